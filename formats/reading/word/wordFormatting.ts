import type { Mark } from "#domain/document/block.ts";
import type { XmlElement } from "../../xml.ts";
import { CHARACTERS, foldedStyle } from "../../styleIds.ts";
import { signedChange, type ChangeContext } from "./wordChanges.ts";
import type { WordStyles } from "./wordStyles.ts";
import type { Role } from "./wordTokens.ts";
import { childNamed, flagOf, valueOf } from "./wordXml.ts";

export type RunLook = {
  readonly marks: readonly Mark[];
  /** The marks that somebody's tracked change would give the words; null where it changes none. */
  readonly changed: { readonly context: ChangeContext; readonly marks: readonly Mark[] } | null;
  readonly role: Role;
  readonly hidden: boolean;
  /** Names of formatting that a text cannot have. */
  readonly dropped: readonly string[];
};

/** What words are where one of our own character styles says so, by its folded name. */
export const ROLES: ReadonlyMap<string, Role> = new Map([
  [foldedStyle(CHARACTERS.label), "label"],
  [foldedStyle(CHARACTERS.blank), "blank"],
  [foldedStyle(CHARACTERS.alternative), "alternative"],
  [foldedStyle(CHARACTERS.stale), "stale"],
  [foldedStyle(CHARACTERS.brokenReference), "brokenReference"],
  ["footnotereference", "noteMark"],
  ["endnotereference", "noteMark"],
]);

/** Styles whose look says nothing of the words: ours, links, and the numbers of notes. */
const isSilent = (folded: string): boolean =>
  folded.startsWith("whereas") || ROLES.has(folded) || /^(?:internetlink|hyperlink|followedhyperlink)$/u.test(folded);

const DROPPED = ["strike", "dstrike", "highlight", "caps", "smallCaps", "emboss", "imprint", "outline", "shadow"];

/**
 * What the run's own properties and its character style say; a paragraph's style is the paragraph's look and marks nothing.
 * What is said nearest to the words counts. Where somebody changed the look under watch, the old one is the words' own.
 */
export function runLook(properties: XmlElement | null, styles: WordStyles): RunLook {
  const change = childNamed(properties, "w:rPrChange");
  const now = statedLook(properties, styles);
  if (change === null) return { ...now, changed: null };
  const old = statedLook(childNamed(change, "w:rPr"), styles);
  const isSeen = JSON.stringify(old.marks) !== JSON.stringify(now.marks);
  const changed = isSeen ? { context: signedChange(change, "formatting"), marks: now.marks } : null;
  const { role, hidden } = now;
  const dropped = [...old.dropped, ...(isSeen ? [] : ["rPrChange"])];
  return { marks: old.marks, changed, role, hidden, dropped };
}

function statedLook(properties: XmlElement | null, styles: WordStyles): Omit<RunLook, "changed"> {
  const chain = styles.chain(valueOf(properties, "w:rStyle"));
  const own = chain[0]?.folded ?? "";
  const speaking = isSilent(own) ? [] : chain.map(({ run }) => run);
  const layers = [properties, ...speaking];
  const on = (name: string): boolean =>
    layers.map((layer) => flagOf(layer, name)).find((flag) => flag !== null) ?? false;
  const valued = (name: string): string =>
    layers.map((layer) => valueOf(layer, name)).find((value) => value !== null) ?? "";
  const role = ROLES.get(own) ?? "words";
  const underlined = valued("w:u") !== "" && valued("w:u") !== "none";
  const raised = valued("w:vertAlign");
  const marks: Mark[] = [
    ...(on("w:b") ? [{ type: "strong" } as const] : []),
    ...(on("w:i") ? [{ type: "emphasis" } as const] : []),
    ...(underlined ? [{ type: "underline" } as const] : []),
    ...(raised === "superscript" ? [{ type: "superscript" } as const] : []),
    ...(raised === "subscript" ? [{ type: "subscript" } as const] : []),
  ];
  return {
    marks: role === "words" ? marks : [],
    role,
    hidden: on("w:vanish") || on("w:webHidden"),
    dropped: DROPPED.filter((name) => on(`w:${name}`)),
  };
}
