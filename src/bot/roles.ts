// Who may do what, in one place for every surface. Settings and a recipient in, a role out; pure.
import { parseRecipient, type RecipientKey } from "./reminder.ts";

/** Each role may do what the ones before it may. */
export type Role = "everyone" | "editor" | "operator";

/** What wants a role: registering dates, answering colleagues' questions, looking after deliveries and health. */
export type Task = "register_dates" | "answer_questions" | "operate";

/** The people with a role, as surface-qualified keys. */
export type RoleSettings = {
  readonly editors: ReadonlySet<RecipientKey>;
  readonly operators: ReadonlySet<RecipientKey>;
};

/** The role of a person. Whoever sits at the machine's own terminal is an operator; a channel never is anything. */
export function roleOf(person: RecipientKey, { editors, operators }: RoleSettings): Role {
  const address = parseRecipient(person);
  if (address === undefined || address.kind !== "person") return "everyone";
  if (address.surface === "terminal" || operators.has(person)) return "operator";
  return editors.has(person) ? "editor" : "everyone";
}

/** Whether a role suffices for a task. */
export function mayDo(role: Role, task: Task): boolean {
  switch (task) {
    case "register_dates":
    case "answer_questions":
      return role !== "everyone";
    case "operate":
      return role === "operator";
  }
}

/** People from a setting: recipient keys with commas or spaces between; the ones that are none are given back. */
export function parsePeople(text: string): {
  readonly people: ReadonlySet<RecipientKey>;
  readonly wrong: readonly string[];
} {
  const names = text.split(/[\s,]+/).filter((name) => name !== "");
  // Just parsed: each is what `recipientKey` makes.
  const people = new Set(names.filter(isPerson).map((name) => name as RecipientKey));
  return { people, wrong: names.filter((name) => !isPerson(name)) };
}

function isPerson(name: string): boolean {
  return parseRecipient(name)?.kind === "person";
}
