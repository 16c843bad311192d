// What can be found out: facts and records, no language. A new kind fails to compile until it is worded.
import type {
  Development,
  Duty,
  EntityKey,
  Office,
  Organisation,
  Partner,
  Person,
  Programme,
} from "../knowledge/model.ts";
import type { Ranked } from "../knowledge/search/rank.ts";
import type { Aspect } from "./recognise/aspects.ts";
import type { Matched, MatchResult } from "../knowledge/match/match.ts";

/** A partner region with all that hangs on it. */
export type PartnerCard = {
  readonly partner: Partner;
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  readonly later: readonly Development[];
};

/** A duty with its next registered date, if any. */
export type DutyCard = {
  readonly duty: Duty;
  readonly nextDate: string | undefined;
  readonly nextElection: string | undefined;
};

/** A programme seen from a day. */
export type ProgrammeCard = {
  readonly programme: Programme;
  readonly state: "running" | "closed" | "upcoming";
  /** The programmes that follow it in time, nearest first. */
  readonly successors: readonly Programme[];
};

export type Finding =
  | { readonly kind: "empty" }
  | { readonly kind: "smalltalk"; readonly what: "greeting" | "thanks" | "goodbye" | "wellbeing" }
  | { readonly kind: "help" }
  /** Several things fit what was said: asked back, with what each choice would ask. */
  | {
      readonly kind: "whichOne";
      readonly keys: readonly EntityKey[];
      readonly utteranceOf: (name: string) => string;
    }
  | {
      readonly kind: "partners";
      readonly focus: "contact" | "info";
      readonly cards: readonly PartnerCard[];
      /** A person was asked for beside what is told. */
      readonly askUnit: boolean;
      /** The document that answers best, when the question asks for more than the card. */
      readonly best: Ranked | undefined;
      /** Named offices, when the question is about an office and not its region. */
      readonly offices: readonly Office[];
    }
  | {
      readonly kind: "partnerList";
      readonly status: Partner["status"] | "all";
      readonly partners: readonly Partner[];
    }
  | { readonly kind: "officeList"; readonly offices: readonly Office[] }
  | {
      readonly kind: "offices";
      readonly focus: "contact" | "info";
      readonly offices: readonly Office[];
      readonly people: readonly Person[];
      readonly best: Ranked | undefined;
      readonly later: readonly Development[];
    }
  | { readonly kind: "unit"; readonly unit: Organisation | undefined; readonly best: Ranked | undefined }
  | { readonly kind: "notAPartner"; readonly places: readonly string[]; readonly focus: "contact" | "info" }
  | {
      readonly kind: "passages";
      readonly askUnit?: boolean;
      readonly best: Ranked;
      readonly more: readonly Ranked[];
      readonly later: readonly Development[];
      /** Programmes that the best documents are about and whose period is over on the day. */
      readonly closed: readonly Programme[];
    }
  | { readonly kind: "duties"; readonly cards: readonly DutyCard[]; readonly best: Ranked | undefined }
  | {
      readonly kind: "programmeFit";
      readonly result: MatchResult;
      /** Programmes that were set against each other, best first; fewer than two: no comparison was asked. */
      readonly compared: readonly Matched[];
      /** Places that were named and that nobody knows, as typed. */
      readonly unknownPlaces: readonly string[];
      /** The asker wants every criterion. */
      readonly wantsTable: boolean;
      /** The day on which it is asked (YYYY-MM-DD). */
      readonly today: string;
      readonly best: Ranked | undefined;
    }
  | {
      readonly kind: "programme";
      readonly cards: readonly ProgrammeCard[];
      readonly best: Ranked | undefined;
      readonly aspect: "money" | undefined;
    }
  | { readonly kind: "programmeList"; readonly running: readonly Programme[] }
  | {
      readonly kind: "notStated";
      readonly aspect: Aspect | undefined;
      readonly about: readonly EntityKey[];
      readonly nearest: Ranked | undefined;
    }
  | { readonly kind: "outOfScope" };
