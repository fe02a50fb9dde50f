"use client";

import { Anchor, Button, Group, Select, Text } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { previewAddress, shownAs, type ExportChoice, type ExportedSource } from "./exportChoice.ts";
import styles from "./ExportDialog.module.css";

/** The page as it will be, or the nearest that a browser can show, when the person asks to see it. */
export function ExportPreview({ source, choice }: { source: ExportedSource; choice: ExportChoice }) {
  const t = useTranslations("exporting");
  const names = useTranslations("versions.format");
  const [wished, setWished] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const format = choice.formats.find((each) => each === wished) ?? choice.formats[0];
  if (format === undefined) return null;
  const address = previewAddress(source, choice, format);
  const as = shownAs(format);
  return (
    <section aria-labelledby="export-preview">
      <h3 id="export-preview" className={styles.heading}>
        {t("preview")}
      </h3>
      <Group align={choice.formats.length > 1 ? "flex-end" : "center"} gap="xs">
        {choice.formats.length > 1 ? (
          <Select
            label={t("previewOf")}
            data={choice.formats.map((value) => ({ value, label: names(value) }))}
            value={format}
            onChange={setWished}
            allowDeselect={false}
          />
        ) : null}
        <Button variant="default" leftSection={<IconEye size={16} aria-hidden />} onClick={() => setShown(address)}>
          {t("showPreview")}
        </Button>
        <Anchor href={address} target="_blank" rel="noreferrer" size="sm" lh="36px">
          {t("openPreview")}
        </Anchor>
      </Group>
      {as === format ? null : (
        <Text size="sm" c="dimmed" mt={6}>
          {t("shownAs", { format: names(format), as: names(as) })}
        </Text>
      )}
      {shown === null ? null : shown === address ? (
        // A browser's PDF viewer refuses a sandbox; the page of a web page runs nothing in one.
        <iframe
          key={address}
          ref={intoView}
          // A viewer's list of pages would take half of the frame.
          src={as === "pdf" ? `${address}#navpanes=0&view=FitH` : address}
          title={t("previewTitle", { format: names(format) })}
          className={styles.preview}
          sandbox={as === "html" ? "" : undefined}
        />
      ) : (
        <Text size="sm" mt={6} role="status">
          {t("previewStale")}
        </Text>
      )}
    </section>
  );
}

/** Below many findings it would open unseen. */
function intoView(frame: HTMLIFrameElement | null): void {
  frame?.scrollIntoView({ block: "nearest" });
}
