"use client";

import type { Editor } from "@tiptap/react";
import { NodeSelection } from "@tiptap/pm/state";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { citeKindOf, evidenceIdOf } from "./decorateBlock.ts";
import type { PageContext } from "./pageContext.ts";
import styles from "./CiteCard.module.css";

type Shown = { readonly pos: number; readonly left: number; readonly top: number };

/** What a note stands for, beside it: under the pointer, or when the caret steps on it. */
export function CiteCard({ editor, cited }: { editor: Editor; cited: PageContext["cited"] }) {
  const t = useTranslations("editor.page");
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => followNotes(editor, setShown), [editor]);
  const node = shown === null ? null : editor.state.doc.nodeAt(shown.pos);
  if (shown === null || node === null) return null;
  const item = node.type.name === "cite" ? cited(evidenceIdOf(node), citeKindOf(node)) : null;
  const style = { left: shown.left, top: shown.top };
  if (node.type.name === "note") {
    return (
      <div className={styles.card} style={style} aria-hidden>
        {String(node.attrs["text"])}
      </div>
    );
  }
  if (item === null) return null;
  return (
    <div className={styles.card} data-state={item.state} style={style} aria-hidden>
      {item.state === "known" ? (
        <>
          <b>{item.title}</b>
          <span>{item.detail}</span>
        </>
      ) : (
        <span>{t(item.state === "loading" ? "loadingReference" : "brokenReferenceCard")}</span>
      )}
    </div>
  );
}

function followNotes(editor: Editor, show: (shown: Shown | null) => void): () => void {
  const { dom } = editor.view;
  const place = (mark: Element): Shown | null => {
    const page = dom.closest(".resolution-page")?.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    if (page === undefined) return null;
    return { pos: editor.view.posAtDOM(mark, 0), left: box.left - page.left, top: box.bottom - page.top + 6 };
  };
  const over = (event: Event) => {
    const mark = event.target instanceof Element ? event.target.closest(".note-mark") : null;
    show(mark === null ? selectedNote() : place(mark));
  };
  const selectedNote = (): Shown | null => {
    const { selection } = editor.state;
    if (!(selection instanceof NodeSelection)) return null;
    const mark = editor.view.nodeDOM(selection.from);
    return mark instanceof Element && mark.classList.contains("note-mark") ? place(mark) : null;
  };
  const selected = () => show(selectedNote());
  dom.addEventListener("mouseover", over);
  dom.addEventListener("mouseleave", selected);
  editor.on("selectionUpdate", selected);
  return () => {
    dom.removeEventListener("mouseover", over);
    dom.removeEventListener("mouseleave", selected);
    editor.off("selectionUpdate", selected);
  };
}
