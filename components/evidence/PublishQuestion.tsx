"use client";

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import type { Citable } from "./useCiting.ts";

type Props = {
  /** The party-only item that is about to be cited; null while nothing is asked. */
  item: Citable | null;
  partyName: string;
  busy: boolean;
  failure: string | null;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Citing what one party alone sees shows it to everyone: said before it happens. */
export function PublishQuestion({ item, partyName, busy, failure, onConfirm, onCancel }: Props) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  return (
    <Modal opened={item !== null} onClose={onCancel} title={t("publish.title")}>
      {item ? (
        <Stack>
          <Text size="sm">{t(`publish.${item.kind}`, { party: partyName, title: item.title })}</Text>
          <Text size="sm" c="dimmed">
            {t("publish.final")}
          </Text>
          <FailureNote text={failure} />
          <Group>
            <Button loading={busy} onClick={onConfirm}>
              {t("publish.confirm")}
            </Button>
            <Button variant="subtle" color="gray" onClick={onCancel} data-autofocus>
              {common("cancel")}
            </Button>
          </Group>
        </Stack>
      ) : null}
    </Modal>
  );
}
