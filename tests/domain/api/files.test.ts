import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import type { Program } from "@/app/_domain/api-tokens/program";
import { type Holder, holderOfProgram, holderOfStaff } from "@/app/_domain/attachments/file-holder";
import { fileForProgram } from "@/app/_domain/attachments/find-file";
import { receiveFile } from "@/app/_domain/attachments/receive-file";
import { updateDesk } from "@/app/_domain/desks/desk";
import { answerForProgram } from "@/app/_domain/programs/answer-for-program";
import { openTicketForProgram } from "@/app/_domain/programs/open-ticket-for-program";
import { programComment, programTicketInput } from "@/app/_domain/programs/program-input";
import { readTicketForProgram } from "@/app/_domain/programs/read-ticket-for-program";
import { noteAsStaff } from "@/app/_domain/tickets/answer-ticket";
import { wholeAnswer } from "@/app/_web/answer-program";
import { readEnvironment } from "@/app/_web/environment";
import { testDatabase } from "../../support/database";
import {
  later,
  NOW,
  newDesk,
  newSubmission,
  refusalOf,
  type TestDesk,
} from "../../support/database-rows";
import { newStaff, newTicket } from "../inbox/team";
import { newProgram } from "./programs";

const { sql } = testDatabase();

let desk: TestDesk;
let other: TestDesk;
/** Reaches `desk` alone. */
let program: Program;

beforeAll(async () => {
  readEnvironment();
  desk = await newDesk();
  other = await newDesk();
  program = await newProgram(sql, [desk.id]);
});

async function put(holder: Holder, name = "a.txt"): Promise<string> {
  const body = Readable.from([Buffer.from("hello")]);
  return (await receiveFile({ holder, body, name, contentType: "text/plain", now: NOW })).id;
}

async function upload(of = program, name?: string): Promise<string> {
  return put(await holderOfProgram(of, desk.token), name);
}

function open(attachments: string[], of = program) {
  const who = { name: "Ida Berg", email: "ida@example.com" };
  const question = { desk: desk.token, title: "The lamp is dark", content: "Since today." };
  const input = programTicketInput.parse({ ...question, ...who, attachments });
  return openTicketForProgram({ program: of, input, submission: newSubmission(), now: NOW });
}

function answer(ticketId: string, attachments: string[]) {
  const input = programComment.parse({ content: "Look.", attachments });
  const said = { input, submission: newSubmission(), now: later(1000) };
  return answerForProgram({ program, ticketId, ...said });
}

function find(id: string, { of = program, deskToken = desk.token } = {}) {
  return fileForProgram({ program: of, deskToken, id });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return (await refusalOf(work)).code;
}

async function told(ticketId: string) {
  const asked = { actor: program.actor, ticketId, now: later(5000) };
  return wholeAnswer(await readTicketForProgram(asked));
}

describe("a file of a program", () => {
  test("comes with the ticket or the answer that names it, and is told and read there", async () => {
    const first = await upload(program, "first.txt");
    const { id } = await open([first]);
    const second = await upload(program, "second.txt");
    await answer(id, [second]);
    const { attachments, comments } = await told(id);
    const kind = { size: 5, content_type: "text/plain" };
    expect(attachments).toEqual([{ id: first, name: "first.txt", ...kind }]);
    expect(comments).toMatchObject([
      { seq: 1, attachments: [{ id: second, name: "second.txt", ...kind }] },
    ]);
    expect(await find(second)).toMatchObject({ name: "second.txt", size: 5 });
  });

  test("is its own until a message names it", async () => {
    const id = await upload();
    const colleague = await newProgram(sql);
    expect(await find(id)).toMatchObject({ size: 5 });
    expect(await codeOf(find(id, { of: colleague }))).toBe("file_not_found");
    const { code, fields } = await refusalOf(open([id], colleague));
    expect([code, fields.attachments?.code]).toEqual(["invalid", "unknown"]);
    const { ticketId } = await newTicket(sql, desk);
    await answer(ticketId, [id]);
    expect(await find(id, { of: colleague })).toMatchObject({ size: 5 });
    expect(await codeOf(answer(ticketId, [id]))).toBe("invalid");
  });

  test("goes to no desk that it does not reach, or that takes none", async () => {
    for (const token of [other.token, "nosuchdesk", "\0"]) {
      expect(await codeOf(holderOfProgram(program, token))).toBe("desk_not_found");
    }
    const closed = await newDesk();
    await updateDesk(closed.token, { attachments: false });
    const everywhere = await newProgram(sql);
    expect(await codeOf(holderOfProgram(everywhere, closed.token))).toBe("files_not_allowed");
  });
});

describe("no program reads", () => {
  test("a file of an internal note, nor is told of it", async () => {
    const staff = await newStaff(sql);
    const { ticketId } = await newTicket(sql, desk);
    const before = await told(ticketId);
    const id = await put(await holderOfStaff(staff, ticketId), "zanzibar.txt");
    const said = { content: "Mind this.", files: [id], submission: newSubmission() };
    await noteAsStaff({ staff, ticket: { ticketId }, ...said, now: later(2000) });
    expect(await told(ticketId)).toEqual(before);
    expect(await codeOf(find(id))).toBe("file_not_found");
  });

  test("what is on a desk that it does not reach, by whichever address", async () => {
    const id = await upload();
    const { id: ticketId } = await open([id]);
    const stranger = await newProgram(sql, [other.id]);
    for (const deskToken of [desk.token, other.token, "nosuchdesk"]) {
      expect(await codeOf(find(id, { of: stranger, deskToken }))).toBe("file_not_found");
    }
    expect(await codeOf(find(id, { deskToken: other.token }))).toBe("file_not_found");
    expect(await codeOf(find(randomUUID()))).toBe("file_not_found");
    expect(await codeOf(find(ticketId))).toBe("file_not_found");
    expect(await codeOf(find("'"))).toBe("file_not_found");
  });

  test("what waits for its scan, or holds a virus, which is not told of either", async () => {
    const id = await upload();
    const { id: ticketId } = await open([id]);
    const scan = (state: string) =>
      sql("update attachments set scan = $2::file_scan where id = $1", [id, state]);
    await scan("pending");
    expect(await codeOf(find(id))).toBe("file_pending");
    expect((await told(ticketId)).attachments).toHaveLength(1);
    await scan("infected");
    expect(await codeOf(find(id))).toBe("file_not_found");
    expect((await told(ticketId)).attachments).toEqual([]);
  });
});
