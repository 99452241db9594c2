const LEVELS = ["none", "mixed", "signature"] as const;

export type DemoLevel = (typeof LEVELS)[number];

/** What a newcomer finds on a new portal: a made-up company with two desks. */
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

const { key: _, ...SHOP } = DEMO_DESKS[0];

/** The desks behind the page that plays the company's own shop, one for each level. */
export const DEMO_SHOP_DESKS = LEVELS.map((securityLevel) => ({
  ...SHOP,
  securityLevel,
  token: demoDeskToken(securityLevel),
  listed: false,
}));

export function demoDeskToken(level: DemoLevel): string {
  return `demo-${level}`;
}
