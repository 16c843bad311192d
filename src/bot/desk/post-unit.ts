// Posts what waits between staff and the unit: questions to the unit's channel, replies to their askers. Called after a
// message and by the server's clock; safe to repeat and to run on several instances. What fails is tried again.
import type { Language } from "../../knowledge/model.ts";
import type { Answer } from "../answer.ts";
import type { DeliveryResult, UnitQuestion } from "../ports.ts";
import { parseRecipient, type RecipientKey } from "../reminder.ts";
import { deskPhrases } from "../wording/desk/desk-phrases.ts";
import { utterances } from "../wording/desk/utterances.ts";
import type { DeskPorts, DeskSettings } from "./desk-ports.ts";
import { button, compose } from "./visit.ts";

/** A taken post is due again after this long unless it is settled: longer than any send may take. Milliseconds. */
const LEASE_MS = 120_000;
/** The first wait after a failure, doubled each time up to the longest, milliseconds. */
const BACK_OFF_MS = 30_000;
const LONGEST_BACK_OFF_MS = 3_600_000;

/** What posting needs of the desk's world. */
type PostWorld = {
  readonly ports: Pick<DeskPorts, "unitQuestions" | "outlets">;
  readonly settings: Pick<DeskSettings, "unitChannel">;
};

/** Posts at most `limit` of what is due; returns how many were posted. Throws what the store throws. */
export async function postUnit(world: PostWorld, now: number, limit: number): Promise<number> {
  const { unitQuestions } = world.ports;
  let posted = 0;
  for (const question of await unitQuestions.take(now, now + LEASE_MS, limit)) {
    const isReply = question.reply !== null;
    const result = await post(question, world);
    if (result.kind === "sent") {
      await unitQuestions.settle(question.id, { kind: "posted", isReply, at: now });
      posted += 1;
    } else {
      const wait = Math.min(LONGEST_BACK_OFF_MS, BACK_OFF_MS * 2 ** (question.tries - 1));
      const asked = result.kind === "limited" ? result.retryAfterMs : 0;
      const reason = result.kind === "limited" ? "asked to wait" : result.reason;
      await unitQuestions.settle(question.id, {
        kind: "retry",
        notBefore: now + Math.max(wait, asked),
        reason,
      });
    }
  }
  return posted;
}

async function post(question: UnitQuestion, { ports, settings }: PostWorld): Promise<DeliveryResult> {
  const isReply = question.reply !== null;
  const to: RecipientKey | undefined = isReply ? question.from : settings.unitChannel?.recipient;
  const surface = to === undefined ? undefined : parseRecipient(to)?.surface;
  const outlet = surface === undefined ? undefined : ports.outlets[surface];
  if (to === undefined || outlet === undefined)
    return { kind: "unreachable", mayHaveArrived: false, reason: "no way out to this surface" };
  const language = isReply ? question.language : (settings.unitChannel?.language ?? "da");
  const answer = isReply ? replyAnswer(question, language) : questionAnswer(question, language);
  try {
    return await outlet.post({ answer, key: `${question.id}/${isReply ? "reply" : "question"}` }, to);
  } catch (error) {
    // a way out that breaks off has told nothing; posting again under the same key is the same message
    return {
      kind: "unreachable",
      mayHaveArrived: true,
      reason: `the post broke off: ${error instanceof Error ? error.name : "unknown"}`,
    };
  }
}

/** The question as the unit's channel sees it. */
function questionAnswer({ id, from, text }: UnitQuestion, language: Language): Answer {
  const { unit, labels } = deskPhrases[language];
  return compose({ language }, { title: unit.questionTitle }, (draft) => {
    draft.paragraph(unit.question(SURFACES[parseRecipient(from)?.surface ?? "web"]));
    draft.paragraph(text);
    draft.paragraph(unit.howToReply(utterances[language].reply(id)));
    draft.actions([button(labels.reply, utterances[language].reply(id), "primary")]);
  });
}

/** The reply as the asker sees it. */
function replyAnswer({ text, reply }: UnitQuestion, language: Language): Answer {
  const { unit } = deskPhrases[language];
  return compose({ language }, { title: unit.replyTitle }, (draft) => {
    draft.paragraph(unit.youAsked(text));
    draft.paragraph(unit.theyReply);
    draft.paragraph(reply?.text ?? "");
  });
}

const SURFACES = { slack: "Slack", teams: "Teams", web: "web", terminal: "terminal" } as const;
