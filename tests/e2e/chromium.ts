// Finds the system's Chromium and opens it quietly: no profile, no update, no service of its own on the network.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser's path: CHROMIUM where it is set, else where distributions put it; `undefined` for none. */
export function findChromium(): string | undefined {
  return [process.env["CHROMIUM"], ...PATHS].find(
    (path) => path !== undefined && path !== "" && existsSync(path),
  );
}

/** Opens it. */
export function openChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}
