import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../projectRoot.ts";
import { codePointsOf, readTrueType, readWoff, writeTrueType } from "./sfnt.ts";

/**
 * The faces the page is set in, all from packages, so that a closed network needs nothing installed on the machine and the
 * same text is the same page everywhere.
 */
const FAMILIES = [
  [
    "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
    "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
    "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
    "@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf",
  ],
  [
    "@expo-google-fonts/nanum-myeongjo/400Regular/NanumMyeongjo_400Regular.ttf",
    "@expo-google-fonts/nanum-myeongjo/700Bold/NanumMyeongjo_700Bold.ttf",
  ],
] as const;

/**
 * Hanja, circled numbers and signs that Nanum Myeongjo lacks. The package has Noto Serif KR as web fonts only, cut into
 * slices of one family name; each becomes a family of its own, or Typst would see one of them alone.
 */
const FALLBACK_FOLDER = "@fontsource/noto-serif-kr/files";
const FALLBACK_SLICE = /^noto-serif-kr-(\d+)-400-normal\.woff$/u;

/** The code points that every face of a family can set, by family. */
export type Coverage = readonly ReadonlySet<number>[];

export type Fonts = {
  readonly blobs: readonly Buffer[];
  /** Families to fall back to, in order. */
  readonly fallbackFamilies: readonly string[];
  readonly coverage: Coverage;
};

const pathOf = (file: string): string => join(projectRoot(), "node_modules", file);

/** Reads all faces: some hundred files and a tenth of a second, so once, and in the worker that sets the pages. */
export function loadFonts(): Fonts {
  const main = FAMILIES.map((files) => files.map((file) => readFileSync(pathOf(file))));
  const mainCoverage = main.map((faces) =>
    faces.map((face) => codePointsOf(readTrueType(face))).reduce((all, face) => all.intersection(face)),
  );
  const fallback = fallbackFaces(mainCoverage);
  return {
    blobs: [...main.flat(), ...fallback.map(({ face }) => face)],
    fallbackFamilies: fallback.map(({ family }) => family),
    coverage: [...mainCoverage, ...fallback.map(({ points }) => points)],
  };
}

type Fallback = { readonly family: string; readonly face: Buffer; readonly points: ReadonlySet<number> };

function fallbackFaces(covered: Coverage): Fallback[] {
  return readdirSync(pathOf(FALLBACK_FOLDER)).flatMap((name): Fallback[] => {
    const slice = FALLBACK_SLICE.exec(name)?.[1];
    if (slice === undefined) return [];
    const font = readWoff(readFileSync(join(pathOf(FALLBACK_FOLDER), name)));
    const points = codePointsOf(font);
    if ([...points].every((point) => covered.some((family) => family.has(point)))) return [];
    const family = `Whereas Fallback ${slice}`;
    return [{ family, face: writeTrueType(font, family), points }];
  });
}
