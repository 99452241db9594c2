import type { Identity } from "@/app/_domain/clients/identity";

/** The vectors that are promised to the sites: version 1 of the signature, byte for byte. */
export const VECTOR_SECRET = "test-secret-0123456789abcdef0123456789abcdef";
export const VECTOR_DESK = "DESK_TOKEN_1";

export interface Vector {
  what: string;
  identity: Identity;
  signedAt?: number;
  signature: string;
}

const EVERYTHING: Identity = {
  client_external_id: "CRM-123",
  client_email: "john@example.com",
  client_name: "John Smith",
  client_url: "https://client.example.com",
  client_plan: "Premium",
  user_external_id: "USR-456",
  user_email: "user@example.com",
  user_name: "User",
  user_phone: "+48123456789",
};

export const VECTORS: Vector[] = [
  {
    what: "every field",
    identity: EVERYTHING,
    signedAt: 1780000000,
    signature: "21a1268d48e78417a9e0e285455aed30b57de897cd140e7095b403fdc3a0c8ca",
  },
  {
    what: "every field but the time",
    identity: EVERYTHING,
    signature: "dfd5baae3e03c17f4e893d72cb3d4e39991a7443a371df1e975961693a2316a3",
  },
  {
    what: "letters beyond ASCII",
    identity: {
      client_external_id: "CRM-123",
      client_email: "zażółć@example.com",
      client_name: "Zażółć Gęślą 🦊",
    },
    signature: "072e79f5be53d7dfc78165e442bcc03d46f1df7de9447faeafcb728bc36d824b",
  },
  {
    what: "an identifier alone",
    identity: { client_external_id: "CRM-123" },
    signature: "93e942c55781343b6fac3a985dcaa5b5e36a49ded9a8854a3e7e028a2cce0890",
  },
  {
    what: "the same text in another field",
    identity: { client_email: "CRM-123" },
    signature: "8badbb79e54e37103924e65cd07e2fe3ef26233dfe390117b9ba29413eaf0bec",
  },
];
