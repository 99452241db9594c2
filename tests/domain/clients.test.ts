import { describe, expect, test } from "vitest";
import { testDatabase } from "../support/database";
import { begin, beginFor, later, NOW, newDesk, sessionOf, signed } from "../support/database-rows";

const { sql } = testDatabase();

const LATER = later(60_000);
const BRIGHTLY = {
  client_external_id: "CRM-123",
  client_email: "office@example.com",
  client_name: "Brightly Ltd",
  client_url: "https://brightly.example",
  client_plan: "Gold",
};
const ADA = {
  user_external_id: "USR-456",
  user_email: "ada@example.com",
  user_name: "Ada Brightly",
  user_phone: "+48123456789",
};
const EVERYTHING = { ...BRIGHTLY, ...ADA };

function clientsOf({ id }: { id: string }) {
  return sql(
    `select external_id, email, name, url, plan, created_at, updated_at
     from clients where desk_id = $1 order by external_id`,
    [id],
  );
}

function usersOf({ id }: { id: string }) {
  return sql(
    `select u.external_id, u.email, u.name, u.phone, u.created_at, u.updated_at
     from users u join clients c on c.id = u.client_id where c.desk_id = $1
     order by u.external_id`,
    [id],
  );
}

const CLIENT_ROW = {
  external_id: "CRM-123",
  email: "office@example.com",
  name: "Brightly Ltd",
  url: "https://brightly.example",
  plan: "Gold",
  created_at: NOW,
  updated_at: NOW,
};
const USER_ROW = {
  external_id: "USR-456",
  email: "ada@example.com",
  name: "Ada Brightly",
  phone: "+48123456789",
  created_at: NOW,
  updated_at: NOW,
};

function touched(change: object) {
  return { updated_at: Object.keys(change).length > 0 ? LATER : NOW };
}

describe("signed data", () => {
  test("make the client and the user", async () => {
    const desk = await newDesk();
    await sessionOf(desk, EVERYTHING);
    expect(await clientsOf(desk)).toEqual([CLIENT_ROW]);
    expect(await usersOf(desk)).toEqual([USER_ROW]);
  });

  test("change what they say otherwise later", async () => {
    const desk = await newDesk();
    const before = await sessionOf(desk, EVERYTHING);
    const changed = { ...EVERYTHING, client_plan: "Silver", user_name: "Ada Bright" };
    const session = await sessionOf(desk, changed, LATER);
    expect(await clientsOf(desk)).toEqual([{ ...CLIENT_ROW, plan: "Silver", updated_at: LATER }]);
    expect(await usersOf(desk)).toEqual([{ ...USER_ROW, name: "Ada Bright", updated_at: LATER }]);
    expect([session.clientId, session.userId]).toEqual([before.clientId, before.userId]);
  });

  test.each([
    ["client_email", { email: "new" }, {}],
    ["client_name", { name: "new" }, {}],
    ["client_url", { url: "new" }, {}],
    ["client_plan", { plan: "new" }, {}],
    ["user_email", {}, { email: "new" }],
    ["user_name", {}, { name: "new" }],
    ["user_phone", {}, { phone: "new" }],
  ])("of %s alone erase nothing else", async (field, client, user) => {
    const desk = await newDesk();
    await sessionOf(desk, EVERYTHING);
    const { client_external_id, user_external_id } = EVERYTHING;
    await sessionOf(desk, { client_external_id, user_external_id, [field]: "new" }, LATER);
    expect(await clientsOf(desk)).toMatchObject([{ ...CLIENT_ROW, ...client, ...touched(client) }]);
    expect(await usersOf(desk)).toMatchObject([{ ...USER_ROW, ...user, ...touched(user) }]);
  });

  test("that say the same again touch nothing", async () => {
    const desk = await newDesk();
    await sessionOf(desk, EVERYTHING);
    await sessionOf(desk, EVERYTHING, LATER);
    expect(await clientsOf(desk)).toEqual([CLIENT_ROW]);
    expect(await usersOf(desk)).toEqual([USER_ROW]);
  });

  test("add another user to the client that is known", async () => {
    const desk = await newDesk();
    const ada = await sessionOf(desk, EVERYTHING);
    const tom = await sessionOf(desk, { client_external_id: "CRM-123", user_external_id: "USR-9" });
    expect(tom.clientId).toBe(ada.clientId);
    expect(tom.userId).not.toBe(ada.userId);
  });

  test("never lead to a client by an e-mail address", async () => {
    const desk = await newDesk();
    const known = await sessionOf(desk, EVERYTHING);
    const other = await sessionOf(desk, { ...EVERYTHING, client_external_id: "CRM-124" });
    expect(other.clientId).not.toBe(known.clientId);
    expect(other.userId).not.toBe(known.userId);
  });

  test("without a client's identifier make neither client nor user", async () => {
    const desk = await newDesk();
    const session = await sessionOf(desk, ADA);
    expect(session).toMatchObject({ clientId: null, userId: null, identity: "verified" });
    expect(await clientsOf(desk)).toEqual([]);
  });

  test("without a user's identifier make the client alone", async () => {
    const desk = await newDesk();
    const session = await sessionOf(desk, { ...BRIGHTLY, user_name: "Ada" });
    expect(session).toMatchObject({ clientId: expect.any(String), userId: null });
    expect(session.readerId).toBe(session.clientId);
    expect(await usersOf(desk)).toEqual([]);
  });

  test("of the same identifiers on two desks are two clients", async () => {
    const [one, other] = [await newDesk(), await newDesk()];
    const here = await sessionOf(one, EVERYTHING);
    const there = await sessionOf(other, { ...EVERYTHING, client_name: "Others" });
    expect(there.clientId).not.toBe(here.clientId);
    expect(there.userId).not.toBe(here.userId);
    expect(await clientsOf(one)).toEqual([CLIENT_ROW]);
  });

  test("are kept as they are shown", async () => {
    const desk = await newDesk();
    await sessionOf(desk, { client_external_id: " CRM-123 ", client_name: "Zo\u0301ltan  Ltd" });
    await sessionOf(desk, { client_external_id: "CRM-123" });
    expect(await clientsOf(desk)).toMatchObject([{ external_id: "CRM-123", name: "Zóltan Ltd" }]);
  });
});

describe("unsigned data", () => {
  const forged = { ...EVERYTHING, client_plan: "Platinum", client_email: "evil@example.com" };
  const forgedUser = { ...forged, user_name: "Eve", user_email: "evil@example.com" };

  test("at mixed make no client", async () => {
    const desk = await newDesk();
    const session = await beginFor(desk.token, EVERYTHING);
    expect(session).toMatchObject({ identity: "unverified", clientId: null, userId: null });
    expect(await clientsOf(desk)).toEqual([]);
  });

  test("at mixed change nothing of a client that is known", async () => {
    const desk = await newDesk();
    await sessionOf(desk, EVERYTHING);
    await begin(desk.token, forgedUser, { now: LATER });
    expect(await clientsOf(desk)).toEqual([CLIENT_ROW]);
    expect(await usersOf(desk)).toEqual([USER_ROW]);
  });

  test("at none make a client that is new", async () => {
    const desk = await newDesk({ securityLevel: "none" });
    expect(await beginFor(desk.token, EVERYTHING)).toMatchObject({ identity: "unverified" });
    expect(await clientsOf(desk)).toEqual([CLIENT_ROW]);
    expect(await usersOf(desk)).toEqual([USER_ROW]);
  });

  test.each([
    ["no signature", {}],
    ["a wrong signature", { signature: "0".repeat(64) }],
  ])("at none with %s never overwrite what is known", async (_, signature) => {
    const desk = await newDesk({ securityLevel: "none" });
    await sessionOf(desk, EVERYTHING);
    await begin(desk.token, { ...forgedUser, ...signature }, { now: LATER });
    expect(await clientsOf(desk)).toEqual([CLIENT_ROW]);
    expect(await usersOf(desk)).toEqual([USER_ROW]);
  });

  test("at none fill no gap of what is known", async () => {
    const desk = await newDesk({ securityLevel: "none" });
    await sessionOf(desk, { client_external_id: "CRM-123", user_external_id: "USR-456" });
    await begin(desk.token, EVERYTHING, { now: LATER });
    expect(await clientsOf(desk)).toMatchObject([{ email: null, name: null, updated_at: NOW }]);
    expect(await usersOf(desk)).toMatchObject([{ email: null, name: null, updated_at: NOW }]);
  });

  test("at none lose to the signed data that come later", async () => {
    const desk = await newDesk({ securityLevel: "none" });
    await begin(desk.token, forgedUser);
    await begin(desk.token, signed(desk, EVERYTHING), { now: LATER });
    expect(await clientsOf(desk)).toEqual([{ ...CLIENT_ROW, updated_at: LATER }]);
    expect(await usersOf(desk)).toEqual([{ ...USER_ROW, updated_at: LATER }]);
  });
});
