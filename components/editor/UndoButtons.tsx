"use client";

import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { ToolButton } from "./ToolButton.tsx";

/** Takes back what this person did, never what a rival did. */
export function UndoButtons({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.toolbar");
  const can = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ undo: now.can().undo(), redo: now.can().redo() }),
  });
  return (
    <>
      <ToolButton label={t("undo")} keys="Ctrl+Z" disabled={!can.undo} onClick={() => editor.commands.undo()}>
        <IconArrowBackUp size={17} />
      </ToolButton>
      <ToolButton label={t("redo")} keys="Ctrl+Shift+Z" disabled={!can.redo} onClick={() => editor.commands.redo()}>
        <IconArrowForwardUp size={17} />
      </ToolButton>
    </>
  );
}
