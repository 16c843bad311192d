// A picture -> the bytes of a PNG file, by the PNG specification (third edition, W3C): eight bits a channel, with
// opacity, no filter. Pure; the same picture gives the same bytes.
import { crc32, deflateSync } from "node:zlib";
import type { Picture } from "./icon.ts";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The file. */
export function encodePng({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // bit depth 8, colour type 6: red, green, blue, opacity
  header.set([8, 6, 0, 0, 0], 8);
  const stride = size * 4;
  // each row is preceded by the number of its filter, 0 for none
  const rows = Buffer.alloc(size * (stride + 1));
  for (let row = 0; row < size; row++)
    rows.set(pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
