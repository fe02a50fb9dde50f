"use client";

import "./toolbar.css";
import "./page.css";
import "./inlines.css";
import "./margins.css";
import "./rivals.css";
import "./untranslated.css";

import { EditorContent, type Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import type { QuotationCheck } from "#domain/api/quotations.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { useLanguageName } from "#i18n/useLanguageName.ts";
import { CiteCard } from "./CiteCard.tsx";
import { type EditorHandle, editorHandle, type EditorSelection } from "./editorHandle.ts";
import { EditorToolbar } from "./EditorToolbar.tsx";
import type { OutlineEntry } from "./outlineEntries.ts";
import type { FoundThread, MarginFlag, PageContext, PartyLook } from "./pageContext.ts";
import { TranslationDialog } from "./TranslationDialog.tsx";
import { useEditorReports } from "./useEditorReports.ts";
import { useOriginals } from "./useOriginals.ts";
import { usePageContext } from "./usePageContext.ts";
import { useResolutionEditor } from "./useResolutionEditor.ts";

export type ResolutionEditorProps = {
  readonly document: Doc;
  readonly awareness: Awareness;
  readonly self: { readonly name: string; readonly partyId: string | null };
  /** The language that is edited, and the one that the others are translated from. */
  readonly language: string;
  readonly authoritative: string;
  readonly style: ChamberStyle;
  readonly header: ResolutionDetail["header"];
  readonly editable: boolean;
  readonly mayComment: boolean;
  readonly parties: ReadonlyMap<string, PartyLook>;
  readonly cited: PageContext["cited"];
  /** By clause: what it was made of. */
  readonly origins: ReadonlyMap<string, string>;
  readonly threads: ReadonlyMap<string, "open" | "resolved">;
  readonly foundThreads: readonly FoundThread[];
  readonly quotations: readonly QuotationCheck[];
  /** Clauses of this language that state a doubtful claim as fact. */
  readonly doubtfulClauses: PageContext["doubtfulClauses"];
  /** Called with the handle when the editor is ready, and with null when it goes. */
  readonly onHandle: (handle: EditorHandle | null) => void;
  readonly onSelection: (selection: EditorSelection | null) => void;
  readonly onOutline: (entries: readonly OutlineEntry[]) => void;
  /** Something in the margin was pressed that a panel explains. */
  readonly onEvidenceFlag: () => void;
  readonly onThread: (threadId: string) => void;
  readonly onCite: () => void;
  /** Evidence was dropped on the text; the caret stands where. */
  readonly onDropEvidence: (data: string) => void;
  readonly onComment: () => void;
};

/** The page of the resolution, with its toolbar: one language of one shared document. */
export function ResolutionEditor(props: ResolutionEditorProps) {
  const { document, language, authoritative, style, editable, onHandle, onThread } = props;
  const t = useTranslations("editor");
  const languageName = useLanguageName();
  const hintId = useId();
  const originals = useOriginals(document, language !== authoritative);
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const [flag, setFlag] = useState<MarginFlag | null>(null);
  const editorRef = useRef<Editor | null>(null);
  const context = usePageContext(props, { originals, highlighted, setFlag, editorRef });
  const editor = useResolutionEditor({
    ...props,
    context,
    onClick: (target) => threadAt(target, onThread),
    onDropEvidence: props.onDropEvidence,
    handleLabel: t("moveHandle"),
    attributes: {
      class: "resolution-text",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": t("label", { language: languageName(language) }),
      "aria-describedby": hintId,
      "aria-readonly": String(!editable),
      lang: language,
      spellcheck: String(editable),
      "data-style": style.id,
      ...(originals === null ? {} : { "data-translation": "" }),
    },
  });

  useEffect(() => {
    editorRef.current = editor;
    if (editor === null) return;
    onHandle(editorHandle(editor, { language, style }, setHighlighted));
    return () => onHandle(null);
  }, [editor, language, style, onHandle]);
  useEditorReports(editor, originals, props);

  return (
    <div className="resolution-editor">
      {editor === null ? (
        <div className="editor-toolbar" />
      ) : (
        <EditorToolbar editor={editor} {...toolbarProps(props, originals)} />
      )}
      <p id={hintId} hidden>
        {t(keysHint(props))}
      </p>
      <div className="resolution-page" data-editable={editable}>
        <EditorContent editor={editor} className="resolution-sheet" />
        {editor === null ? null : <CiteCard editor={editor} cited={props.cited} origins={props.origins} />}
      </div>
      {editor === null || flag === null || originals === null ? null : (
        <TranslationDialog editor={editor} flag={flag} originals={originals} onClose={() => setFlag(null)} />
      )}
    </div>
  );
}

const keysHint = ({ editable, language, authoritative }: ResolutionEditorProps) => {
  if (!editable) return "keysHintReading";
  return language === authoritative ? "keysHint" : "keysHintTranslation";
};

const toolbarProps = (props: ResolutionEditorProps, originals: PageContext["originals"]) => ({
  isTranslation: originals !== null || props.language !== props.authoritative,
  style: props.style,
  language: props.language,
  parties: props.parties,
  editable: props.editable,
  mayComment: props.mayComment,
  onCite: props.onCite,
  onComment: props.onComment,
});

/** Words under a thread lead to it, by a click on them or by the panel's list. */
function threadAt(target: EventTarget | null, onThread: (id: string) => void): void {
  const words = target instanceof Element ? target.closest<HTMLElement>("[data-shown-thread]") : null;
  const id = words?.dataset["shownThread"];
  if (id !== undefined) onThread(id);
}
