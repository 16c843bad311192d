// Sentences about duties and their dates, in both languages: a missing one does not compile. In: names, days and
// distances in words; out: sentences. Decides nothing.
import type { Language, SchoolHoliday } from "../../knowledge/model.ts";

export type DutyPhrases = {
  readonly next: (name: string, day: string, distance: string) => string;
  readonly within: (name: string, day: string, distance: string) => string;
  readonly last: (day: string) => string;
  readonly howToRegister: (duty: string) => string;
  readonly owner: (name: string, owner: string) => string;
  readonly noOwner: (name: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly duesTitle: (span: string) => string;
  readonly dues: (count: number, span: string) => string;
  readonly noDues: (span: string) => string;
  readonly dutyNoDues: (name: string, span: string) => string;
  readonly due: (day: string, distance: string, name: string) => string;
  readonly later: (name: string, day: string, distance: string) => string;
  readonly undated: (duties: string) => string;
  readonly school: Readonly<Record<SchoolHoliday["which"], string>>;
  readonly plan: (holiday: string, plan: string, span: string) => string;
  readonly noPlan: (holiday: string) => string;
};

const danish: DutyPhrases = {
  next: (name, day, distance) => `${name}: næste gang ${day}, ${distance}.`,
  within: (name, day, distance) => `${name}: ${day}, ${distance}.`,
  last: (day) => `Den seneste registrerede dato var ${day}.`,
  howToRegister: (duty) => `En redaktør registrerer en dato ved at skrive: frist ${duty} ÅÅÅÅ-MM-DD`,
  owner: (name, owner) => `${name}: ${owner} er ansvarlig.`,
  noOwner: (name) =>
    `${name}: der er ikke registreret nogen ansvarlig, og strategien siger ikke, hvem der er det.`,
  span: (from, to) => (from === to ? from : `fra ${from} til ${to}`),
  duesTitle: (span) => `Frister ${span}`,
  dues: (count, span) => `${count === 1 ? "Der er én frist" : `Der er ${count} frister`} ${span}:`,
  noDues: (span) => `Der er ikke registreret nogen frist ${span}.`,
  dutyNoDues: (name, span) => `${name}: der er ikke registreret nogen dato ${span}.`,
  due: (day, distance, name) => `${day} (${distance}): ${name}`,
  later: (name, day, distance) => `Den næste registrerede dato er ${day}, ${distance}: ${name}.`,
  undated: (duties) => `Uden dato: ${duties}. Strategien nævner dem uden dato, og ingen er registreret.`,
  school: { summer: "sommerferie", autumn: "efterårsferie", winter: "vinterferie" },
  plan: (holiday, plan, span) =>
    `Jeg kender ikke regionens ${holiday}. Dagene er taget fra ${plan}, ${span}; andre steder kan den ligge anderledes.`,
  noPlan: (holiday) => `Der er ikke registreret nogen ${holiday}. Her er datoerne fra i dag og to år frem.`,
};

const english: DutyPhrases = {
  next: (name, day, distance) => `${name}: next on ${day}, ${distance}.`,
  within: (name, day, distance) => `${name}: ${day}, ${distance}.`,
  last: (day) => `The last registered date was ${day}.`,
  howToRegister: (duty) => `An editor registers a date by writing: deadline ${duty} YYYY-MM-DD`,
  owner: (name, owner) => `${name}: ${owner} owns it.`,
  noOwner: (name) => `${name}: no owner is registered, and the strategy names no one responsible.`,
  span: (from, to) => (from === to ? `on ${from}` : `from ${from} to ${to}`),
  duesTitle: (span) => `Deadlines ${span}`,
  dues: (count, span) => `${count === 1 ? "There is one deadline" : `There are ${count} deadlines`} ${span}:`,
  noDues: (span) => `No deadline is registered ${span}.`,
  dutyNoDues: (name, span) => `${name}: no date is registered ${span}.`,
  due: (day, distance, name) => `${day} (${distance}): ${name}`,
  later: (name, day, distance) => `The next registered date is ${day}, ${distance}: ${name}.`,
  undated: (duties) =>
    `Without a date: ${duties}. The strategy names them without a date, and none is registered.`,
  school: { summer: "summer holiday", autumn: "autumn holiday", winter: "winter holiday" },
  plan: (holiday, plan, span) =>
    `I do not know the region's own ${holiday}. The days are taken from ${plan}, ${span}; elsewhere they may differ.`,
  noPlan: (holiday) => `No ${holiday} is registered. Here are the dates from today and two years ahead.`,
};

/** The sentences of a language. */
export const dutyPhrases: Readonly<Record<Language, DutyPhrases>> = { da: danish, en: english };
