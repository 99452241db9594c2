import { sessionInput } from "@/app/_domain/clients/session-input";
import { apiComment, apiTicket } from "@/app/_domain/tickets/ticket-input";
import { inPath, ONCE, operation } from "./openapi-parts";
import { PROGRAM_PATHS } from "./openapi-programs";
import { listQuery, threadQuery } from "./query";
import * as answers from "./widget-answers";

const DESK = inPath("desk_token", "Names the desk; public");
const FILE = inPath("id", "The attachment's id");
const NUMBER = inPath("number", "The ticket's number, percent-encoded");

const BEARER = { type: "http", scheme: "bearer" };

/** The whole document, OpenAPI 3.1, from the schemas that parse what comes in. */
export function openApiDocument(server: string): object {
  const base = "/api/widget/{desk_token}";
  return {
    openapi: "3.1.0",
    info: { title: "Help-desk portal", version: "1" },
    servers: [{ url: server }],
    components: { securitySchemes: { session: BEARER, token: BEARER } },
    paths: {
      [`${base}/config`]: { parameters: [DESK], get: config },
      [`${base}/session`]: { parameters: [DESK], post: begin, delete: end },
      [`${base}/unread`]: { parameters: [DESK], get: unread },
      [`${base}/attachments`]: { parameters: [DESK], post: upload },
      [`${base}/attachments/{id}`]: { parameters: [DESK, FILE], get: download },
      [`${base}/tickets`]: { parameters: [DESK], get: list, post: create },
      [`${base}/tickets/{number}`]: { parameters: [DESK, NUMBER], get: read },
      [`${base}/tickets/{number}/comments`]: { parameters: [DESK, NUMBER], post: comment },
      ...PROGRAM_PATHS,
    },
  };
}

const config = operation({
  summary: "The desk's public look and rules",
  open: true,
  parameters: [{ name: "locale", in: "query", schema: { type: "string" } }],
  answer: { status: 200, description: "Cacheable, with an ETag", schema: answers.configAnswer },
});

const begin = operation({
  summary: "A session for the person whom the site speaks of",
  open: true,
  body: { schema: sessionInput, types: ["application/json", "text/plain"] },
  answer: { status: 201, description: "Begun", schema: answers.sessionAnswer },
});

const end = operation({
  summary: "Ends the session",
  answer: { status: 204, description: "Ended" },
});

const unread = operation({
  summary: "How many tickets hold something unread",
  answer: { status: 200, description: "The number", schema: answers.unreadAnswer },
});

const FILE_NAME = {
  name: "X-File-Name",
  in: "header",
  description: "The file's name of at most 255 characters, percent-encoded",
  schema: { type: "string" },
};

const BYTES = { "application/octet-stream": { schema: { type: "string", format: "binary" } } };

const upload = {
  ...operation({
    summary: "A file of at most 10,485,760 bytes, for a ticket or a comment to name within a day",
    parameters: [FILE_NAME],
    answer: { status: 201, description: "Taken in", schema: answers.attachmentAnswer },
  }),
  requestBody: { required: true, content: BYTES },
};

const download = operation({
  summary: "A file of a ticket of this session; ranges are served",
  answer: { status: 200, description: "Its bytes" },
});

const list = operation({
  summary: "The client's tickets, newest first",
  query: listQuery,
  answer: { status: 200, description: "A page of them", schema: answers.listAnswer },
});

const create = operation({
  summary: "A new ticket; name and e-mail only where nobody is identified",
  parameters: [ONCE],
  body: { schema: apiTicket },
  answer: { status: 201, description: "Written", schema: answers.createdAnswer },
});

const read = operation({
  summary: "One ticket with its public comments",
  query: threadQuery,
  answer: { status: 200, description: "The ticket", schema: answers.ticketAnswer },
});

const comment = operation({
  summary: "A comment by the person of the session",
  parameters: [ONCE],
  body: { schema: apiComment },
  answer: { status: 201, description: "Written", schema: answers.placedAnswer },
});
