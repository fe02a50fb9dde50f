"use client";

import { VisuallyHidden } from "@mantine/core";
import type { Node } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { citeKindOf, evidenceIdOf } from "./decorateBlock.ts";
import { followNotes, type ShownNote } from "./followNotes.ts";
import type { CitedItem, PageContext } from "./pageContext.ts";
import styles from "./CiteCard.module.css";

type Props = {
  readonly editor: Editor;
  readonly cited: PageContext["cited"];
  /** By clause: what it was made of, where that is on record. */
  readonly origins: ReadonlyMap<string, string>;
};

/**
 * What a note stands for, beside it: under the pointer, or when the caret steps on it. From the caret, Enter leads into the
 * card, whose link leads to the evidence, and Escape back into the text.
 */
export function CiteCard({ editor, cited, origins }: Props) {
  const [shown, setShown] = useState<ShownNote | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const notes = useRef<ReturnType<typeof followNotes>>(null);
  useEffect(() => {
    const following = followNotes(editor, setShown, () => card.current);
    notes.current = following;
    return () => following.stop();
  }, [editor]);
  const node = shown === null ? null : editor.state.doc.nodeAt(shown.pos);
  const content = node === null ? null : contentOf(node, cited);
  const clause = shown === null || node === null ? null : editor.state.doc.resolve(shown.pos).parent;
  const origin = (clause === null ? undefined : origins.get(String(clause.attrs["id"]))) ?? null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    editor.commands.focus();
  };
  return (
    <>
      {shown === null || content === null ? null : (
        <div
          ref={card}
          role="note"
          className={styles.card}
          data-state={content.state}
          style={{ left: shown.left, top: shown.top }}
        >
          <CardContent content={content} onKeyDown={onKeyDown} onBlur={() => notes.current?.leave()} />
          {origin === null ? null : <span>{origin}</span>}
        </div>
      )}
      <Announcement content={shown?.isSelected === true ? content : null} origin={origin} />
    </>
  );
}

type Content = CitedItem | { readonly state: "note"; readonly text: string };

function contentOf(node: Node, cited: PageContext["cited"]): Content | null {
  if (node.type.name === "note") return { state: "note", text: String(node.attrs["text"]) };
  return node.type.name === "cite" ? cited(evidenceIdOf(node), citeKindOf(node)) : null;
}

type ContentProps = {
  readonly content: Content;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
};

function CardContent({ content, onKeyDown, onBlur }: ContentProps) {
  const t = useTranslations("editor.page");
  switch (content.state) {
    case "note":
      return content.text;
    case "known":
      return (
        <>
          <b>{content.title}</b>
          <span>{content.detail}</span>
          <a
            href={`#${content.anchor}`}
            onClick={() => tellAgain(content.anchor)}
            onKeyDown={onKeyDown}
            onBlur={onBlur}
          >
            {t("showEvidence")}
          </a>
        </>
      );
    case "loading":
      return <span>{t("loadingReference")}</span>;
    case "unknown":
      return <span>{t("brokenReferenceCard")}</span>;
  }
}

/** What the caret has stepped on, for those who do not see the card. */
function Announcement({ content, origin }: { content: Content | null; origin: string | null }) {
  const t = useTranslations("editor.page");
  return (
    <VisuallyHidden role="status">
      {content?.state === "known" ? t("noteCard", { what: `${content.title}, ${content.detail}` }) : null}
      {content?.state === "known" && origin !== null ? ` ${origin}` : null}
    </VisuallyHidden>
  );
}

/** An address that stands there already changes nothing, and its listeners would hear nothing. */
function tellAgain(anchor: string): void {
  if (window.location.hash === `#${anchor}`) window.dispatchEvent(new HashChangeEvent("hashchange"));
}
