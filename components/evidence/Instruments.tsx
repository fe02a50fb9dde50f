"use client";

import { Button, Modal, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { useArrival } from "#components/ui/useArrival.ts";
import type { InstrumentView } from "#domain/api/instruments.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import type { EvidenceEntry } from "#domain/api/evidence.ts";
import { InstrumentCard } from "./InstrumentCard.tsx";
import { InstrumentForm } from "./InstrumentForm.tsx";
import type { Citable, CitePlace } from "./useCiting.ts";
import { useAskedInstrument } from "./useAskedInstrument.ts";
import { useCitedInstruments, useInstruments } from "./useInstruments.ts";
import styles from "./EvidencePanel.module.css";

type Props = {
  readonly resolution: ResolutionDetail;
  readonly me: Me;
  /** What is archived beside the text: among it the text of an instrument. */
  readonly entries: readonly EvidenceEntry[];
  readonly selection: CitePlace | null;
  readonly blocked: boolean;
  readonly onBegin: (item: Citable) => void;
  readonly onShowBlock: (blockId: string, language: string) => void;
};

/** Treaties, resolutions and laws, to be found, recorded and cited. */
export function Instruments({ resolution, me, entries, selection, blocked, onBegin, onShowBlock }: Props) {
  const t = useTranslations("evidence.instruments");
  const failureText = useFailureText();
  const [query, setQuery] = useState("");
  const { data, failure, reload } = useInstruments(query);
  const { data: cited } = useCitedInstruments(resolution.id);
  const [form, setForm] = useState<InstrumentView | "new" | null>(null);
  const { instrument: asked, isReading } = useAskedInstrument();
  const listed = data?.items ?? [];
  const items =
    asked === null || query !== "" || listed.some(({ id }) => id === asked.id) ? listed : [asked, ...listed];
  useArrival("instrument-", data !== null && !isReading);
  const close = () => setForm(null);
  return (
    <section aria-labelledby="instruments-title" className={styles.panel}>
      <h2 id="instruments-title" className={styles.section}>
        {t("title")}
      </h2>
      {items.length > 0 || query !== "" ? (
        <TextInput
          type="search"
          aria-label={t("search")}
          placeholder={t("searchHint")}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      ) : null}
      <FailureNote text={failure ? failureText(failure) : null} />
      {data && items.length === 0 ? <p className={styles.none}>{t(query === "" ? "none" : "foundNone")}</p> : null}
      {items.map((instrument) => (
        <InstrumentCard
          key={instrument.id}
          instrument={instrument}
          cited={cited?.items.find(({ id }) => id === instrument.id)}
          resolution={resolution}
          selection={selection}
          blocked={blocked}
          onBegin={onBegin}
          onShowBlock={onShowBlock}
          onCorrect={() => setForm(instrument)}
        />
      ))}
      {resolution.abilities.addEvidence ? (
        <Button variant="default" fullWidth onClick={() => setForm("new")}>
          {t("add")}
        </Button>
      ) : null}
      <Modal
        opened={form !== null}
        onClose={close}
        size="lg"
        title={form === null || form === "new" ? t("addTitle") : t("edit")}
      >
        {form === null ? null : (
          <InstrumentForm
            me={me}
            startsOwn={resolution.private}
            sources={entries.map(({ source }) => source)}
            instrument={form === "new" ? null : form}
            onCancel={close}
            onDone={() => {
              close();
              void reload();
            }}
          />
        )}
      </Modal>
    </section>
  );
}
