// The neutral answer: what every surface draws, each in its own way. Plain data; texts are in one language.
import type { EntityType, Language, Provenance } from "../knowledge/model.ts";
import type { Intent } from "./intent.ts";

/** Numbers of citations in `Answer.citations`, counted from 1. */
export type CitationNumbers = readonly number[];

/** A piece of an answer. A new kind fails to compile until every surface draws it. */
export type Part =
  | { readonly kind: "paragraph"; readonly text: string; readonly citations: CitationNumbers }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "list"; readonly items: readonly ListItem[] }
  /** Something to mind: later events, a closed programme, what is missing, what was taken over or assumed. */
  | {
      readonly kind: "notice";
      readonly about: "later" | "closed" | "missing" | "assumed";
      readonly text: string;
      readonly citations: CitationNumbers;
    }
  | { readonly kind: "choices"; readonly prompt: string; readonly choices: readonly Choice[] }
  /** What can be done from here; never empty. */
  | { readonly kind: "actions"; readonly actions: readonly Action[] };

export type Fact = { readonly label: string; readonly value: string; readonly citations: CitationNumbers };
export type ListItem = { readonly text: string; readonly citations: CitationNumbers };
/** A choice: what its button says, and the utterance that choosing it stands for. */
export type Choice = { readonly label: string; readonly utterance: string };

/** Something that can be done: what its button says, and the command that it stands for, by the one grammar of all
 * surfaces. Pressing and typing are the same. */
export type Action = {
  readonly label: string;
  readonly utterance: string;
  /** How the button looks; "danger" is for what cannot be taken back. */
  readonly style: "plain" | "primary" | "danger";
};

/** A source of a claim, in the answer's language. `section` and `paragraph` are null for public sources. */
export type AnswerCitation = {
  readonly id: string;
  readonly title: string;
  readonly section: string | null;
  /** The section's id in the corpus, for opening it; null for public sources. */
  readonly sectionId: string | null;
  readonly paragraph: number | null;
  readonly source: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD: the date for which the source speaks; empty for an undated page. */
  readonly asOf: string;
  readonly provenance: Provenance;
  readonly url?: string;
};

export type AnswerEntity = { readonly type: EntityType; readonly id: string; readonly name: string };

/** Why this answer: for the asker and for whoever mends the corpus. */
type Why = {
  readonly intent: Intent;
  /** 0..1; how sure the intent is. */
  readonly certainty: number;
  /** The words that decided the intent or matched the passage. */
  readonly matched: readonly string[];
  /** The next best reading, and the next best document where one was searched. */
  readonly runnerUp: { readonly intent: Intent | null; readonly document: string | null };
  /** What was taken over from earlier in the conversation; empty for a question that stands alone. */
  readonly carried: readonly string[];
};

/** One answer. */
export type Answer = {
  readonly language: Language;
  readonly intent: Intent;
  /** True when nothing of what was asked is in the corpus. */
  readonly refused: boolean;
  readonly title: string;
  readonly parts: readonly Part[];
  readonly citations: readonly AnswerCitation[];
  /** What the answer is about, most important first. */
  readonly entities: readonly AnswerEntity[];
  /** Utterances that go on from here. */
  readonly suggestions: readonly string[];
  readonly why: Why;
};
