// Room 3: an understanding and the knowledge -> what there is to say, without language. Pure; picks the intent's
// own find. "Nothing there" and "I did not understand" are findings, not errors.
import type { Finding } from "./finding.ts";
import { findContact, findList, findPartnerInfo } from "./intents/partner.ts";
import { findDifference } from "./intents/difference.ts";
import { findOtherRegion } from "./intents/other-region.ts";
import { findDeadline, findOfDuty } from "./intents/deadline.ts";
import { findProgramme } from "./intents/programme.ts";
import { isOfOtherGiver } from "./intents/programme-outside.ts";
import { findOutOfScope, findStrategy } from "./intents/strategy.ts";
import { findSmalltalk } from "./intents/smalltalk.ts";
import type { Intent } from "./intent.ts";
import { findWhichOne } from "./intents/which-one.ts";
import type { Context } from "./question.ts";
import { namesOthersOwn } from "./recognise/of-others.ts";
import type { Understanding } from "./understanding.ts";

/** Intents that a bare question for a list may be taken for. */
const LISTING: ReadonlySet<Intent> = new Set<Intent>(["contact", "partner_info", "strategy", "out_of_scope"]);

/** Finds what answers the understanding. */
export function find(understanding: Understanding, context: Context): Finding {
  if (understanding.text === "") return { kind: "empty" };
  const whichOne = findWhichOne(understanding, context);
  if (whichOne !== undefined) return whichOne;
  const other = findOtherRegion(understanding, context);
  if (other !== undefined) return other;
  const difference = findDifference(understanding, context);
  if (difference !== undefined) return difference;
  const list = LISTING.has(understanding.intent) ? findList(understanding, context.knowledge) : undefined;
  if (list !== undefined) return list;
  // whatever intent "who is responsible?" looks like: of a duty, it is asked whom the register names
  const ofDuty = findOfDuty(understanding, context);
  if (ofDuty !== undefined) return ofDuty;
  if (isOfOtherGiver(understanding) || namesOthersOwn(understanding.asked)) return { kind: "outOfScope" };
  switch (understanding.intent) {
    case "contact":
      return findContact(understanding, context);
    case "partner_info":
      return findPartnerInfo(understanding, context);
    case "programme_fit":
      return findProgramme(understanding, context);
    case "deadline":
      return findDeadline(understanding, context);
    case "strategy":
      return findStrategy(understanding, context);
    case "help":
      return { kind: "help" };
    case "smalltalk":
      return findSmalltalk(understanding);
    case "out_of_scope":
      return findOutOfScope(understanding, context);
  }
}
