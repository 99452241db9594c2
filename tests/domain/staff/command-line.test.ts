import { beforeEach, describe, expect, test } from "vitest";
import { staffWithCookie } from "@/app/_domain/staff/current-staff";
import { checkSetUpLink } from "@/app/_domain/staff/set-up-first-admin";
import { testDatabase } from "../../support/database";
import { newDesk } from "../../support/database-rows";
import { environmentOf, runPortal, startPortalCommand } from "../command-line/run-portal";
import { cheapSignIn, cookieHeader, cookiesOf, newEmail, newPerson } from "./team";

const { connection, sql } = testDatabase();

beforeEach(() => cheapSignIn());

function portal(...words: string[]) {
  return runPortal(environmentOf(connection), "staff", ...words);
}

async function answerOf(...words: string[]) {
  const { code, stdout, stderr } = await portal(...words, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

/** The same with something on standard input. */
function portalReading(input: string, ...words: string[]) {
  return startPortalCommand(environmentOf(connection), { words: ["staff", ...words], input });
}

async function whoSignsIn(email: string, password: string) {
  return staffWithCookie(cookieHeader(await cookiesOf(email, { password })));
}

describe("staff create", () => {
  test("makes a password that signs in, and prints it", async () => {
    const email = newEmail();
    const words = ["create", "--email", email.toUpperCase(), "--name", "Ada Brightly"];
    const made = await answerOf(...words, "--role", "admin");
    expect(made).toEqual({
      id: expect.any(String),
      email,
      role: "admin",
      password: expect.stringMatching(/^[\w-]{20}$/),
    });
    expect(await whoSignsIn(email, made.password)).toMatchObject({
      id: made.id,
      name: "Ada Brightly",
      role: "admin",
    });
  });

  test("takes a password from standard input and does not repeat it", async () => {
    const [email, password] = [newEmail(), "nine lamps in a row"];
    const words = ["create", "--email", email, "--name", "Ada", "--password-stdin", "--json"];
    const { stdout } = await portalReading(`${password}\n`, ...words);
    expect(JSON.parse(stdout)).toEqual({ id: expect.any(String), email, role: "agent" });
    expect(await whoSignsIn(email, password)).toMatchObject({ email });
  });

  test("says what is wrong with a password", async () => {
    const words = ["create", "--email", newEmail(), "--name", "Ada", "--password-stdin"];
    const { stderr } = await portalReading("short", ...words);
    expect(stderr).toContain("The password must have 10 to 200 characters");
  });

  test("limits an agent to desks", async () => {
    const [first, second] = [await newDesk(), await newDesk()];
    const email = newEmail();
    const words = ["create", "--email", email, "--name", "Tom"];
    const made = await answerOf(...words, "--desks", `${first.token}, ${second.token}`);
    const staff = await whoSignsIn(email, made.password);
    expect(staff?.deskIds?.toSorted()).toEqual([first.id, second.id].toSorted());
  });

  test.each([
    ["an address that somebody has", ["--name", "Tom"], "staff_exists"],
    ["a desk that is not there", ["--name", "Tom", "--desks", "nosuchdesk"], "desk_not_found"],
    ["a role that is none", ["--name", "Tom", "--role", "owner"], "invalid"],
  ])("refuses %s", async (_, words, code) => {
    const { email } = await newPerson();
    const { stderr } = await portal("create", "--email", email, ...words, "--json");
    expect(JSON.parse(stderr).error.code).toBe(code);
  });
});

describe("the team on the command line", () => {
  test("is listed", async () => {
    const { id, email } = await newPerson({ name: "Tom Ashby" });
    expect(await answerOf("list")).toContainEqual({
      id,
      email,
      name: "Tom Ashby",
      role: "agent",
      all_desks: true,
      second_factor: false,
      active: true,
    });
  });

  test("loses who is deactivated", async () => {
    await newPerson({ role: "admin" });
    const { id, email } = await newPerson();
    expect(await answerOf("deactivate", email)).toEqual({ id, email, active: false });
    const nobody = await portal("deactivate", "nobody@example.com", "--json");
    expect(JSON.parse(nobody.stderr).error.code).toBe("staff_not_found");
  });

  test("gets a set-up link while it has no admin", async () => {
    await newPerson({ role: "admin" });
    expect(await answerOf("set-up-link")).toEqual({ url: null });
    await sql("delete from staff where role = 'admin'");
    const { url } = await answerOf("set-up-link");
    const [, token = ""] =
      /^https:\/\/help\.example\.com\/staff\/set-up\/([\w-]{43})$/.exec(url) ?? [];
    await expect(checkSetUpLink(token, new Date())).resolves.toBeUndefined();
  });
});
