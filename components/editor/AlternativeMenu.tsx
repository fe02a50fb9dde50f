"use client";

import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { attrsOfBlock } from "./blocksOfDoc.ts";
import { addAlternative, nameAlternative, settleAlternative } from "./commands/alternatives.ts";
import { runCommand } from "./runCommand.ts";
import { newBlockId } from "./newBlockId.ts";
import type { PartyLook } from "./pageContext.ts";

/** Wordings that stand side by side until the parties choose one. */
export function AlternativeMenu({ editor, parties }: { editor: Editor; parties: ReadonlyMap<string, PartyLook> }) {
  const t = useTranslations("editor.toolbar");
  const isAlternative = useEditorState({
    editor,
    selector: ({ editor: { state } }) =>
      state.selection.$from.depth === 1 && attrsOfBlock(state.selection.$from.parent).group !== null,
  });
  const add = (party: string) =>
    runCommand(editor, (state) => addAlternative(state, party, { block: newBlockId(), group: newBlockId() }));
  return (
    <Menu position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("alternative")} title={t("alternative")}>
          <IconArrowsSplit2 size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {[...parties].map(([id, { shortName }]) => (
          <Menu.Item key={id} onClick={() => add(id)}>
            {t("addAlternative", { party: shortName })}
          </Menu.Item>
        ))}
        {isAlternative ? (
          <>
            <Menu.Divider />
            {[...parties].map(([id, { shortName }]) => (
              <Menu.Item key={id} onClick={() => runCommand(editor, (state) => nameAlternative(state, id))}>
                {t("nameAlternative", { party: shortName })}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => runCommand(editor, settleAlternative)}>{t("settleAlternative")}</Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
