"use client";

import type { Editor } from "@tiptap/react";
import { useEffect } from "react";
import { type EditorSelection, selectionOf } from "./editorHandle.ts";
import { type OutlineEntry, outlineEntries } from "./outlineEntries.ts";
import type { PageContext } from "./pageContext.ts";

type Reports = Pick<PageContext, "language" | "style"> & {
  readonly onSelection: (selection: EditorSelection | null) => void;
  readonly onOutline: (entries: readonly OutlineEntry[]) => void;
};

/** Tells the desk where the caret is and what the outline says, once a frame at most. */
export function useEditorReports(
  editor: Editor | null,
  originals: PageContext["originals"],
  { language, style, onSelection, onOutline }: Reports,
): void {
  useEffect(() => {
    if (editor === null) return;
    let frame = 0;
    const report = () => {
      frame = 0;
      if (editor.isDestroyed) return;
      onSelection(selectionOf(editor, language));
      onOutline(outlineEntries(editor.state.doc, originals, style));
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(report);
    };
    schedule();
    editor.on("transaction", schedule);
    editor.on("focus", schedule);
    return () => {
      editor.off("transaction", schedule);
      editor.off("focus", schedule);
      cancelAnimationFrame(frame);
    };
  }, [editor, originals, language, style, onSelection, onOutline]);
}
