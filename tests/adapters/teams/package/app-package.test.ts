// The app package as Teams would take it: manifest and English file against Microsoft's own schemas, icons as pictures,
// and the archive as any reader opens it.
import { readFileSync } from "node:fs";
import { inflateRawSync, inflateSync } from "node:zlib";
import { AppManifestUtils, type TeamsManifest } from "@microsoft/app-manifest";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { EXTENSION_COMMANDS, localizationOf, manifestOf } from "../../../../src/adapters/teams/manifest.ts";
import { manifestTexts } from "../../../../src/adapters/teams/manifest-texts.ts";
import { appPackage, packageFiles } from "../../../../src/adapters/teams/package/app-package.ts";

const settings = {
  appId: "11111111-2222-3333-4444-555555555555",
  version: "0.1.0",
  publicUrl: "https://vindrose.example.dk:8443",
  pages: { website: "https://example.dk/", privacy: "https://example.dk/p", terms: "https://example.dk/t" },
};
const manifest = manifestOf(settings);

/** Where the manifest package keeps Microsoft's schemas. */
const SCHEMAS = new URL("json-schemas/teams/v1.25/", import.meta.resolve("@microsoft/app-manifest"));

/** Reads an archive by its directory at the end, as a reader does that trusts nothing else. */
function unzip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < archive.readUInt16LE(end + 10); index++) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString("utf8");
    const place = archive.readUInt32LE(at + 42);
    const start = place + 30 + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28);
    const data = inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)));
    expect(data).toHaveLength(archive.readUInt32LE(at + 24));
    files.set(name, data);
    at += 46 + nameLength;
  }
  return files;
}

/** Width, height and pixels of a PNG file without filters. */
function readPng(file: Buffer): {
  readonly size: number;
  readonly pixel: (x: number, y: number) => readonly number[];
} {
  expect(file.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
  const size = file.readUInt32BE(16);
  expect(file.readUInt32BE(20)).toBe(size);
  const length = file.readUInt32BE(33);
  const rows = inflateSync(file.subarray(41, 41 + length));
  return { size, pixel: (x, y) => [...rows.subarray(y * (size * 4 + 1) + 1 + x * 4).subarray(0, 4)] };
}

describe("the manifest", () => {
  test("is what Microsoft's own validator takes", async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest)).toEqual([]);
  });

  test("one letter too many is what it does not take", async () => {
    const wrong = { ...manifest, name: { short: "x".repeat(31) } };
    expect(await AppManifestUtils.validateAgainstSchema(wrong as TeamsManifest)).not.toEqual([]);
  });

  test("its English file is what the localisation schema takes", () => {
    // draft 4, of which it uses nothing that later drafts read otherwise
    const { $schema: _, ...schema } = JSON.parse(
      readFileSync(new URL("MicrosoftTeams.Localization.schema.json", SCHEMAS), "utf8"),
    ) as Readonly<Record<string, unknown>>;
    const check = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    expect([check(localizationOf("en")), check.errors]).toEqual([true, null]);
  });

  test("every localised place is one of the manifest, and says the Danish text there", () => {
    for (const [path, text] of Object.entries(localizationOf("da"))) {
      if (path === "$schema") continue;
      const steps = path.replaceAll(/\[(\d+)\]/g, ".$1").split(".");
      const there = steps.reduce<unknown>(
        (value, step) => (value as Record<string, unknown>)[step],
        manifest,
      );
      expect([path, there]).toEqual([path, text]);
    }
    expect(Object.keys(localizationOf("en"))).toEqual(Object.keys(localizationOf("da")));
  });

  test("reads nothing of the tenant, and offers what the adapter handles", () => {
    expect(manifest).not.toHaveProperty("webApplicationInfo");
    expect(manifest).not.toHaveProperty("authorization");
    expect(JSON.stringify(manifest)).not.toContain("supportsTargetedMessages");
    expect(manifest).toMatchObject({
      bots: [{ botId: settings.appId, scopes: ["personal", "team", "groupChat"] }],
      validDomains: ["vindrose.example.dk"],
      composeExtensions: [
        {
          commands: [
            { id: EXTENSION_COMMANDS.partner.id, type: "query", parameters: [{ name: "place" }] },
            { id: EXTENSION_COMMANDS.programme.id, type: "query", parameters: [{ name: "idea" }] },
            { id: EXTENSION_COMMANDS.deadline.id, type: "query", parameters: [{ name: "duty" }] },
            { id: EXTENSION_COMMANDS.ask.id, type: "action", fetchTask: true, context: ["message"] },
          ],
        },
      ],
    });
  });

  test.each(["da", "en"] as const)("the prompts in %s are no more than Teams shows", (language) => {
    const { starters, groupCommands } = manifestTexts(language);
    for (const list of [starters, groupCommands]) {
      expect(list.length).toBeLessThanOrEqual(10);
      expect(new Set(list.map(({ title }) => title)).size).toBe(list.length);
    }
  });
});

describe("the archive", () => {
  const archive = appPackage(settings);
  const files = unzip(archive);

  test("has the four files, whole", () => {
    expect([...files.keys()]).toEqual(["manifest.json", "en.json", "color.png", "outline.png"]);
    for (const { name, data } of packageFiles(settings)) expect(files.get(name)?.equals(data)).toBe(true);
    expect(JSON.parse(files.get("manifest.json")?.toString("utf8") ?? "")).toEqual(manifest);
  });

  test("is the same for the same settings", () => {
    expect(appPackage(settings).equals(archive)).toBe(true);
  });

  test("the colour icon is a full square of 192 with the rose in its middle", () => {
    const { size, pixel } = readPng(files.get("color.png") ?? Buffer.alloc(0));
    expect(size).toBe(192);
    for (const [x, y] of [
      [0, 0],
      [191, 191],
      [96, 96],
      [10, 96],
    ] as const)
      expect(pixel(x, y)).toEqual([11, 85, 99, 255]);
    expect(pixel(99, 60)).toEqual([242, 184, 165, 255]);
    expect(pixel(93, 60)).toEqual([224, 113, 79, 255]);
  });

  test("the outline icon is 32 square, white or nothing", () => {
    const { size, pixel } = readPng(files.get("outline.png") ?? Buffer.alloc(0));
    expect(size).toBe(32);
    const every = Array.from({ length: 32 * 32 }, (_, index) => pixel(index % 32, Math.floor(index / 32)));
    for (const [red, green, blue, opacity] of every)
      if (opacity !== 0) expect([red, green, blue]).toEqual([255, 255, 255]);
    expect(pixel(0, 0)[3]).toBe(0);
    expect(pixel(15, 10)[3]).toBeGreaterThan(100);
  });
});
