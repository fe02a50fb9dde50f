"use client";

import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { EvidenceDownloadItems } from "./EvidenceDownloadItems.tsx";

type Props = Pick<ComponentProps<typeof EvidenceDownloadItems>, "resolution" | "withPassOn">;

/** Beside the evidence: takes it away as a pack or a bibliography. */
export function EvidenceDownloads({ resolution, withPassOn }: Props) {
  const t = useTranslations("evidence.downloads");
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconDownload size={15} aria-hidden />}>
          {t("open")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <EvidenceDownloadItems resolution={resolution} versionN={null} withPassOn={withPassOn} />
      </Menu.Dropdown>
    </Menu>
  );
}
