// The server as `npm start` runs it, in a process of its own that can be stopped and started again at the same port.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
/** Longest wait for the start on a busy machine, in milliseconds. */
const START_MS = 60_000;

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  // listening on TCP, the address is never a pipe's name
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** A started server: what it printed, and its end. */
export type ServerProcess = { readonly printed: () => string; readonly stop: () => Promise<number | null> };

/** Starts it and waits until it says its address. Without VINDROSE_DATA it has an empty store of its own. */
export async function startServerProcess(
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const VINDROSE_DATA = environment["VINDROSE_DATA"] ?? mkdtempSync(join(tmpdir(), "vindrose-data-"));
  const child = spawn(process.execPath, [MAIN, "--serve"], {
    env: { ...process.env, ...environment, VINDROSE_DATA },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  await waitFor(child, () => printed.includes('"event":"started"'));
  return {
    printed: () => printed,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      if (environment["VINDROSE_DATA"] === undefined) rmSync(VINDROSE_DATA, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

/** Runs it until it ends by itself; for starts that must fail. */
export async function runServerProcess(
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const child = spawn(process.execPath, [MAIN, "--serve"], { env: { ...process.env, ...environment } });
  let printed = "";
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  await once(child, "close");
  return { code: child.exitCode, printed };
}

async function waitFor(child: ChildProcess, isDone: () => boolean): Promise<void> {
  const end = Date.now() + START_MS;
  while (!isDone()) {
    if (child.exitCode !== null)
      throw new Error(`the server ended with ${child.exitCode} before it was ready`);
    if (Date.now() > end) throw new Error("the server was not ready in time");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
