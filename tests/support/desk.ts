// A desk over a real store in memory, with people of every role, an outlet that keeps what is posted, and a clock.
import { openStore, type Store } from "../../src/adapters/store/store.ts";
import { keepRegisteredDates } from "../../src/adapters/store/registered-snapshot.ts";
import { createVindrose } from "../../src/app.ts";
import type { Action, Answer } from "../../src/bot/answer.ts";
import type { Asker, Desk, Reply } from "../../src/bot/desk.ts";
import type { DeskSettings, DeskWorld } from "../../src/bot/desk/desk-ports.ts";
import { createDesk } from "../../src/bot/desk/create-desk.ts";
import type { DeliveryResult, Post, RegisteredDate } from "../../src/bot/ports.ts";
import { recipientKey, type RecipientKey, type Surface } from "../../src/bot/reminder.ts";
import { defaultFreeDays } from "../../src/knowledge/working-days.ts";
import { renderText } from "../../src/adapters/text/render.ts";
import { NOW } from "./product.ts";

/** Built once; asks for the dates of whichever store was opened last, since building takes longer than a test. */
let datesNow: () => readonly RegisteredDate[] = () => [];
const product = createVindrose(NOW, { registered: () => datesNow() });

/** A person of Slack's team T1. */
const slackPerson = (id: string): RecipientKey =>
  recipientKey({ surface: "slack", tenant: "T1", kind: "person", id });
export const UNIT_CHANNEL = recipientKey({ surface: "slack", tenant: "T1", kind: "channel", id: "UNIT" });
export const CHANNEL = recipientKey({ surface: "slack", tenant: "T1", kind: "channel", id: "C1" });

const privately = (id: string): Asker => ({ person: slackPerson(id), conversation: `slack/T1/D-${id}` });
/** Askers in private: staff without a role, an editor, an operator. */
export const staff = privately("STAFF");
export const editor = privately("EDIT");
export const operator = privately("OPS");
/** The same in a channel. */
export const inChannel = (asker: Asker, channel: RecipientKey = CHANNEL): Asker => ({
  ...asker,
  conversation: `${asker.conversation}/channel`,
  channel,
});

/** A post as the outlet got it. */
type Posted = Post & { readonly to: RecipientKey };

export type TestDesk = {
  readonly desk: Desk;
  readonly store: Store;
  readonly world: DeskWorld;
  readonly posted: Posted[];
  /** What the outlet answers next, before it takes things again. */
  readonly refusals: DeliveryResult[];
  /** Says something at a time (ISO), and gives the reply. */
  readonly say: (text: string, asker?: Asker, at?: string) => Promise<Reply>;
  /** The same as plain text. */
  readonly text: (text: string, asker?: Asker, at?: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Opens one. */
export async function testDesk(change: Partial<DeskSettings> = {}): Promise<TestDesk> {
  const store = await openStore({ file: ":memory:" });
  const registered = await keepRegisteredDates(store.registeredDates, () => undefined);
  const posted: Posted[] = [];
  const refusals: DeliveryResult[] = [];
  datesNow = registered.current;
  const outlet = {
    post: async (post: Post, to: RecipientKey): Promise<DeliveryResult> => {
      const refusal = refusals.shift();
      if (refusal !== undefined) return refusal;
      if (!posted.some(({ key }) => key === post.key)) posted.push({ ...post, to });
      return { kind: "sent", messageId: post.key };
    },
  };
  let count = 0;
  const world: DeskWorld = {
    product: () => product,
    ports: {
      ...store,
      registered,
      outlets: { slack: outlet } satisfies Partial<Record<Surface, typeof outlet>>,
      newId: () => `id${String((count += 1)).padStart(18, "0")}`,
    },
    settings: {
      roles: { editors: new Set([editor.person]), operators: new Set([operator.person]) },
      unitChannel: { recipient: UNIT_CHANNEL, language: "da" },
      free: defaultFreeDays,
      slotMinutes: 30,
      feedAddress: (secret) => `https://vindrose.example/calendar/${secret}.ics`,
      ...change,
    },
  };
  const desk = createDesk(world);
  const say = (text: string, asker: Asker = staff, at: string = NOW) => desk.say(text, asker, Date.parse(at));
  return {
    desk,
    store,
    world,
    posted,
    refusals,
    say,
    text: async (text, asker, at) => textOf((await say(text, asker, at)).answer),
    close: async () => {
      registered.stop();
      await store.close();
    },
  };
}

/** Title and parts of an answer as plain text. */
export function textOf(answer: Answer): string {
  return `${answer.title}\n${renderText(answer)}`;
}

/** The buttons of an answer. */
export function buttonsOf({ parts }: Answer): readonly Action[] {
  return parts.flatMap((part) => (part.kind === "actions" ? part.actions : []));
}

/** Every utterance that an answer offers. */
export function offeredBy(answer: Answer): readonly string[] {
  return [
    ...buttonsOf(answer).map(({ utterance }) => utterance),
    ...answer.parts.flatMap((part) =>
      part.kind === "choices" ? part.choices.map(({ utterance }) => utterance) : [],
    ),
  ];
}
