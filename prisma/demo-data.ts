/** What a newcomer finds on a new portal: a made-up company, its desks, and some of their days. */

export const DEMO_DESKS = [
  {
    key: "help",
    name: "Bluebird Cycles",
    color: "#0f766e",
    description: "Questions about an order, a repair or your bicycle.",
    helpText:
      "Please have your order number at hand; it stands on the first page of the invoice. We answer on working days within four hours.",
    translations: {
      pl: {
        description: "Pytania o zamówienie, naprawę albo rower.",
        helpText:
          "Przyda się numer zamówienia; znajduje się na pierwszej stronie faktury. Odpowiadamy w dni robocze w ciągu czterech godzin.",
      },
      uk: {
        description: "Запитання про замовлення, ремонт або велосипед.",
        helpText:
          "Підготуйте, будь ласка, номер замовлення: він на першій сторінці рахунку. Відповідаємо в робочі дні протягом чотирьох годин.",
      },
      de: {
        description: "Fragen zu einer Bestellung, einer Reparatur oder Ihrem Fahrrad.",
        helpText:
          "Bitte halten Sie Ihre Bestellnummer bereit; sie steht auf der ersten Seite der Rechnung. Wir antworten an Werktagen innerhalb von vier Stunden.",
      },
      fr: {
        description: "Questions sur une commande, une réparation ou votre vélo.",
        helpText:
          "Munissez-vous de votre numéro de commande : il figure sur la première page de la facture. Nous répondons les jours ouvrés sous quatre heures.",
      },
      es: {
        description: "Preguntas sobre un pedido, una reparación o su bicicleta.",
        helpText:
          "Tenga a mano el número de pedido; está en la primera página de la factura. Respondemos en días laborables en un plazo de cuatro horas.",
      },
      cs: {
        description: "Dotazy k objednávce, opravě nebo vašemu kolu.",
        helpText:
          "Připravte si prosím číslo objednávky; najdete ho na první straně faktury. V pracovní dny odpovídáme do čtyř hodin.",
      },
      sk: {
        description: "Otázky k objednávke, oprave alebo vášmu bicyklu.",
        helpText:
          "Pripravte si, prosím, číslo objednávky; nájdete ho na prvej strane faktúry. V pracovné dni odpovedáme do štyroch hodín.",
      },
    },
  },
  {
    key: "business",
    name: "Bluebird for Business",
    color: "#7c3aed",
    description: "Fleets, leasing and invoices for companies.",
    helpText: "",
    translations: {
      pl: { description: "Floty, leasing i faktury dla firm." },
      uk: { description: "Парки велосипедів, лізинг і рахунки для компаній." },
      de: { description: "Flotten, Leasing und Rechnungen für Unternehmen." },
      fr: { description: "Flottes, location et factures pour les entreprises." },
      es: { description: "Flotas, alquiler y facturas para empresas." },
      cs: { description: "Flotily, leasing a faktury pro firmy." },
      sk: { description: "Flotily, lízing a faktúry pre firmy." },
    },
  },
] as const;

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

type Line = {
  side: "client" | "team";
  hours: number;
  by?: string;
  text: string;
  status?: "in_progress" | "waiting" | "resolved";
};

interface DemoTicket {
  desk: "help" | "business";
  locale: "en" | "pl" | "de" | "uk";
  /** Hours ago. */
  hours: number;
  title: string;
  content: string;
  category?: string;
  priority: "low" | "normal" | "high" | "urgent";
  name: string;
  email: string;
  comments: Line[];
}

export const DEMO_TICKETS: DemoTicket[] = [
  {
    desk: "help",
    locale: "en",
    hours: 75,
    title: "Brake lever of my Kestrel 3 arrived bent",
    content:
      "The box looked fine, but the left brake lever is bent inwards by about a centimetre and touches the bar.\n\nOrder 20418, frame number BB-77120. I have not ridden it yet.",
    category: "repair",
    priority: "high",
    name: "Hanna Lindqvist",
    email: "hanna@example.com",
    comments: [
      {
        side: "team",
        hours: 72,
        by: "Tom Ashby",
        text: "Thank you for looking before riding, and I am sorry about the lever. A new one leaves our workshop today. Could you tell me whether you would rather fit it yourself or have a partner shop do it?\n\nThe guide is here: https://example.com/guides/brake-lever",
        status: "waiting",
      },
      {
        side: "client",
        hours: 70,
        text: "I can do it myself, the guide looks clear. Do I need to bleed the brake afterwards?",
      },
      {
        side: "team",
        hours: 51,
        by: "Tom Ashby",
        text: "No, the lever comes off without opening the hose. Two 4 mm bolts, and that is all. The parcel number is 00340434.",
        status: "in_progress",
      },
    ],
  },
  {
    desk: "help",
    locale: "pl",
    hours: 30,
    title: "Zmiana adresu dostawy",
    content: "Proszę o zmianę adresu dostawy zamówienia 20455 na ul. Długą 7/3 w Gdańsku.",
    category: "order",
    priority: "normal",
    name: "Michał Żółkiewski",
    email: "michal@example.com",
    comments: [
      {
        side: "team",
        hours: 28,
        by: "Ola Nowak",
        text: "Gotowe, kurier ma już nowy adres. Dostawa jutro między 9 a 13.",
        status: "resolved",
      },
    ],
  },
  {
    desk: "help",
    locale: "de",
    hours: 9,
    title: "Akku lädt nur bis 80 %",
    content:
      "Seit dem letzten Update bleibt die Anzeige bei 80 % stehen. Ist das gewollt, oder ist der Akku defekt?",
    category: "repair",
    priority: "normal",
    name: "Jürgen Weiß",
    email: "juergen@example.com",
    comments: [],
  },
  {
    desk: "help",
    locale: "uk",
    hours: 5,
    title: "Потрібна копія рахунку",
    content: "Надішліть, будь ласка, копію рахунку за серпень: замовлення 20391.",
    category: "billing",
    priority: "low",
    name: "Олена Коваль",
    email: "olena@example.com",
    comments: [],
  },
  {
    desk: "business",
    locale: "en",
    hours: 26,
    title: "Twelve bicycles for the Lyon office",
    content:
      "We would like an offer for twelve city bicycles from March on, with service included.",
    priority: "normal",
    name: "Claire Moreau",
    email: "claire@example.com",
    comments: [
      {
        side: "team",
        hours: 22,
        by: "Tom Ashby",
        text: "With pleasure. Which frame sizes do your colleagues need, and where may we deliver?",
        status: "waiting",
      },
    ],
  },
];
