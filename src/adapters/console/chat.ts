// The chat in a terminal: line editing and history by readline, every line to the desk, reminders as they come, Ctrl-D
// ends it. While the store is away questions are still answered, from what this chat remembers itself.
import { createInterface, type Interface } from "node:readline/promises";
import { styleText } from "node:util";
import type { Vindrose } from "../../app.ts";
import type { Answer } from "../../bot/answer.ts";
import { parseCommand } from "../../bot/commands.ts";
import { emptySlots, SLOT_LIFETIME_MS, type Slots } from "../../bot/slots.ts";
import { copenhagenDay } from "../../knowledge/calendar.ts";
import type { Language } from "../../knowledge/model.ts";
import { StoreError } from "../store/engine.ts";
import { storeAway } from "../text/away.ts";
import { unreadMail } from "../unread.ts";
import type { Counter } from "./counter.ts";
import { printAnswer } from "./print.ts";

/** Milliseconds between two looks into the mailbox. */
const MAIL_MS = 5_000;

/** What a chat works with. */
export type ChatWorld = {
  readonly vindrose: Vindrose;
  /** `undefined` when the store cannot be opened: questions only. */
  readonly counter: Counter | undefined;
  readonly clock: () => string;
  readonly language: Language | undefined;
};

/** Chats until the input ends. */
export async function runChat(world: ChatWorld): Promise<void> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: "\n> ",
    historySize: 200,
  });
  // begun before anything is waited for: lines that come meanwhile would be lost
  const lines = terminal[Symbol.asyncIterator]();
  terminal.on("SIGINT", () => terminal.close());
  process.stdout.write(
    "Vindrose. Spørg på dansk, ask in English: hvem er vores kontakt i Ungarn? / which partner regions do we have?\nhjælp / help lists the commands; Ctrl-D ends it.\n",
  );
  const speak = createSpeaker(world);
  const prompt = promptOf(terminal);
  await showMail(world, prompt);
  const timer = setInterval(() => void showMail(world, prompt), MAIL_MS).unref();
  prompt();
  for await (const text of lines) {
    process.stdout.write(`\n${printAnswer(await speak(text))}\n`);
    prompt();
  }
  clearInterval(timer);
  process.stdout.write("\n");
}

/** Shows the prompt and what stands behind it, unless the input has ended: lines that came before are still answered. */
function promptOf(terminal: Interface): () => void {
  let hasEnded = false;
  terminal.once("close", () => (hasEnded = true));
  return () => {
    if (!hasEnded) terminal.prompt(true);
  };
}

/** Answers line by line: at the desk, or without it from slots of its own. */
function createSpeaker({ vindrose, counter, clock, language }: ChatWorld): (text: string) => Promise<Answer> {
  let slots: Slots = emptySlots;
  let last = Date.parse(clock());
  const alone = (text: string): Answer => {
    const now = clock();
    if (Date.parse(now) - last > SLOT_LIFETIME_MS) slots = emptySlots;
    last = Date.parse(now);
    const parsed = parseCommand(text, vindrose.knowledge);
    if (parsed !== undefined) return storeAway(language ?? parsed.language ?? "da");
    const turn = vindrose.turn({ text, language }, slots, now);
    slots = turn.slots;
    return turn.answer;
  };
  return async (text) => {
    // a language that the command line demands is the questions' own; the desk would follow the words
    const isOwn = language !== undefined && parseCommand(text, vindrose.knowledge) === undefined;
    if (counter === undefined || isOwn) return alone(text);
    try {
      const asker = { ...counter.asker, surfaceLanguage: language };
      return (await counter.desk.say(text, asker, Date.parse(clock()))).answer;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return alone(text);
    }
  };
}

/** Prints what is unread above the line that is being typed, and only then marks it read. */
async function showMail({ counter, vindrose, clock }: ChatWorld, prompt: () => void): Promise<void> {
  if (counter === undefined) return;
  const { store, desk, asker } = counter;
  const { mailbox } = store;
  const world = { mailbox, desk, knowledge: () => vindrose.knowledge };
  try {
    const mails = await unreadMail(world, asker.person, copenhagenDay(clock()));
    for (const { key, answer } of mails) {
      const head = answer.language === "da" ? "Påmindelse" : "Reminder";
      process.stdout.write(`\n\n${styleText("inverse", ` ${head} `)}\n${printAnswer(answer)}\n`);
      await mailbox.markRead(asker.person, key, Date.parse(clock()));
    }
    if (mails.length > 0) prompt();
  } catch (error) {
    // the next look finds what this one did not
    if (!(error instanceof StoreError)) throw error;
  }
}
