"use client";

import { Button, CopyButton, Text } from "@mantine/core";
import { IconCheck, IconLink } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ExportedSource } from "./exportChoice.ts";
import styles from "./ExportDialog.module.css";

/** An address that leads to exactly these words, or nowhere; a draft has none, since its words change. */
export function ExportLink({ source, address }: { source: ExportedSource; address: string }) {
  const t = useTranslations("exporting");
  if (source.versionN === null)
    return (
      <Text size="sm" c="dimmed">
        {t("noLink")}
      </Text>
    );
  return (
    <div>
      <CopyButton value={new URL(address, location.origin).href}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconLink size={16} aria-hidden />}
          >
            {copied ? t("linkCopied") : t("copyLink")}
          </Button>
        )}
      </CopyButton>
      <Text size="sm" c="dimmed" mt={6} className={styles.hash ?? ""}>
        {t("linkHint", { hash: source.sha256?.slice(0, 12) ?? "" })}
      </Text>
    </div>
  );
}
