// `npm run bench`: how soon the server answers after `npm start`, from the second start on, when the compile cache and
// the corpus snapshot are there. Asserts nothing.
import { freePort, startServerProcess } from "../e2e/server-process.ts";

/** Starts that are measured; the first one fills the caches and is left out. */
const STARTS = 6;

const times: number[] = [];
for (let start = 0; start < STARTS; start += 1) {
  const port = await freePort();
  const begin = performance.now();
  const server = await startServerProcess({ PORT: String(port) });
  const { status } = await fetch(`http://127.0.0.1:${port}/health`);
  if (status !== 200) throw new Error(`the server's health is ${status}`);
  if (start > 0) times.push(performance.now() - begin);
  await server.stop();
}
times.sort((a, b) => a - b);
console.log(
  `server ready, first start left out: median ${times[Math.floor(times.length / 2)]?.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms`,
);
