import { z } from "zod";
import type { Scope } from "@/app/_domain/api-tokens/token-scopes";
import { attachmentAnswer, problemAnswer } from "./widget-answers";

type Schema = z.core.$ZodType;

/** What a schema takes in, as JSON Schema; what cannot be said there is left open. */
function schemaOf(schema: Schema): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
}

function json(schema: Schema, types: string[] = ["application/json"]): object {
  const content = types.map((type) => [type, { schema: schemaOf(schema) }]);
  return { content: Object.fromEntries(content) };
}

const PROBLEM = {
  description: "Why not (RFC 9457)",
  ...json(problemAnswer, ["application/problem+json"]),
};

interface Operation {
  summary: string;
  body?: { schema: Schema; types?: string[] };
  query?: z.ZodObject;
  parameters?: object[];
  answer: { status: number; description: string; schema?: Schema };
  open?: boolean;
  /** What a token must be allowed, where a program of the team calls. */
  scope?: Scope;
}

export function operation(described: Operation): object {
  const { summary, body, query, parameters = [], answer } = described;
  const { status, description, schema } = answer;
  return {
    summary,
    parameters: [...parameters, ...(query ? queryParameters(query) : [])],
    ...(body ? { requestBody: { required: true, ...json(body.schema, body.types) } } : {}),
    responses: {
      [status]: { description, ...(schema ? json(schema) : {}) },
      default: PROBLEM,
    },
    security: securityOf(described),
  };
}

const FILE_NAME = {
  name: "X-File-Name",
  in: "header",
  description: "The file's name of at most 255 characters, percent-encoded",
  schema: { type: "string" },
};

const BYTES = { "application/octet-stream": { schema: { type: "string", format: "binary" } } };

/** A call whose whole body is a file. */
export function uploadOf(scope?: Scope): object {
  const described = operation({
    summary: "A file of at most 10,485,760 bytes, for a ticket or a comment to name within a day",
    ...(scope ? { scope } : {}),
    parameters: [FILE_NAME],
    answer: { status: 201, description: "Taken in", schema: attachmentAnswer },
  });
  return { ...described, requestBody: { required: true, content: BYTES } };
}

function securityOf({ open, scope }: Operation): object[] {
  if (scope) return [{ token: [scope] }];
  return open ? [] : [{ session: [] }];
}

function queryParameters(query: z.ZodObject): object[] {
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: "query",
    schema: schemaOf(schema),
  }));
}

export function inPath(name: string, description: string): object {
  return { name, in: "path", required: true, description, schema: { type: "string" } };
}

export const ONCE = {
  name: "Idempotency-Key",
  in: "header",
  description: "Sent again with the same key and body, it does the same thing only once",
  schema: { type: "string", maxLength: 255 },
};
