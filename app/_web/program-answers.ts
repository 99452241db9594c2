import { z } from "zod";
import { attachmentAnswer, commentAnswer } from "./widget-answers";

/** What `/api/v1` answers; the same schemas describe it in the OpenAPI document. */

const time = z.iso.datetime();
const text = z.string().nullable();

const who = z.object({ id: z.uuid(), external_id: z.string(), name: text });

const ticketFacts = z.object({
  id: z.uuid(),
  desk: z.string().describe("The desk's token"),
  number: z.string(),
  title: z.string(),
  status: z.enum(["open", "in_progress", "waiting", "resolved"]),
  priority: z.enum(["low", "normal", "high", "urgent"]),
  category: text.describe("Its code"),
  author: z.object({ name: z.string(), email: text, phone: text }),
  identity: z
    .enum(["anonymous", "unverified", "verified"])
    .describe("Whether the author is proven"),
  client: who.nullable(),
  user: who.nullable(),
  assignee: z.object({ email: z.string(), name: z.string() }).nullable(),
  group: text.describe("Its name"),
  snoozed_until: time.nullable(),
  created_at: time,
  last_activity_at: time.describe("Of the last comment or change of status"),
  resolved_at: time.nullable(),
  comment_count: z.int(),
});

const attachments = z.array(attachmentAnswer.extend({ content_type: z.string() }));

export const ticketsAnswer = z.object({
  tickets: z.array(ticketFacts),
  next_cursor: text,
});

export const ticketAnswer = ticketFacts.extend({
  content: z.string(),
  locale: z.string(),
  url: z.url().nullable().describe("Its public link; null where the team withdrew it"),
  comments: z
    .array(commentAnswer.extend({ attachments }))
    .describe("Oldest first; the newest fifty before `before`"),
  attachments: attachments.describe("Those of the ticket's own text"),
});

export const createdAnswer = z.object({ id: z.uuid(), number: z.string(), url: z.url() });

export const placedAnswer = z.object({
  seq: z.int().describe("Its place among the ticket's comments, from 1"),
  author_name: z.string(),
});

const deskFacts = z.object({
  token: z.string(),
  name: z.string(),
  description: z.string(),
  active: z.boolean().describe("Whether it takes new tickets"),
  listed: z.boolean(),
});

export const desksAnswer = z.object({ desks: z.array(deskFacts) });

export const deskAnswer = deskFacts.extend({
  help_text: z.string(),
  color: z.string(),
  locale: text,
  numbering: z.string(),
  security_level: z.enum(["none", "mixed", "signature"]),
  signature_max_age: z.int().nullable().describe("In seconds"),
  widget_layout: z.enum(["button", "inline"]),
  show_rules: z.array(z.string()),
  hide_rules: z.array(z.string()),
  allowed_origins: z.array(z.string()),
  position: z.int(),
  categories: z.array(
    z.object({ code: z.string(), name: z.string(), color: z.string(), archived: z.boolean() }),
  ),
});

const clientFacts = z.object({
  id: z.uuid(),
  desk: z.string().describe("The token of the desk that knows it"),
  external_id: z.string(),
  name: text,
  email: text,
  url: text,
  plan: text,
  created_at: time,
});

export const clientsAnswer = z.object({ clients: z.array(clientFacts), next_cursor: text });

export const clientAnswer = clientFacts.extend({
  users: z
    .array(
      z.object({ id: z.uuid(), external_id: z.string(), name: text, email: text, phone: text }),
    )
    .describe("The newest five hundred"),
});

export type TicketsAnswer = z.input<typeof ticketsAnswer>;
export type TicketAnswer = z.input<typeof ticketAnswer>;
export type CreatedAnswer = z.input<typeof createdAnswer>;
export type PlacedAnswer = z.input<typeof placedAnswer>;
export type DesksAnswer = z.input<typeof desksAnswer>;
export type DeskAnswer = z.input<typeof deskAnswer>;
export type ClientsAnswer = z.input<typeof clientsAnswer>;
export type ClientAnswer = z.input<typeof clientAnswer>;
