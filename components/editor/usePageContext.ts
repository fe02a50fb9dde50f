"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { openTranslation } from "./commands/translation.ts";
import { headerLines } from "./headerLines.ts";
import type { MarginFlag, PageContext, PageText } from "./pageContext.ts";

type Shown = Pick<
  PageContext,
  "style" | "language" | "cited" | "threads" | "foundThreads" | "quotations" | "doubtfulClauses" | "parties"
> & {
  readonly header: ResolutionDetail["header"];
  readonly editable: boolean;
  readonly onEvidenceFlag: () => void;
};

type PageState = {
  readonly originals: PageContext["originals"];
  readonly highlighted: string | null;
  readonly setFlag: (flag: MarginFlag) => void;
  readonly editorRef: { readonly current: Editor | null };
};

/** All that the page shows beside the text, made anew only when some of it changes. */
export function usePageContext(shown: Shown, page: PageState): PageContext {
  const { style, language, header, cited, threads, foundThreads, quotations, doubtfulClauses, parties } = shown;
  const { editable, onEvidenceFlag } = shown;
  const { originals, highlighted, setFlag, editorRef } = page;
  const t = useTranslations("editor.page");
  const text: PageText = useCallback((key, values) => t(key, values), [t]);
  const onFlag = useCallback(
    (flag: MarginFlag) =>
      "evidenceId" in flag || flag.kind === "claim" || flag.kind === "claimProposal" ? onEvidenceFlag() : setFlag(flag),
    [onEvidenceFlag, setFlag],
  );
  const onTranslate = useCallback(
    (blockId: string) => {
      const editor = editorRef.current;
      const tr = editor === null ? null : openTranslation(editor.state, originals ?? [], blockId);
      if (editor === null || tr === null) return;
      editor.view.dispatch(tr);
      editor.view.focus();
    },
    [editorRef, originals],
  );
  return useMemo(
    () => ({
      style,
      language,
      originals,
      cited,
      threads,
      foundThreads,
      quotations,
      doubtfulClauses,
      parties,
      text,
      onFlag,
      onTranslate,
      header: headerLines(style, header, language),
      highlightedThread: highlighted,
      mayWrite: editable,
    }),
    [
      style,
      language,
      originals,
      cited,
      threads,
      foundThreads,
      quotations,
      doubtfulClauses,
      parties,
      text,
      onFlag,
      onTranslate,
      header,
      highlighted,
      editable,
    ],
  );
}
