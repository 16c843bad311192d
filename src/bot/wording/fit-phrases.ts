// Sentences about how a project idea fits programmes, in both languages: a missing one does not compile.
import type { Missing } from "../../knowledge/match/change.ts";
import type { Criterion } from "../../knowledge/match/criteria.ts";
import type { Activity, Applicant } from "../../knowledge/match/profile.ts";
import type { Verdict } from "../../knowledge/match/area.ts";
import type { Language } from "../../knowledge/model.ts";
import { formatList } from "./format.ts";

export type FitPhrases = {
  readonly or: (items: readonly string[]) => string;
  readonly understood: (parts: string) => string;
  readonly part: Readonly<
    Record<"theme" | "places" | "applicants" | "activity" | "partners" | "months" | "size", string>
  >;
  readonly notStated: string;
  readonly danishOnly: string;
  readonly abroad: string;
  readonly months: (months: number) => string;
  readonly applicant: Readonly<Record<Applicant, string>>;
  readonly activity: Readonly<Record<Activity, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly criterion: Readonly<Record<Criterion["kind"], string>>;
  readonly lead: (title: string) => string;
  readonly noMoney: string;
  readonly running: string;
  readonly themeCheck: (theme: string, under: string | undefined) => string;
  readonly themeOut: (theme: string) => string;
  readonly placesOut: (places: string) => string;
  readonly placesLikely: (places: string) => string;
  readonly applicantIs: Readonly<Record<Verdict, (applicant: string) => string>>;
  readonly needsAbroad: string;
  readonly partnership: Readonly<Record<Verdict, (rule: string) => string>>;
  readonly ended: (end: string) => string;
  readonly notBegun: (from: string) => string;
  readonly miss: (name: string, reasons: string) => string;
  readonly changeTitle: string;
  readonly withCountries: (name: string, countries: string) => string;
  readonly withoutPlaces: (name: string, places: string) => string;
  readonly ask: Readonly<Record<Missing, string>>;
  readonly unknownPlaces: (places: string) => string;
  readonly criteriaTitle: (name: string) => string;
  readonly compareLead: (name: string, others: string) => string;
  readonly compareOpen: (names: string) => string;
  readonly compareNone: (names: string) => string;
  readonly compareTitle: (names: string) => string;
};

const danish: FitPhrases = {
  or: (items) => formatList(items, "eller"),
  understood: (parts) => `Sådan har jeg forstået idéen: ${parts}.`,
  part: {
    theme: "tema",
    places: "steder",
    applicants: "deltagere",
    activity: "aktivitet",
    partners: "antal partnere",
    months: "varighed",
    size: "størrelse",
  },
  notStated: "ikke oplyst",
  danishOnly: "kun danske partnere",
  abroad: "partnere i udlandet, ikke oplyst hvor",
  months: (months) => `${months} måneder`,
  applicant: {
    "public-authority": "en offentlig myndighed",
    university: "et universitet",
    company: "en virksomhed",
    association: "en forening",
    hospital: "et hospital",
    school: "en skole",
    sme: "en lille eller mellemstor virksomhed",
    individual: "en enkeltperson",
  },
  activity: {
    research: "forskning",
    exchange: "erfaringsudveksling",
    skills: "uddannelse og kompetencer",
    rural: "landdistrikter",
    infrastructure: "infrastruktur",
    pilot: "afprøvning",
  },
  verdict: { in: "ja", out: "nej", check: "undersøg" },
  criterion: {
    theme: "Tema",
    geography: "Geografi",
    partnership: "Partnerskab",
    applicant: "Ansøger",
    duration: "Varighed",
    period: "Periode",
    calls: "Indkaldelser",
  },
  lead: (title) => `Bedste bud: ${title}.`,
  noMoney: "Efter det sidst kendte er der ikke flere midler at søge.",
  running: "Perioden løber; om der er en åben indkaldelse, ved jeg ikke.",
  themeCheck: (theme, under) =>
    under === undefined
      ? `om ${theme} hører med, står ikke i mine data`
      : `${theme} er ikke nævnt for sig, men kan høre under »${under}«`,
  themeOut: (theme) => `${theme} er ikke blandt de emner, jeg har på programmet`,
  placesOut: (places) => `${places} ligger uden for området`,
  placesLikely: (places) =>
    `${places} ligger i den del, som kilden beskriver; den enkelte region skal undersøges`,
  applicantIs: {
    in: (applicant) => `${applicant} kan være med`,
    check: (applicant) => `om ${applicant} kan være med, skal undersøges`,
    out: (applicant) => `${applicant} er ikke blandt dem, der kan søge`,
  },
  needsAbroad: "programmet kræver partnere fra flere lande",
  partnership: {
    in: (rule) => `partnerskabet ser ud til at slå til: ${rule}`,
    check: (rule) => `om partnerskabet slår til, skal undersøges: ${rule}`,
    out: (rule) => `partnerskabet slår ikke til: ${rule}`,
  },
  ended: (end) => `perioden sluttede ${end}`,
  notBegun: (from) => `perioden begynder ${from}`,
  miss: (name, reasons) => `Nærmest er ${name}, men ${reasons}.`,
  changeTitle: "Det ville ændre svaret",
  withCountries: (name, countries) => `Med en partner i ${countries} bliver ${name} mulig.`,
  withoutPlaces: (name, places) => `Uden ${places} bliver ${name} mulig.`,
  ask: {
    places: "Hvilke lande eller byer er partnerne fra? Det er ikke oplyst og kan ændre rækkefølgen mest.",
    theme: "Hvad handler projektet om? Det er ikke oplyst og kan ændre rækkefølgen mest.",
    applicant: "Hvem søger: en myndighed, et hospital, et universitet, en virksomhed eller en forening?",
    activity: "Er det forskning, erfaringsudveksling eller afprøvning i praksis?",
    partners: "Hvor mange partnere er der, og fra hvor mange lande?",
  },
  unknownPlaces: (places) => `Jeg ved ikke, hvor ${places} ligger, så det er ikke regnet med.`,
  criteriaTitle: (name) => `Kriterier: ${name}`,
  compareLead: (name, others) => `${name} passer bedst til idéen, bedre end ${others}.`,
  compareOpen: (names) => `Hvilket der passer bedst, afhænger af projektet: ${names}.`,
  compareNone: (names) => `Ingen af dem kan lade sig gøre som fortalt: ${names}.`,
  compareTitle: (names) => names,
};

const english: FitPhrases = {
  or: (items) => formatList(items, "or"),
  understood: (parts) => `How I understood the idea: ${parts}.`,
  part: {
    theme: "theme",
    places: "places",
    applicants: "taking part",
    activity: "activity",
    partners: "number of partners",
    months: "duration",
    size: "size",
  },
  notStated: "not stated",
  danishOnly: "Danish partners only",
  abroad: "partners abroad, not stated where",
  months: (months) => `${months} months`,
  applicant: {
    "public-authority": "a public authority",
    university: "a university",
    company: "a company",
    association: "an association",
    hospital: "a hospital",
    school: "a school",
    sme: "a small or medium-sized enterprise",
    individual: "a private person",
  },
  activity: {
    research: "research",
    exchange: "exchange of experience",
    skills: "training and skills",
    rural: "rural areas",
    infrastructure: "infrastructure",
    pilot: "trying out",
  },
  verdict: { in: "in", out: "out", check: "check" },
  criterion: {
    theme: "Theme",
    geography: "Geography",
    partnership: "Partnership",
    applicant: "Applicant",
    duration: "Duration",
    period: "Period",
    calls: "Calls",
  },
  lead: (title) => `Best fit: ${title}.`,
  noMoney: "By what was last known there is no more money to apply for.",
  running: "Its period is running; whether a call is open I don't know.",
  themeCheck: (theme, under) =>
    under === undefined
      ? `whether ${theme} belongs here is not in my data`
      : `${theme} is not named by itself, but may fit under "${under}"`,
  themeOut: (theme) => `${theme} is not among the subjects that I have for the programme`,
  placesOut: (places) => `outside the area: ${places}`,
  placesLikely: (places) =>
    `${places}: in the part that the source describes; the single region must be checked`,
  applicantIs: {
    in: (applicant) => `${applicant} can take part`,
    check: (applicant) => `whether ${applicant} can take part has to be checked`,
    out: (applicant) => `${applicant} is not among those who may apply`,
  },
  needsAbroad: "the programme asks for partners from several countries",
  partnership: {
    in: (rule) => `the partnership seems to be enough: ${rule}`,
    check: (rule) => `whether the partnership is enough has to be checked: ${rule}`,
    out: (rule) => `the partnership is not enough: ${rule}`,
  },
  ended: (end) => `its period ended on ${end}`,
  notBegun: (from) => `its period begins on ${from}`,
  miss: (name, reasons) => `Nearest is ${name}, but: ${reasons}.`,
  changeTitle: "What would change the answer",
  withCountries: (name, countries) => `With a partner in ${countries}, ${name} becomes possible.`,
  withoutPlaces: (name, places) => `Without ${places}, ${name} becomes possible.`,
  ask: {
    places:
      "Which countries or cities are the partners in? It is not stated and could change the ranking most.",
    theme: "What is the project about? It is not stated and could change the ranking most.",
    applicant: "Who applies: an authority, a hospital, a university, a company or an association?",
    activity: "Is it research, exchange of experience or trying something out in practice?",
    partners: "How many partners are there, and from how many countries?",
  },
  unknownPlaces: (places) => `I don't know where ${places} is, so it does not count here.`,
  criteriaTitle: (name) => `Criteria: ${name}`,
  compareLead: (name, others) => `${name} fits the idea best, better than ${others}.`,
  compareOpen: (names) => `Which one fits best depends on the project: ${names}.`,
  compareNone: (names) => `As told, none of them is possible: ${names}.`,
  compareTitle: (names) => names,
};

/** The sentences, by language. */
export const fitPhrases: Readonly<Record<Language, FitPhrases>> = { da: danish, en: english };
