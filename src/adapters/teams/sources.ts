// The citations of an answer -> the list of sources on a card, and the entity in which a message names them to Teams.
// Provenance and date stand with each; an address that is no web address leads nowhere.
import type { Answer, AnswerCitation } from "../../bot/answer.ts";
import type { Phrases } from "../../bot/wording/phrases.ts";
import { phrasesOf } from "../text/render.ts";
import { sayButton } from "./actions.ts";
import { type CardAction, type Element, heading, labelled, rich, run } from "./card.ts";
import { clean, shorten } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { Drawing } from "./parts.ts";
import { type Words, wordsOf } from "./words.ts";

/** Sources that are open from the start; the rest is one press away. Ours: what fits a phone without scrolling. */
const OPEN_SOURCES = 3;
const MORE_ID = "more-sources";

/** The entity that carries citations on a message; Teams allows one of its type. */
export type CitationEntity = {
  readonly type: "https://schema.org/Message";
  readonly "@type": "Message";
  readonly "@context": "https://schema.org";
  readonly "@id": "";
  readonly citation: readonly {
    readonly "@type": "Claim";
    /** The number that stands as `[1]` in the message's text or on its card. */
    readonly position: number;
    readonly appearance: {
      readonly "@type": "DigitalDocument";
      readonly name: string;
      /** Left out where there is no room for it. */
      readonly abstract?: string;
      readonly url?: string;
      readonly keywords: readonly string[];
    };
  }[];
};

/** The sources with these numbers, as elements; none gives nothing. */
export function drawSources(numbers: readonly number[], drawing: Drawing): readonly Element[] {
  const words = wordsOf(drawing.answer.language);
  const drawn = numbers.flatMap((number) => {
    const citation = drawing.answer.citations[number - 1];
    return citation === undefined ? [] : [drawSource(citation, number, drawing)];
  });
  if (drawn.length === 0) return [];
  const open = drawn.length <= OPEN_SOURCES + 1 ? drawn : drawn.slice(0, OPEN_SOURCES);
  const folded = drawn.slice(open.length);
  return [
    { ...heading(words.sources, "medium"), separator: true, spacing: "medium" },
    ...open,
    ...(folded.length === 0
      ? []
      : ([
          {
            type: "ActionSet",
            actions: [
              {
                type: "Action.ToggleVisibility",
                title: words.moreSources(folded.length),
                targetElements: [MORE_ID],
              },
            ],
          },
          { type: "Container", id: MORE_ID, isVisible: false, items: folded },
        ] satisfies readonly Element[])),
  ];
}

/** What goes from the entity's citations, in this order, where it would take more than its share of a message. */
const SPARED: readonly (readonly ("abstract" | "url")[])[] = [[], ["abstract"], ["abstract", "url"]];

/** The entity for the first of the citations with these numbers, as much of each as there is room for beside a full
 * card; undefined without any. */
export function citationEntity(answer: Answer, numbers: readonly number[]): CitationEntity | undefined {
  const claims = numbers.slice(0, LIMITS.citations).flatMap((position) => {
    const source = answer.citations[position - 1];
    return source === undefined ? [] : [claimOf(source, position, phrasesOf(answer.language))];
  });
  if (claims.length === 0) return undefined;
  for (const spared of SPARED) {
    const entity = entityOf(claims.map((claim) => without(claim, spared)));
    if (2 * JSON.stringify(entity).length <= LIMITS.entityBytes) return entity;
  }
  return undefined;
}

type Claim = CitationEntity["citation"][number];

function entityOf(citation: readonly Claim[]): CitationEntity {
  return {
    type: "https://schema.org/Message",
    "@type": "Message",
    "@context": "https://schema.org",
    "@id": "",
    citation,
  };
}

function claimOf(source: AnswerCitation, position: number, phrases: Phrases): Claim {
  const url = webAddress(source.url);
  return {
    "@type": "Claim",
    position,
    appearance: {
      "@type": "DigitalDocument",
      // an empty name is refused
      name: shorten(oneLine(source.title) || oneLine(source.source) || "…", LIMITS.citationNameChars),
      abstract: shorten(describe(source, phrases), LIMITS.citationAbstractChars),
      keywords: [shorten(phrases.provenance[source.provenance], LIMITS.citationKeywordChars)],
      ...(url === undefined ? {} : { url }),
    },
  };
}

function without(claim: Claim, spared: readonly ("abstract" | "url")[]): Claim {
  if (spared.length === 0) return claim;
  const { abstract, url, ...rest } = claim.appearance;
  const kept = {
    ...(abstract === undefined || spared.includes("abstract") ? {} : { abstract }),
    ...(url === undefined || spared.includes("url") ? {} : { url }),
  };
  return { ...claim, appearance: { ...rest, ...kept } };
}

/** Who says it, where it stands and for when, in one line. */
export function describe(citation: AnswerCitation, phrases: Phrases): string {
  const place =
    citation.section === null
      ? citation.source === citation.title
        ? ""
        : citation.source
      : `${citation.section}, ${phrases.labels.paragraph} ${citation.paragraph ?? ""}`.trim();
  const date = citation.asOf === "" ? "" : phrases.date(citation.asOf);
  return [phrases.provenance[citation.provenance], place, date]
    .map(oneLine)
    .filter((piece) => piece !== "")
    .join(" · ");
}

function drawSource(citation: AnswerCitation, number: number, drawing: Drawing): Element {
  const phrases = phrasesOf(drawing.answer.language);
  const opens = opening(citation, drawing);
  return {
    type: "Container",
    spacing: "small",
    items: [
      rich([
        run(`[${number}] `, { weight: "bolder" }),
        run(shorten(oneLine(citation.title), LIMITS.headingChars), {
          weight: "bolder",
          ...(opens === undefined ? {} : { color: "accent" as const }),
        }),
      ]),
      rich([run(shorten(describe(citation, phrases), 2 * LIMITS.headingChars), { size: "small" })], {
        spacing: "none",
      }),
    ],
    ...(opens === undefined ? {} : { selectAction: opens }),
  };
}

/** A place in the strategy opens with its neighbours, as the command does; a public page opens itself. */
function opening(citation: AnswerCitation, drawing: Drawing): CardAction | undefined {
  const words: Words = wordsOf(drawing.answer.language);
  if (citation.sectionId === null) {
    const url = webAddress(citation.url);
    return url === undefined
      ? undefined
      : { type: "Action.OpenUrl", url, ...labelled(words.openPage(oneLine(citation.title))) };
  }
  const utterance = `${words.sourceCommand} ${citation.sectionId} ${citation.paragraph ?? ""}`.trim();
  if (!drawing.hasButtons || utterance.length > LIMITS.utteranceChars) return undefined;
  return sayButton(words.openPassage(oneLine(citation.title)), utterance, { replyId: drawing.replyId });
}

function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim();
}

/** An address of the web, as the standard writes it; undefined for every other text. */
function webAddress(text: string | undefined): string | undefined {
  const url = text === undefined || text.length > 1_000 ? null : URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : undefined;
}
