"use client";

import { Button, Group } from "@mantine/core";
import { useTranslations } from "next-intl";

type Props = {
  /** What the form does, in a word; "Save" where nothing is said. */
  readonly label?: string;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** In a form that stands inside a card. */
  readonly compact?: boolean;
  readonly onCancel: () => void;
};

/** The end of a form: its submission, and the way out of it. */
export function SaveOrCancel({ label, busy = false, disabled = false, compact = false, onCancel }: Props) {
  const t = useTranslations("common");
  const size = compact ? "compact-sm" : "sm";
  return (
    <Group {...(compact ? { gap: 6, mt: 6 } : {})}>
      <Button type="submit" size={size} loading={busy} disabled={disabled}>
        {label ?? t("save")}
      </Button>
      <Button variant="subtle" color="gray" size={size} onClick={onCancel}>
        {t("cancel")}
      </Button>
    </Group>
  );
}
