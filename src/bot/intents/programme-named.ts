// A programme that is named: what the strategy says of it, or its card with its followers, or `undefined` where a project
// for it is told of. "which field of the figure has the rural programme?", "hvad er KASK?". Finds facts, words nothing.
import { stateOn } from "../../knowledge/match/criteria.ts";
import { hasIdea } from "../../knowledge/match/profile.ts";
import type { EntityKey, Programme } from "../../knowledge/model.ts";
import { isEnough, missingAspect, search } from "../evidence.ts";
import type { Finding, ProgrammeCard } from "../finding.ts";
import type { Context } from "../question.ts";
import type { Aspect } from "../recognise/aspects.ts";
import { idOf, typeOf } from "../recognise/entities.ts";
import { asksForFit, plansProject } from "../recognise/funding.ts";
import type { Understanding } from "../understanding.ts";
import { foldedText, hasAsked } from "./programme-words.ts";
import { findStrategy } from "./strategy.ts";

/** Most programmes told of at once when a name means several: "Mål 2" means two. */
const MAX_CARDS = 2;

/** A programme is named: what is said of it, its card, or `undefined` where a project for it is told of. */
export function findNamed(understanding: Understanding, context: Context): Finding | undefined {
  const { profile, carried } = understanding;
  if (profile.named.length === 0) return undefined;
  const folded = foldedText(understanding);
  const isAbroad = profile.places.some(({ country }) => country !== "DK");
  const isStatement =
    carried.intent === undefined &&
    !asksForFit(folded) &&
    !(plansProject(folded) && isAbroad && profile.themes.length > 0);
  // "who is our contact at KASK?": no source of ours tells
  if (isStatement && understanding.signals.has("contactWord")) return notStatedOf(understanding, undefined);
  if (isStatement) {
    const told = toldOfNamed(understanding, context);
    if (told !== undefined) return told;
  }
  // "the rural programme in the frame of reference" names a theme and no idea
  return !hasIdea(profile) || (isStatement && !isAbroad)
    ? findNamedProgramme(understanding, context)
    : undefined;
}

/** Least coverage of what is said of a named programme beside its card. */
const TELLS_OF_NAMED = 0.5;

/** What the strategy says of a named programme, where more is asked than the programme itself and it has the words. */
export function toldOfNamed(understanding: Understanding, context: Context): Finding | undefined {
  const told = findStrategy(understanding, context);
  if (told.kind !== "passages" || told.best.coverage < TELLS_OF_NAMED) return undefined;
  if (told.best.document.kind !== "passage") return undefined;
  return hasAsked(told.best, understanding) ? told : undefined;
}

/** The programme that is named, seen from today, with its followers. Nothing named: `undefined`. */
function findNamedProgramme(understanding: Understanding, context: Context): Finding | undefined {
  const { programmes } = context.knowledge.corpus;
  const ids = understanding.entities
    .filter(({ key }) => typeOf(key) === "programme")
    .map(({ key }) => idOf(key));
  const named = programmes.filter(({ id }) => ids.includes(id));
  if (named.length === 0) return undefined;
  const unknown = unfollowedOf(understanding);
  if (unknown !== undefined) return notStatedOf(understanding, unknown);
  // a name that several generations share means the strategy's own one: that is what staff read of
  const ofStrategy = named.filter(({ where }) => where !== undefined);
  const running = named.filter((programme) => stateOn(programme, context.today) === "running");
  const cards = (ofStrategy.length > 0 ? ofStrategy : running.length > 0 ? running : named)
    .slice(0, MAX_CARDS)
    .map(
      (programme): ProgrammeCard => ({
        programme,
        state: stateOn(programme, context.today),
        successors: followersOf(programme, programmes),
      }),
    );
  const best = search(understanding, context.knowledge)[0];
  return {
    kind: "programme",
    cards,
    best: isEnough(best, understanding) ? best : undefined,
    aspect: understanding.aspects.includes("money") ? "money" : undefined,
  };
}

function notStatedOf({ entities }: Understanding, aspect: Aspect | undefined): Finding {
  const about = entities.map(({ key }): EntityKey => key).filter((key) => typeOf(key) === "programme");
  return { kind: "notStated", aspect, about: about.slice(0, 1), nearest: undefined };
}

/** Kinds of fact that no source of ours has of a programme: its calls, what one project may get, what became of it. */
const UNFOLLOWED: ReadonlySet<Aspect> = new Set<Aspect>([
  "call",
  "grantSize",
  "outcome",
  "votes",
  "rejection",
  "grants",
  "content",
  "phone",
  "mail",
  "staff",
  "holder",
  "schedule",
  "personName",
  "memberNames",
]);

/** The kind of fact that is asked of a programme and that no source of ours follows. */
function unfollowedOf(understanding: Understanding): Aspect | undefined {
  const { aspects, signals } = understanding;
  // what a programme has is known; what the region gets of it is not
  if (aspects.includes("money") && signals.has("ours")) return "money";
  return missingAspect({ ...understanding, aspects: aspects.filter((each) => UNFOLLOWED.has(each)) }, []);
}

function followersOf(programme: Programme, programmes: readonly Programme[]): readonly Programme[] {
  const followers: Programme[] = [];
  let next = programme.successor;
  while (next !== undefined) {
    const follower = programmes.find(({ id }) => id === next);
    if (follower === undefined || followers.includes(follower)) break;
    followers.push(follower);
    next = follower.successor;
  }
  return followers;
}
