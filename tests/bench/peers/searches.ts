// Search libraries over our documents, each in several settings of its own. In: documents; out: question to documents'
// keys, best first. Nothing of our analysis helps them.
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import { stemmer as danishStemmer } from "@orama/stemmers/danish";
import FlexSearch from "flexsearch";
import lunr from "lunr";
import MiniSearch from "minisearch";
import type { SearchDocument } from "../../../src/knowledge/search/documents.ts";

/** A peer in one setting. */
export type Searching = {
  readonly name: string;
  readonly setting: string;
  /** Keys of the best documents, at most three. Throws where the library does. */
  readonly search: (text: string) => readonly string[];
};

const COUNT = 3;

type Plain = { readonly key: string; readonly title: string; readonly text: string; readonly words: string };

/** Every peer in every setting. */
export function makeSearches(documents: readonly SearchDocument[]): readonly Searching[] {
  const plain = documents.map(
    ({ key, title, text, words }): Plain => ({
      key,
      title: `${title.da} ${title.en}`,
      text: `${text.da} ${text.en}`,
      words: [...words.da, ...words.en].join(" "),
    }),
  );
  return [...makeLunr(plain), ...makeMiniSearch(plain), ...makeOrama(plain), ...makeFlexSearch(plain)];
}

function makeLunr(documents: readonly Plain[]): readonly Searching[] {
  const asItComes = lunr((builder) => {
    builder.ref("key");
    for (const field of ["title", "text", "words"]) builder.field(field);
    for (const document of documents) builder.add(document);
  });
  const search = (text: string) =>
    asItComes
      .search(text)
      .slice(0, COUNT)
      .map(({ ref }) => ref);
  return [{ name: "Lunr", setting: "as it comes", search }];
}

function makeMiniSearch(documents: readonly Plain[]): readonly Searching[] {
  const index = new MiniSearch<Plain>({ fields: ["title", "text", "words"], idField: "key" });
  index.addAll(documents);
  const settings = {
    "as it comes": {},
    "fuzzy .2, prefix": { fuzzy: 0.2, prefix: true },
    "fuzzy .2, prefix, title x2, words x1.5": { fuzzy: 0.2, prefix: true, boost: { title: 2, words: 1.5 } },
    "prefix of long words, title x2": {
      prefix: (term: string) => term.length > 4,
      boost: { title: 2, words: 1.5 },
    },
  };
  return Object.entries(settings).map(([setting, options]) => ({
    name: "MiniSearch",
    setting,
    search: (text) =>
      index
        .search(text, options)
        .slice(0, COUNT)
        .map(({ id }) => String(id)),
  }));
}

function makeOrama(documents: readonly Plain[]): readonly Searching[] {
  const schema = { key: "string", title: "string", text: "string", words: "string" } as const;
  const plain = create({ schema });
  const danish = create({
    schema,
    components: { tokenizer: { language: "danish", stemming: true, stemmer: danishStemmer } },
  });
  for (const index of [plain, danish]) void insertMultiple(index, [...documents]);
  const settings = [
    { setting: "as it comes", index: plain, options: {} },
    { setting: "Danish stems", index: danish, options: {} },
    { setting: "Danish stems, title x2", index: danish, options: { boost: { title: 2, words: 1.5 } } },
    { setting: "Danish stems, tolerance 1", index: danish, options: { tolerance: 1 } },
  ];
  return settings.map(({ setting, index, options }) => ({
    name: "Orama",
    setting,
    search: (text) => {
      const found = searchOrama(index, {
        term: text,
        limit: COUNT,
        properties: ["title", "text", "words"],
        ...options,
      });
      // without asynchronous plugins it answers at once
      if (found instanceof Promise) throw new Error("Orama answers later: this bench asks for now");
      return found.hits.map(({ document }) => document.key);
    },
  }));
}

/** FlexSearch ships types that its bundle does not match under Node: this much of it is used. */
type FlexIndex = {
  readonly add: (id: number, text: string) => unknown;
  readonly search: (text: string, options: { limit: number; suggest: boolean }) => readonly number[];
};

function makeFlexSearch(documents: readonly Plain[]): readonly Searching[] {
  const settings = {
    "as it comes": {},
    "forward, Latin letters": { tokenize: "forward", encoder: "LatinBalance" },
    "forward, context": { tokenize: "forward", resolution: 9, context: true },
    "full, Latin letters": { tokenize: "full", encoder: "LatinBalance" },
  };
  return Object.entries(settings).map(([setting, options]) => {
    // the options are those of its documentation, which its types give other names
    const index = new FlexSearch.Index(options as never) as unknown as FlexIndex;
    documents.forEach(({ title, text, words }, at) => index.add(at, `${title} ${words} ${text}`));
    return {
      name: "FlexSearch",
      setting,
      search: (text) =>
        index.search(text, { limit: COUNT, suggest: true }).flatMap((at) => documents[at]?.key ?? []),
    };
  });
}
