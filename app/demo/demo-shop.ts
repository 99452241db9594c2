import type { DemoPerson } from "@/prisma/demo/people";
import { type DemoChoice, demoPath } from "./demo-choice";
import { type Html, html } from "./html";

const BICYCLES = [
  ["Kestrel 3", "City bicycle, eight gears, hub brakes", "€ 1,190"],
  ["Kestrel 5 e", "City bicycle with a motor, 80 km of range", "€ 2,890"],
  ["Heron Cargo", "Carries 120 kg or two children", "€ 4,350"],
  ["Swift Fold", "Folds in ten seconds, weighs 11 kg", "€ 1,640"],
  ["Plover Junior", "From six years on, grows with its rider", "€ 520"],
  ["Osprey Tour", "For long roads and bad ones", "€ 2,150"],
] as const;

const ORDERS = [
  ["20418", "Two Kestrel 3, frame size M", "On its way"],
  ["20391", "Heron Cargo with rain cover", "Delivered"],
  ["20377", "Yearly service, four bicycles", "In the workshop"],
] as const;

const BICYCLE = html`<svg viewBox="0 0 120 72" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"><circle cx="26" cy="46" r="20"/><circle cx="94" cy="46" r="20"/><path d="M26 46 46 18h34l14 28M46 18l14 28h-34M60 46l20-28M42 8h10M80 18l-3-10h11"/></svg>`;

/** The shop itself: what a customer sees, and for who is signed in what they have ordered. */
export function demoShop(choice: DemoChoice, person: DemoPerson | undefined): Html {
  return html`<header class="top">
<p class="brand">${BICYCLE} Bluebird Cycles</p>
<nav aria-label="Shop"><a href="#bicycles">Bicycles</a><a href="#workshop">Workshop</a><a href="#orders">Orders</a><a href="#help">Help</a></nav>
<p class="who">${person ? `${person.identity.user_name}, ${person.identity.client_name}` : "Not signed in"}</p>
</header>
<main>
<section class="hero"><div><h1>Bicycles for people who arrive</h1><p>Built in our own workshop, delivered ready to ride, and looked after for as long as you keep them.</p></div>${BICYCLE}</section>
<section id="bicycles"><h2>Bicycles</h2><ul class="cards">${BICYCLES.map(card)}</ul></section>
<section id="workshop"><h2>Workshop</h2><p>Every bicycle comes back once a year. We collect it in the morning, change what has worn and bring it back the next day. Fleets have a bicycle to ride in the meantime.</p><p>The frame number is stamped under the bottom bracket; with it we find every part that your bicycle was built of.</p></section>
<section id="orders"><h2>Orders</h2>${person ? orders(choice, person) : html`<p>Sign in to see what you have ordered.</p>`}</section>
<section id="help"><h2>Help</h2><p>Ask us anything about an order, a repair or an invoice. We answer on working days within four hours.</p><div id="intum-helpdesk-widget"></div></section>
</main>
<footer><p>Bluebird Cycles, a company that does not exist.</p></footer>`;
}

function card([name, what, price]: (typeof BICYCLES)[number]): Html {
  return html`<li>${BICYCLE}<h3>${name}</h3><p>${what}</p><p class="price">${price}</p></li>`;
}

function orders(choice: DemoChoice, { identity }: DemoPerson): Html {
  const rows = ORDERS.map(([number, what, state]) => {
    const ask = demoPath(choice, { title: `Order ${number}`, c: "order" });
    return html`<tr><th scope="row">${number}</th><td>${what}</td><td>${state}</td><td><a href="${ask}">Ask about order ${number}</a></td></tr>`;
  });
  return html`<p>What ${identity.client_name} has ordered.</p><table><thead><tr><th scope="col">Order</th><th scope="col">What</th><th scope="col">State</th><th scope="col">Help</th></tr></thead><tbody>${rows}</tbody></table>`;
}
