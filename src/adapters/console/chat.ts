// The chat in a terminal: line editing and history by readline, follow-ups by the turn's slots, Ctrl-D ends it.
// Nothing that is typed is kept on disk.
import { createInterface } from "node:readline/promises";
import type { Vindrose } from "../../app.ts";
import { emptySlots, SLOT_LIFETIME_MS } from "../../bot/slots.ts";
import type { Language } from "../../knowledge/model.ts";
import { printAnswer } from "./print.ts";

/** Chats until the input ends. */
export async function runChat(
  vindrose: Vindrose,
  asked: { readonly clock: () => string; readonly language: Language | undefined },
): Promise<void> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: "\n> ",
    historySize: 200,
  });
  terminal.on("SIGINT", () => terminal.close());
  process.stdout.write(
    "Vindrose. Spørg på dansk, ask in English: hvem er vores kontakt i Ungarn? / which partner regions do we have?\nCtrl-D ends it.\n",
  );
  let slots = emptySlots;
  let last = Date.parse(asked.clock());
  terminal.prompt();
  for await (const text of terminal) {
    const now = asked.clock();
    if (Date.parse(now) - last > SLOT_LIFETIME_MS) slots = emptySlots;
    last = Date.parse(now);
    const turn = vindrose.turn({ text, language: asked.language }, slots, now);
    slots = turn.slots;
    process.stdout.write(`\n${printAnswer(turn.answer)}\n`);
    terminal.prompt();
  }
  process.stdout.write("\n");
}
