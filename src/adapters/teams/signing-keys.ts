// The keys that the Bot Framework signs its requests with: a key's name in, the key and whom it speaks for out. Read
// from the published document, kept for a day, read again for an unknown name but never faster than a floor allows.
import { createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";

/** A key of the document, and the channels it may sign for. */
type SigningKey = { readonly key: KeyObject; readonly endorsements: readonly string[] };

/** Looks keys up. Throws KeysUnreachable when the document cannot be read and no key is known yet. */
export type SigningKeys = { readonly find: (keyId: string) => Promise<SigningKey | undefined> };

/** Thrown when the published keys cannot be read: nobody can be let in, and nobody is to blame. */
export class KeysUnreachable extends Error {
  constructor(cause: unknown) {
    super("the signing keys cannot be read", { cause });
    this.name = "KeysUnreachable";
  }
}

/** Time limit of one reading, and how long keys count: Microsoft says a day ("Authenticate requests", 2026). */
const READ_MS = 5_000;
const FRESH_MS = 24 * 3_600_000;
/** An unknown name makes us read again at most this often: names are free to whoever knocks. */
const FLOOR_MS = 60_000;
/** While no key is known at all, every request would want to read. */
const FIRST_FLOOR_MS = 1_000;
/** Largest document that is read, in characters. */
const MAX_CHARS = 1_000_000;

const openIdSchema = z.object({ jwks_uri: z.url() });
const keysSchema = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      kid: z.string(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});

/** Keys of the document at `url`; `now` is epoch milliseconds. */
export function createSigningKeys(url: string, now: () => number): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  let fault: unknown;
  const read = async (): Promise<void> => {
    triedAt = now();
    keys = await readKeys(url);
    readAt = now();
  };
  // one reading at a time, shared by all who wait
  const refresh = (): Promise<void> => {
    reading ??= read().finally(() => (reading = undefined));
    return reading;
  };
  return {
    find: async (keyId) => {
      const isStale = now() - readAt > FRESH_MS;
      const floorMs = keys.size === 0 ? FIRST_FLOOR_MS : FLOOR_MS;
      const mayTry = reading !== undefined || now() - triedAt > floorMs;
      // yesterday's keys are still Microsoft's, so that a failed reading matters only while there are none
      if ((isStale || !keys.has(keyId)) && mayTry) await refresh().catch((error: unknown) => (fault = error));
      if (keys.size === 0) throw new KeysUnreachable(fault);
      return keys.get(keyId);
    },
  };
}

async function readKeys(url: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri: keysUrl } = openIdSchema.parse(await readJson(url));
  // keys over a line that anyone may write on are no keys
  if (new URL(url).protocol === "https:" && new URL(keysUrl).protocol !== "https:")
    throw new Error("the keys are not published over https");
  const { keys } = keysSchema.parse(await readJson(keysUrl));
  return new Map(
    keys.flatMap(({ kty, kid, n, e, endorsements }) =>
      kty === "RSA" && n !== undefined && e !== undefined
        ? [
            [
              kid,
              {
                key: createPublicKey({ key: { kty, n, e }, format: "jwk" }),
                endorsements: endorsements ?? [],
              },
            ],
          ]
        : [],
    ),
  );
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(READ_MS) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const text = await response.text();
  if (text.length > MAX_CHARS) throw new Error("the document is too long");
  return JSON.parse(text) as unknown;
}
