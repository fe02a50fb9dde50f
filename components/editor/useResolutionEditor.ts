"use client";

import { Collaboration } from "@tiptap/extension-collaboration";
import { type Editor, useEditor } from "@tiptap/react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import { rootNameOf } from "#domain/document/schema.ts";
import { carets } from "./carets.ts";
import { ClauseEditing } from "./clauseEditing.ts";
import { ClauseHandle } from "./clauseHandle.ts";
import { dropEvidence } from "./dropEvidence.ts";
import { caretPlaced } from "./editorHandle.ts";
import { KeepCaret } from "./keepCaret.ts";
import type { PageContext } from "./pageContext.ts";
import { PageView, setPageContext } from "./pageView.ts";
import { ReadingCaret } from "./readingCaret.ts";
import { schemaExtensions } from "./schemaExtensions.ts";

type Options = {
  readonly document: Doc;
  readonly awareness: Awareness;
  readonly self: Readonly<Record<string, unknown>>;
  readonly language: string;
  readonly authoritative: string;
  readonly editable: boolean;
  readonly context: PageContext;
  readonly attributes: Readonly<Record<string, string>>;
  readonly handleLabel: string;
  readonly onClick: (target: EventTarget | null) => void;
  readonly onDropEvidence: (data: string) => void;
};

/** The editor of one language's root. It is made anew for another document or language, and only then. */
export function useResolutionEditor(options: Options): Editor | null {
  const { document, awareness, self, language, authoritative, editable, context, attributes, handleLabel, onClick } =
    options;
  const isTranslation = language !== authoritative;
  // Filled anew when the parties change: the carets keep the map for the editor's whole life.
  const [parties] = useState(() => new Map(context.parties));
  useLayoutEffect(() => {
    for (const [id, party] of context.parties) parties.set(id, party);
  }, [parties, context.parties]);
  const { onDropEvidence } = options;
  const now = useRef<Latest>({ attributes, context, editable, onClick, onDropEvidence });
  useLayoutEffect(() => {
    now.current = { attributes, context, editable, onClick, onDropEvidence };
  }, [attributes, context, editable, onClick, onDropEvidence]);
  const editor = useEditor(
    {
      immediatelyRender: false,
      // Its few rules stand in page.css: a style element would need the page's nonce.
      injectCSS: false,
      // The keys of clauses are ours; the core's would clear, lift and wrap nodes that this schema has not. What may be
      // changed is ours too: see ReadingCaret.
      enableCoreExtensions: { keymap: false, editable: false },
      // The binding puts the caret where it was in the document before: in an empty one there is no such place.
      content: { type: "doc", content: [{ type: "block" }] },
      editable,
      extensions: [
        ...schemaExtensions(),
        Collaboration.configure({
          document,
          field: rootNameOf(language, authoritative),
          // Undoing the making of a clause must not take out what a rival has written in it since.
          yUndoOptions: { protectedNodes: new Set(["block"]) },
        }),
        carets({ awareness, self, partyOf: (id) => parties.get(id ?? "") }),
        KeepCaret,
        ReadingCaret,
        PageView,
        ClauseEditing.configure({ isTranslation }),
        ...(isTranslation ? [] : [ClauseHandle.configure({ label: handleLabel })]),
      ],
      editorProps: {
        attributes: () => ({ ...now.current.attributes }),
        handleDrop: (view, event) =>
          dropEvidence(view, event, (data) => {
            if (now.current.editable) now.current.onDropEvidence(data);
          }),
        handleClick: (_view, _pos, event) => {
          now.current.onClick(event.target);
        },
      },
      onFocus: ({ editor: focused }) => caretPlaced(focused),
      onCreate: ({ editor: made }) => setPageContext(made.view, now.current.context),
    },
    [document, awareness, language, authoritative],
  );
  useEffect(() => {
    if (editor !== null && !editor.isDestroyed) setPageContext(editor.view, context);
  }, [editor, context]);
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  return editor;
}

/** What changes from drawing to drawing, read by callbacks that the editor keeps for its whole life. */
type Latest = Pick<Options, "attributes" | "context" | "editable" | "onClick" | "onDropEvidence">;
