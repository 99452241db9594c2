import { createHmac } from "node:crypto";
import { IDENTITY_FIELDS, type Identity, type IdentityField } from "../clients/identity";
import { isSignedBy } from "../clients/signature";

export type SlipField = IdentityField | "desk_token" | "signed_at";

/** What somebody did to one field before signing it, or to the message as a whole. */
export type Slip =
  | { field: SlipField; how: FieldSlip }
  | { field: SlipField; how: "other_field"; other: SlipField }
  | { field: undefined; how: MessageSlip };

export type FieldSlip =
  | "empty"
  | "trimmed"
  | "space_at_end"
  | "line_at_end"
  | "lower_case"
  | "upper_case"
  | "composed"
  | "decomposed"
  | "html_escaped"
  | "url_escaped"
  | "word_for_nothing"
  | "slash_at_end"
  | "milliseconds"
  | "other_desk";

export type MessageSlip =
  | "windows_lines"
  | "line_at_end"
  | "no_version"
  | "no_empty_lines"
  | "key_as_bytes";

/** One way in which it could have been signed otherwise. */
interface Made {
  slip: Slip;
  isSignedBy(key: string, signature: string): boolean;
}

type Lines = Record<SlipField, string>;

interface Signed {
  deskToken: string;
  signedAt: string;
  identity: Identity;
  otherTokens: string[];
}

/** Every way of signing it that differs from the right one in a single thing. */
export function slipsOf({ deskToken, signedAt, identity, otherTokens }: Signed): Made[] {
  const given = IDENTITY_FIELDS.map((field) => [field, identity[field] ?? ""]);
  const lines: Lines = {
    ...Object.fromEntries(given),
    desk_token: deskToken,
    signed_at: signedAt,
  };
  const inFields = FIELDS.flatMap((field) => slipsIn(field, lines));
  const inDesk = otherTokens.map((token) =>
    withValue(lines, token, { field: "desk_token", how: "other_desk" }),
  );
  // First the message: a line feed after the last field is one after the message as well.
  return [...slipsInMessage(messageOf(lines)), ...inFields, ...inDesk];
}

const FIELDS: SlipField[] = ["desk_token", "signed_at", ...IDENTITY_FIELDS];

/** What programs write where they have nothing. */
const WORDS_FOR_NOTHING = ["null", "undefined", "None", "nil", "NULL", "0", "false"];

function slipsIn(field: SlipField, lines: Lines): Made[] {
  const value = lines[field];
  const own = (value === "" ? forNothing() : changesOf(field, value)).filter(
    ([, changed]) => changed !== value,
  );
  const others = FIELDS.filter((other) => lines[other] !== "" && lines[other] !== value);
  return [
    ...own.map(([how, changed]) => withValue(lines, changed, { field, how })),
    ...others.map((other) => withValue(lines, lines[other], { field, how: "other_field", other })),
  ];
}

function forNothing(): [FieldSlip, string][] {
  return WORDS_FOR_NOTHING.map((word) => ["word_for_nothing", word]);
}

function changesOf(field: SlipField, value: string): [FieldSlip, string][] {
  const stretched = [` ${value}`, `${value} `, ` ${value} `, `${value}\t`];
  const ended = [`${value}\n`, `${value}\r\n`, `${value}\r`];
  const slash: [FieldSlip, string][] = [
    ["slash_at_end", `${value}/`],
    ["slash_at_end", value.replace(/\/$/, "")],
  ];
  const thousandfold: [FieldSlip, string][] = [["milliseconds", `${value}000`]];
  return [
    ["empty", ""],
    ["trimmed", value.trim()],
    ...stretched.map((text): [FieldSlip, string] => ["space_at_end", text]),
    ...ended.map((text): [FieldSlip, string] => ["line_at_end", text]),
    ["lower_case", value.toLowerCase()],
    ["upper_case", value.toUpperCase()],
    ["composed", value.normalize("NFC")],
    ["decomposed", value.normalize("NFD")],
    ["html_escaped", htmlEscaped(value, "&#39;")],
    ["html_escaped", htmlEscaped(value, "&#039;")],
    ["url_escaped", encodeURIComponent(value)],
    ...(field === "client_url" ? slash : []),
    ...(field === "signed_at" ? thousandfold : []),
  ];
}

function htmlEscaped(value: string, apostrophe: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
  };
  return value.replace(/[&<>"']/g, (character) => entities[character] ?? apostrophe);
}

function slipsInMessage(message: string): Made[] {
  const lines = message.split("\n");
  const said = lines.filter((line) => line !== "");
  const texts: [MessageSlip, string][] = [
    ["windows_lines", lines.join("\r\n")],
    ["line_at_end", `${message}\n`],
    ["no_version", lines.slice(1).join("\n")],
    ["no_empty_lines", said.join("\n")],
  ];
  const keyAsBytes: Made = {
    slip: { field: undefined, how: "key_as_bytes" },
    isSignedBy: (key, signature) => {
      const bytes = Buffer.from(key, "hex");
      return createHmac("sha256", bytes).update(message, "utf8").digest("hex") === signature;
    },
  };
  return [...texts.map(([how, text]) => madeOf(text, { field: undefined, how })), keyAsBytes];
}

function withValue(lines: Lines, value: string, slip: Slip & { field: SlipField }): Made {
  return madeOf(messageOf({ ...lines, [slip.field]: value }), slip);
}

function messageOf(lines: Lines): string {
  return ["v1", ...FIELDS.map((field) => lines[field])].join("\n");
}

function madeOf(message: string, slip: Slip): Made {
  return { slip, isSignedBy: (key, signature) => isSignedBy(key, message, signature) };
}
