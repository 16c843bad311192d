// What can be found out: facts and records, no language. A new kind fails to compile until it is worded.
import type {
  Development,
  Duty,
  EntityKey,
  IsoDate,
  Office,
  Organisation,
  Partner,
  Person,
  Programme,
  SchoolHoliday,
} from "../knowledge/model.ts";
import type { Ranked } from "../knowledge/search/rank.ts";
import type { Aspect } from "./recognise/aspects.ts";
import type { ToldDate } from "./told-dates.ts";
import type { Matched, MatchResult } from "../knowledge/match/match.ts";

/** A partner region with all that hangs on it. */
export type PartnerCard = {
  readonly partner: Partner;
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  readonly later: readonly Development[];
};

/** A date of a duty, seen from the day on which it is asked: distances are negative, and 0, for a past one. */
export type SeenDate = ToldDate & { readonly daysLeft: number; readonly workingDaysLeft: number };

/** A duty with its dates; without any where none is registered. */
export type DutyCard = {
  readonly duty: Duty;
  readonly next: SeenDate | undefined;
  /** The newest past one, told where there is no next. */
  readonly last: SeenDate | undefined;
  readonly nextElection: string | undefined;
};

/** The stretch of days that was asked about. */
export type AskedPeriod =
  | {
      readonly kind: "days";
      readonly from: IsoDate;
      readonly to: IsoDate;
      /** The plan of a school that the days were taken from, since no law fixes them. */
      readonly plan: SchoolHoliday | undefined;
    }
  /** A school holiday of which no plan is recorded. */
  | { readonly kind: "unknown"; readonly which: SchoolHoliday["which"] };

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
  | {
      readonly kind: "duties";
      readonly cards: readonly DutyCard[];
      readonly best: Ranked | undefined;
      readonly focus: "when" | "owner";
      /** Only for one duty: the days asked about, and its dates within them. */
      readonly period?: { readonly asked: AskedPeriod; readonly dates: readonly SeenDate[] } | undefined;
    }
  /** Every deadline of a stretch of days; from today on where the stretch is not known. */
  | {
      readonly kind: "dues";
      readonly asked: AskedPeriod;
      readonly dates: readonly SeenDate[];
      /** Duties without any date ahead. */
      readonly undated: readonly Duty[];
      /** The first date after the stretch, told where there is none within. */
      readonly later: SeenDate | undefined;
    }
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
