interface ShopTicket {
  /** The key of whoever writes, of `people.ts`. */
  by: string;
  locale: "en" | "pl";
  /** Hours ago, as everywhere here. */
  hours: number;
  title: string;
  content: string;
  category?: string;
  priority: "low" | "normal" | "high";
  answers: {
    /** A key of `people.ts`, or a name of the team. */
    by: string;
    hours: number;
    text: string;
    status?: "in_progress" | "waiting" | "resolved";
  }[];
}

/** What signed-in customers of the made-up shop have written, oldest first. */
export const DEMO_SHOP_TICKETS: ShopTicket[] = [
  {
    by: "nora",
    locale: "en",
    hours: 190,
    title: "Invoice for the spring service",
    content: "Could you send last month's service invoice again, made out to Harbour Hotels Ltd?",
    category: "billing",
    priority: "normal",
    answers: [
      {
        by: "Tom Ashby",
        hours: 186,
        text: "It is on its way to your office address. We have changed the name for the next ones as well.",
        status: "resolved",
      },
    ],
  },
  {
    by: "zofia",
    locale: "pl",
    hours: 60,
    title: "Koło cargo bije na boki",
    content:
      "Po wymianie szprych tylne koło roweru nr 7 nadal bije. Jeździmy nim codziennie z paczkami.",
    category: "repair",
    priority: "high",
    answers: [
      {
        by: "Marta Nowak",
        hours: 57,
        text: "Dziękujemy za wiadomość. Przywieźcie, proszę, rower jutro do godziny 10, a oddamy go po południu.",
        status: "waiting",
      },
    ],
  },
  {
    by: "luis",
    locale: "en",
    hours: 52,
    title: "Four more bicycles for the Quay Street house",
    content:
      "We open a second house in May and would like four Kestrel 3 in the same blue, with baskets. What would they cost, and when could they be here?",
    category: "order",
    priority: "normal",
    answers: [
      {
        by: "Priya Raman",
        hours: 49,
        text: "Lovely news. Four in harbour blue are in the warehouse; with baskets they can be with you in eight working days. Shall I send the offer to your office address?",
        status: "waiting",
      },
      { by: "nora", hours: 30, text: "Yes please, and to me as well." },
      {
        by: "Priya Raman",
        hours: 3,
        text: "Done. The offer is valid for two weeks; reply here and we will reserve the bicycles.",
        status: "waiting",
      },
    ],
  },
  {
    by: "nora",
    locale: "en",
    hours: 5,
    title: "Guest lock does not open with the spare key",
    content: "Bicycle 12. The first key works, the spare turns but does not open it.",
    category: "repair",
    priority: "normal",
    answers: [],
  },
];
