"use client";

import { Button, Menu } from "@mantine/core";
import { IconAdjustments, IconDownload } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { EvidenceDownloadItems } from "#components/evidence/EvidenceDownloadItems.tsx";
import { EXPORT_FORMATS } from "#domain/api/exporting.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { ExportDialog } from "./ExportDialog.tsx";

type Props = { resolution: ResolutionDetail; versionN: number | null; me: Me };

/**
 * A version, or the draft as it stands, in each format with one click, in the reader's language where the text has it; for
 * anything else the dialog.
 */
export function ExportMenu({ resolution, versionN, me }: Props) {
  const [choosing, setChoosing] = useState(false);
  const t = useTranslations("versions");
  const choose = useTranslations("exporting");
  const names = useTranslations("languages");
  const locale = useLocale();
  const own = resolution.languages.filter((language) => language === locale);
  const languages = [...own, ...resolution.languages.filter((language) => language !== locale)];
  const href = (format: string, language: string) =>
    `/api/v1/resolutions/${resolution.id}/export?${new URLSearchParams({
      format,
      lang: language,
      ...(versionN === null ? {} : { version: String(versionN) }),
    })}`;
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={15} aria-hidden />}
            aria-label={versionN === null ? t("exportDraft") : t("exportVersion", { n: versionN })}
          >
            {t("export")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="min(70vh, 34rem)" style={{ overflowY: "auto" }}>
          <Menu.Item leftSection={<IconAdjustments size={15} aria-hidden />} onClick={() => setChoosing(true)}>
            {choose("open")}
          </Menu.Item>
          {languages.map((language) => (
            <div key={language}>
              <Menu.Label>{names(language)}</Menu.Label>
              {EXPORT_FORMATS.map((format) => (
                <Menu.Item key={format} component="a" href={href(format, language)} download>
                  {t(`format.${format}`)}
                </Menu.Item>
              ))}
            </div>
          ))}
          <EvidenceDownloadItems resolution={resolution} versionN={versionN} withPassOn={false} />
        </Menu.Dropdown>
      </Menu>
      <ExportDialog
        resolution={resolution}
        versionN={versionN}
        me={me}
        opened={choosing}
        onClose={() => setChoosing(false)}
      />
    </>
  );
}
