// What is known, as types: inferred from the corpus schemas, so that the two can't part. No behaviour here.
import type { z } from "zod";
import type {
  examplesSchema,
  languageSchema,
  passageSchema,
  recordSchemas,
  sectionSchema,
} from "./schema.ts";

type Deep<T> = T extends (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T;

type RecordOf<Kind extends keyof typeof recordSchemas> = Deep<z.infer<(typeof recordSchemas)[Kind]>>;

/** The two languages of questions and answers. */
export type Language = z.infer<typeof languageSchema>;
/** One text in both languages. */
export type Localized = Readonly<Record<Language, string>>;
/** A calendar day in Europe/Copenhagen, YYYY-MM-DD. Made only by `parseIsoDate` and `copenhagenDay`. */
export type IsoDate = string & { readonly __brand: "IsoDate" };
/** Who says so: the strategy, the unit's own register, or a public source. */
export type Provenance = "stated" | "registered" | "public";

export type Partner = RecordOf<"partners">;
export type Office = RecordOf<"offices">;
export type Organisation = RecordOf<"organisations">;
export type Duty = RecordOf<"duties">;
export type Person = RecordOf<"people">;
export type Development = RecordOf<"developments">;
export type Programme = RecordOf<"programmes">;
export type Place = RecordOf<"places">;
export type Theme = RecordOf<"themes">;
export type Term = RecordOf<"terms">;
export type Election = RecordOf<"elections">;
export type SchoolHoliday = RecordOf<"schoolHolidays">;
export type Examples = Deep<z.infer<typeof examplesSchema>>;
export type Section = Deep<z.infer<typeof sectionSchema>>;

/** A citable piece of the strategy, in both languages under one id. */
export type Passage = Deep<z.infer<typeof passageSchema>> & {
  readonly id: string;
  readonly section: string;
  readonly text: Localized;
};

/** Every list of records, by its key in the YAML files. */
type Records = { readonly [Kind in keyof typeof recordSchemas]: readonly RecordOf<Kind>[] };

/** The whole corpus, checked and frozen; what `loadCorpus` returns. */
export type Corpus = Records & {
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly examples: readonly Examples[];
};

/** The kinds of thing that a question can be about. */
export type EntityType =
  | "partner"
  | "office"
  | "organisation"
  | "network"
  | "decision"
  | "duty"
  | "priority"
  | "programme"
  | "place"
  | "person";

/** A thing of the corpus by kind and id, written `kind:id`. */
export type EntityKey = `${EntityType}:${string}`;
