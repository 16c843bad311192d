// Files -> the bytes of a ZIP archive, by PKWARE's APPNOTE 6.3: deflated, names in UTF-8, no extra fields. Pure; every
// file has the archive's first possible date, so that the same files give the same bytes.
import { crc32, deflateRawSync } from "node:zlib";

export type ZipFile = { readonly name: string; readonly data: Buffer };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, which is where DOS dates begin. */
const DATE = 0x21;

/** The archive, its files in the order given. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const packed = deflateRawSync(file.data, { level: 9 });
    const shared = sharedFields(file, packed);
    const name = Buffer.from(file.name, "utf8");
    const head = Buffer.concat([words([LOCAL]), shared, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([words([CENTRAL]), Buffer.from([VERSION, 0]), shared, place, name]));
    local.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, words([END]), end]);
}

/** What stands alike before a file and in the directory: from the version needed to the length of extra fields. */
function sharedFields({ name, data }: ZipFile, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name, "utf8"), 22);
  return fields;
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}
