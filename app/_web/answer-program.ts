import type { ClientFile } from "@/app/_domain/attachments/thread-files";
import type { CategorySettings } from "@/app/_domain/desks/category-settings";
import type { DeskSettings } from "@/app/_domain/desks/read-desk-settings";
import type { ProgramClient, ProgramClientCard } from "@/app/_domain/programs/clients-of-program";
import type { ProgramTicket } from "@/app/_domain/programs/program-ticket";
import type { ProgramThread } from "@/app/_domain/programs/read-ticket-for-program";
import { environment } from "./environment";
import type * as answers from "./program-answers";

/** A ticket in a list, as programs of the team get it. */
export function factsAnswer(ticket: ProgramTicket): answers.TicketsAnswer["tickets"][number] {
  const { id, desk, number, title, status, priority, category, identity, group } = ticket;
  return {
    ...{ id, desk, number, title, status, priority, category },
    author: { name: ticket.authorName, email: ticket.authorEmail, phone: ticket.authorPhone },
    identity,
    client: ticket.client && whoAnswer(ticket.client),
    user: ticket.user && whoAnswer(ticket.user),
    assignee: ticket.assignee,
    group,
    snoozed_until: ticket.snoozedUntil?.toISOString() ?? null,
    created_at: ticket.createdAt.toISOString(),
    last_activity_at: ticket.lastActivityAt.toISOString(),
    resolved_at: ticket.resolvedAt?.toISOString() ?? null,
    comment_count: ticket.commentCount,
  };
}

function whoAnswer({ id, externalId, name }: NonNullable<ProgramTicket["client"]>) {
  return { id, external_id: externalId, name };
}

export function wholeAnswer(thread: ProgramThread): answers.TicketAnswer {
  const { content, locale, token } = thread;
  return {
    ...factsAnswer(thread),
    content,
    locale,
    url: token ? linkTo(token) : null,
    comments: thread.comments.toReversed().map((comment) => ({
      seq: comment.seq,
      side: comment.side,
      author_name: comment.authorName,
      content: comment.content,
      created_at: new Date(comment.createdAt).toISOString(),
      attachments: filesAnswer(thread.files, comment.seq),
    })),
    attachments: filesAnswer(thread.files, null),
  };
}

/** The files of one message, null being the ticket's own text; what holds a virus is gone. */
function filesAnswer(files: ClientFile[], seq: number | null): answers.TicketAnswer["attachments"] {
  const own = files.filter((file) => file.seq === seq && file.scan !== "infected");
  return own.map(({ id, name, size, contentType }) => ({
    ...{ id, name, size, content_type: contentType },
  }));
}

export function linkTo(token: string): string {
  return `${environment().APP_URL}/t/${token}`;
}

export function deskFacts(
  desk: Pick<DeskSettings, "token" | "name" | "description" | "active" | "listed">,
): answers.DesksAnswer["desks"][number] {
  const { token, name, description, active, listed } = desk;
  return { token, name, description, active, listed };
}

export function deskAnswer(desk: DeskSettings, categories: CategorySettings[]): answers.DeskAnswer {
  const { color, locale, numbering, position } = desk;
  return {
    ...deskFacts(desk),
    ...{ color, locale, numbering, position },
    help_text: desk.helpText,
    security_level: desk.securityLevel,
    signature_max_age: desk.signatureMaxAge,
    widget_layout: desk.widgetLayout,
    show_rules: desk.showRules,
    hide_rules: desk.hideRules,
    allowed_origins: desk.allowedOrigins,
    categories: categories.map(({ code, name, color, archived }) => ({
      ...{ code, name, color, archived },
    })),
  };
}

export function clientFacts(client: ProgramClient): answers.ClientsAnswer["clients"][number] {
  const { id, desk, externalId, name, email, url, plan, createdAt } = client;
  return {
    ...{ id, desk, external_id: externalId, name, email, url, plan },
    created_at: createdAt.toISOString(),
  };
}

export function clientAnswer(client: ProgramClientCard): answers.ClientAnswer {
  const users = client.users.map(({ id, externalId, name, email, phone }) => ({
    ...{ id, external_id: externalId, name, email, phone },
  }));
  return { ...clientFacts(client), users };
}
