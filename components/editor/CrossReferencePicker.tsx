"use client";

import { ActionIcon, Popover, Select } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { isClause } from "#domain/document/nesting.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { insertAtom } from "./commands/inlineCommands.ts";
import { runCommand } from "./runCommand.ts";
import { outlineEntries } from "./outlineEntries.ts";
import { pageContextOf } from "./pageView.ts";

/** Refers to another clause: its number follows it wherever it moves. */
export function CrossReferencePicker({ editor, style }: { editor: Editor; style: ChamberStyle }) {
  const t = useTranslations("editor.toolbar");
  const [opened, setOpened] = useState(false);
  // Read once when it opens: options that change under a search would clear it.
  const data = useMemo(() => (opened ? clausesIn(editor, style) : []), [opened, editor, style]);
  const insert = (blockId: string | null) => {
    setOpened(false);
    if (blockId !== null) runCommand(editor, (state) => insertAtom(state, { type: "crossReference", blockId }));
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

function clausesIn({ state }: Editor, style: ChamberStyle): { value: string; label: string }[] {
  return outlineEntries(state.doc, pageContextOf(state)?.originals ?? null, style)
    .filter((entry) => entry.id !== "" && isClause(entry))
    .map(({ id, label, words }) => ({ value: id, label: [label, words].filter(Boolean).join(" ") || "…" }));
}
