"use client";

import { Button, FileButton, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type CslFault, type CslFields, readCsl } from "#domain/citation/readCsl.ts";

/** A reference manager's item is a few hundred characters; what is far longer is some other file. */
const MAX_FILE_BYTES = 200_000;

/** Takes a source's particulars over from an item that a reference manager exported. */
export function FillFromCsl({ onFill }: { onFill: (fields: CslFields) => void }) {
  const t = useTranslations("evidence.csl");
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        {t("open")}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t("title")}>
        <CslForm
          onFill={(fields) => {
            setOpened(false);
            onFill(fields);
          }}
        />
      </Modal>
    </>
  );
}

/** No form of its own: it opens above one, whose submission it must not set off. */
function CslForm({ onFill }: { onFill: (fields: CslFields) => void }) {
  const t = useTranslations("evidence.csl");
  const [json, setJson] = useState("");
  const [fault, setFault] = useState<CslFault | null>(null);
  const change = (text: string) => {
    setFault(null);
    setJson(text);
  };

  async function take(file: File | null) {
    if (file === null) return;
    if (file.size > MAX_FILE_BYTES) return setFault("notCsl");
    change(await file.text());
  }

  function fill() {
    const read = readCsl(json);
    if (read.ok) onFill(read.value);
    else setFault(read.error);
  }

  return (
    <Stack>
      <Text size="sm">{t("lead")}</Text>
      <Textarea
        label={t("item")}
        autosize
        minRows={6}
        maxRows={14}
        spellCheck={false}
        data-autofocus
        value={json}
        error={fault === null ? null : t(`problem.${fault}`)}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Group>
        <Button onClick={fill} disabled={json.trim() === ""}>
          {t("fill")}
        </Button>
        <FileButton onChange={(file) => void take(file)} accept=".json,application/json">
          {(props) => (
            <Button variant="default" {...props}>
              {t("file")}
            </Button>
          )}
        </FileButton>
      </Group>
    </Stack>
  );
}
