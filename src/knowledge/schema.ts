// The corpus files' shapes, one zod schema a kind of record. In: parsed YAML. Out: typed records.
// Strict on purpose: a field nobody knows is a slip of the pen that staff should hear of.
import { z } from "zod";

const text = z.string().trim().min(1, "text that is not empty");
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "an id in lower case with hyphens, such as 'eu-office'");
const isoDate = z
  .string()
  // aborts: one wrong date is one fault
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "a date as YYYY-MM-DD", abort: true })
  .refine(isRealDate, "a date that exists");
const looseDate = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((value) => /^\d{4}(-\d{2}){0,2}$/.test(value), {
    error: "a date as YYYY, YYYY-MM or YYYY-MM-DD",
    abort: true,
  })
  .refine((value) => isRealDate(value.padEnd(10, "-01")), "a date that exists");
const localized = z.strictObject({ da: text, en: text });
const countryCode = z.string().regex(/^[A-Z]{2}$/, "an ISO 3166 code such as 'PL'");
const language = z.enum(["da", "en"]);
const words = z
  .strictObject({ da: z.array(text).default([]), en: z.array(text).default([]) })
  .default({ da: [], en: [] });
const reference = z
  .string()
  .regex(
    /^(partner|office|organisation|network|decision|duty|priority|programme|place|person):[a-z0-9-]+$/,
    "a reference such as 'partner:shanghai'",
  );
const certainty = z.enum(["partly"]);

/** Whether a YYYY-MM-DD text names a day of the calendar. */
function isRealDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const where = z.strictObject({
  section: id,
  paragraph: z.number().int().positive(),
  row: z.number().int().positive().optional(),
});

const base = {
  id,
  name: z.strictObject({ da: text, en: text, local: text.optional() }),
  aliases: z.array(text).default([]),
  words,
  facts: z.array(text).default([]),
  provenance: z.enum(["stated", "registered", "public"]),
  source: id,
  asOf: looseDate,
  validFrom: isoDate.optional(),
  validTo: isoDate.optional(),
  where: where.optional(),
  summary: localized,
};

const sourced = { sources: z.array(id).default([]), certainty: certainty.optional() };
const sourcedText = z.strictObject({ da: text, en: text, ...sourced });

const source = z.strictObject({
  id,
  kind: z.enum(["strategy", "public", "register"]),
  title: localized,
  date: looseDate.nullable(),
  url: z.url().optional(),
});

const partner = z.strictObject({
  ...base,
  status: z.enum(["partner", "investigated", "humanitarian"]),
  country: countryCode,
  place: id,
  offices: z.array(id).default([]),
});

const office = z.strictObject({
  ...base,
  city: id.nullable(),
  cityName: localized.nullable(),
  country: countryCode.nullable(),
  host: localized.nullable(),
  form: localized,
  partners: z.array(id).default([]),
});

const organisation = z.strictObject({
  ...base,
  type: z.enum(["region", "body", "unit", "organisation", "ministry"]),
  contactFor: localized.optional(),
});

const network = z.strictObject({
  ...base,
  status: z.enum(["member", "participant", "ambition", "founder", "cooperation"]),
  parent: id.optional(),
});

const decision = z.strictObject({ ...base, date: isoDate.nullable(), body: id });

const dutyDate = z.strictObject({
  date: isoDate,
  registeredBy: text,
  registeredOn: isoDate,
  note: localized.optional(),
});

const month = z.number().int().min(1).max(12);
/** How a duty's dates follow from the calendar; each a rule of `recurrence.ts`. */
const dutyRule = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("yearly"),
    month,
    day: z.number().int().min(1).max(31),
    everyYears: z.number().int().min(1).max(20).default(1),
    from: z.number().int().min(2000).max(2100),
  }),
  z.strictObject({
    kind: z.literal("working_day"),
    which: z.enum(["first", "last"]),
    month: month.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal("before"), duty: id, days: z.number().int().min(0).max(3660) }),
  z.strictObject({ kind: z.literal("election") }),
]);

const duty = z.strictObject({
  ...base,
  cadence: z.strictObject({
    every: z.number().int().positive().nullable(),
    unit: z.enum(["year", "ongoing"]),
    da: text,
    en: text,
  }),
  owner: id.nullable(),
  recipient: id.nullable(),
  dates: z.array(dutyDate).default([]),
  /** Like a date, only once the unit has registered it. */
  rules: z
    .array(
      z.strictObject({
        rule: dutyRule,
        registeredBy: text,
        registeredOn: isoDate,
        note: localized.optional(),
      }),
    )
    .max(12)
    .default([]),
});

const priority = z.strictObject({
  ...base,
  group: z.enum(["purpose", "megasatsning", "value", "action"]),
});

const person = z.strictObject({
  id,
  name: text,
  role: localized,
  phone: text.optional(),
  mail: z.email().optional(),
  languages: z.array(text).default([]),
  partners: z.array(id).default([]),
  offices: z.array(id).default([]),
  source: id.optional(),
  verifiedOn: isoDate,
  verifiedBy: text,
  reviewBy: isoDate,
});

const development = z.strictObject({
  id,
  about: z.array(reference).min(1),
  effect: z.enum(["ended", "suspended", "changed", "strengthened", "context"]),
  text: localized,
  words,
  provenance: z.literal("public"),
  source: id,
  asOf: looseDate,
  validFrom: isoDate.optional(),
  validTo: isoDate.optional(),
  certainty: certainty.optional(),
});

const areaEntry = z.strictObject({
  country: countryCode,
  scope: z.enum(["whole", "regions", "partial", "unknown-part", "associated", "pillar-II-only", "lag-areas"]),
  /** With `regions` those that are in; with `partial` those that plainly lie in the part as the source describes it. */
  places: z.array(id).default([]),
  note: localized.optional(),
});

const area = z.strictObject({
  complete: z.boolean(),
  sources: z.array(id).default([]),
  certainty: certainty.optional(),
  note: localized.optional(),
  include: z.array(areaEntry),
  exclude: z
    .array(
      z.strictObject({
        country: countryCode,
        since: looseDate.optional(),
        until: looseDate.optional(),
        note: localized.optional(),
        sources: z.array(id).default([]),
      }),
    )
    .default([]),
  associated: z.array(countryCode).default([]),
});

const applicant = z.enum([
  "public-authority",
  "university",
  "company",
  "association",
  "hospital",
  "school",
  "sme",
  "individual",
]);

const programme = z.strictObject({
  id,
  line: id,
  kind: z.enum(["programme", "objective", "fund", "proposal"]),
  strand: z.enum(["A", "B", "C"]).optional(),
  name: localized,
  shortName: localized,
  aliases: z.array(text).default([]),
  words,
  facts: z.array(text).default([]),
  provenance: z.enum(["stated", "public"]),
  source: id,
  asOf: looseDate,
  where: where.optional(),
  period: z.strictObject({ from: isoDate, to: isoDate }),
  statement: localized.optional(),
  objective: sourcedText.optional(),
  priorities: z.strictObject({ items: z.array(localized), ...sourced }).optional(),
  themes: z.array(z.strictObject({ tag: id, under: localized })).default([]),
  budget: sourcedText.optional(),
  who: sourcedText.optional(),
  applicants: z.array(applicant).default([]),
  area: area.optional(),
  partnership: z
    .strictObject({
      minPartners: z.number().int().positive().optional(),
      minCountries: z.number().int().positive().optional(),
      rule: localized.optional(),
      ...sourced,
    })
    .optional(),
  cofinancing: z.array(sourcedText).default([]),
  durations: sourcedText.optional(),
  managing: sourcedText.optional(),
  secretariat: sourcedText.optional(),
  // `calls: none-left` only where a source says that no money is left: such a programme is told as closed for now
  state: sourcedText
    .extend({ asOf: looseDate.optional(), calls: z.enum(["none-left"]).optional() })
    .optional(),
  history: z.array(sourcedText).default([]),
  openToProjects: z.boolean().default(true),
  predecessor: id.optional(),
  successor: id.optional(),
  url: z.url().optional(),
});

const place = z.strictObject({
  id,
  type: z.enum(["country", "region", "municipality", "city"]),
  country: countryCode,
  region: id.optional(),
  name: z.strictObject({ da: text, en: text, local: text.optional() }),
  aliases: z.array(text).default([]),
  adjectives: words,
  demonyms: words,
  partner: id.optional(),
  partnerHint: id.optional(),
  note: localized.optional(),
  source: id.nullable().default(null),
  certainty: z.enum(["unverified-name", "common-knowledge"]).optional(),
  ambiguous: z.boolean().default(false),
  eu: z.boolean().optional(),
  codes: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
});

const election = z.strictObject({
  date: isoDate,
  term: z.strictObject({ from: isoDate, to: isoDate }),
  sources: z.array(id).default([]),
  note: localized.optional(),
});
const holiday = z.strictObject({
  date: isoDate,
  name: localized,
  kind: z.union([text, localized]),
  sources: z.array(id).default([]),
});
/** No law fixes these: each municipality and school sets its own, so a record is one plan and is told as such. */
const schoolHoliday = z.strictObject({
  id,
  which: z.enum(["summer", "autumn", "winter"]),
  from: isoDate,
  to: isoDate,
  /** Whose plan it is. */
  plan: localized,
  sources: z.array(id).min(1),
  /** The day on which the source was read. */
  asOf: isoDate,
});
const rule = z.strictObject({
  id,
  text: localized,
  sources: z.array(id).default([]),
  certainty: certainty.optional(),
});

const term = z.strictObject({
  id,
  da: z.array(text).min(1),
  en: z.array(text).min(1),
});
const theme = z.strictObject({ id, name: localized, words });

/** The lists that any corpus YAML file may hold, by their key; each takes an array of records. */
export const recordSchemas = {
  sources: source,
  partners: partner,
  offices: office,
  organisations: organisation,
  networks: network,
  decisions: decision,
  duties: duty,
  priorities: priority,
  people: person,
  developments: development,
  programmes: programme,
  places: place,
  elections: election,
  holidays: holiday,
  schoolHolidays: schoolHoliday,
  rules: rule,
  terms: term,
  themes: theme,
} as const;

/** The front matter of a section file. */
export const sectionSchema = z.strictObject({
  id,
  number: z.number().int().min(0),
  title: localized,
  source: id,
  provenance: z.enum(["stated", "registered", "public"]),
  asOf: looseDate,
});

/** The `> ` lines under a passage's heading. */
export const passageSchema = z.strictObject({
  paragraph: z.number().int().positive(),
  row: z.number().int().positive().optional(),
  facts: z.array(text).default([]),
  about: z.array(reference).default([]),
  /** Tells what a section is about: not the answer to a question about one of its points. */
  overview: z.boolean().default(false),
  title: localized,
  words,
});

/** A file of example utterances for one intent, in both languages. */
export const examplesSchema = z.strictObject({
  intent: z.enum([
    "contact",
    "partner_info",
    "programme_fit",
    "deadline",
    "strategy",
    "help",
    "smalltalk",
    "out_of_scope",
  ]),
  da: z.array(text).min(1),
  en: z.array(text).min(1),
});

export const languageSchema = language;
