// The general classifier: what it must hold for any labels, small and hostile sets included. Its accuracy is measured
// in tests/bench, not here.
import { array, assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { type Example, restoreClassifier, trainClassifier } from "../../../src/bot/recognise/classifier.ts";

const SOUPS = ["tomato", "lentil", "onion", "fish", "carrot", "pumpkin", "barley", "noodle"];
const TOOLS = ["hammer", "drill", "chisel", "wrench", "sander", "plane", "file", "clamp"];
const SONGS = ["march", "waltz", "ballad", "hymn", "lullaby", "tango", "polka", "serenade"];

/** Three labels with eight examples in each of two ways of saying. */
const training: readonly Example[] = [
  ...SOUPS.flatMap((word) => [
    { text: `cook me a ${word} soup`, label: "food" },
    { text: `suppe med ${word}, tak`, label: "food" },
  ]),
  ...TOOLS.flatMap((word) => [
    { text: `where is the ${word} in the shed`, label: "tool" },
    { text: `mangler en ${word} til værkstedet`, label: "tool" },
  ]),
  ...SONGS.flatMap((word) => [
    { text: `play that old ${word} again`, label: "song" },
    { text: `spil en ${word} på klaveret`, label: "song" },
  ]),
];
const classifier = trainClassifier(training);

describe("labels", () => {
  test.each([
    { text: "cook a leek soup for me", label: "food" },
    { text: "suppe med porrer", label: "food" },
    { text: "is the saw in the shed", label: "tool" },
    { text: "vaerkstedet mangler en sav", label: "tool" },
    { text: "play it again", label: "song" },
    { text: "spil noget paa klavret", label: "song" },
  ])("$text: $label", ({ text, label }) => {
    expect(classifier.classify(text).label).toBe(label);
  });

  test("case and composition of letters make no difference", () => {
    expect(classifier.classify("SPIL PÅ KLAVERET")).toEqual(classifier.classify("spil pa\u030A klaveret"));
  });

  test("ranking holds every label once, best first, scores from 0 to 1", () => {
    const { label, score, ranking } = classifier.classify("cook me a soup");
    expect(ranking.map((each) => each.label).sort()).toEqual(["food", "song", "tool"]);
    expect(ranking[0]).toEqual({ label, score });
    const scores = ranking.map((each) => each.score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(scores.every((each) => each >= 0 && each <= 1)).toBe(true);
  });

  test("words that spoke for the label come strongest first and stand in the text", () => {
    const { features } = classifier.classify("cook me a delicious soup");
    expect(features.length).toBeGreaterThan(0);
    expect(["cook", "soup"]).toContain(features[0]?.word);
    expect(
      features.every(({ word, weight }) => "cook me a delicious soup".includes(word) && weight > 0),
    ).toBe(true);
    expect(features.map(({ weight }) => weight)).toEqual(
      features.map(({ weight }) => weight).toSorted((one, other) => other - one),
    );
  });
});

describe("given features", () => {
  const withFeatures = trainClassifier(
    SOUPS.flatMap((word, at) => [
      { text: `${word} ${TOOLS[at]}`, label: "even", features: ["kind:even"] },
      { text: `${word} ${SONGS[at]}`, label: "odd", features: ["kind:odd"] },
    ]),
  );

  test("decide where words do not", () => {
    expect(withFeatures.classify("tomato", ["kind:even"]).label).toBe("even");
    expect(withFeatures.classify("tomato", ["kind:odd"]).label).toBe("odd");
  });

  test("are not taken for words of the text", () => {
    const { features } = withFeatures.classify("tomato", ["kind:even"]);
    expect(features.map(({ word }) => word)).not.toContain("kind:even");
    expect(withFeatures.classify("kind:even tomato").score).toBeLessThan(
      withFeatures.classify("tomato", ["kind:even"]).score,
    );
  });

  test("unknown ones lower certainty rather than raise it", () => {
    expect(classifier.classify("cook me a tomato soup", ["never:seen"]).score).toBeLessThan(
      classifier.classify("cook me a tomato soup").score,
    );
  });
});

describe("certainty", () => {
  test.each(["", "   ", "?!", "🙂", "xqzv kjwq", "Ωμέγα Ψυχή", "東京 大阪"])("is low for %j", (text) => {
    expect(classifier.classify(text).score).toBeLessThan(0.5);
  });

  test("is higher for what was trained than for the same words amid strange ones", () => {
    const known = classifier.classify("cook me a tomato soup").score;
    const strange = classifier.classify("cook zqxj vkwf tomato bgrr pfft soup qqkz").score;
    expect(known).toBeGreaterThan(0.8);
    expect(strange).toBeLessThan(known);
  });
});

describe("hostile texts", () => {
  const names = ["constructor", "__proto__", "toString", "hasOwnProperty", "prototype", "valueOf"];

  test("names of JavaScript's own are words like others", () => {
    const hostile = trainClassifier([
      ...training,
      ...names.flatMap((name) => [
        { text: `${name} is not defined`, label: "__proto__" },
        { text: `cannot read ${name}`, label: "__proto__" },
      ]),
    ]);
    expect(hostile.classify("constructor is not defined").label).toBe("__proto__");
    expect(hostile.classify("cook me a tomato soup").label).toBe("food");
    expect(hostile.labels).toEqual(["__proto__", "food", "song", "tool"]);
  });

  test.each(names)("%s, never trained on, is not certain to be anything", (name) => {
    expect(classifier.classify(name, [name]).score).toBeLessThan(0.5);
  });

  test("a very long text is read in bounded time and answered", () => {
    const begin = performance.now();
    const { label } = classifier.classify("cook me a tomato soup ".repeat(20_000));
    expect(label).toBe("food");
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  test("any text has an answer with a score from 0 to 1", () => {
    assert(
      property(
        string({ unit: "binary", maxLength: 80 }),
        array(string(), { maxLength: 3 }),
        (text, features) => {
          const { label, score, ranking } = classifier.classify(text, features);
          expect(classifier.labels).toContain(label);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(ranking).toHaveLength(3);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("training", () => {
  const asked = ["cook a soup", "the shed", "play", "suppe", "xqzv", ""];

  test("twice on the same examples gives the same answers", () => {
    const again = trainClassifier(training);
    for (const text of asked) expect(again.classify(text)).toEqual(classifier.classify(text));
  });

  test("does not depend on the order of examples", () => {
    const turned = trainClassifier(training.toReversed());
    for (const text of asked) expect(turned.classify(text)).toEqual(classifier.classify(text));
  });

  test("asking leaves no trace in the next answer", () => {
    const before = classifier.classify("cook me a soup");
    classifier.classify("soup soup soup shed shed", ["x"]);
    expect(classifier.classify("cook me a soup")).toEqual(before);
  });

  test("a restored classifier answers like the one trained", () => {
    const restored = restoreClassifier(structuredClone(classifier.state));
    for (const text of asked) expect(restored.classify(text)).toEqual(classifier.classify(text));
  });

  test("one label alone is always that label", () => {
    expect(trainClassifier([{ text: "hello", label: "only" }]).classify("anything").label).toBe("only");
  });

  test("examples without any word do no harm", () => {
    const odd = trainClassifier([...training, { text: "", label: "song" }, { text: "?", label: "food" }]);
    expect(odd.classify("where is the hammer").label).toBe("tool");
  });

  test("no examples at all is told", () => {
    expect(() => trainClassifier([])).toThrow("No examples to train on");
  });
});
