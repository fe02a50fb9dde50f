"use client";

import { Button, Group, Modal, Text } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import type { Transaction } from "@tiptap/pm/state";
import { useTranslations } from "next-intl";
import { type Block, wordsOf } from "#domain/document/block.ts";
import { confirmTranslation, deleteOrphan } from "./commands/translation.ts";
import type { MarginFlag } from "./pageContext.ts";
import styles from "./TranslationDialog.module.css";

type Props = {
  readonly editor: Editor;
  readonly flag: MarginFlag;
  readonly originals: readonly Block[];
  readonly onClose: () => void;
};

/** A translated block that its original has left behind: what the original says now, and what may be done. */
export function TranslationDialog({ editor, flag, originals, onClose }: Props) {
  const t = useTranslations("editor.translation");
  const common = useTranslations("common");
  const original = originals.find(({ id }) => id === flag.blockId);
  const isOrphan = flag.kind === "orphan";
  const settle = (tr: Transaction | null) => {
    if (tr !== null) editor.view.dispatch(tr);
    onClose();
    editor.view.focus();
  };
  return (
    <Modal opened onClose={onClose} title={t(isOrphan ? "orphanTitle" : "staleTitle")} centered>
      <Text size="sm" c="dimmed" mb="xs">
        {t(isOrphan ? "orphanLead" : "staleLead")}
      </Text>
      {original === undefined ? null : <blockquote className={styles.original}>{wordsOf(original)}</blockquote>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {common("close")}
        </Button>
        {isOrphan ? (
          <Button
            color="red"
            disabled={!editor.isEditable}
            onClick={() => settle(deleteOrphan(editor.state, flag.blockId))}
          >
            {t("deleteOrphan")}
          </Button>
        ) : (
          <Button
            disabled={!editor.isEditable}
            onClick={() => settle(confirmTranslation(editor.state, originals, flag.blockId))}
          >
            {t("matches")}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
