import type { ImportFinding, ImportFindingCode } from "../reading/imported.ts";
import type { XmlElement } from "../xml.ts";
import { placeOf, wordsIn } from "./aknTree.ts";

/** What reading a file goes by, and what it tells on the way. */
export type Reading = {
  /** One of our own files: white space is exact, and our attributes say what each element is. */
  readonly own: boolean;
  readonly language: string;
  readonly newId: () => string;
  /** Evidence that comes with the file. */
  readonly evidenceIds: ReadonlySet<string>;
  /** Notes that stand among the metadata, by their eId. */
  readonly notes: ReadonlyMap<string, XmlElement>;
  readonly tell: (
    severity: ImportFinding["severity"],
    code: ImportFindingCode,
    params: ImportFinding["params"],
    at: XmlElement | null,
  ) => void;
  /** Told once for each name: a file that has one such element may have a thousand. */
  readonly tellUnknown: (element: XmlElement) => void;
  readonly report: readonly ImportFinding[];
};

export function createReading(given: Omit<Reading, "tell" | "tellUnknown" | "report">): Reading {
  const report: ImportFinding[] = [];
  const unknown = new Set<string>();
  const tell: Reading["tell"] = (severity, code, params, at) =>
    void report.push({ severity, code, params, where: { blockId: null, place: at === null ? null : placeOf(at) } });
  return {
    ...given,
    report,
    tell,
    tellUnknown: (element) => {
      if (unknown.has(element.name)) return;
      unknown.add(element.name);
      tell("warning", "unknownElement", { element: element.name, words: wordsIn(element) }, element);
    },
  };
}
