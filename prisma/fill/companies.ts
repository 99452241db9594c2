/** Domains that never resolve (RFC 2606): a mail to a made-up person reaches nobody. */
export const FILL_COMPANIES = [
  { name: "Aspen Logistics", domain: "aspen.example" },
  { name: "Młyn Zdrój", domain: "mlyn-zdroj.example" },
  { name: "Nordwind Handel", domain: "nordwind.example" },
  { name: "Atelier Lumière", domain: "lumiere.example" },
  { name: "Хлібний Двір", domain: "hlibnyi-dvir.example" },
  { name: "Casa Olivares", domain: "olivares.example" },
  { name: "Pekárna U Lípy", domain: "u-lipy.example" },
  { name: "Tatranské Drevo", domain: "tatranske-drevo.example" },
  { name: "Harbour & Finch", domain: "harbour-finch.example" },
  { name: "Zielona Dostawa", domain: "zielona-dostawa.example" },
];

export const FILL_PLANS = ["Basic", "Standard", "Premium", "Enterprise"];

export const FILL_TEAM = ["Ola Nowak", "Tom Ashby", "Ірина Мельник", "Lukas Brandt", "Inés Robles"];
