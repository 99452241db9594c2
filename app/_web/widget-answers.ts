import { z } from "zod";

/** What the widget's route handlers answer; the same schemas describe it in the OpenAPI document. */

const time = z.iso.datetime();
const status = z.enum(["open", "in_progress", "waiting", "resolved"]);
const priority = z.enum(["low", "normal", "high", "urgent"]);
const color = z.string().regex(/^#[0-9a-f]{6}$/i);

export const sessionAnswer = z.object({
  url: z.url().describe("Address of the client's pages, for an iframe"),
  token: z.string().describe("Goes with every further call as `Authorization: Bearer …`"),
  verified: z.boolean().describe("Whether a signature vouched for the identity fields"),
  can_list: z.boolean().describe("Whether the client's tickets may be listed"),
  expires_at: time,
});

export const configAnswer = z.object({
  name: z.string(),
  color,
  accent: z.object({ color, on: color }).describe("The colour where it must be readable"),
  layout: z.enum(["button", "inline"]),
  show_rules: z.array(z.string()),
  hide_rules: z.array(z.string()),
  locale: z.string(),
  labels: z.record(z.string(), z.string()),
  look: z.string().describe("The loader's style sheet"),
  categories: z.array(z.object({ code: z.string(), name: z.string() })),
  attachments: z.object({ enabled: z.boolean(), max_files: z.int(), max_bytes: z.int() }),
});

const ticketFacts = z.object({
  number: z.string(),
  title: z.string(),
  status,
  priority,
  category: z.string().nullable().describe("Its code"),
  author_name: z.string(),
  created_at: time,
  last_activity_at: time,
  unread: z.boolean().describe("The team has written since this person last read"),
});

export const listAnswer = z.object({
  tickets: z.array(ticketFacts),
  next_cursor: z.string().nullable(),
});

export const attachmentAnswer = z.object({
  id: z.uuid(),
  name: z.string().describe("As it is kept: without a path, at most 255 characters"),
  size: z.int().describe("Bytes"),
});

const attachments = z.array(attachmentAnswer);

export const commentAnswer = z.object({
  seq: z.int().describe("Its place among the ticket's comments, from 1"),
  side: z.enum(["client", "team"]),
  author_name: z.string(),
  content: z.string(),
  created_at: time,
  attachments,
});

export const ticketAnswer = ticketFacts.extend({
  content: z.string(),
  url: z.url().nullable().describe("Its public link; null where the team withdrew it"),
  comments: z.array(commentAnswer).describe("Oldest first; the newest fifty before `before`"),
  comment_count: z.int(),
  attachments: attachments.describe("Those of the ticket's own text"),
});

export const createdAnswer = z.object({ number: z.string(), url: z.url() });

export const placedAnswer = z.object({
  seq: z.int(),
  author_name: z.string(),
  content: z.string(),
});

export const unreadAnswer = z.object({ count: z.int() });

export const problemAnswer = z.object({
  status: z.int(),
  title: z.string().describe("For people, in the language asked for"),
  code: z.string().describe("For programs"),
  errors: z.record(z.string(), z.array(z.string())).optional().describe("By field"),
});

export type SessionAnswer = z.input<typeof sessionAnswer>;
export type ConfigAnswer = z.input<typeof configAnswer>;
export type ListAnswer = z.input<typeof listAnswer>;
export type TicketAnswer = z.input<typeof ticketAnswer>;
export type CreatedAnswer = z.input<typeof createdAnswer>;
export type PlacedAnswer = z.input<typeof placedAnswer>;
export type AttachmentAnswer = z.input<typeof attachmentAnswer>;
export type UnreadAnswer = z.input<typeof unreadAnswer>;
