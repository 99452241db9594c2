import path from "node:path";
import { z } from "zod";
import { scannerPlace } from "@/app/_domain/attachments/scanner-place";
import { inboundPlace } from "@/app/_domain/mail/inbound-place";
import { mailAddress } from "@/app/_domain/mail/mail-address";
import { storagePlace } from "@/app/_storage/place";

const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http(s) address" });

/** What else stands in the address would be left out in silence. */
const smtpUrl = z
  .url({ protocol: /^smtps?$/, hostname: /./, error: "must be an smtp:// or smtps:// address" })
  .refine(hasNoOtherQuery, "may say ?tls=required or ?tls=optional and nothing else");

function hasNoOtherQuery(url: string): boolean {
  if (!URL.canParse(url)) return true;
  return /^(?:\?tls=(?:required|optional))?$/.test(new URL(url).search);
}

const mailFrom = z.string().transform((text, context) => {
  const sender = mailAddress(text);
  if (!sender) context.addIssue({ code: "custom", message: "must be an e-mail address" });
  return sender ?? z.NEVER;
});

const inboundUrl = z.string().transform((text, context) => {
  const place = inboundPlace(text);
  const message =
    "must be imaps://user:password@host, with ?address= where the user is not its address; before its @ there must be room for 42 characters more";
  if (!place) context.addIssue({ code: "custom", message });
  return place ?? z.NEVER;
});

const variables = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  PORT: z.coerce.number("must be a port number").int().min(1).max(65535).default(3000),
  HOST: z.string().optional(),
  APP_URL: httpUrl
    .transform((url) => url.replace(/\/+$/, ""))
    .refine((url) => new URL(url).href === `${new URL(url).origin}/`, "must have no path")
    .optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" })
    .optional(),
  DATA_DIR: z
    .string()
    .default(".data")
    .transform((directory) => path.resolve(directory)),
  /** Where whoever gave a command stands; `start.mjs` tells it. */
  STARTED_IN: z.string().optional(),
  APP_SECRET: z
    .string()
    .refine((secret) => Buffer.byteLength(secret) >= 32, "must be 32 bytes or more")
    .optional(),
  STORAGE_URL: z
    .string()
    .refine((url) => storagePlace(url), "must be file:<directory> or s3://<bucket>?endpoint=…")
    .optional(),
  CLAMAV_URL: z
    .string()
    .refine(scannerPlace, "must be clamd://host:3310 or clamd:///path/to/socket")
    .optional(),
  SMTP_URL: smtpUrl.optional(),
  /** The mailbox that answers to mails arrive in. */
  INBOUND_URL: inboundUrl.optional(),
  /** `Name <address>` or the address alone. */
  MAIL_FROM: mailFrom.optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[!-~]{16,}$/, "must be 16 characters or more, without spaces")
    .optional(),
  TRUSTED_PROXY_HOPS: z.coerce.number("must be a number").int().min(0).max(10).default(0),
  RATE_LIMITS: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
  DEMO: z.enum(["on", "off"], { error: "must be on or off" }).optional(),
  WEBHOOK_PRIVATE_ADDRESSES: z.enum(["on", "off"], { error: "must be on or off" }).default("off"),
});

export type Environment = z.output<typeof variables> & { APP_URL: string };

declare global {
  // Read once at start; Next and the HTTP server load their own copies of this module.
  var portalEnvironment: Environment | undefined;
}

/** One line for each variable that is not as it should be; no value is repeated. */
export class BadEnvironment extends Error {}

/** Reads the environment once; whoever asks later is answered by `environment()`. */
export function readEnvironment(): Environment {
  const given = Object.entries(process.env).filter(([, value]) => value !== "");
  const parsed = variables.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new BadEnvironment(lines.join("\n"));
  }
  const values = parsed.data;
  if (values.DATABASE_URL && !values.APP_SECRET) {
    throw new BadEnvironment("APP_SECRET: must be set when DATABASE_URL is");
  }
  if (values.SMTP_URL && !values.MAIL_FROM) {
    throw new BadEnvironment("MAIL_FROM: must be set when SMTP_URL is");
  }
  const appUrl = values.APP_URL ?? `http://localhost:${values.PORT}`;
  globalThis.portalEnvironment = { ...values, APP_URL: appUrl };
  return globalThis.portalEnvironment;
}

export function environment(): Environment {
  if (!globalThis.portalEnvironment) throw new Error("The environment was not read at start");
  return globalThis.portalEnvironment;
}
