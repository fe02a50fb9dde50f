"use client";

import { IconIndentDecrease, IconIndentIncrease } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { changeLevel } from "./commands/changeLevel.ts";
import { runCommand } from "./runCommand.ts";
import { ToolButton } from "./ToolButton.tsx";

/** Sets the clause at the caret, with what hangs on it, a level out or in. */
export function LevelButtons({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.toolbar");
  const can = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      promote: changeLevel(now.state, -1) !== null,
      demote: changeLevel(now.state, 1) !== null,
    }),
  });
  return (
    <>
      <ToolButton
        label={t("promote")}
        keys="Shift+Tab"
        disabled={!can.promote}
        onClick={() => runCommand(editor, (s) => changeLevel(s, -1))}
      >
        <IconIndentDecrease size={17} />
      </ToolButton>
      <ToolButton
        label={t("demote")}
        keys="Tab"
        disabled={!can.demote}
        onClick={() => runCommand(editor, (s) => changeLevel(s, 1))}
      >
        <IconIndentIncrease size={17} />
      </ToolButton>
    </>
  );
}
