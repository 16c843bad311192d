// Golden conversations: each file of tests/conversations is script and expectation at once. `> ` is typed, `< ` is the
// reply, `# now ...` sets the clock, other `# ` lines are for the reader. Record anew with `vitest run -u`, and read it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { renderSources, renderText } from "../../src/adapters/text/render.ts";
import { emptySlots, type Slots } from "../../src/bot/slots.ts";
import { NOW, vindrose } from "../support/product.ts";

const folder = fileURLToPath(new URL("../conversations", import.meta.url));
const scripts = readdirSync(folder).filter((name) => name.endsWith(".txt"));

/** Plays the typed lines of a script and gives it back with what is replied now. */
function play(script: string): string {
  let now = NOW;
  let slots: Slots = emptySlots;
  const lines: string[] = [];
  for (const line of script.split(/\r?\n/)) {
    if (line.startsWith("# ")) {
      now = /^# now (\S+)$/.exec(line)?.[1] ?? now;
      lines.push(line);
    }
    if (!line.startsWith("> ")) continue;
    const turn = vindrose.turn({ text: line.slice(2) }, slots, now);
    slots = turn.slots;
    const reply = [turn.answer.title, renderText(turn.answer), renderSources(turn.answer)]
      .filter((each) => each !== "")
      .join("\n");
    lines.push(line, ...reply.split("\n").map((each) => `< ${each}`.trimEnd()));
  }
  return `${lines.join("\n")}\n`;
}

test("there are conversations, and each types something", () => {
  expect(scripts.length).toBeGreaterThan(3);
  const silent = scripts.filter((name) => !/^> \S/m.test(readFileSync(join(folder, name), "utf8")));
  expect(silent).toEqual([]);
});

test.each(scripts)("%s", async (name) => {
  const file = join(folder, name);
  await expect(play(readFileSync(file, "utf8"))).toMatchFileSnapshot(file);
});
