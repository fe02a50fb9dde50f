"use client";

import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowForwardUp,
  IconArrowUp,
  IconBold,
  IconChevronDown,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconMessagePlus,
  IconPlus,
  IconQuote,
  IconTrash,
  IconUnderline,
} from "@tabler/icons-react";
import type { Command } from "@tiptap/pm/state";
import { toggleMark } from "@tiptap/pm/commands";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { keepSelection } from "#components/ui/keepSelection.ts";
import type { BlockKind } from "#domain/document/schema.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { AlternativeMenu } from "./AlternativeMenu.tsx";
import { attrsOfBlock } from "./blocksOfDoc.ts";
import { changeKind, deleteUnits, insertBlock } from "./commands/changeBlocks.ts";
import { changeLevel } from "./commands/changeLevel.ts";
import { moveUnit } from "./commands/moveUnit.ts";
import { CrossReferencePicker } from "./CrossReferencePicker.tsx";
import { InsertTextPopover } from "./InsertTextPopover.tsx";
import { newBlockId } from "./newBlockId.ts";
import type { PartyLook } from "./pageContext.ts";
import { runCommand } from "./runCommand.ts";
import { useRovingFocus } from "./useRovingFocus.ts";

type Props = {
  readonly editor: Editor;
  readonly isTranslation: boolean;
  readonly style: ChamberStyle;
  readonly language: string;
  readonly parties: ReadonlyMap<string, PartyLook>;
  readonly editable: boolean;
  readonly mayComment: boolean;
  readonly onCite: () => void;
  readonly onComment: () => void;
};

/** What can be done to the text, beside the keys that do the same. */
export function EditorToolbar(props: Props) {
  const { editor, isTranslation, style, editable, mayComment, onCite, onComment } = props;
  const t = useTranslations("editor.toolbar");
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(bar);
  return (
    <div className="editor-toolbar" role="toolbar" aria-label={t("name")} ref={bar} onKeyDown={onKeyDown} tabIndex={-1}>
      {editable ? (
        <>
          <UndoButtons editor={editor} />
          <Separator />
          {isTranslation ? null : (
            <>
              <ClauseMenu editor={editor} style={style} />
              <LevelButtons editor={editor} />
              <Separator />
            </>
          )}
          <MarkButtons editor={editor} />
          <Separator />
          <Button
            size="compact-sm"
            px={7}
            variant="subtle"
            color="gray"
            leftSection={<IconQuote size={15} />}
            onClick={onCite}
          >
            {t("cite")}
          </Button>
          {isTranslation ? null : <AlternativeMenu editor={editor} parties={props.parties} />}
          <CrossReferencePicker editor={editor} style={style} />
          <InsertTextPopover editor={editor} kind="note" />
          <InsertTextPopover editor={editor} kind="blank" />
          <Separator />
        </>
      ) : (
        <span className="read-only">{t("readOnly")}</span>
      )}
      {mayComment ? <CommentButton editor={editor} onComment={onComment} /> : null}
    </div>
  );
}

const Separator = () => <span className="toolbar-separator" aria-hidden />;

type ToolProps = {
  readonly label: string;
  readonly keys?: string;
  readonly active?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Tool({ label, keys, active, disabled, onClick, children }: ToolProps) {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`} openDelay={500}>
      <ActionIcon
        variant={active ? "light" : "subtle"}
        color={active ? "accent" : "gray"}
        aria-label={label}
        {...(active === undefined ? {} : { "aria-pressed": active })}
        disabled={disabled ?? false}
        onMouseDown={keepSelection}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function UndoButtons({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.toolbar");
  const can = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ undo: now.can().undo(), redo: now.can().redo() }),
  });
  return (
    <>
      <Tool label={t("undo")} keys="Ctrl+Z" disabled={!can.undo} onClick={() => editor.commands.undo()}>
        <IconArrowBackUp size={17} />
      </Tool>
      <Tool label={t("redo")} keys="Ctrl+Shift+Z" disabled={!can.redo} onClick={() => editor.commands.redo()}>
        <IconArrowForwardUp size={17} />
      </Tool>
    </>
  );
}

const MARKS = [
  { name: "strong", key: "bold", keys: "Ctrl+B", icon: IconBold },
  { name: "emphasis", key: "italic", keys: "Ctrl+I", icon: IconItalic },
  { name: "underline", key: "underline", keys: "Ctrl+U", icon: IconUnderline },
] as const;

function MarkButtons({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.toolbar");
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => Object.fromEntries(MARKS.map(({ name }) => [name, now.isActive(name)])),
  });
  return MARKS.map(({ name, key, keys, icon: Icon }) => (
    <Tool key={name} label={t(key)} keys={keys} active={active[name] ?? false} onClick={() => toggle(editor, name)}>
      <Icon size={17} />
    </Tool>
  ));
}

function toggle(editor: Editor, name: string): void {
  const type = editor.schema.marks[name];
  const command: Command | null = type === undefined ? null : toggleMark(type);
  command?.(editor.state, editor.view.dispatch, editor.view);
  editor.view.focus();
}

function LevelButtons({ editor }: { editor: Editor }) {
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
      <Tool
        label={t("promote")}
        keys="Shift+Tab"
        disabled={!can.promote}
        onClick={() => runCommand(editor, (s) => changeLevel(s, -1))}
      >
        <IconIndentDecrease size={17} />
      </Tool>
      <Tool
        label={t("demote")}
        keys="Tab"
        disabled={!can.demote}
        onClick={() => runCommand(editor, (s) => changeLevel(s, 1))}
      >
        <IconIndentIncrease size={17} />
      </Tool>
    </>
  );
}

function ClauseMenu({ editor, style }: { editor: Editor; style: ChamberStyle }) {
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

function CommentButton({ editor, onComment }: { editor: Editor; onComment: () => void }) {
  const t = useTranslations("editor.toolbar");
  const empty = useEditorState({ editor, selector: ({ editor: now }) => now.state.selection.empty });
  return (
    <Button
      size="compact-sm"
      px={7}
      variant="subtle"
      color="gray"
      leftSection={<IconMessagePlus size={16} />}
      disabled={empty}
      onMouseDown={keepSelection}
      onClick={onComment}
    >
      {t("comment")}
    </Button>
  );
}
