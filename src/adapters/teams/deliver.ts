// Room 6 for those who did not ask just now: reminders and posts in, through the stored conversation reference, how it
// ended out. Whoever cannot be reached is told so, and the unit's channel gets what they missed. Never throws.
import type { Part } from "../../bot/answer.ts";
import type { Clock, Delivery, DeliveryResult, Outlet } from "../../bot/ports.ts";
import { parseRecipient, type RecipientKey, type Reminder } from "../../bot/reminder.ts";
import { wordReminder } from "../../bot/wording/reminder.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Language } from "../../knowledge/model.ts";
import type { OutgoingActivity } from "./activity.ts";
import { answerMessage } from "./message.ts";
import type { Poster } from "./post.ts";
import type { Reference, References } from "./references.ts";
import type { FormOf } from "./parts.ts";
import { reminderMessage } from "./redraw.ts";
import { sayingsOf } from "./sayings.ts";

/** What delivering acts through. */
export type DeliverWorld = {
  readonly poster: Poster;
  readonly references: References;
  readonly knowledge: () => Knowledge;
  readonly clock: Pick<Clock, "now">;
  readonly formOf: FormOf;
  /** Where the unit hears of what others missed; null when it has no channel in Teams. */
  readonly unitChannel: RecipientKey | null;
};

/** Between two reminders, in milliseconds: 25 a second, below what one app may send in a tenant. */
const GAP_MS = 40;

/** Teams has no way to ask what stands in a chat, so that a doubtful send is an operator's to settle. */
export function createDelivery(world: DeliverWorld): Delivery {
  return {
    gapMs: GAP_MS,
    send: async (reminder, recipient, language) => {
      const result = await write(world, recipient, (reference) =>
        draw(world, { reminder, language, reference }),
      );
      return result.kind === "refused" && result.class !== "invalid"
        ? tellUnit(world, { recipient, result, language, reminder })
        : result;
    },
  };
}

/** Posts that are no reminders; a post's key is the store's to remember, since Teams cannot look one up. */
export function createOutlet(world: DeliverWorld): Outlet {
  return {
    post: ({ answer, key }, recipient) =>
      write(world, recipient, () => answerMessage(answer, { replyId: key, formOf: world.formOf })),
  };
}

/** Writes to a recipient; one that is not there any more is forgotten. */
async function write(
  { references, poster }: DeliverWorld,
  recipient: RecipientKey,
  drawn: (reference: Reference) => OutgoingActivity,
): Promise<DeliveryResult> {
  const reference = await references.of(recipient);
  if (reference === undefined)
    return { kind: "refused", class: "uninstalled", reason: "no conversation is known" };
  const result = await poster.post(reference, drawn(reference));
  // kept for one that blocks us: that can end without another word from Teams
  if (result.kind === "refused" && (result.class === "uninstalled" || result.class === "gone"))
    await references.forget(recipient);
  return result;
}

/** What someone missed, for the unit; the recipient's own result stays what it is, and says what was done. */
async function tellUnit(
  world: DeliverWorld,
  missed: {
    readonly recipient: RecipientKey;
    readonly result: Extract<DeliveryResult, { kind: "refused" }>;
    readonly language: Language;
    readonly reminder: Reminder;
  },
): Promise<DeliveryResult> {
  const { unitChannel } = world;
  const { result, recipient, language, reminder } = missed;
  if (unitChannel === null || unitChannel === recipient) return result;
  if (parseRecipient(unitChannel)?.surface !== "teams") return result;
  const note = sayingsOf(language).unreachable;
  const told = await write(world, unitChannel, (reference) =>
    draw(world, { reminder, language, reference, note }),
  );
  const how = told.kind === "sent" ? "the unit's channel was told" : "the unit's channel could not be told";
  return { ...result, reason: `${result.reason}; ${how}` };
}

type Told = {
  readonly reminder: Reminder;
  readonly language: Language;
  readonly reference: Reference;
  /** What stands above it, for the unit. */
  readonly note?: string;
};

function draw({ knowledge, formOf }: DeliverWorld, told: Told): OutgoingActivity {
  const { reminder, language, reference, note } = told;
  const answer = wordReminder(reminder, { language, knowledge: knowledge() });
  const noted: readonly Part[] = note === undefined ? [] : [{ kind: "paragraph", text: note, citations: [] }];
  return reminderMessage(
    { ...answer, parts: [...noted, ...answer.parts] },
    {
      key: reminder.key,
      users: reference.userId === undefined ? [] : [reference.userId],
      formOf,
    },
  );
}
