import type { AsideProps } from "./ticket-aside";
import { TicketField } from "./ticket-field";
import { ticketFormTexts } from "./ticket-form-texts";
import { TicketTake } from "./ticket-take";
import { categoryWord, PRIORITIES, priorityWord, STATUSES, statusWord } from "./ticket-words";

/** Each a small form of its own, so that nobody saves what they did not mean to. */
export function TicketFields(props: Omit<AsideProps, "link">) {
  const { speech, ticket, ownId, send } = props;
  const { t } = speech;
  const texts = ticketFormTexts(speech);
  return (
    <>
      {fieldsOf(props).map(([name, saved, label, options]) => (
        <TicketField
          key={name}
          send={send.change}
          ticketId={ticket.id}
          name={name}
          saved={saved}
          options={options}
          texts={{
            form: texts,
            label,
            save: t("staffTicket.save"),
            saveField: t("staffTicket.saveField", { field: label }),
          }}
        />
      ))}
      {ticket.assignee?.id !== ownId && (
        <TicketTake
          send={send.take}
          ticketId={ticket.id}
          texts={{ form: texts, take: t("staffTicket.take") }}
        />
      )}
    </>
  );
}

type Field = [name: string, saved: string, label: string, options: [string, string][]];

function fieldsOf({ speech, ticket, ownId, people, groups }: Omit<AsideProps, "link">): Field[] {
  const { t } = speech;
  const { status, priority, category, assignee, group, desk } = ticket;
  const categories = withOwn(desk.categories, category);
  const named = withOwn(people, assignee).map(({ id, name }): [string, string] => {
    return [id, id === ownId ? t("staffTicket.me", { name }) : name];
  });
  const fields: Field[] = [
    [
      "status",
      status,
      t("staffTicket.statusLabel"),
      pairs(STATUSES, (id) => statusWord(speech, id)),
    ],
    [
      "assigneeId",
      assignee?.id ?? "",
      t("staffTicket.assignee"),
      [["", t("staffTicket.nobodyYet")], ...named],
    ],
    [
      "priority",
      priority,
      t("staffTicket.priority"),
      pairs(PRIORITIES, (id) => priorityWord(speech, id)),
    ],
    [
      "categoryId",
      category?.id ?? "",
      t("staffTicket.category"),
      [
        ["", t("staffTicket.noCategory")],
        ...categories.map((each): [string, string] => [each.id, categoryWord(speech, each)]),
      ],
    ],
  ];
  const grouped = withOwn(groups, group).map(({ id, name }): [string, string] => [id, name]);
  const groupField: Field = [
    "groupId",
    group?.id ?? "",
    t("staffTicket.group"),
    [["", t("staffTicket.noGroup")], ...grouped],
  ];
  return grouped.length > 0 ? [...fields, groupField] : fields;
}

function pairs(ids: readonly string[], word: (id: string) => string): [string, string][] {
  return ids.map((id) => [id, word(id)]);
}

/** What it has already is a choice, though it would be none for another ticket. */
function withOwn<Named extends { id: string }>(all: Named[], own: Named | null): Named[] {
  return own && !all.some(({ id }) => id === own.id) ? [...all, own] : all;
}
