// Whether a deadline or a paper that is asked for is somebody else's: another region's strategy, the municipalities'
// report, an election abroad. In: an understanding; our own rules are no answer to those.
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { fold } from "../../knowledge/language/text.ts";
import type { Understanding } from "../understanding.ts";
import { typeOf } from "./entities.ts";

/** "next election in Hungary", "how often does the North Denmark Region revise ...?": our own rule is no answer. */
export function asksOfOthers({ entities, asked: text }: Understanding, { corpus }: Knowledge): boolean {
  const isElection = /valg|election/i.test(text);
  if (OTHERS_PAPER.test(fold(text))) return true;
  if (OTHER_REGION.test(text) && !entities.some(({ key }) => typeOf(key) === "partner")) return true;
  return entities.some(
    ({ key }) =>
      (isElection && /^(?:partner|office):/.test(key)) ||
      corpus.organisations.some(
        ({ id, type }) => key === `organisation:${id}` && type === "region" && id !== "region-midtjylland",
      ),
  );
}

/** "kommunernes strategi", "the university's annual report": a paper of somebody else. */
const OTHERS_PAPER =
  /\b(?:kommun|municipalit|universit|stat(?!us)|regering|government|minist|hospital|sygehus|firma|compan|virksomhed|nabo|neighbour|skole|school|foundation|fond)\w*(?:s|'s|s') (?:\w+ )?(?:strateg|rapport|report|arsrapport|handlingsplan|plan|status|kontrakt|contract)|\b(?:strateg\w+|report|rapport\w*|plan|arsrapport\w*) (?:of|for|fra|from) (?:the |de |den |det )?(?:\w+ )?(?:kommun|municipalit|universit|regering|government|minist|foundation)/u;

/** "Herning Kommunes internationale strategi", "Danske Regioners kontor": a named body's own. */
const NAMED_OTHER =
  /(?<!\p{L})(?:\p{Lu}\p{L}+ (?:Kommunes|Municipality[’']s|Amts)|(?:Danske )?Regioners|KL[’']?s) (?:\p{Ll}+e? )?(?:strateg|kontor(?! i (?:Shanghai|Kina))|office(?! in (?:Shanghai|China))|plan|polit|polic|programme|frist|deadline|budget)/u;

/** Whether something is asked for that a named body has for itself. */
export function namesOthersOwn(text: string): boolean {
  return NAMED_OTHER.test(text);
}

/** "Region Sjælland", "the Capital Region": a region by its name that is not ours. */
const OTHER_REGION =
  /(?<!\p{L})Region (?!Midt)\p{Lu}\p{L}+|(?<!\p{L})(?!Denmark|Midt|Our|The|This|Which|Your|Vores|Hele)\p{Lu}\p{L}+ Region(?!\p{L})/u;
