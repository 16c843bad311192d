// What a text shows: its words, neighbouring words, pairs of words and pieces of words, each as a 32-bit number.
// In: text and given features. Out: traits in groups. Numbers, never object keys, so that no word does harm.

/** Which traits are drawn from a text. */
export type TraitOptions = {
  /** Longest run of neighbouring words: 2 means single words and neighbours. */
  readonly wordRun: number;
  /** How many words apart two words may stand to count as a pair, order kept; 0 for none. */
  readonly pairReach: number;
  /** Shortest and longest piece of a word, in characters, the word's borders counted. */
  readonly pieces: readonly [number, number];
};

/** Words beyond this place are not read: a long e-mail says what it wants before, and time stays bounded. */
const MAX_WORDS = 400;
/** Longer words are cut: no language here has longer ones, and pieces cost time. Characters. */
const MAX_WORD_CHARS = 40;

/** Groups of traits; each is normalised by itself, so that many pieces do not drown few words. */
export const GROUPS = 4;
const WORDS = 0;
/** Runs and pairs of words. */
const COMPANY = 1;
const PIECES = 2;
/** The group of given features. */
export const GIVEN = 3;

/** A number for each group: words, runs and pairs of words, pieces of words, given features. */
export type GroupWeights = readonly [number, number, number, number];

/** Traits of one text as they stand in it, repeated ones too. */
export type Drawn = {
  readonly words: readonly string[];
  readonly size: number;
  readonly numbers: Int32Array;
  readonly groups: Uint8Array;
  /** The word that a trait stems from, or -1 where none alone. */
  readonly sources: Int16Array;
};

type Drawing = { size: number } & Omit<Drawn, "size">;

/** Draws all traits. No words and no features: none. */
export function drawTraits(text: string, features: readonly string[], options: TraitOptions): Drawn {
  const words = readWords(text);
  const [shortest, longest] = options.pieces;
  const room = words.reduce(
    (sum, word) => sum + options.wordRun + options.pairReach + (word.length + 2) * (longest - shortest + 1),
    features.length,
  );
  const drawing: Drawing = {
    words,
    size: 0,
    numbers: new Int32Array(room),
    groups: new Uint8Array(room),
    sources: new Int16Array(room),
  };
  drawRuns(drawing, options);
  for (let at = 0; at < words.length; at += 1) drawPieces(drawing, at, options.pieces);
  for (const feature of features) take(drawing, numberOf(feature, GIVEN_SEED), GIVEN, -1);
  return drawing;
}

/** The words of a text as the engine sees them: lower case, letters and digits, apostrophes inside. */
function readWords(text: string): readonly string[] {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
  return words.slice(0, MAX_WORDS).map((word) => word.slice(0, MAX_WORD_CHARS));
}

// Any odd numbers that differ: they keep a word, a pair and a piece of the same letters apart.
const WORD_SEED = 0x2f0b4c47;
const RUN_SEED = 0x51ed270b;
const PAIR_SEED = 0x6c8e9cf5;
const PIECE_SEED = 0x1b873593;
const GIVEN_SEED = 0x3c6ef373;
const BORDER = 0x20;

function take(drawing: Drawing, number: number, group: number, source: number): void {
  drawing.numbers[drawing.size] = settle(number);
  drawing.groups[drawing.size] = group;
  drawing.sources[drawing.size] = source;
  drawing.size += 1;
}

function drawRuns(drawing: Drawing, options: TraitOptions): void {
  const words = drawing.words.map((word) => numberOf(word, WORD_SEED));
  for (let at = 0; at < words.length; at += 1) {
    let run = words[at] ?? 0;
    take(drawing, run, WORDS, at);
    for (let length = 2; length <= options.wordRun && at + length <= words.length; length += 1) {
      run = mix(mix(run, RUN_SEED), words[at + length - 1] ?? 0);
      take(drawing, run, COMPANY, -1);
    }
    const last = Math.min(words.length - 1, at + options.pairReach);
    for (let other = at + 1; other <= last; other += 1) {
      take(drawing, mix(mix(words[at] ?? 0, PAIR_SEED), words[other] ?? 0), COMPANY, -1);
    }
  }
}

function drawPieces(drawing: Drawing, at: number, [shortest, longest]: TraitOptions["pieces"]): void {
  const word = drawing.words[at] ?? "";
  for (let from = -1; from <= word.length; from += 1) {
    let piece = PIECE_SEED;
    const last = Math.min(word.length, from + longest - 1);
    for (let to = from; to <= last; to += 1) {
      piece = mix(piece, to < 0 || to === word.length ? BORDER : word.charCodeAt(to));
      if (to - from + 1 >= shortest) take(drawing, piece, PIECES, at);
    }
  }
}

/** The number of a text, different for each seed. */
function numberOf(text: string, seed: number): number {
  let number = seed;
  for (let at = 0; at < text.length; at += 1) number = mix(number, text.charCodeAt(at));
  return number;
}

/** One step of an FNV-like hash. */
function mix(number: number, next: number): number {
  const stirred = Math.imul(number ^ next, 0x01000193);
  return stirred ^ (stirred >>> 15);
}

/** Spreads a number over all 32 bits, so that tables can use its low bits. */
function settle(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}
