import { createHmac } from "node:crypto";

const LINES = [
  "desk_token",
  "signed_at",
  "client_external_id",
  "client_email",
  "client_name",
  "client_url",
  "client_plan",
  "user_external_id",
  "user_email",
  "user_name",
  "user_phone",
];

export function helpdeskSignature(secretKey, fields) {
  const message = ["v1", ...LINES.map((name) => fields[name] ?? "")].join("\n");
  return createHmac("sha256", secretKey).update(message, "utf8").digest("hex");
}

// To try it: HELPDESK_SECRET_KEY=… node sign.mjs desk_token=… client_external_id=CRM-123
const fields = Object.fromEntries(process.argv.slice(2).map((pair) => pair.split(/=(.*)/s)));
console.log(helpdeskSignature(process.env.HELPDESK_SECRET_KEY, fields));
