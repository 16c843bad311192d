// Pieces of a message, each with its weight and its place in the order in which they give way -> those that fit, with a
// line for those that do not. Nothing is left out without that line.
import type { KnownBlock } from "@slack/types";
import { clean, plain } from "./escape.ts";
import { bytes as inBytes, clip } from "./measure.ts";
import { LIMITS, type SlackSurface } from "./limits.ts";
import type { Words } from "./words.ts";

/** What stays longest comes first: when there is no room, the last rank gives way, and of one rank its last unit. */
const RANKS = ["title", "source", "lead", "tool", "sources", "button", "text", "suggestion"] as const;
type Rank = (typeof RANKS)[number];

/** A block that is drawn whole or not at all. */
export type Unit = {
  readonly block: KnownBlock;
  readonly rank: Rank;
  /** What is lost without it, in the answer's words; empty for what is only decoration. */
  readonly names: readonly string[];
};

/** A unit of the answer's own text. */
export function textUnit(block: KnownBlock, names: readonly string[]): Unit {
  return { block, rank: "text", names };
}

/** What stands above the sources, the sources, and what stands below them. */
export type Units = {
  readonly body: readonly Unit[];
  readonly sources: readonly Unit[];
  readonly tail: readonly Unit[];
};

/** Room that is left in a payload. */
type Room = { readonly blocks: number; readonly bytes: number };

/** Bytes of names in the line about what was left out. */
const MAX_NAMED_BYTES = 500;
/** Room for two such lines, that for the body and that for the sources, with their own markup. */
const RESERVED: Room = { blocks: 2, bytes: 2 * (MAX_NAMED_BYTES + 200 + LIMITS.blockExtraBytes) };

/** The blocks that fit a surface, in their order; `taken` blocks are someone else's. */
export function fit(units: Units, surface: SlackSurface, words: Words, taken = 0): KnownBlock[] {
  const all = [...units.body, ...units.sources, ...units.tail];
  const room = {
    blocks: LIMITS.blocks[surface] - taken,
    bytes: surface === "message" ? LIMITS.messageBytes : LIMITS.viewBytes,
  };
  const kept = keep(all, room) ?? new Set(keepSome(all, room));
  const left = (of: readonly Unit[]) => of.filter((unit) => !kept.has(unit)).flatMap(({ names }) => names);
  const drawn = (of: readonly Unit[]) => of.filter((unit) => kept.has(unit)).map(({ block }) => block);
  return [
    ...drawn(units.body),
    ...leftOut(left([...units.body, ...units.tail]), words.more),
    ...drawn(units.sources),
    ...leftOut(left(units.sources), words.moreSources),
    ...drawn(units.tail),
  ];
}

/** All units when they fit together. */
function keep(units: readonly Unit[], room: Room): ReadonlySet<Unit> | undefined {
  const bytes = units.reduce((sum, { block }) => sum + bytesOf(block), 2);
  return units.length <= room.blocks && bytes <= room.bytes ? new Set(units) : undefined;
}

/** Units in the order of their ranks, as many as leave room for the lines about the others. */
function keepSome(units: readonly Unit[], room: Room): readonly Unit[] {
  const kept: Unit[] = [];
  let blocks = room.blocks - RESERVED.blocks;
  let bytes = room.bytes - RESERVED.bytes;
  for (const rank of RANKS) {
    for (const unit of units.filter((each) => each.rank === rank)) {
      const weight = bytesOf(unit.block);
      // what follows would be told without what it follows on
      if (blocks < 1 || bytes < weight) break;
      blocks -= 1;
      bytes -= weight;
      kept.push(unit);
    }
  }
  return kept;
}

/** What a block weighs in the payload, with its comma and what Slack counts for it. */
function bytesOf(block: KnownBlock): number {
  return Buffer.byteLength(JSON.stringify(block)) + 1 + LIMITS.blockExtraBytes;
}

function leftOut(
  names: readonly string[],
  say: (count: number, names: string) => string,
): readonly KnownBlock[] {
  if (names.length === 0) return [];
  const named = names.map((name) => clip(clean(name).replaceAll("\n", " ").trim() || "–", 60)).join(", ");
  const text = say(names.length, clip(named, MAX_NAMED_BYTES, inBytes));
  return [{ type: "context", elements: [plain(text, LIMITS.text)] }];
}
