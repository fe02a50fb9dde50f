"use client";

import { Anchor, Button, SegmentedControl, Skeleton, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { useArrival } from "#components/ui/useArrival.ts";
import type { ResolutionClaim } from "#domain/api/claims.ts";
import type { StatementView } from "#domain/api/evidence.ts";
import type { QuotationCheck } from "#domain/api/quotations.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";
import { AmendStatement, type Amending } from "./AmendStatement.tsx";
import { EvidenceDownloads } from "./EvidenceDownloads.tsx";
import { BearsOnClaim } from "./BearsOnClaim.tsx";
import type { OfferedWording } from "./ClaimAlerts.tsx";
import { ClaimsSection } from "./ClaimsSection.tsx";
import { EvidenceSource } from "./EvidenceSource.tsx";
import { EVIDENCE_FILTERS, type EvidenceFilter, filterEvidence } from "./filterEvidence.ts";
import { Instruments } from "./Instruments.tsx";
import { Measures } from "./Measures.tsx";
import { NoteMeasure } from "./NoteMeasure.tsx";
import { PublishQuestion } from "./PublishQuestion.tsx";
import { QuotationAlerts } from "./QuotationAlerts.tsx";
import { draggedCitable, type CitePlace, type CiteTargets, useCiting } from "./useCiting.ts";
import { useEvidence } from "./useEvidence.ts";
import styles from "./EvidencePanel.module.css";

type Props = CiteTargets & {
  resolution: ResolutionDetail;
  me: Me;
  /** Where the caret stands; null while it is in no clause. */
  selection: CitePlace | null;
  /** From `useQuotationChecks`, which the desk shares with the margin. */
  quotations: readonly QuotationCheck[];
  /** They were checked on demand, and may differ from the ones shown. */
  onQuotationsChecked: () => void;
  onShowBlock: (blockId: string, language: string) => void;
  onInsertWording: (offered: OfferedWording) => void;
  /** From `useClaims`, which the desk shares with the margin. */
  claims: readonly ResolutionClaim[];
  onClaimsChanged: () => void;
  /** What was dragged from here into the text, and where it was let go; another object for each. */
  dropped: { readonly data: string; readonly at: CitePlace } | null;
};

/** Beside the text: what it can lean on, by source, and what in it no longer does. */
export function EvidencePanel(props: Props) {
  const { resolution, me, selection, quotations, onCite, onQuote, onShowBlock, dropped } = props;
  const t = useTranslations("evidence");
  const locale = useLocale();
  const failureText = useFailureText();
  const { data, failure, reload } = useEvidence(resolution.id);
  const citing = useCiting({ resolution, selection, onCite, onQuote, onCited: () => void reload() });
  const { begin } = citing;
  const handled = useRef(dropped);
  useEffect(() => {
    if (dropped === null || handled.current === dropped) return;
    handled.current = dropped;
    // Anything may have been dragged here from another window under this type.
    const item = draggedCitable.safeParse(dropped.data);
    if (item.success) begin(item.data, dropped.at);
  }, [dropped, begin]);
  // They are read again once edits are saved: then notes have new numbers too, of which no hint tells.
  const checked = useRef(quotations);
  useEffect(() => {
    if (checked.current === quotations) return;
    checked.current = quotations;
    void reload();
  }, [quotations, reload]);
  const [bearing, setBearing] = useState<StatementView | null>(null);
  const [noting, setNoting] = useState<StatementView | null>(null);
  const [amending, setAmending] = useState<Amending | null>(null);
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<EvidenceFilter>("all");
  // What a note leads to must not be hidden by words that were searched for before.
  useEffect(() => {
    const showAll = () => {
      if (!/^#(?:source|statement)-/.test(window.location.hash)) return;
      setQuery("");
      setFilter("all");
    };
    window.addEventListener("hashchange", showAll);
    return () => window.removeEventListener("hashchange", showAll);
  }, []);
  useArrival("source-", data !== null);
  useArrival("statement-", data !== null);
  const entries = data?.items ?? [];
  const shown = filterEvidence(entries, query, filter);
  const count = shown.reduce((sum, { statements }) => sum + statements.length, 0);
  return (
    <div className={styles.panel}>
      <QuotationAlerts
        resolution={resolution}
        quotations={quotations}
        onShowBlock={onShowBlock}
        onChecked={props.onQuotationsChecked}
      />
      <ClaimsSection {...props} />
      {entries.length > 0 ? (
        <div className={styles.tools} role="search">
          <TextInput
            type="search"
            aria-label={t("search")}
            placeholder={t("searchHint")}
            leftSection={<IconSearch size={15} aria-hidden />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <SegmentedControl
            size="xs"
            aria-label={t("show.label")}
            value={filter}
            data={EVIDENCE_FILTERS.map((value) => ({ value, label: t(`show.${value}`) }))}
            onChange={(value) => setFilter(EVIDENCE_FILTERS.find((known) => known === value) ?? "all")}
          />
          <VisuallyHidden role="status">{t("found", { count })}</VisuallyHidden>
        </div>
      ) : null}
      {entries.length > 0 && citing.blocked ? <p className={styles.blocked}>{t(`blocked.${citing.blocked}`)}</p> : null}
      {citing.asking ? null : <FailureNote text={citing.failure} />}
      {data === null && failure === null ? <Skeleton height={180} radius="md" /> : null}
      <FailureNote text={failure ? failureText(failure) : null} />
      {data && entries.length === 0 ? <Empty mayAdd={resolution.abilities.addEvidence} /> : null}
      {entries.length > 0 && shown.length === 0 ? <p className={styles.none}>{t("foundNone")}</p> : null}
      {shown.map((entry) => (
        <EvidenceSource
          key={entry.source.id}
          resolution={resolution}
          entry={entry}
          selection={selection}
          blocked={citing.blocked !== null || citing.busy}
          onBegin={citing.begin}
          onShowBlock={onShowBlock}
          onNoteMeasure={setNoting}
          onBears={setBearing}
          onAmend={setAmending}
        />
      ))}
      <BearsOnClaim
        statement={bearing}
        resolution={resolution}
        me={me}
        onClose={() => setBearing(null)}
        onPut={props.onClaimsChanged}
      />
      <AmendStatement
        resolution={resolution}
        amending={amending}
        onClose={() => setAmending(null)}
        onAmended={() => void reload()}
      />
      <NoteMeasure
        resolution={resolution}
        me={me}
        subject={noting === null ? null : { kind: "new", statement: noting }}
        onClose={() => setNoting(null)}
        onNoted={() => void reload()}
      />
      {resolution.abilities.addEvidence ? (
        <Button
          component={Link}
          href={`/resolutions/${resolution.id}/evidence/new`}
          variant={entries.length === 0 ? "filled" : "default"}
          fullWidth
        >
          {t("add")}
        </Button>
      ) : null}
      {entries.length > 0 ? (
        <Anchor component={Link} href={`/resolutions/${resolution.id}/graph`} size="sm">
          {t("graph.open")}
        </Anchor>
      ) : null}
      {entries.length > 0 ? <EvidenceDownloads resolution={resolution} withPassOn={me.party !== null} /> : null}
      <Measures resolution={resolution} me={me} entries={entries} checked={quotations} onShowBlock={onShowBlock} />
      <Instruments
        resolution={resolution}
        me={me}
        entries={entries}
        selection={selection}
        blocked={citing.blocked !== null || citing.busy}
        onBegin={citing.begin}
        onShowBlock={onShowBlock}
      />
      <PublishQuestion
        item={citing.asking}
        partyName={me.party ? inLanguage(me.party.name, locale) : ""}
        busy={citing.busy}
        failure={citing.failure}
        onConfirm={citing.confirm}
        onCancel={citing.cancel}
      />
    </div>
  );
}

function Empty({ mayAdd }: { mayAdd: boolean }) {
  const t = useTranslations("evidence.empty");
  return (
    <div className={styles.empty}>
      <Text fw={600}>{t("title")}</Text>
      <Text size="sm" c="dimmed" mt={4}>
        {t(mayAdd ? "lead" : "readOnly")}
      </Text>
    </div>
  );
}
