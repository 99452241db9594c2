import { validate } from "uuid";
import { rows } from "@/prisma/client";
import { Refusal } from "../refusal";
import { staffSees, type TeamActor } from "../tickets/staff";

export interface ProgramClient {
  id: string;
  /** The token of the desk that knows it. */
  desk: string;
  externalId: string;
  name: string | null;
  email: string | null;
  url: string | null;
  plan: string | null;
  createdAt: Date;
}

export interface ProgramUser {
  id: string;
  externalId: string;
  name: string | null;
  email: string | null;
  phone: string | null;
}

export type ProgramClientCard = ProgramClient & { users: ProgramUser[] };

const PAGE = 50;
const MOST_USERS = 500;
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

const COLUMNS = `c.id, d.token as desk, c.external_id as "externalId", c.name, c.email, c.url,
  c.plan, c.created_at as "createdAt"`;

/** Walks each desk along an index that is in order already, and merges what is first. */
const LIST = {
  name: "clients_of_program",
  text: `
    select ${COLUMNS} from desks d cross join lateral (
      select * from clients where desk_id = d.id and id < $3 order by id desc limit ${PAGE + 1}) c
    where ${staffSees("d.id")} and ($2::text is null or d.token = $2)
    order by c.id desc limit ${PAGE + 1}`,
};

const DESK = {
  name: "desk_of_program",
  text: `select d.id from desks d where d.token = $2 and ${staffSees("d.id")}`,
};

/** A page of the clients, newest first, and the last one's id where there are more. */
export async function clientsOfProgram(options: {
  actor: TeamActor;
  /** Its token. */
  desk: string | undefined;
  after: string | undefined;
}): Promise<{ clients: ProgramClient[]; next: string | undefined }> {
  const { actor, desk, after = LAST_ID } = options;
  if (desk !== undefined) {
    const known = await rows(DESK, [actor.deskIds, desk]);
    const fields = { desk: { code: "unknown" } };
    if (known.length === 0) throw new Refusal("invalid", { fields });
  }
  const found = await rows<ProgramClient>(LIST, [actor.deskIds, desk ?? null, after]);
  const clients = found.slice(0, PAGE);
  return { clients, next: found.length > PAGE ? clients.at(-1)?.id : undefined };
}

const ONE = {
  name: "client_of_program",
  text: `
    select ${COLUMNS}, (select coalesce(json_agg(u), '[]') from (
      select id, external_id as "externalId", name, email, phone from users
      where client_id = c.id order by id desc limit ${MOST_USERS}) u) as users
    from clients c join desks d on d.id = c.desk_id where c.id = $2 and ${staffSees("d.id")}`,
};

/** A client with its newest users. */
export async function clientOfProgram(actor: TeamActor, id: string): Promise<ProgramClientCard> {
  const [client] = validate(id) ? await rows<ProgramClientCard>(ONE, [actor.deskIds, id]) : [];
  if (!client) throw new Refusal("client_not_found");
  return client;
}
