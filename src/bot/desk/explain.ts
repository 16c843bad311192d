// Where an answer comes from: a passage of the strategy with its neighbours, why the last answer was given, and what can
// be asked and typed at all. Reads only.
import type { Passage, Section } from "../../knowledge/model.ts";
import type { Command } from "../commands.ts";
import type { Draft } from "../wording/draft.ts";
import { button, compose, type Outcome, type Spoken } from "./visit.ts";

type Of<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** Shows a paragraph of a section between the ones before and after it. */
export async function showSource({ section: id, paragraph }: Of<"source">, visit: Spoken): Promise<Outcome> {
  const { knowledge, language, say, utter } = visit;
  const { sections, passages } = knowledge.corpus;
  const section = sections.find((each) => each.id === id);
  const inSection = passages.filter((each) => each.section === id);
  const numbers = [...new Set(inSection.map((each) => each.paragraph))].sort((a, b) => a - b);
  const at = numbers.indexOf(paragraph);
  if (section === undefined || at < 0) {
    const { title, text } = say.explain.noSource;
    return { answer: compose(visit, { title }, (draft) => draft.paragraph(text)), isPrivate: true };
  }
  const answer = compose(visit, { title: titleOf(section, visit) }, (draft) => {
    for (const number of numbers.slice(Math.max(0, at - 1), at + 2)) {
      draft.heading(say.explain.paragraph(number));
      tell(inSection.filter((each) => each.paragraph === number));
    }
    const [before, after] = [numbers[at - 1], numbers[at + 1]];
    draft.actions([
      ...(before === undefined ? [] : [button(say.explain.before, utter.source(id, before))]),
      ...(after === undefined ? [] : [button(say.explain.after, utter.source(id, after))]),
    ]);

    function tell(all: readonly Passage[]): void {
      for (const each of all) draft.paragraph(each.text[language], knowledge.cite.passage(each.id));
    }
  });
  return { answer, isPrivate: true };
}

function titleOf({ number, title }: Section, { language }: Spoken): string {
  return `${number}. ${title[language]}`;
}

/** Surer than the first is told as sure, than the second as likely; the words are for people, not for measuring. */
const SURE = 0.8;
const LIKELY = 0.5;

/** Tells how the last question of the conversation was understood and what its answer stands on. */
export async function explainLast(visit: Spoken): Promise<Outcome> {
  const { kept, say, knowledge, language } = visit;
  const { last } = kept;
  const { explain } = say;
  const answer = compose(visit, { title: explain.whyTitle }, (draft) => {
    if (last === undefined) {
      draft.paragraph(explain.whyNone);
      return;
    }
    const { why, sources } = last;
    const degree = why.certainty >= SURE ? "sure" : why.certainty >= LIKELY ? "likely" : "unsure";
    const next = knowledge.documents.find(({ key }) => key === why.runnerUp.document);
    draft.paragraph(explain.whyAbout(last.title));
    draft.facts([
      [explain.labels.understood, explain.intents[why.intent]],
      [explain.labels.certainty, explain.certainty[degree]],
      [explain.labels.words, why.matched.join(", ")],
      [explain.labels.takenOver, why.carried.join(", ")],
      [
        explain.labels.otherwise,
        why.runnerUp.intent === null ? undefined : explain.intents[why.runnerUp.intent],
      ],
      [explain.labels.sources, [...new Set(sources)].join("; ")],
      [explain.labels.nextSource, next?.title[language]],
    ]);
  });
  return { answer, isPrivate: true };
}

/** Tells what can be asked, and the commands. */
export async function help(visit: Spoken): Promise<Outcome> {
  const { phrases, say } = visit;
  const suggestions = phrases.help.examples;
  const answer = compose(visit, { title: phrases.help.title, suggestions }, (draft) => {
    draft.paragraph(phrases.help.text);
    commandList(draft, visit);
    draft.actions([
      button(say.labels.home, visit.utter.home),
      button(say.labels.project, visit.utter.projectForm),
      button(say.labels.ask, visit.utter.toUnit()),
    ]);
  });
  return { answer, isPrivate: true };
}

function commandList(draft: Draft, { say }: Spoken): void {
  draft.heading(say.commandsTitle);
  draft.facts(say.commands.map(([utterance, does]) => [utterance, does]));
}
