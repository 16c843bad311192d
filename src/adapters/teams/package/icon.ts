// Our compass rose as an icon of any size: shapes in, rows of pixels out. Drawn here, so that no picture of anyone
// else's and no drawing tool is in the package. Pure.

/** A picture: four bytes a pixel (red, green, blue, opacity), row by row. */
export type Picture = { readonly size: number; readonly pixels: Uint8Array };

type Colour = readonly [red: number, green: number, blue: number];
type Point = readonly [x: number, y: number];
type Shape = { readonly covers: (x: number, y: number) => boolean; readonly colour: Colour };

const TEAL: Colour = [11, 85, 99];
const PALE: Colour = [143, 203, 214];
const LIGHT: Colour = [207, 230, 234];
const WHITE: Colour = [255, 255, 255];
const ROSE: Colour = [242, 184, 165];
const RED: Colour = [224, 113, 79];
/** Samples along each side of a pixel: smooth edges, still drawn in a blink. */
const SAMPLES = 5;
/** The drawing's own coordinates run from 0 to this. */
const SPAN = 64;

/** 192 pixels in Teams: full square, the rose in the middle with room around it. */
export function drawColourIcon(size: number): Picture {
  return draw(size, [{ covers: () => true, colour: TEAL }, ...rose(20)]);
}

/** 32 pixels in Teams: white lines, else transparent, as Teams wants its outlines. */
export function drawOutlineIcon(size: number): Picture {
  const star = [0, 90, 180, 270].flatMap((turn) => needle(turn, 23, 8)).map(polygon);
  return draw(size, [
    { covers: ring(31, 28), colour: WHITE },
    { covers: (x, y) => star.some((covers) => covers(x, y)), colour: WHITE },
  ]);
}

/** The rose, `reach` from its middle to its tips: four long needles, north in red, over four short ones. */
function rose(reach: number): readonly Shape[] {
  const short = [45, 135, 225, 315].flatMap((turn) => needle(turn, reach * 0.7, reach * 0.2));
  const long = [90, 180, 270].map((turn) => needle(turn, reach, reach * 0.2));
  const [northEast, northWest] = needle(0, reach, reach * 0.2);
  return [
    { covers: ring(reach * 1.02, reach * 0.96), colour: PALE },
    ...short.map((half): Shape => ({ covers: polygon(half), colour: PALE })),
    ...long.flatMap(([one, other]): readonly Shape[] => [
      { covers: polygon(one), colour: WHITE },
      { covers: polygon(other), colour: LIGHT },
    ]),
    { covers: polygon(northEast), colour: ROSE },
    { covers: polygon(northWest), colour: RED },
    { covers: ring(reach * 0.11, 0), colour: TEAL },
  ];
}

type Triangle = readonly [Point, Point, Point];

/** Both halves of a needle that points `turn` degrees from north. */
function needle(turn: number, reach: number, width: number): readonly [Triangle, Triangle] {
  const middle: Point = [SPAN / 2, SPAN / 2];
  const tip = at(turn, reach);
  return [
    [middle, tip, at(turn + 45, width)],
    [middle, tip, at(turn - 45, width)],
  ];
}

function at(turn: number, reach: number): Point {
  const angle = (turn * Math.PI) / 180;
  return [SPAN / 2 + Math.sin(angle) * reach, SPAN / 2 - Math.cos(angle) * reach];
}

function ring(outer: number, inner: number): Shape["covers"] {
  return (x, y) => {
    const distance = Math.hypot(x - SPAN / 2, y - SPAN / 2);
    return distance <= outer && distance >= inner;
  };
}

/** Whether a point lies in a triangle: on the same side of all three of its lines. */
function polygon([a, b, c]: Triangle): Shape["covers"] {
  return (x, y) => {
    const sides = [side([x, y], a, b), side([x, y], b, c), side([x, y], c, a)];
    return sides.every((each) => each >= 0) || sides.every((each) => each <= 0);
  };
}

/** Positive on one side of a line, negative on the other. */
function side([x, y]: Point, from: Point, to: Point): number {
  return (x - to[0]) * (from[1] - to[1]) - (from[0] - to[0]) * (y - to[1]);
}

/** Each pixel is the mean of its samples; a sample has the colour of the last shape that covers it. */
function draw(size: number, shapes: readonly Shape[]): Picture {
  const pixels = new Uint8Array(size * size * 4);
  const step = SPAN / (size * SAMPLES);
  for (let index = 0; index < size * size; index++) {
    const left = (index % size) * SAMPLES;
    const top = Math.floor(index / size) * SAMPLES;
    const sums: [number, number, number] = [0, 0, 0];
    let covered = 0;
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const x = (left + (sample % SAMPLES) + 0.5) * step;
      const y = (top + Math.floor(sample / SAMPLES) + 0.5) * step;
      const colour = shapes.findLast(({ covers }) => covers(x, y))?.colour;
      if (colour === undefined) continue;
      covered += 1;
      sums[0] += colour[0];
      sums[1] += colour[1];
      sums[2] += colour[2];
    }
    if (covered === 0) continue;
    const mean = sums.map((sum) => Math.round(sum / covered));
    pixels.set([...mean, Math.round((255 * covered) / (SAMPLES * SAMPLES))], index * 4);
  }
  return { size, pixels };
}
