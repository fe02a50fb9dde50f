"use client";

import { Button, Group, Modal, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { useArrival } from "#components/ui/useArrival.ts";
import { keepSelection } from "#components/ui/keepSelection.ts";
import type { InstrumentView } from "#domain/api/instruments.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { AudienceLock } from "./AudienceLock.tsx";
import { evidenceDateText } from "./evidenceDateText.ts";
import { InstrumentForm } from "./InstrumentForm.tsx";
import type { Citable } from "./useCiting.ts";
import { useAskedInstrument } from "./useAskedInstrument.ts";
import { useInstruments } from "./useInstruments.ts";
import styles from "./EvidencePanel.module.css";

type Props = {
  readonly resolution: ResolutionDetail;
  readonly me: Me;
  readonly blocked: boolean;
  readonly onBegin: (item: Citable) => void;
};

/** Treaties, resolutions and laws, to be found, recorded and cited. */
export function Instruments({ resolution, me, blocked, onBegin }: Props) {
  const t = useTranslations("evidence.instruments");
  const failureText = useFailureText();
  const [query, setQuery] = useState("");
  const { data, failure, reload } = useInstruments(query);
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
        <Instrument
          key={instrument.id}
          instrument={instrument}
          resolution={resolution}
          blocked={blocked}
          onBegin={onBegin}
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

type InstrumentProps = {
  readonly instrument: InstrumentView;
  readonly resolution: ResolutionDetail;
  readonly blocked: boolean;
  readonly onBegin: (item: Citable) => void;
  readonly onCorrect: () => void;
};

function Instrument({ instrument, resolution, blocked, onBegin, onCorrect }: InstrumentProps) {
  const t = useTranslations("evidence.instruments");
  const locale = useLocale();
  const { id, audience, kind, status, statusOn, symbol, adoptedOn, body } = instrument;
  const title = inLanguage(instrument.title, locale);
  const facts = [
    t(`kinds.${kind}`),
    symbol,
    body === null ? null : inLanguage(body, locale),
    adoptedOn === null ? null : evidenceDateText(adoptedOn, locale),
    [t(`statuses.${status}`), statusOn === null ? null : evidenceDateText(statusOn, locale)].filter(Boolean).join(", "),
  ].filter((fact) => fact !== null && fact !== "");
  return (
    <div id={`instrument-${id}`} className={styles.source}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.meta}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <AudienceLock audience={audience} parties={resolution.parties} />
      </div>
      <Group gap={6}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("citeNamed", { title })}
          disabled={blocked}
          onMouseDown={keepSelection}
          onClick={() => onBegin({ evidenceId: id, kind: "instrument", audience, title, words: null })}
        >
          {t("cite")}
        </Button>
        {resolution.abilities.addEvidence ? (
          <Button size="compact-sm" variant="subtle" aria-label={t("editNamed", { title })} onClick={onCorrect}>
            {t("edit")}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}
