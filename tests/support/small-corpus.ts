// A corpus of a few invented records in a temporary folder, right as it stands; a test plants its faults by replacing
// text in a file. Written to the system's temporary folder, removed by `dispose`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

const PROVENANCE = "provenance: stated, source: plan, asOf: 2008-04-16";

/** The files of the small corpus by their path in the folder; no list is longer than a test needs. */
const FILES: Readonly<Record<string, string>> = {
  "sources.yaml": `sources:
  - {id: plan, kind: strategy, title: {da: Planen, en: The plan}, date: 2008-04-16}
  - {id: news, kind: public, title: {da: Nyheden, en: The news}, date: 2013-03, url: "https://example.org/news"}
`,
  "places.yaml": `places:
  - {id: country-no, type: country, country: NO, name: {da: Norge, en: Norway, local: Norge}}
  - {id: fjordland, type: region, country: NO, name: {da: Fjordland, en: Fjordland}}
  - {id: havby, type: city, country: NO, region: fjordland, name: {da: Havby, en: Harbourtown}, source: news}
`,
  "partners.yaml": `partners:
  - id: fjordland
    status: partner
    name: {da: Fjordland, en: Fjordland}
    aliases: [Fjordlandet]
    country: NO
    place: fjordland
    offices: [fjord-office]
    ${PROVENANCE.replaceAll(", ", "\n    ")}
    where: {section: samarbejde, paragraph: 1}
    summary: {da: Fjordland er en partner., en: Fjordland is a partner.}
  - id: skovland
    status: investigated
    name: {da: Skovland, en: Woodland}
    country: NO
    place: country-no
    ${PROVENANCE.replaceAll(", ", "\n    ")}
    where: {section: samarbejde, paragraph: 1}
    summary: {da: Skovland undersøges., en: Woodland is examined.}
`,
  "offices.yaml": `offices:
  - id: fjord-office
    name: {da: Fjordkontoret, en: Fjord office}
    city: havby
    cityName: {da: Havby, en: Harbourtown}
    country: NO
    host: null
    form: {da: Kontor, en: Office}
    partners: [fjordland]
    ${PROVENANCE.replaceAll(", ", "\n    ")}
    where: {section: samarbejde, paragraph: 1}
    summary: {da: Et kontor i Havby., en: An office in Harbourtown.}
`,
  "people.yaml": `people:
  - id: ida-eksempel
    name: Ida Eksempel
    role: {da: Konsulent, en: Consultant}
    offices: [fjord-office]
    verifiedOn: 2026-01-01
    verifiedBy: Enheden
    reviewBy: 2026-07-01
`,
  "developments.yaml": `developments:
  - id: fjordland-ended
    about: [partner:fjordland]
    effect: ended
    text: {da: Samarbejdet sluttede., en: The cooperation ended.}
    provenance: public
    source: news
    asOf: 2013-03
`,
  "programmes.yaml": `programmes:
  - id: fjord-programme
    line: fjord
    kind: programme
    name: {da: Fjordprogrammet, en: Fjord Programme}
    shortName: {da: Fjord, en: Fjord}
    provenance: public
    source: news
    asOf: 2013
    period: {from: 2014-01-01, to: 2020-12-31}
    durations: {da: Tre år., en: Three years., sources: [news]}
    history:
      - {da: Det begyndte., en: It began., sources: [news]}
    area:
      complete: true
      sources: [news]
      include: [{country: NO, scope: whole, places: [fjordland]}]
      exclude: [{country: RU, sources: [news]}]
`,
  "strategy/01-samarbejde.md": `---
id: samarbejde
number: 1
title: {da: Samarbejde, en: Cooperation}
source: plan
provenance: stated
asOf: 2008-04-16
---

# Samarbejde / Cooperation

## coop-first

> paragraph: 1
> about: [partner:fjordland]
> title: {da: Fjordland, en: Fjordland}

### da

Vi samarbejder
med Fjordland.

### en

We work with Fjordland.

## coop-second

> paragraph: 2
> title: {da: Skovland, en: Woodland}

### da

Vi ser på Skovland.

### en

We look at Woodland.
`,
  "examples/contact.yaml": `intent: contact
da: ["hvem er kontakten?"]
en: ["who is the contact?"]
`,
};

/** A replacement in one file: what stands there once, and what takes its place. */
export type Plant = readonly [file: string, found: string, planted: string];

/** A small corpus on disk. */
export type SmallCorpus = {
  readonly folder: string;
  /** Replaces text in a file. Throws where the text to replace does not stand there exactly once. */
  readonly plant: (...plants: readonly Plant[]) => void;
  /** The 1-based line of the first place where a text stands. */
  readonly lineOf: (file: string, text: string) => number;
  readonly dispose: () => void;
};

/** Writes the corpus into a new folder named `corpus`. */
export function writeSmallCorpus(): SmallCorpus {
  const folder = join(mkdtempSync(join(tmpdir(), "vindrose-")), "corpus");
  const texts = new Map(Object.entries(FILES));
  const write = (file: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), texts.get(file) ?? "");
  };
  for (const file of texts.keys()) write(file);
  return {
    folder,
    plant: (...plants) => {
      for (const [file, found, planted] of plants) {
        const pieces = (texts.get(file) ?? "").split(found);
        if (pieces.length !== 2)
          throw new Error(`'${found}' stands ${pieces.length - 1} times in ${basename(file)}, expected once`);
        texts.set(file, pieces.join(planted));
        write(file);
      }
    },
    lineOf: (file, text) => {
      const all = texts.get(file) ?? "";
      return all.slice(0, all.indexOf(text)).split("\n").length;
    },
    dispose: () => rmSync(dirname(folder), { recursive: true, force: true }),
  };
}
