import { inflateSync } from "node:zlib";

/** A font's tables by tag, and the number that says of what kind its outlines are. */
export type Sfnt = { readonly flavor: number; readonly tables: ReadonlyMap<string, Buffer> };

const tagAt = (font: Buffer, at: number): string => font.toString("latin1", at, at + 4);

/** A TrueType file (OpenType 1.9, "Organization of an OpenType font"). */
export function readTrueType(font: Buffer): Sfnt {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16);
  const tables = records.map((at): [string, Buffer] => {
    const offset = font.readUInt32BE(at + 8);
    return [tagAt(font, at), font.subarray(offset, offset + font.readUInt32BE(at + 12))];
  });
  return { flavor: font.readUInt32BE(0), tables: new Map(tables) };
}

/** A web font (WOFF 1.0, sections 4 and 5): the same tables, each deflated where that makes it smaller. */
export function readWoff(font: Buffer): Sfnt {
  const records = Array.from({ length: font.readUInt16BE(12) }, (_, i) => 44 + i * 20);
  const tables = records.map((at): [string, Buffer] => {
    const [offset, packed, whole] = [4, 8, 12].map((field) => font.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = font.subarray(offset, offset + packed);
    return [tagAt(font, at), packed === whole ? bytes : inflateSync(bytes, { maxOutputLength: whole })];
  });
  return { flavor: font.readUInt32BE(4), tables: new Map(tables) };
}

/** The tables as a TrueType file under another family name. Checksums are left out: what reads the file does not check them. */
export function writeTrueType({ flavor, tables }: Sfnt, family: string): Buffer {
  const entries = [...new Map(tables).set("name", nameTable(family))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + entries.length * 16);
  head.writeUInt32BE(flavor, 0);
  head.writeUInt16BE(entries.length, 4);
  const parts = [head];
  let offset = head.length;
  for (const [index, [tag, bytes]] of entries.entries()) {
    const at = 12 + index * 16;
    head.write(tag, at, "latin1");
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

const NAME_IDS = { family: 1, full: 4, postScript: 6 } as const;

/** A `name` table that says nothing but the family, in Windows' encoding. */
function nameTable(family: string): Buffer {
  const text = Buffer.from(family, "utf16le").swap16();
  const ids = Object.values(NAME_IDS);
  const head = Buffer.alloc(6 + ids.length * 12);
  head.writeUInt16BE(ids.length, 2);
  head.writeUInt16BE(head.length, 4);
  ids.forEach((id, index) => {
    const [windows, unicode, english] = [3, 1, 0x409] as const;
    [windows, unicode, english, id, text.length, 0].forEach((value, field) =>
      head.writeUInt16BE(value, 6 + index * 12 + field * 2),
    );
  });
  return Buffer.concat([head, text]);
}

/** The code points that the font has a glyph for: `cmap` subtable 12 (all planes) where there is one, else 4. */
export function codePointsOf({ tables }: Sfnt): Set<number> {
  const cmap = tables.get("cmap");
  if (cmap === undefined) return new Set();
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8));
  const whole = subtables.find((at) => cmap.readUInt16BE(at) === 12);
  if (whole !== undefined) return format12(cmap, whole);
  const basic = subtables.find((at) => cmap.readUInt16BE(at) === 4);
  return basic === undefined ? new Set() : format4(cmap, basic);
}

function format12(cmap: Buffer, at: number): Set<number> {
  const points = new Set<number>();
  for (let i = 0; i < cmap.readUInt32BE(at + 12); i++) {
    const group = at + 16 + i * 12;
    for (let point = cmap.readUInt32BE(group); point <= cmap.readUInt32BE(group + 4); point++) points.add(point);
  }
  return points;
}

function format4(cmap: Buffer, at: number): Set<number> {
  const points = new Set<number>();
  const segments = cmap.readUInt16BE(at + 6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + segments * 2, 16 + segments * 4, 16 + segments * 6] as const;
  for (let i = 0; i < segments; i++) {
    const start = cmap.readUInt16BE(at + starts + i * 2);
    const end = cmap.readUInt16BE(at + ends + i * 2);
    const delta = cmap.readUInt16BE(at + deltas + i * 2);
    const rangeAt = at + offsets + i * 2;
    const range = cmap.readUInt16BE(rangeAt);
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const glyph = range === 0 ? point : cmap.readUInt16BE(rangeAt + range + (point - start) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) points.add(point);
    }
  }
  return points;
}
