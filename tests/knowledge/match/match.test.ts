// The matcher over the corpus as it is: project ideas in both languages, the clock, and what must hold for any idea.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdictOf } from "../../../src/knowledge/match/area.ts";
import { hasNoMoreCalls, stateOn } from "../../../src/knowledge/match/criteria.ts";
import { compareProgrammes, ruledOutBy } from "../../../src/knowledge/match/match.ts";
import { type Activity, emptyProfile, type Profile } from "../../../src/knowledge/match/profile.ts";
import type { Place } from "../../../src/knowledge/model.ts";
import { firstOf, knowledge, profileOfText, rankOn, regionOf } from "../../support/matching.ts";
import { IDEAS } from "./ideas.ts";

const { programmes, places, sources, themes } = knowledge.corpus;
const DAYS = [
  "2008-05-01",
  "2013-12-31",
  "2014-01-01",
  "2020-12-31",
  "2021-01-01",
  "2026-11-23",
  "2028-01-01",
];
const home = regionOf("midtjylland");

/** Share of ideas that must have an accepted programme first. */
const WANTED_SHARE = 0.95;

describe("project ideas", () => {
  test.each([
    ["2008-05-01", "in2008"],
    ["2026-11-23", "in2026"],
  ] as const)("on %s at least 95 %% have an accepted programme first", (today, label) => {
    const asked = IDEAS.flatMap((idea) =>
      (["da", "en"] as const).map((language) => ({ text: idea[language], accepted: idea[label], language })),
    );
    const missed = asked.filter(
      ({ text, accepted, language }) =>
        !accepted.includes(firstOf(rankOn(profileOfText(text, language), today))),
    );
    const share = 1 - missed.length / asked.length;
    expect(share, missed.map(({ text }) => text).join("\n")).toBeGreaterThanOrEqual(WANTED_SHARE);
  });

  test("the table holds at least 80 ideas, and every accepted id is a record that runs on its day", () => {
    expect(IDEAS.length).toBeGreaterThanOrEqual(80);
    for (const { in2008, in2026 } of IDEAS) {
      for (const [ids, day] of [
        [in2008, "2008-05-01"],
        [in2026, "2026-11-23"],
      ] as const) {
        expect(ids.length).toBeGreaterThan(0);
        for (const id of ids.filter((each) => each !== "none")) {
          const record = programmes.find((programme) => programme.id === id);
          expect(record && stateOn(record, day), id).toBe("running");
        }
      }
    }
  });

  test.each(DAYS)("on %s nothing whose geography or period is out is ranked", (today) => {
    for (const idea of IDEAS) {
      for (const { criteria, programme } of rankOn(profileOfText(idea.da), today).ranking) {
        const out = criteria.filter(({ verdict }) => verdict === "out").map(({ kind }) => kind);
        expect(out, `${idea.da}: ${programme.id}`).not.toContain("geography");
        expect(out, `${idea.da}: ${programme.id}`).not.toContain("period");
      }
    }
  });

  test.each(DAYS)("on %s Danish and English give the same ranking", (today) => {
    for (const idea of IDEAS) {
      const [da, en] = [idea.da, idea.en].map((text) => idsOf(profileOfText(text), today));
      expect(en, idea.en).toEqual(da);
    }
  });

  test("letter case changes nothing", () => {
    for (const { da } of IDEAS) {
      expect(idsOf(profileOfText(da.toUpperCase(), "da"), "2026-11-23"), da).toEqual(
        idsOf(profileOfText(da, "da"), "2026-11-23"),
      );
    }
  });
});

describe("the clock decides", () => {
  const idea = profileOfText("grøn energi og innovation med Göteborg og Oslo", "da");

  test.each([
    ["2008-05-01", "oks-iva"],
    ["2013-12-31", "oks-iva"],
    ["2014-01-01", "oks-va"],
    ["2020-12-31", "oks-va"],
    ["2021-01-01", "oks-via"],
    ["2026-11-23", "oks-via"],
    ["2028-01-01", "none"],
  ])("on %s the first is %s", (today, first) => {
    expect(firstOf(rankOn(idea, today))).toBe(first);
  });

  test("when every period is over the last programme is the nearest miss, and its period says why", () => {
    const { nearestMiss } = rankOn(idea, "2028-01-01");
    expect(nearestMiss?.programme.id).toBe("oks-via");
    expect(nearestMiss && ruledOutBy(nearestMiss).map(({ kind }) => kind)).toContain("period");
  });

  test("the strategy's own programme is named beside its successor, and told as closed when asked for", () => {
    const result = rankOn({ ...idea, named: ["oks-iva"] }, "2026-11-23");
    expect(result.ranking[0]?.programme.id).toBe("oks-via");
    expect(result.ranking[0]?.ofStrategy?.id).toBe("oks-iva");
    expect(result.closed.map(({ id }) => id)).toEqual(["oks-iva"]);
  });

  test.each(DAYS)(
    "on %s no call is told as open, and none of a programme that is over as possible",
    (today) => {
      for (const { criteria, programme } of rankOn(idea, today).ranking) {
        const calls = criteria.find(({ kind }) => kind === "calls");
        expect(calls?.verdict, programme.id).toBe(hasNoMoreCalls(programme, today) ? "out" : "check");
      }
    },
  );

  test("exclusions begin and end on their day", () => {
    const baltic = (today: string) => verdictsOf("bsr-1420", ["country-ru", "country-by"], today);
    expect(baltic("2022-02-28")).toEqual(["check", "in"]);
    expect(baltic("2022-04-01")).toEqual(["out", "out"]);
    expect(verdictsOf("horizon-europe", ["country-ch"], "2024-12-31")).toEqual(["out"]);
    expect(verdictsOf("horizon-europe", ["country-ch"], "2025-01-01")).toEqual(["in"]);
    expect(verdictsOf("nsr-vib", ["country-gb", "country-no"], "2026-11-23")).toEqual(["out", "check"]);
  });
});

describe("for any idea", () => {
  const regions = places.filter(({ id }) => regionOf(id) !== undefined);
  const profiles = fc
    .record({
      themes: fc.uniqueArray(fc.constantFrom(...themes.map(({ id }) => id)), { maxLength: 4 }),
      places: fc.uniqueArray(fc.constantFrom(...regions), { maxLength: 4 }),
      activities: fc
        .uniqueArray(
          fc.constantFrom<Activity>("research", "exchange", "skills", "rural", "infrastructure", "pilot"),
        )
        .map((all): ReadonlySet<Activity> => new Set(all)),
      applicants: fc.uniqueArray(fc.constantFrom("university", "company", "hospital", "public-authority"), {
        maxLength: 2,
      }),
      danishOnly: fc.boolean(),
      partners: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    })
    .map(
      (part): Profile => ({
        ...emptyProfile,
        home,
        ...part,
        applicants: part.applicants as Profile["applicants"],
      }),
    );
  const days = fc.constantFrom(...DAYS);

  test("a place outside an area never raises that programme's geography verdict or score", () => {
    const order = { out: 0, check: 1, in: 2, "not-stated": 3 };
    fc.assert(
      fc.property(profiles, fc.constantFrom(...regions), days, (profile, place, today) => {
        if (profile.places.includes(place)) return;
        const before = everyMatch(profile, today);
        for (const after of everyMatch({ ...profile, places: [...profile.places, place] }, today)) {
          const isOut = after.places.some((each) => each.place === place && each.verdict === "out");
          const earlier = before.find(({ programme }) => programme.id === after.programme.id);
          if (!isOut || earlier === undefined) continue;
          expect(after.score).toBeLessThanOrEqual(earlier.score);
          expect(order[after.geography]).toBeLessThanOrEqual(order[earlier.geography]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("nothing that is over, not begun or out is ranked, and no Interreg for Danish partners only", () => {
    fc.assert(
      fc.property(profiles, days, (profile, today) => {
        for (const { programme, criteria, geography } of rankOn(profile, today).ranking) {
          expect(stateOn(programme, today)).toBe("running");
          expect(geography).not.toBe("out");
          expect(criteria.find(({ kind }) => kind === "calls")?.verdict).not.toBe("in");
          if (profile.danishOnly) expect(programme.strand).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  test("every reason points to a field that the record has and to sources that the corpus has", () => {
    const known = new Set(sources.map(({ id }) => id));
    fc.assert(
      fc.property(profiles, days, (profile, today) => {
        for (const { programme, criteria } of rankOn(profile, today).ranking) {
          for (const { field, sources: own, verdict } of criteria) {
            expect(own.length).toBeGreaterThan(0);
            for (const id of own) expect(known, id).toContain(id);
            const root = field.split(".")[0] ?? "";
            if (verdict !== "check")
              expect(Object.keys(programme), `${programme.id} ${field}`).toContain(root);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the order in which themes and places are told changes nothing", () => {
    fc.assert(
      fc.property(profiles, days, (profile, today) => {
        const turned = {
          ...profile,
          themes: [...profile.themes].reverse(),
          places: [...profile.places].reverse(),
          applicants: [...profile.applicants].reverse(),
        };
        expect(idsOf(turned, today)).toEqual(idsOf(profile, today));
      }),
      { numRuns: 60 },
    );
  });

  test("the order of parts of a sentence changes nothing", () => {
    const parts = ["madspild", "en kommune", "Göteborg", "Oslo", "3 år", "pilotprojekt"];
    const expected = profileOfText(`projekt: ${parts.join(", ")}`, "da");
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
        const profile = profileOfText(`projekt: ${shuffled.join(", ")}`, "da");
        expect(idsOf(profile, "2026-11-23")).toEqual(idsOf(expected, "2026-11-23"));
      }),
      { numRuns: 40 },
    );
  });
});

describe("what else is told", () => {
  test("what was not said is absent, and the question back is the one that moves most", () => {
    expect(rankOn(profileOfText("et projekt om madspild", "da"), "2026-11-23").missing).toBe("places");
    expect(rankOn(profileOfText("a project with Gothenburg", "en"), "2026-11-23").missing).toBe("theme");
    const profile = profileOfText("food waste with Malmö", "en");
    expect([profile.months, profile.partners, profile.size]).toEqual([undefined, undefined, undefined]);
    expect(profile.applicants).toEqual([]);
  });

  test("a hint names countries of the record, or the place that keeps a programme out", () => {
    const alone = rankOn(profileOfText("madspild i Herning", "da"), "2026-11-23");
    const withOthers = alone.hints.find(({ kind }) => kind === "with");
    expect(withOthers?.kind === "with" && withOthers.countries).toEqual(["SE", "NO"]);
    const mixed = rankOn(profileOfText("cirkulær økonomi med Göteborg og Helsinki", "da"), "2026-11-23");
    const without = mixed.hints.find((hint) => hint.kind === "without" && hint.programme.id === "oks-via");
    expect(without?.kind === "without" && without.places.map(({ id }) => id)).toEqual(["helsinki"]);
  });

  test("a company alone is not sent to a programme that says no to companies", () => {
    const text = "en virksomhed vil udveksle erfaringer om energi med Italien og Spanien";
    expect(idsOf(profileOfText(text, "da"), "2026-11-23")).not.toContain("interreg-europe-vi");
  });
});

function idsOf(profile: Profile, today: string): readonly string[] {
  return rankOn(profile, today).ranking.map(({ programme }) => programme.id);
}

/** Every programme that runs, ruled out or not: asked for all by name, which adds the same to each. */
function everyMatch(profile: Profile, today: string) {
  const named = programmes.map(({ id }) => id);
  return compareProgrammes(programmes, { ...profile, named }, { regionOf, today });
}

function verdictsOf(id: string, ids: readonly string[], today: string): readonly string[] {
  const record = programmes.find((programme) => programme.id === id);
  if (record === undefined) throw new Error(`no programme ${id}`);
  const asked = ids.map((each): Place => {
    const place = regionOf(each);
    if (place === undefined) throw new Error(`no place ${each}`);
    return place;
  });
  return asked.map((place) => verdictOf(record, place, { regionOf, today }).verdict);
}
