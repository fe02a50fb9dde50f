"use client";

import { Button, Group } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { keepSelection } from "#components/ui/keepSelection.ts";
import type { InstrumentView } from "#domain/api/instruments.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";
import { AudienceLock } from "./AudienceLock.tsx";
import { CitedNotes } from "./CitedNotes.tsx";
import { evidenceDateText } from "./evidenceDateText.ts";
import { EvidenceGrip } from "./EvidenceGrip.tsx";
import { InstrumentArticles } from "./InstrumentArticles.tsx";
import type { Citable, CitePlace } from "./useCiting.ts";
import styles from "./EvidencePanel.module.css";

type Props = {
  readonly instrument: InstrumentView;
  /** The same with the clauses that cite it and its articles, if any ever did. */
  readonly cited: InstrumentView | undefined;
  readonly resolution: ResolutionDetail;
  readonly selection: CitePlace | null;
  readonly blocked: boolean;
  readonly onBegin: (item: Citable) => void;
  readonly onShowBlock: (blockId: string, language: string) => void;
  readonly onCorrect: () => void;
};

/** A treaty, resolution or law with its articles, to be cited whole or by article. */
export function InstrumentCard(props: Props) {
  const { instrument, cited, resolution, selection, blocked, onBegin, onShowBlock, onCorrect } = props;
  const t = useTranslations("evidence.instruments");
  const { id, audience, sourceId } = instrument;
  const title = inLanguage(instrument.title, useLocale());
  const whole: Citable = { evidenceId: id, kind: "instrument", audience, title, words: null };
  return (
    <div id={`instrument-${id}`} className={styles.source}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.meta}>
        <Facts instrument={instrument} />
        {sourceId === null ? null : (
          <Link href={`/resolutions/${resolution.id}/evidence/${sourceId}`} aria-label={t("archivedNamed", { title })}>
            {t("archived")}
          </Link>
        )}
        <AudienceLock audience={audience} parties={resolution.parties} />
      </div>
      <CitedNotes places={cited?.citedIn ?? []} languages={resolution.languages} onShowBlock={onShowBlock} />
      <Group gap={6}>
        {blocked ? null : <EvidenceGrip item={whole} />}
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("citeNamed", { title })}
          disabled={blocked}
          onMouseDown={keepSelection}
          onClick={() => onBegin(whole)}
        >
          {t("cite")}
        </Button>
        {resolution.abilities.addEvidence ? (
          <Button size="compact-sm" variant="subtle" aria-label={t("editNamed", { title })} onClick={onCorrect}>
            {t("edit")}
          </Button>
        ) : null}
      </Group>
      <InstrumentArticles
        instrument={instrument}
        cited={cited}
        languages={resolution.languages}
        textLanguage={selection?.language ?? null}
        whole={whole}
        blocked={blocked}
        onBegin={onBegin}
        onShowBlock={onShowBlock}
      />
    </div>
  );
}

function Facts({ instrument }: { readonly instrument: InstrumentView }) {
  const t = useTranslations("evidence.instruments");
  const locale = useLocale();
  const { kind, status, statusOn, symbol, adoptedOn, body } = instrument;
  const facts = [
    t(`kinds.${kind}`),
    symbol,
    body === null ? null : inLanguage(body, locale),
    adoptedOn === null ? null : evidenceDateText(adoptedOn, locale),
    [t(`statuses.${status}`), statusOn === null ? null : evidenceDateText(statusOn, locale)].filter(Boolean).join(", "),
  ].filter((fact) => fact !== null && fact !== "");
  return facts.map((fact) => <span key={fact}>{fact}</span>);
}
