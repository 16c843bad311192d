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
export function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (maxBytes === 0) return Promise.resolve(Buffer.alloc(0));
  if (Number(incoming.headers["content-length"] ?? 0) > maxBytes)
    return Promise.reject(new BodyTooLarge(maxBytes));
  // by events: an iterator over the stream takes longer than the rest of a request's way in
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBytes) return;
      // left open, so that the refusal can be told
      incoming.off("data", take).pause();
      reject(new BodyTooLarge(maxBytes));
    };
    incoming.on("data", take);
    incoming.once("end", () => resolve(Buffer.concat(chunks)));
    incoming.once("error", reject);
    // after the end this says nothing new
    incoming.once("close", () => reject(new Error("the request broke off")));
  });
}
