"use client";

import { Button, Group } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { keepSelection } from "#components/ui/keepSelection.ts";
import type { EvidenceEntry, StatementView } from "#domain/api/evidence.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { Link } from "#i18n/navigation.ts";
import { AudienceLock } from "./AudienceLock.tsx";
import { AmendButtons } from "./AmendButtons.tsx";
import type { Amending } from "./AmendStatement.tsx";
import { CitedNotes } from "./CitedNotes.tsx";
import { evidenceDateText } from "./evidenceDateText.ts";
import { EvidenceGrip } from "./EvidenceGrip.tsx";
import { quotedWords } from "./quotedWords.ts";
import { QuietButton } from "./QuietButton.tsx";
import { StatementCard } from "./StatementCard.tsx";
import { UncheckedFields } from "./UncheckedFields.tsx";
import type { Citable, CitePlace } from "./useCiting.ts";
import styles from "./EvidencePanel.module.css";

type Props = {
  resolution: ResolutionDetail;
  entry: EvidenceEntry;
  selection: CitePlace | null;
  blocked: boolean;
  onBegin: (item: Citable) => void;
  onShowBlock: (blockId: string, language: string) => void;
  onNoteMeasure: (statement: StatementView) => void;
  onBears: (statement: StatementView) => void;
  onAmend: (amending: Amending) => void;
};

/** One archived source with its statements, to be read, cited and quoted. */
export function EvidenceSource(props: Props) {
  const { resolution, entry, selection, blocked, onBegin, onShowBlock, onNoteMeasure, onBears, onAmend } = props;
  const t = useTranslations("evidence");
  const locale = useLocale();
  const { source, statements } = entry;
  const { title } = source;
  const citable = ({ id, audience }: StatementView, words: string | null): Citable => ({
    evidenceId: id,
    kind: "statement",
    audience,
    title,
    words,
  });
  const button = (name: string, label: string, item: () => Citable) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={label}
      disabled={blocked}
      onMouseDown={keepSelection}
      onClick={() => onBegin(item())}
    >
      {name}
    </Button>
  );
  return (
    <div id={`source-${source.id}`} className={styles.source}>
      <h3 className={styles.title} lang={source.language ?? undefined}>
        <Link href={`/resolutions/${resolution.id}/evidence/${source.id}`}>{title}</Link>
      </h3>
      <div className={styles.meta}>
        <span lang={source.language ?? undefined}>{source.outlet}</span>
        {source.publishedAt ? <span>{evidenceDateText(source.publishedAt, locale)}</span> : null}
        <AudienceLock audience={source.audience} parties={resolution.parties} />
        {button(t("citeSource"), t("citeSourceNamed", { title }), () => ({
          evidenceId: source.id,
          kind: "source",
          audience: source.audience,
          title,
          words: null,
        }))}
      </div>
      <UncheckedFields source={source} className={styles.none} />
      <CitedNotes places={source.citedIn} languages={resolution.languages} onShowBlock={onShowBlock} />
      {statements.length === 0 ? <p className={styles.none}>{t("noStatements")}</p> : null}
      <ul className={styles.statements}>
        {statements.map((statement) => (
          <li key={statement.id} id={`statement-${statement.id}`}>
            <StatementCard statement={statement} publishedAt={source.publishedAt} parties={resolution.parties}>
              <CitedNotes places={statement.citedIn} languages={resolution.languages} onShowBlock={onShowBlock} />
              <Group gap={6} mt={10}>
                {blocked ? null : <EvidenceGrip item={citable(statement, null)} />}
                {button(t("cite"), t("citeNamed", { words: statement.quote }), () => citable(statement, null))}
                {statement.kind === "direct"
                  ? button(t("quote"), t("quoteNamed", { words: statement.quote }), () =>
                      citable(statement, quotedWords(statement, selection?.language ?? "")),
                    )
                  : null}
                {resolution.abilities.addEvidence ? (
                  <>
                    <QuietButton
                      name={t("bearsOn")}
                      label={t("bearsOnNamed", { words: statement.quote })}
                      onClick={() => onBears(statement)}
                    />
                    <QuietButton
                      name={t("measures.noteShort")}
                      label={t("measures.noteNamed", { words: statement.quote })}
                      onClick={() => onNoteMeasure(statement)}
                    />
                    <AmendButtons statement={statement} size="compact-sm" onAmend={onAmend} />
                  </>
                ) : null}
              </Group>
            </StatementCard>
          </li>
        ))}
      </ul>
    </div>
  );
}
