"use client";

import { ActionIcon, Popover, Select } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isClause } from "#domain/document/nesting.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { insertAtom } from "./commands/inlineCommands.ts";
import { run } from "./EditorToolbar.tsx";
import { outlineEntries } from "./outlineEntries.ts";
import { pageContextOf } from "./pageView.ts";

/** Refers to another clause: its number follows it wherever it moves. */
export function CrossReferencePicker({ editor, style }: { editor: Editor; style: ChamberStyle }) {
  const t = useTranslations("editor.toolbar");
  const [opened, setOpened] = useState(false);
  const entries = opened ? outlineEntries(editor.state.doc, pageContextOf(editor.state)?.originals ?? null, style) : [];
  const data = entries
    .filter((entry) => entry.id !== "" && isClause(entry))
    .map(({ id, label, words }) => ({ value: id, label: [label, words].filter(Boolean).join(" ") || "…" }));
  const insert = (blockId: string | null) => {
    setOpened(false);
    if (blockId !== null) run(editor, (state) => insertAtom(state, { type: "crossReference", blockId }));
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withinPortal width={340}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("crossReference")}
          title={t("crossReference")}
          onClick={() => setOpened((open) => !open)}
        >
          <IconLink size={17} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Select
          label={t("crossReferenceLabel")}
          placeholder={t("crossReferenceSearch")}
          nothingFoundMessage={t("crossReferenceNone")}
          data={data}
          searchable
          data-autofocus
          comboboxProps={{ withinPortal: false }}
          onChange={insert}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
