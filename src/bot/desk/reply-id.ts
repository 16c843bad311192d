// The name of a reply, which feedback refers to: unlike every other, and telling intent and sources by itself, so that
// feedback days later, after a restart or at another instance is still about something. It holds nothing of a person.
import type { Answer } from "../answer.ts";
import { INTENTS } from "../intent.ts";

const PARTS = /^[a-z0-9]{16,64}~(?<intent>[a-z_]{1,20})~(?<sources>[A-Za-z0-9:._/+-]*)$/;
/** Short enough for every platform's field that it has to go through. */
const MAX_CHARS = 200;

/** Makes the name of an answer's reply. `id` is unlike every other. */
export function replyIdOf(id: string, { intent, citations }: Answer): string {
  let name = `${id}~${intent}~`;
  for (const [at, citation] of citations.entries()) {
    const next = `${name}${at === 0 ? "" : "+"}${citation.id}`;
    if (next.length > MAX_CHARS || !PARTS.test(next)) break;
    name = next;
  }
  return name;
}

/** What a reply was about; `undefined` for a text that names none. */
export function aboutReply(
  replyId: string,
): { readonly intent: string; readonly sources: string } | undefined {
  if (replyId.length > MAX_CHARS) return undefined;
  const { intent = "", sources = "" } = PARTS.exec(replyId)?.groups ?? {};
  return INTENTS.some((each) => each === intent) ? { intent, sources } : undefined;
}
