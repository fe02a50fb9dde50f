import { citedEvidence, versionHeader, type CitedEvidence, type VersionHeader } from "#domain/document/version.ts";
import { CHAMBER_STYLE_IDS, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import type { ImportedThread } from "../reading/imported.ts";
import type { XmlElement } from "../xml.ts";
import { childOf, descendantsOf, elementsOf } from "./aknTree.ts";
import { idOfWId } from "./identifiers.ts";
import { readValue } from "./valueXml.ts";

/** What a file of ours says of itself in our own words. */
export type OwnFile = {
  readonly language: string | null;
  readonly authoritativeLanguage: string | null;
  readonly styleId: ChamberStyleId | null;
  readonly header: Partial<VersionHeader>;
  readonly evidence: readonly CitedEvidence[];
  /** Ids in the order of the text, where the file's order is another. */
  readonly order: readonly string[];
};

/** Null for a file that another program made. */
export function readOwn(meta: XmlElement): OwnFile | null {
  const own = childOf(meta, "proprietary");
  const version = childOf(own, "wh:version");
  if (own === undefined || version === undefined) return null;
  const header = versionHeader.safeParse(recordsIn(own, "wh:header")[0]);
  return {
    language: version.attributes["language"] ?? null,
    authoritativeLanguage: version.attributes["authoritativeLanguage"] ?? null,
    styleId: CHAMBER_STYLE_IDS.find((id) => id === version.attributes["style"]) ?? null,
    header: header.success ? header.data : {},
    evidence: recordsIn(own, "wh:evidence").flatMap((value) => {
      const item = citedEvidence.safeParse(value);
      return item.success ? [item.data] : [];
    }),
    order: (childOf(own, "wh:order")?.children ?? [])
      .flatMap((words) => (typeof words === "string" ? words.split(/\s+/u) : []))
      .filter((wId) => wId !== "")
      .map(idOfWId),
  };
}

const recordsIn = (own: XmlElement, name: string): unknown[] => elementsOf(childOf(own, name) ?? EMPTY).map(readValue);

const EMPTY: XmlElement = { name: "", attributes: {}, children: [] };

/** The discussions in an attachment of ours. */
export function readOwnThreads(attachment: XmlElement, language: string): ImportedThread[] {
  return descendantsOf(attachment, "paragraph").flatMap((node) => {
    const block = node.attributes["wh:block"];
    if (block === undefined || block === null) return [];
    return [
      {
        language,
        blockId: idOfWId(block),
        start: offset(node.attributes["wh:start"]),
        end: offset(node.attributes["wh:end"]),
        origin: { kind: "comment" as const },
        comments: descendantsOf(node, "p").flatMap(commentIn),
        resolved: node.attributes["wh:resolved"] === "true",
      },
    ];
  });
}

function commentIn(paragraph: XmlElement): ImportedThread["comments"] {
  const named = (name: string) => elementsOf(paragraph).find(({ attributes }) => attributes["name"] === name);
  const author = named("author");
  const body = named("comment");
  if (body === undefined) return [];
  return [
    { author: author === undefined ? null : words(author), at: author?.attributes["wh:at"] ?? null, body: words(body) },
  ];
}

const words = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === "string" ? child : "")).join("");

function offset(value: string | null | undefined): number {
  const n = Number.parseInt(value ?? "", 10);
  return Number.isNaN(n) ? 0 : n;
}
