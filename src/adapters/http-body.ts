// Reads a request's body up to a limit: bytes in, one Buffer out, or BodyTooLarge before more is kept than allowed.
import type { IncomingMessage } from "node:http";

/** Thrown when a body has more bytes than its route reads. */
export class BodyTooLarge extends Error {
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`a body of more than ${maxBytes} bytes`);
    this.name = "BodyTooLarge";
    this.maxBytes = maxBytes;
  }
}

/** The whole body. With a limit of 0 nothing is read and the body is empty. */
export async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (maxBytes === 0) return Buffer.alloc(0);
  if (Number(incoming.headers["content-length"] ?? 0) > maxBytes) throw new BodyTooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    // without an encoding set, Node's request stream gives Buffers only
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > maxBytes) throw new BodyTooLarge(maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
