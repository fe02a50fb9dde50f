"use client";

import { IconBold, IconItalic, IconUnderline } from "@tabler/icons-react";
import { toggleMark } from "@tiptap/pm/commands";
import type { Command } from "@tiptap/pm/state";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { ToolButton } from "./ToolButton.tsx";

const MARKS = [
  { name: "strong", key: "bold", keys: "Ctrl+B", icon: IconBold },
  { name: "emphasis", key: "italic", keys: "Ctrl+I", icon: IconItalic },
  { name: "underline", key: "underline", keys: "Ctrl+U", icon: IconUnderline },
] as const;

/** Emphasis of the words that are selected, or of those that are typed next. */
export function MarkButtons({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.toolbar");
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => Object.fromEntries(MARKS.map(({ name }) => [name, now.isActive(name)])),
  });
  return MARKS.map(({ name, key, keys, icon: Icon }) => (
    <ToolButton
      key={name}
      label={t(key)}
      keys={keys}
      active={active[name] ?? false}
      onClick={() => toggle(editor, name)}
    >
      <Icon size={17} />
    </ToolButton>
  ));
}

function toggle(editor: Editor, name: string): void {
  const type = editor.schema.marks[name];
  const command: Command | null = type === undefined ? null : toggleMark(type);
  command?.(editor.state, editor.view.dispatch, editor.view);
  editor.view.focus();
}
