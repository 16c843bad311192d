// Says what stands in the way: a role that is lacking, with whom to ask, and what a command lacks, with choices that are
// whole commands. Decides nothing; every refusal of the desk is worded here.
import type { Problem } from "../commands.ts";
import { parseRecipient, type RecipientKey } from "../reminder.ts";
import { mayDo, type Task } from "../roles.ts";
import { personWords } from "../wording/date-phrases.ts";
import { button, compose, dutyOf, type Outcome, type Spoken } from "./visit.ts";

/** A refusal for want of a role; `undefined` when the person has it. `wish`: what the unit could do instead. */
export function refuseTask(task: Task, visit: Spoken, wish?: string): Outcome | undefined {
  if (mayDo(visit.role, task) || (task === "answer_questions" && isUnitChannel(visit))) return undefined;
  const { say, utter, phrases } = visit;
  const people = peopleFor(task, visit);
  const answer = compose(visit, { title: say.problems.mayNotTitle }, (draft) => {
    draft.paragraph(say.problems.mayNot[task]);
    draft.paragraph(people === "" ? phrases.askUnit : say.problems.askThem(people));
    if (wish !== undefined) draft.actions([button(say.labels.toUnit, utter.toUnit(wish))]);
  });
  return { answer: { ...answer, refused: true }, isPrivate: true };
}

/** People named at most. */
const MAX_NAMED = 3;

/** Who may do it, among those on the asker's own surface: they can be written to there. */
function peopleFor(task: Task, { settings, asker, language, phrases }: Spoken): string {
  const { editors, operators } = settings.roles;
  const able = task === "operate" ? operators : new Set([...editors, ...operators]);
  const names = [...able]
    .filter((key) => isSamePlace(key, asker.person))
    .slice(0, MAX_NAMED)
    .map((key) => personWords(key, language));
  return phrases.and(names);
}

function isSamePlace(a: RecipientKey, b: RecipientKey): boolean {
  const [one, other] = [parseRecipient(a), parseRecipient(b)];
  return one?.surface === other?.surface && one?.tenant === other?.tenant;
}

/** Whether something is said in the unit's own channel: whoever is there may answer for it. */
function isUnitChannel({ settings, asker }: Spoken): boolean {
  return asker.channel !== undefined && asker.channel === settings.unitChannel?.recipient;
}

/** What a command lacks, in words. */
export function refuseProblem(problem: Problem, visit: Spoken): Outcome {
  const { say, utter } = visit;
  const answer = compose(visit, { title: say.problems.title }, (draft) => {
    switch (problem.kind) {
      case "whichDuty":
        draft.choices(
          say.problems.whichDuty,
          problem.duties.map((duty) => ({
            label: dutyOf(duty, visit).name,
            utterance: [problem.retry.before, duty, problem.retry.after]
              .filter((part) => part !== "")
              .join(" "),
          })),
        );
        break;
      case "noSuchDay":
      case "noYear":
        draft.paragraph(say.problems[problem.kind](problem.typed));
        break;
      case "severalDays":
      case "leadDays":
      case "hour":
        draft.paragraph(say.problems[problem.kind]);
        break;
      case "snoozeFor": {
        const { duty, period } = problem;
        draft.paragraph(say.problems.snoozeFor);
        draft.actions(
          (["1d", "3d", "1w"] as const).map((length) =>
            button(say.lengths[length], utter.snooze(duty, period ?? "", length)),
          ),
        );
        break;
      }
    }
  });
  return { answer, isPrivate: true };
}

/** One sentence in the way of a command. */
export function refuseWith(text: string, visit: Spoken): Outcome {
  const answer = compose(visit, { title: visit.say.problems.title }, (draft) => draft.paragraph(text));
  return { answer, isPrivate: true };
}
