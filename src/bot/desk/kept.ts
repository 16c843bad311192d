// What the desk keeps of a conversation between two messages: slots, and why the last answer was given. In: the text
// that the store holds; out: typed values, empty ones for a text of another version. Never the question itself.
import type { Answer, Choice } from "../answer.ts";
import type { Conversations } from "../ports.ts";
import type { RecipientKey } from "../reminder.ts";
import { emptySlots, type Slots } from "../slots.ts";

/** The last answer, as far as it is explained on request. */
type LastAnswer = {
  readonly title: string;
  readonly why: Answer["why"];
  readonly sources: readonly string[];
};

/** What a conversation has left. */
export type Kept = { readonly slots: Slots; readonly last: LastAnswer | undefined };

const nothing: Kept = { slots: emptySlots, last: undefined };

/** Raised whenever the shape of what is kept changes: half an hour after an update nobody misses it. */
const VERSION = 1;
/** The store takes no more. */
const MAX_CHARS = 20_000;

/** Reads what a conversation has left. */
export async function loadKept(
  conversations: Conversations,
  conversation: string,
  now: number,
): Promise<Kept> {
  const json = await conversations.slots(conversation, now);
  return json === undefined ? nothing : parseKept(json);
}

/** Keeps it for as long as the settings say, from now. */
export async function keep(
  conversations: Conversations,
  kept: Kept,
  at: {
    readonly conversation: string;
    readonly owner: RecipientKey;
    readonly now: number;
    readonly slotMinutes: number;
  },
): Promise<void> {
  const json = JSON.stringify({ version: VERSION, ...kept });
  const { conversation, owner, now, slotMinutes } = at;
  await conversations.keepSlots(conversation, {
    owner,
    json: json.length > MAX_CHARS ? JSON.stringify({ version: VERSION, ...nothing }) : json,
    expiresAt: now + slotMinutes * 60_000,
  });
}

/** What is kept of an answer. */
export function lastOf({ title, why, citations }: Answer): LastAnswer {
  return { title, why, sources: citations.map((citation) => citation.title) };
}

/** The choices that an answer offers. */
export function choicesOf({ parts }: Answer): readonly Choice[] {
  return parts.flatMap((part) => (part.kind === "choices" ? part.choices : []));
}

function parseKept(json: string): Kept {
  const value: unknown = JSON.parse(json);
  if (typeof value !== "object" || value === null || Reflect.get(value, "version") !== VERSION)
    return nothing;
  // Written by `keep` above in this very version from a typed value, so its shape is what it was; only fields that
  // were undefined are lost on the way, and reading a lost field gives undefined again.
  return value as unknown as Kept;
}
