// What the reading pages share: a record's facts as a list of terms, and the line that says who states it and as of
// when. In: records and citations of the corpus. Out: trees.
import type { IsoDate, Language, Localized, Provenance } from "../../../knowledge/model.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Citation } from "../../../knowledge/search/documents.ts";
import { phrasesOf } from "../../text/render.ts";
import { passageOf, pagePath, sectionPath } from "../places.ts";
import { outsideLink } from "../render.ts";
import { type Element, h, type Tree } from "../tree.ts";
import { wordsOf } from "../language.ts";

/** What every reading page is drawn from. */
export type Reading = {
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly today: IsoDate;
};

/** A row of facts; rows without a value are left out. */
export type Row = readonly [label: string, value: readonly Tree[] | string | undefined];

/** The rows as a list of terms; `undefined` when none has a value. */
export function renderRows(rows: readonly Row[]): Element | undefined {
  const shown = rows.flatMap(([label, value]) =>
    value === undefined || value.length === 0
      ? []
      : [h("div", {}, h("dt", {}, label), h("dd", {}, ...(typeof value === "string" ? [value] : value)))],
  );
  return shown.length === 0 ? undefined : h("dl", { class: "facts" }, ...shown);
}

/** Who says so, where, and as of when. */
export function renderOrigin(citation: Citation, { knowledge, language }: Omit<Reading, "today">): Element {
  const phrases = phrasesOf(language);
  const words = wordsOf(language);
  const passage = passageOf(citation, knowledge.corpus);
  const place =
    passage !== undefined && citation.section !== undefined
      ? h(
          "a",
          { href: sectionPath(language, passage.section, passage.id) },
          `${citation.section[language]}, ${phrases.labels.paragraph} ${citation.paragraph ?? ""}`.trimEnd(),
        )
      : citation.url === undefined
        ? h("span", {}, citation.source[language])
        : outsideLink(citation.url, citation.source[language], words.opensElsewhere);
  return h(
    "div",
    { class: "where" },
    h("span", { class: `provenance ${citation.provenance}` }, phrases.provenance[citation.provenance]),
    place,
    ...(citation.asOf === "" ? [] : [h("span", {}, `${words.asOf} ${phrases.date(citation.asOf)}`)]),
  );
}

/** A reading of one record, with the date for which the record speaks: told where a source has none of its own. */
export type RecordReading = Reading & {
  readonly drawnBy: { readonly provenance: Provenance; readonly asOf: string };
};

type Sourced = Localized & { readonly sources: readonly string[] };

/** A text with the sources that state it; `undefined` for none. */
export function renderSourced(
  text: Sourced | undefined,
  reading: RecordReading,
): readonly Tree[] | undefined {
  return text === undefined ? undefined : [text[reading.language], ...renderSources(text.sources, reading)];
}

/** Links to sources by their ids, after the text that they state. */
export function renderSources(
  ids: readonly string[],
  { knowledge, language, drawnBy }: RecordReading,
): readonly Tree[] {
  const links = ids.flatMap((id): Element[] => {
    const citation = knowledge.cite.source(id, drawnBy);
    if (citation === undefined) return [];
    const title = citation.source[language];
    return [
      citation.url === undefined
        ? h("span", {}, title)
        : outsideLink(citation.url, title, wordsOf(language).opensElsewhere),
      h("span", {}, phrasesOf(language).date(citation.asOf)),
    ];
  });
  return links.length === 0 ? [] : [h("div", { class: "where" }, ...links)];
}

/** A record's heading with a link to itself. */
export function renderHeading(
  tag: "h2" | "h3",
  { id, name, language }: { readonly id: string; readonly name: string; readonly language: Language },
): Element {
  return h(
    tag,
    {},
    name,
    " ",
    h("a", { class: "anchor", href: `#${id}`, "aria-label": wordsOf(language).linkTo(name) }, "#"),
  );
}

/** A link that opens the chat with a question about a thing. */
export function renderAskLink(name: string, language: Language): Element {
  const words = wordsOf(language);
  const question = encodeURIComponent(words.aboutQuestion(name));
  return h(
    "p",
    { class: "ask-about" },
    h("a", { href: `${pagePath(language, "ask")}#q=${question}` }, words.askAbout(name)),
  );
}

/** A country's name from its ISO code. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([language === "da" ? "da-DK" : "en-GB"], { type: "region" }).of(code) ?? code;
}
