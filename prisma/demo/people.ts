import type { Identity } from "@/app/_domain/clients/identity";

export interface DemoPerson {
  key: string;
  /** All that the made-up shop knows of them, in the order in which it is signed. */
  identity: Identity & { client_name: string; user_name: string };
}

const HARBOUR = {
  client_external_id: "C-1042",
  client_email: "office@harbour-hotels.example",
  client_name: "Harbour Hotels",
  client_url: "https://harbour-hotels.example",
  client_plan: "Fleet",
};

const SOKOL = {
  client_external_id: "C-1077",
  client_email: "biuro@sokol.example",
  client_name: "Sokół Kurierzy",
  client_url: "https://sokol.example",
  client_plan: "Starter",
};

/** Who can be signed in at the page that plays a customer's site: two of one company, one of another. */
export const DEMO_PEOPLE: DemoPerson[] = [
  {
    key: "nora",
    identity: {
      ...HARBOUR,
      user_external_id: "U-311",
      user_email: "nora@harbour-hotels.example",
      user_name: "Nora Whitfield",
      user_phone: "+44 20 7946 0018",
    },
  },
  {
    key: "luis",
    identity: {
      ...HARBOUR,
      user_external_id: "U-312",
      user_email: "luis@harbour-hotels.example",
      user_name: "Luís Ferreira",
      user_phone: "+44 20 7946 0019",
    },
  },
  {
    key: "zofia",
    identity: {
      ...SOKOL,
      user_external_id: "U-408",
      user_email: "zofia@sokol.example",
      user_name: "Zofia Wiśniewska",
      user_phone: "+48 22 555 01 77",
    },
  },
];
