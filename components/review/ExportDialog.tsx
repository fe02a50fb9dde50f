"use client";

import { Alert, Button, Group, Modal, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { CHAMBER_STYLE_IDS } from "#domain/numbering/chamberStyles.ts";
import { downloadAddress, isPartyOnly, isZip, usualChoice, type ExportedSource } from "./exportChoice.ts";
import { ExportFindings } from "./ExportFindings.tsx";
import { ExportLink } from "./ExportLink.tsx";
import { ExportOptions } from "./ExportOptions.tsx";
import { ExportPreview } from "./ExportPreview.tsx";
import { useDownload } from "./useDownload.ts";
import styles from "./ExportDialog.module.css";

type Props = { resolution: ResolutionDetail; versionN: number | null; me: Me; opened: boolean; onClose: () => void };

/** Everything about taking a text away: what, in which look, seen before it is kept. */
export function ExportDialog({ opened, onClose, ...props }: Props) {
  const t = useTranslations("versions");
  const isNarrow = useMediaQuery("(max-width: 700px)");
  const title = props.versionN === null ? t("exportDraft") : t("exportVersion", { n: props.versionN });
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={1080} fullScreen={isNarrow === true}>
      <ExportForm {...props} />
    </Modal>
  );
}

function ExportForm({ resolution, versionN, me }: Omit<Props, "opened" | "onClose">) {
  const t = useTranslations("exporting");
  const styleNames = useTranslations("newResolution.styles");
  const locale = useLocale();
  const styleId = CHAMBER_STYLE_IDS.find((id) => id === resolution.style);
  const [choice, setChoice] = useState(() => usualChoice(resolution.languages, locale));
  const version = resolution.versions.find(({ n }) => n === versionN);
  const source: ExportedSource = { resolutionId: resolution.id, versionN, sha256: version?.sha256 ?? null };
  const partyName = me.party === null ? null : inLanguage(me.party.name, locale);
  const hasFormat = choice.formats.length > 0;
  return (
    <div className={styles.form}>
      <div className={styles.options}>
        <Text size="sm" c="dimmed" mb="sm">
          {versionN === null && styleId ? t("look", { style: styleNames(styleId) }) : t("frozenLook")}
        </Text>
        <ExportOptions {...{ choice, partyName }} languages={resolution.languages} onChange={setChoice} />
      </div>
      <div className={styles.result}>
        {hasFormat ? (
          <>
            <ExportFindings source={source} choice={choice} />
            <ExportPreview source={source} choice={choice} />
            <ExportLink source={source} address={downloadAddress(source, choice)} />
            <div className={styles.take}>
              {partyName !== null && isPartyOnly(choice) ? (
                <Alert color="yellow" mb="sm" role="alert">
                  {t("partyOnlyWarning", { party: partyName })}
                </Alert>
              ) : null}
              <DownloadNow address={downloadAddress(source, choice)} zip={isZip(choice)} />
            </div>
          </>
        ) : (
          <Text size="sm" role="status">
            {t("chooseFormat")}
          </Text>
        )}
      </div>
    </div>
  );
}

function DownloadNow({ address, zip }: { address: string; zip: boolean }) {
  const t = useTranslations("exporting");
  const format = useFormatter();
  const failureText = useFailureText();
  const { download, start, cancel } = useDownload();
  const isRunning = download.kind === "running";
  const megabytes = (bytes: number) =>
    format.number(bytes / 1e6, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <div>
      <Group>
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          // A button that is disabled loses the focus, and with it a keyboard its place in the dialog.
          data-disabled={isRunning}
          aria-disabled={isRunning}
          onClick={() => isRunning || void start(address)}
        >
          {zip ? t("takeZip") : t("take")}
        </Button>
        {isRunning ? (
          <Button variant="subtle" color="gray" onClick={cancel}>
            {t("cancel")}
          </Button>
        ) : null}
        <Text size="sm" role="status">
          {download.kind === "running"
            ? download.bytes === 0
              ? t("making")
              : t("received", { megabytes: megabytes(download.bytes) })
            : null}
          {download.kind === "done" ? t("taken", { name: download.name }) : null}
        </Text>
      </Group>
      <FailureNote text={download.kind === "failed" ? failureText(download.failure) : null} />
    </div>
  );
}
