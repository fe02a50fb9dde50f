import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../projectRoot.ts";

/** The faces the page is set in, from packages, so that a closed network needs nothing installed on the machine. */
const FAMILIES = {
  latin: [
    "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
    "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
    "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
    "@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf",
  ],
  korean: [
    "@expo-google-fonts/nanum-myeongjo/400Regular/NanumMyeongjo_400Regular.ttf",
    "@expo-google-fonts/nanum-myeongjo/700Bold/NanumMyeongjo_700Bold.ttf",
  ],
} as const;

const pathOf = (file: string): string => join(projectRoot(), "node_modules", file);

/** Paths of all faces. */
export const fontPaths = (): string[] => [...FAMILIES.latin, ...FAMILIES.korean].map(pathOf);

/** The code points that every face of a family can set, by family. */
export type Coverage = readonly ReadonlySet<number>[];

let coverage: Coverage | null = null;

/** What the page's fonts can set; read once. */
export function fontCoverage(): Coverage {
  coverage ??= Object.values(FAMILIES).map((files) =>
    files.map((file) => codePointsOf(readFileSync(pathOf(file)))).reduce((all, face) => all.intersection(face)),
  );
  return coverage;
}

/** `cmap` subtable 12 (whole Unicode) where there is one, else 4 (the basic plane): OpenType 1.9, "cmap". */
function codePointsOf(font: Buffer): Set<number> {
  const cmap = tableOffset(font, "cmap");
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8),
  );
  const whole = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (whole !== undefined) return format12(font, whole);
  const basic = subtables.find((at) => font.readUInt16BE(at) === 4);
  return basic === undefined ? new Set() : format4(font, basic);
}

function tableOffset(font: Buffer, tag: string): number {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16);
  const record = records.find((at) => font.toString("latin1", at, at + 4) === tag);
  if (record === undefined) throw new Error(`The font has no ${tag} table.`);
  return font.readUInt32BE(record + 8);
}

function format12(font: Buffer, at: number): Set<number> {
  const points = new Set<number>();
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + i * 12;
    for (let point = font.readUInt32BE(group); point <= font.readUInt32BE(group + 4); point++) points.add(point);
  }
  return points;
}

function format4(font: Buffer, at: number): Set<number> {
  const points = new Set<number>();
  const segments = font.readUInt16BE(at + 6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + segments * 2, 16 + segments * 4, 16 + segments * 6] as const;
  for (let i = 0; i < segments; i++) {
    const start = font.readUInt16BE(at + starts + i * 2);
    const end = font.readUInt16BE(at + ends + i * 2);
    const delta = font.readUInt16BE(at + deltas + i * 2);
    const rangeAt = at + offsets + i * 2;
    const range = font.readUInt16BE(rangeAt);
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const glyph = range === 0 ? point : font.readUInt16BE(rangeAt + range + (point - start) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) points.add(point);
    }
  }
  return points;
}
