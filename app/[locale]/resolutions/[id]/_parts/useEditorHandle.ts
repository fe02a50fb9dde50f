"use client";

import { useCallback, useRef } from "react";
import type { EditorHandle } from "#components/editor/editorHandle.ts";

type Waiting = { readonly language: string; readonly act: (editor: EditorHandle) => void };

/** The editor's handle as it comes and goes with languages, and what is to be done as soon as the right one is there. */
export function useEditorHandle() {
  const current = useRef<EditorHandle | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const attempt = useCallback(() => {
    const [editor, wanted] = [current.current, waiting.current];
    if (editor === null || wanted === null || editor.language !== wanted.language) return;
    waiting.current = null;
    // The page is drawn in the frame after the editor is made.
    requestAnimationFrame(() => wanted.act(editor));
  }, []);
  const onHandle = useCallback(
    (handle: EditorHandle | null) => {
      current.current = handle;
      attempt();
    },
    [attempt],
  );
  const whenReady = useCallback(
    (language: string, act: (editor: EditorHandle) => void) => {
      waiting.current = { language, act };
      attempt();
    },
    [attempt],
  );
  const handle = useCallback(() => current.current, []);
  return { handle, onHandle, whenReady };
}
