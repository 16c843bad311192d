// Every sentence and label of an answer, as one interface that da.ts and en.ts fill: a sentence that one language
// lacks does not compile. Texts of the corpus come in as arguments; nothing is decided here.
import type { Provenance } from "../../knowledge/model.ts";
import type { Aspect } from "../recognise/aspects.ts";

/** The sentences of one language. Names and texts come in ready; sentences end with their full stop. */
export type Phrases = {
  readonly date: (iso: string) => string;
  readonly and: (items: readonly string[]) => string;
  readonly labels: {
    readonly country: string;
    readonly city: string;
    readonly host: string;
    readonly form: string;
    readonly person: string;
    readonly status: string;
    readonly cadence: string;
    readonly recipient: string;
    readonly registeredDate: string;
    readonly nextElection: string;
    readonly period: string;
    readonly applicants: string;
    readonly budget: string;
    readonly partnership: string;
    readonly rate: string;
    readonly secretariat: string;
    readonly followedBy: string;
    readonly callState: string;
    readonly role: string;
    readonly phone: string;
    readonly mail: string;
    readonly sources: string;
    readonly paragraph: string;
    readonly row: string;
  };
  readonly provenance: Readonly<Record<Provenance, string>>;
  readonly status: Readonly<Record<"partner" | "investigated" | "humanitarian", string>>;
  readonly none: string;
  readonly noPerson: string;
  readonly notStatedCity: string;
  readonly noDate: string;

  readonly empty: Talk;
  readonly greeting: Talk;
  readonly thanks: Talk;
  readonly goodbye: Talk;
  readonly wellbeing: Talk;
  readonly help: Talk & { readonly examples: readonly string[] };

  readonly contactTitle: (name: string) => string;
  readonly infoTitle: (name: string) => string;
  readonly partnerWithoutOffice: (name: string) => string;
  readonly noPersonAskUnit: string;
  readonly askUnit: string;
  readonly unitTitle: string;
  readonly unitTasks: (tasks: string) => string;
  readonly whichOneTitle: string;
  readonly whichOne: (count: number) => string;
  readonly onlyOne: string;
  readonly takenOver: (what: string) => string;
  readonly later: (date: string, text: string) => string;
  readonly partnerListTitle: Readonly<Record<"partner" | "investigated" | "humanitarian" | "all", string>>;
  readonly partnerListLead: Readonly<
    Record<"partner" | "investigated" | "humanitarian" | "all", (count: number) => string>
  >;
  readonly officeListTitle: string;
  readonly officeListLead: (count: number) => string;

  readonly notAPartnerTitle: (place: string) => string;
  readonly notAPartner: (place: string) => string;
  readonly ourPartners: (names: string) => string;

  readonly notStatedTitle: string;
  readonly aspect: Readonly<Record<Aspect, string>>;
  readonly notStated: (what: string, about: string) => string;
  readonly notStatedAtAll: (about: string) => string;
  readonly nearest: (text: string) => string;
  readonly outOfScope: Talk;
  readonly seeAlso: string;

  readonly dutyNoDate: (name: string, cadence: string) => string;
  readonly dutyListTitle: string;
  readonly dutyListLead: string;

  readonly fitNothingTitle: string;
  readonly fitNothing: string;
  readonly placesIn: (places: string) => string;
  readonly placesCheck: (places: string) => string;
  readonly themeUnder: (theme: string, under: string) => string;
  readonly ofStrategy: (name: string, end: string) => string;
  readonly callUnknown: string;
  readonly callLast: (text: string, date: string) => string;
  readonly alsoPossible: string;
  readonly namedClosed: (name: string, end: string) => string;
  readonly programmeState: Readonly<
    Record<"running" | "closed" | "upcoming", (name: string, from: string, to: string) => string>
  >;
  readonly proposal: string;
  readonly successor: (name: string, period: string) => string;
  readonly programmeListTitle: string;
  readonly programmeListLead: string;
  readonly programmeListAsk: string;
  readonly suggestions: {
    readonly contactIn: (name: string) => string;
    readonly doWith: (name: string) => string;
    readonly partners: string;
    readonly status: string;
    readonly programme: string;
    readonly help: string;
    readonly investigated: string;
  };
  readonly tooLong: string;
};

/** A whole short answer: its title and its text. */
export type Talk = { readonly title: string; readonly text: string };
