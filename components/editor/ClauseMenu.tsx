"use client";

import { Button, Menu } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconChevronDown, IconPlus, IconTrash } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import type { BlockKind } from "#domain/document/schema.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { attrsOfBlock } from "./blocksOfDoc.ts";
import { changeKind, deleteUnits, insertBlock } from "./commands/changeBlocks.ts";
import { moveUnit } from "./commands/moveUnit.ts";
import { newBlockId } from "./newBlockId.ts";
import { runCommand } from "./runCommand.ts";

/** What the clause at the caret is, and what can be done with it as a whole. */
export function ClauseMenu({ editor, style }: { editor: Editor; style: ChamberStyle }) {
  const t = useTranslations("editor.toolbar");
  const kinds = useTranslations("editor.kinds");
  const kind = useEditorState({ editor, selector: ({ editor: now }) => kindAtCaret(now) });
  return (
    <Menu position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          px={7}
          variant="subtle"
          color="gray"
          className="clause-menu"
          rightSection={<IconChevronDown size={14} />}
          aria-label={t("clauseMenu", { kind: kind === null ? "" : kinds(kind) })}
        >
          {kind === null ? t("clause") : kinds(kind)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPlus size={15} />}
          onClick={() => runCommand(editor, (s) => insertBlock(s, newBlockId()))}
        >
          {t("addClause")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowUp size={15} />}
          rightSection={<kbd>Alt ↑</kbd>}
          onClick={() => runCommand(editor, (s) => moveUnit(s, "up"))}
        >
          {t("moveUp")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={15} />}
          rightSection={<kbd>Alt ↓</kbd>}
          onClick={() => runCommand(editor, (s) => moveUnit(s, "down"))}
        >
          {t("moveDown")}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={15} />} color="red" onClick={() => runCommand(editor, deleteUnits)}>
          {t("deleteClause")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("changeKind")}</Menu.Label>
        {style.kinds.map((each) => (
          <Menu.Item key={each} disabled={each === kind} onClick={() => runCommand(editor, (s) => changeKind(s, each))}>
            {kinds(each)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function kindAtCaret({ state }: Editor): BlockKind | null {
  const { $from } = state.selection;
  return $from.depth === 1 ? attrsOfBlock($from.parent).kind : null;
}
