/** The categories of the first demo desk. */
export const DEMO_CATEGORIES = [
  {
    code: "order",
    name: "Order and delivery",
    color: "#2563eb",
    helpText: "A parcel can take two days to show up in the carrier’s tracking.",
    translations: {
      pl: {
        name: "Zamówienie i dostawa",
        helpText: "Paczka pojawia się w śledzeniu przewoźnika nawet po dwóch dniach.",
      },
      uk: {
        name: "Замовлення й доставка",
        helpText: "Посилка з’являється у відстеженні перевізника протягом двох днів.",
      },
      de: {
        name: "Bestellung und Lieferung",
        helpText: "Bis ein Paket in der Sendungsverfolgung erscheint, können zwei Tage vergehen.",
      },
      fr: {
        name: "Commande et livraison",
        helpText: "Un colis peut mettre deux jours à apparaître dans le suivi du transporteur.",
      },
      es: {
        name: "Pedido y entrega",
        helpText: "Un paquete puede tardar dos días en aparecer en el seguimiento.",
      },
      cs: {
        name: "Objednávka a doručení",
        helpText: "Než se zásilka objeví ve sledování dopravce, mohou uplynout dva dny.",
      },
      sk: {
        name: "Objednávka a doručenie",
        helpText: "Kým sa zásielka objaví v sledovaní dopravcu, môžu prejsť dva dni.",
      },
    },
  },
  {
    code: "repair",
    name: "Repair and warranty",
    color: "#b45309",
    helpText: "Tell us the frame number; it is stamped under the bottom bracket.",
    translations: {
      pl: {
        name: "Naprawa i gwarancja",
        helpText: "Podaj numer ramy; jest wybity pod suportem.",
      },
      uk: {
        name: "Ремонт і гарантія",
        helpText: "Вкажіть номер рами: він вибитий під кареткою.",
      },
      de: {
        name: "Reparatur und Garantie",
        helpText: "Nennen Sie uns die Rahmennummer; sie ist unter dem Tretlager eingeschlagen.",
      },
      fr: {
        name: "Réparation et garantie",
        helpText: "Indiquez le numéro de cadre : il est gravé sous le boîtier de pédalier.",
      },
      es: {
        name: "Reparación y garantía",
        helpText: "Indique el número de bastidor; está grabado bajo el pedalier.",
      },
      cs: {
        name: "Oprava a záruka",
        helpText: "Uveďte číslo rámu; je vyražené pod středovou osou.",
      },
      sk: {
        name: "Oprava a záruka",
        helpText: "Uveďte číslo rámu; je vyrazené pod stredovou osou.",
      },
    },
  },
  {
    code: "billing",
    name: "Invoice and payment",
    color: "#7c3aed",
    helpText: "",
    translations: {
      pl: { name: "Faktura i płatność" },
      uk: { name: "Рахунок і оплата" },
      de: { name: "Rechnung und Zahlung" },
      fr: { name: "Facture et paiement" },
      es: { name: "Factura y pago" },
      cs: { name: "Faktura a platba" },
      sk: { name: "Faktúra a platba" },
    },
  },
] as const;
