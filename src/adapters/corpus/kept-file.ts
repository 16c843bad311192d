// A file of the cache: bytes in, the same bytes out in a later start, or nothing. Each file begins with the key of
// what it was made from and the hash of its bytes, so that a stale, cut-off or damaged one is never taken.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const HASH_BYTES = 32;

/** The bytes that were kept under this key; `undefined` where there are none, or none that are whole. */
export function readKept(file: string, key: string): Buffer | undefined {
  try {
    const content = readFileSync(file);
    const body = content.subarray(HASH_BYTES);
    return content.subarray(0, HASH_BYTES).equals(headOf(key, body)) ? body : undefined;
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

/** Keeps bytes, all or none of them. A read-only installation starts slower and is right all the same. */
export function writeKept(file: string, key: string, body: Buffer): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, Buffer.concat([headOf(key, body), body]));
    renameSync(draft, file);
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

/** Whether an error comes from the file system. */
export function isFileError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

function headOf(key: string, body: Buffer): Buffer {
  return createHash("sha256").update(`${key}\0`).update(body).digest();
}
