// One table of conversations through every surface, each with a store of its own: what the desk answers there, before it
// is drawn, is the same everywhere. A surface that comes later adds one line to `SURFACES`.
import { afterAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/bot/answer.ts";
import type { Desk } from "../../src/bot/desk.ts";
import { recipientKey } from "../../src/bot/reminder.ts";
import { openStore } from "../../src/adapters/store/store.ts";
import { person as terminalPerson } from "../support/entries.ts";
import { ANNA, direct, envelope, openNet, startSlackWorld, TEAM } from "../support/slack-world.ts";
import { productDesk, theProduct } from "../support/teams-desk.ts";
import { TENANT_ID } from "../support/teams-identity.ts";
import { chatOf, message, person } from "../support/teams-person.ts";
import { startTeams } from "../support/teams-surface.ts";

/** Conversations of one person, oldest utterance first. */
const CONVERSATIONS: Readonly<Record<string, readonly string[]>> = {
  "a contact, and who else": ["hvem er vores kontakt i Ungarn?", "hvad med Shanghai?"],
  "a partner, in English": ["what do we do with Shanghai?", "who is our contact there?"],
  "the strategy": ["hvad er regionens vision?", "hvorfor?"],
  "a project idea": ["program grøn omstilling med partnere i Polen og Tyskland"],
  "dates and a reminder": ["frist", "påmind status-report 14,3 kl 9 da", "påmindelser", "stop status-report"],
  "what asks back, and the choice as a number": ["påmind mig om den årlige", "2"],
  "an idea that is not ours": ["hvad koster en flybillet til Paris?"],
  "commands in both languages": [
    "hjælp",
    "help",
    "partner",
    "partner Valencia",
    "programme",
    "kilde vision 1",
  ],
  "a change of language": ["sprog en", "frist", "language da", "deadline"],
  "what only the unit may": ["leveringer", "spørgsmål", "frist status-report 2027-03-15"],
  "signs and nothing": ["<b>&amp;</b> **hej** `x`", "?", "🙂"],
};

/** One role on every surface: whoever sits at the terminal is an operator. */
const OPERATORS = [
  recipientKey({ surface: "teams", tenant: TENANT_ID, kind: "person", id: person(1).objectId }),
  recipientKey({ surface: "slack", tenant: TEAM, kind: "person", id: ANNA }),
].join(",");

/** A desk of the product that writes down what it answers. */
function listening(): { readonly answers: Answer[]; readonly deskOf: ReturnType<typeof productDesk> } {
  const answers: Answer[] = [];
  const product = productDesk({ OPERATORS });
  return {
    answers,
    deskOf: (store) => {
      const { desk, knowledge } = product(store);
      const say: Desk["say"] = async (...said) => {
        const reply = await desk.say(...said);
        answers.push(reply.answer);
        return reply;
      };
      return { desk: { ...desk, say }, knowledge };
    },
  };
}

type Talk = (utterances: readonly string[]) => Promise<readonly Answer[]>;

const inTerminal: Talk = async (utterances) => {
  const store = await openStore({ file: ":memory:" });
  const { answers, deskOf } = listening();
  const { desk } = deskOf(store);
  // as the chat in the terminal asks
  const asker = { person: terminalPerson("anna"), conversation: "terminal/anna" };
  for (const text of utterances) await desk.say(text, asker, Date.now());
  await store.close();
  return answers;
};

const inTeams: Talk = async (utterances) => {
  const { answers, deskOf } = listening();
  const world = await startTeams(deskOf);
  const by = { from: person(1), where: chatOf(person(1)) };
  world.connector.admit(by.where.id);
  for (const [at, text] of utterances.entries()) {
    // what a client sends of signs is markup
    const typed = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    await world.post(message(world.connector.serviceUrl, by, typed));
    await world.connector.messages(by.where.id, at + 1);
  }
  expect(world.connector.faults()).toEqual([]);
  await world.stop();
  return answers;
};

const inSlack: Talk = async (utterances) => {
  const store = await openStore({ file: ":memory:" });
  const { answers, deskOf } = listening();
  const { desk } = deskOf(store);
  const slack = await startSlackWorld({ desk, store, knowledge: theProduct().knowledge });
  for (const text of utterances) {
    const typed = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    await slack.deliver(envelope(direct(typed)));
    await slack.settled();
  }
  await slack.close();
  await store.close();
  openNet();
  return answers;
};

const SURFACES: Readonly<Record<string, Talk>> = { Teams: inTeams, Slack: inSlack };

afterAll(openNet);

describe("the same answers as in the terminal", () => {
  test.each(Object.entries(CONVERSATIONS))(
    "%s",
    async (_, utterances) => {
      const expected = await inTerminal(utterances);
      expect(expected).toHaveLength(utterances.length);
      for (const [surface, talk] of Object.entries(SURFACES))
        expect({ surface, answers: await talk(utterances) }).toEqual({ surface, answers: expected });
    },
    60_000,
  );
});
