import * as input from "@/app/_domain/programs/program-input";
import { inPath, ONCE, operation, uploadOf } from "./openapi-parts";
import * as answers from "./program-answers";
import * as query from "./program-query";

const desks = operation({
  summary: "The desks that the token reaches",
  scope: "desks:read",
  answer: { status: 200, description: "All of them", schema: answers.desksAnswer },
});

const desk = operation({
  summary: "A desk's settings, but for what is secret",
  scope: "desks:read",
  answer: { status: 200, description: "The desk", schema: answers.deskAnswer },
});

const changeDesk = operation({
  summary: "Changes what is named of a desk",
  scope: "desks:write",
  body: { schema: input.programDeskChange },
  answer: { status: 204, description: "Changed" },
});

const tickets = operation({
  summary: "Tickets, the last active first; what is searched for, newest first",
  scope: "tickets:read",
  query: query.ticketsQuery,
  answer: { status: 200, description: "A page of fifty", schema: answers.ticketsAnswer },
});

const openTicket = operation({
  summary: "A new ticket, for a client that the desk knows or for a name and an address",
  scope: "tickets:write",
  parameters: [ONCE],
  body: { schema: input.programTicketInput },
  answer: { status: 201, description: "Written", schema: answers.createdAnswer },
});

const ticket = operation({
  summary: "One ticket with its public comments",
  scope: "tickets:read",
  query: query.ticketQuery,
  answer: { status: 200, description: "The ticket", schema: answers.ticketAnswer },
});

const changeTicket = operation({
  summary: "Changes what is named of a ticket; null takes away",
  scope: "tickets:write",
  body: { schema: input.programChange },
  answer: { status: 204, description: "Changed" },
});

const comment = operation({
  summary: "The team's public answer, in the name of the token",
  scope: "tickets:write",
  parameters: [ONCE],
  body: { schema: input.programComment },
  answer: { status: 201, description: "Written", schema: answers.placedAnswer },
});

const upload = uploadOf("tickets:write");

const download = operation({
  summary: "A file of a public message on this desk; ranges are served",
  scope: "tickets:read",
  answer: { status: 200, description: "Its bytes" },
});

const clients = operation({
  summary: "Clients, newest first",
  scope: "clients:read",
  query: query.clientsQuery,
  answer: { status: 200, description: "A page of fifty", schema: answers.clientsAnswer },
});

const client = operation({
  summary: "One client with its users",
  scope: "clients:read",
  answer: { status: 200, description: "The client", schema: answers.clientAnswer },
});

const DESK = inPath("desk_token", "Names the desk; public");
const ID = inPath("id", "As in the list");
const FILE = inPath("id", "The attachment's id");

/** What the team's own programs may ask, with a token. */
export const PROGRAM_PATHS = {
  "/api/v1/desks": { parameters: [], get: desks },
  "/api/v1/desks/{desk_token}": { parameters: [DESK], get: desk, patch: changeDesk },
  "/api/v1/desks/{desk_token}/attachments": { parameters: [DESK], post: upload },
  "/api/v1/desks/{desk_token}/attachments/{id}": { parameters: [DESK, FILE], get: download },
  "/api/v1/tickets": { parameters: [], get: tickets, post: openTicket },
  "/api/v1/tickets/{id}": { parameters: [ID], get: ticket, patch: changeTicket },
  "/api/v1/tickets/{id}/comments": { parameters: [ID], post: comment },
  "/api/v1/clients": { parameters: [], get: clients },
  "/api/v1/clients/{id}": { parameters: [ID], get: client },
};
