import { z } from "zod";
import { COLOR, deskInput } from "../desks/desk-input";
import { LIMITS } from "../limits";
import { isLocale } from "../locales";
import { staffEmail } from "../staff/staff-input";
import { oneLine } from "../text";
import { apiComment, files, priority, sessionTicket } from "../tickets/ticket-input";

/** What names something: nothing is looked up that has control characters in it. */
const named = z
  .string({ error: ({ input }) => (input === undefined ? "required" : "type") })
  .meta({ maxLength: LIMITS.identityField })
  .transform(oneLine)
  .refine((name) => name.length <= LIMITS.identityField, "too_long");

const status = z.enum(["open", "in_progress", "waiting", "resolved"], { error: "unknown" });
const time = z.iso.datetime({ offset: true, error: "time" }).transform((text) => new Date(text));
const locale = z.string({ error: "type" }).refine(isLocale, "unknown");

const attachments = files.meta({ description: "Ids of what was uploaded with this token" });

/** A ticket as a program writes it, for a client that the desk knows or for a name and an address. */
export const programTicketInput = sessionTicket
  .extend({
    desk: named.describe("The desk's token"),
    client_external_id: named.optional().describe("A client that the desk knows already"),
    user_external_id: named.optional().describe("One of that client's users"),
    locale: locale.optional().describe("The language of mails about it"),
    attachments,
  })
  .strict();

export type ProgramTicketInput = z.output<typeof programTicketInput>;

/** What a program may change of a ticket; null takes away, what is not there stays. */
export const programChange = z.strictObject({
  status: status.optional(),
  priority: priority.optional(),
  category: named.nullable().optional().describe("Its code"),
  assignee: staffEmail.nullable().optional().describe("The e-mail address of a person of the team"),
  group: named.nullable().optional().describe("Its name"),
  snoozed_until: time.nullable().optional(),
});

export type ProgramChange = z.output<typeof programChange>;

/** The team's public answer, and the status that it leaves the ticket in. */
export const programComment = apiComment
  .extend({ status: status.optional(), attachments })
  .strict();

export type ProgramComment = z.output<typeof programComment>;

export const programFilter = z.strictObject({
  desk: named.optional().describe("A desk's token"),
  status: status.optional(),
  priority: priority.optional(),
  assignee: staffEmail.optional().describe("The e-mail address of a person of the team"),
  updated_since: time.optional().describe("Written on, or changed in status, since then"),
  q: named.optional().describe("Words that are said in public"),
});

const MOST_PLACE = 1_000_000;
const { shape } = deskInput;

/** What a program may change of a desk: not who is believed, which is for people to decide. */
export const programDeskChange = z
  .strictObject({
    name: shape.name,
    description: shape.description.unwrap(),
    help_text: shape.helpText.unwrap(),
    color: z.string({ error: "type" }).regex(COLOR, "color"),
    active: z.boolean({ error: "type" }),
    listed: z.boolean({ error: "type" }),
    locale: locale.nullable(),
    numbering: shape.numbering.unwrap(),
    widget_layout: shape.widgetLayout.unwrap(),
    show_rules: shape.showRules.unwrap(),
    hide_rules: shape.hideRules.unwrap(),
    position: z.int({ error: "type" }).min(-MOST_PLACE, "range").max(MOST_PLACE, "range"),
  })
  .partial();

export type ProgramDeskChange = z.output<typeof programDeskChange>;
