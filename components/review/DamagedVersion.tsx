"use client";

import { Alert } from "@mantine/core";
import { IconShieldX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";

/** Instead of a version whose stored bytes are not those that were frozen: nothing of it is shown. */
export function DamagedVersion() {
  const t = useTranslations("versions");
  return (
    <Alert color="red" role="alert" icon={<IconShieldX size={20} />}>
      {t("integrityBroken")}
    </Alert>
  );
}
