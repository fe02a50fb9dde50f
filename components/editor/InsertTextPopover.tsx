"use client";

import { ActionIcon, Button, Popover, Stack, Textarea } from "@mantine/core";
import { IconForms, IconNote } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { insertAtom } from "./commands/inlineCommands.ts";
import { runCommand } from "./runCommand.ts";

/** A free footnote, or a blank to be filled in later: both begin with a few words of their own. */
export function InsertTextPopover({ editor, kind }: { editor: Editor; kind: "note" | "blank" }) {
  const t = useTranslations(`editor.${kind}`);
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState("");
  const Icon = kind === "note" ? IconNote : IconForms;
  const mayInsert = kind === "blank" || text.trim() !== "";
  function insert(event: FormEvent) {
    event.preventDefault();
    const words = text.trim();
    setOpened(false);
    setText("");
    runCommand(editor, (state) =>
      insertAtom(state, kind === "note" ? { type: kind, text: words } : { type: kind, hint: words }),
    );
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withinPortal width={320}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("button")}
          title={t("button")}
          onClick={() => setOpened((open) => !open)}
        >
          <Icon size={17} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={insert}>
          <Stack gap="xs">
            <Textarea
              label={t("label")}
              autosize
              minRows={kind === "note" ? 3 : 1}
              maxLength={4000}
              data-autofocus
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" size="xs" disabled={!mayInsert}>
              {t("insert")}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
