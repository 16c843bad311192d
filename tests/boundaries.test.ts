// Holds the house's borders over every file of src/: which way imports point, who alone imports a library, and that
// knowledge and bot read no clock, environment or chance. In: source texts. Out: the files that break a rule.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../src", import.meta.url));

type SourceFile = { readonly path: string; readonly text: string };

const files: readonly SourceFile[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(root, path), "utf8") }));

/** The rooms that each room may import from, beside itself; `app`, `serve` and `main` are single files. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  knowledge: [],
  bot: ["knowledge"],
  // a surface takes the assembled product from app.ts; that this makes no circle is the linter's to see
  adapters: ["knowledge", "bot", "app"],
  app: ["knowledge", "bot", "adapters"],
  // the server's own composition, beside the console's
  serve: ["knowledge", "bot", "adapters", "app"],
  main: ["knowledge", "bot", "adapters", "app", "serve"],
};

/** Libraries with a fence around them, and the files that may import each; a folder ends in a slash. */
const SOLE_IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  lunr: ["knowledge/language/stem.ts", "knowledge/search/index-state.ts", "knowledge/search/index.ts"],
  "lunr-languages": ["knowledge/language/stem.ts"],
  natural: ["knowledge/language/", "bot/recognise/"],
  yaml: ["knowledge/read-yaml.ts"],
  pg: ["adapters/store/"],
  "@slack/": ["adapters/slack/"],
  "@slack/bolt": ["adapters/slack/http-way.ts", "adapters/slack/receive.ts", "adapters/slack/socket-way.ts"],
  // archived by its makers: a successor replaces one folder
  botbuilder: ["adapters/teams/sdk/"],
  "botframework-connector": ["adapters/teams/sdk/"],
};

/** Node's modules that the pure rooms may import, and where: the corpus is read in one file, and one must `require`. */
const PURE_NODE_MODULES: Readonly<Record<string, readonly string[]>> = {
  "knowledge/load.ts": ["node:fs", "node:path"],
  "knowledge/language/stem.ts": ["node:module"],
};

/** What makes an answer depend on more than its arguments. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b|\bperformance\.|\bprocess\b\s*[.[]|\bimport\.meta\b|\bglobalThis\b|\bcrypto\b|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(/;
const IMPURE_ALLOWED: Readonly<Record<string, RegExp>> = {
  // its `require` starts at the file itself
  "knowledge/language/stem.ts": /import\.meta\.url/g,
};

/** The source without comments; a `//` inside a quoted text stays. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}(,])\/\/.*$/gm, "$1");
}

function importsOf({ text }: SourceFile): readonly string[] {
  const code = withoutComments(text);
  const patterns = [
    /\bfrom\s+"([^"]+)"/g,
    /\bimport\s+"([^"]+)"/g,
    /\b(?:import|require)\(\s*"([^"]+)"\s*\)/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ""));
}

/** The path below src/ that a relative import means. */
function resolve(from: string, imported: string): string {
  return new URL(imported, `file:///${from}`).pathname.slice(1);
}

/** `bot/understand.ts` -> `bot`, `app.ts` -> `app`. */
function roomOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : path.replace(/\.ts$/, "");
}

function wrongDirections(file: SourceFile): readonly string[] {
  const room = roomOf(file.path);
  return importsOf(file)
    .filter((imported) => imported.startsWith("."))
    .map((imported) => resolve(file.path, imported))
    .filter((target) => roomOf(target) !== room && !(MAY_IMPORT[room] ?? []).includes(roomOf(target)))
    .map((target) => `${file.path} -> ${target}`);
}

function fencedImports(file: SourceFile): readonly string[] {
  return importsOf(file).flatMap((imported) =>
    Object.entries(SOLE_IMPORTERS)
      .filter(
        ([library]) =>
          imported === library || imported.startsWith(library.endsWith("/") ? library : `${library}/`),
      )
      .filter(
        ([, places]) =>
          !places.some((place) => (place.endsWith("/") ? file.path.startsWith(place) : file.path === place)),
      )
      .map(([library]) => `${file.path} -> ${library}`),
  );
}

function impurities(file: SourceFile): readonly string[] {
  if (!/^(?:knowledge|bot)\//.test(file.path)) return [];
  const code = withoutComments(file.text).replace(IMPURE_ALLOWED[file.path] ?? /$^/g, "");
  const found = IMPURE.exec(code)?.[0];
  const modules = importsOf(file).filter(
    (imported) => imported.startsWith("node:") && !PURE_NODE_MODULES[file.path]?.includes(imported),
  );
  return [...(found === undefined ? [] : [found]), ...modules].map((what) => `${file.path}: ${what}`);
}

function importers(library: string): readonly string[] {
  return files
    .filter((file) => importsOf(file).some((each) => each.split("/")[0] === library))
    .map(({ path }) => path);
}

describe("the rules see what they forbid", () => {
  test.each([
    ["knowledge/a.ts", 'import { b } from "../bot/b.ts";', "knowledge/a.ts -> bot/b.ts"],
    [
      "bot/intents/a.ts",
      'const x = await import("../../adapters/x.ts");',
      "bot/intents/a.ts -> adapters/x.ts",
    ],
    ["bot/a.ts", 'import "../app.ts";', "bot/a.ts -> app.ts"],
    ["adapters/a.ts", 'export { b } from "../main.ts";', "adapters/a.ts -> main.ts"],
  ])("%s may not say %s", (path, text, violation) => {
    expect(wrongDirections({ path, text })).toEqual([violation]);
  });

  test("a fenced library is seen by its name and by a path in it, and a longer name is another library", () => {
    const text = 'import lunr from "lunr"; import { x } from "natural/lib/x.js"; import y from "yaml-like";';
    expect(fencedImports({ path: "adapters/a.ts", text })).toEqual([
      "adapters/a.ts -> lunr",
      "adapters/a.ts -> natural",
    ]);
  });

  test.each([
    "const a = Date.now();",
    "const a = new Date();",
    "const a = Math.random();",
    'const a = process.env["X"];',
    "const a = Temporal.Now.instant();",
    'import { readFileSync } from "node:fs";',
  ])("%s is impure", (text) => {
    expect(impurities({ path: "bot/a.ts", text })).toHaveLength(1);
    expect(impurities({ path: "adapters/a.ts", text })).toEqual([]);
  });

  test("a word in a comment is no use of it", () => {
    expect(
      impurities({ path: "bot/a.ts", text: "// never Date.now()\n/* nor Math.random() */ const a = 1;" }),
    ).toEqual([]);
  });
});

describe("every file of src/", () => {
  test("there are files to look at in each room", () => {
    expect(new Set(files.map(({ path }) => roomOf(path)))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  test("imports point from adapters to bot to knowledge", () => {
    expect(files.flatMap(wrongDirections)).toEqual([]);
  });

  test("one surface does not import another, save the plain text that all share", () => {
    const surface = /^adapters\/(console|web|slack|teams)\//;
    const crossings = files.flatMap((file) => {
      const own = surface.exec(file.path)?.[1];
      if (own === undefined) return [];
      return importsOf(file)
        .filter((imported) => imported.startsWith("."))
        .map((imported) => resolve(file.path, imported))
        .filter((target) => surface.test(target) && surface.exec(target)?.[1] !== own)
        .map((target) => `${file.path} -> ${target}`);
    });
    expect(crossings).toEqual([]);
  });

  test("a fenced library is imported only behind its fence", () => {
    expect(files.flatMap(fencedImports)).toEqual([]);
  });

  test("lunr and natural are in use behind their fences", () => {
    expect([...importers("lunr")].sort()).toEqual(SOLE_IMPORTERS["lunr"]);
    expect(importers("natural")).not.toEqual([]);
  });

  test("natural is imported by sub-path, since its main entry loads databases and half a second", () => {
    expect(files.filter((file) => importsOf(file).includes("natural")).map(({ path }) => path)).toEqual([]);
  });

  test("knowledge and bot read no clock, environment, chance, file or network", () => {
    expect(files.flatMap(impurities)).toEqual([]);
  });

  test("knowledge and bot wait for nothing, save one tick of the reminders, its planning and the desk", () => {
    const waiting = files.filter(
      ({ path, text }) =>
        /^(?:knowledge|bot)\//.test(path) &&
        !/^bot\/(?:remind|plan-reminders|ports|desk|desk\/.*)\.ts$/.test(path) &&
        /\basync\b|\bawait\b|\bPromise\b/.test(withoutComments(text)),
    );
    expect(waiting.map(({ path }) => path)).toEqual([]);
  });

  test("there is no default export and no barrel", () => {
    const wrong = files.filter(({ text }) =>
      /^export default\b|^export \* from|^export (?:type )?\{[^}]*\} from/m.test(withoutComments(text)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("every file opens with a comment that says what comes in and out", () => {
    expect(files.filter(({ text }) => !text.startsWith("//")).map(({ path }) => path)).toEqual([]);
  });
});
