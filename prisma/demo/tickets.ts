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

/** Some days at the demo desks. */
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
