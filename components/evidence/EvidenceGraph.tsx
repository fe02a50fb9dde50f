"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { Waiting } from "#components/ui/Waiting.tsx";
import { resolutionClaim } from "#domain/api/claims.ts";
import { listOf } from "#domain/api/common.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { GRAPH_COLUMNS, type GraphEdge, type GraphLayout, reachOf } from "#domain/evidence/evidenceGraph.ts";
import { Link } from "#i18n/navigation.ts";
import { clauseHref } from "./clauseHref.ts";
import { type GraphItem, graphOf } from "./graphOf.ts";
import { useEvidence } from "./useEvidence.ts";
import styles from "./EvidenceGraph.module.css";

const CLAIM_ROWS: readonly RowKind[] = ["claim", "evidence", "resolution"];
const claimList = listOf(resolutionClaim);

/** What the text leans on, drawn from its clauses to those who spoke, and what leans on nothing. */
export function EvidenceGraph({ resolution }: { readonly resolution: ResolutionDetail }) {
  const t = useTranslations("evidence.graph");
  const statuses = useTranslations("evidence.graph.statuses");
  const locale = useLocale();
  const failureText = useFailureText();
  const evidence = useEvidence(resolution.id);
  const claims = useLive(`/resolutions/${resolution.id}/claims`, claimList, CLAIM_ROWS);
  const language = resolution.languages.find((each) => each === locale) ?? resolution.languages[0] ?? "en";
  const graph = useMemo(
    () =>
      evidence.data === null || claims.data === null
        ? null
        : graphOf({
            tree: resolution.tree[language],
            claims: claims.data.items,
            entries: evidence.data.items,
            locale,
            statusName: (status) => statuses(status),
          }),
    [resolution, language, evidence.data, claims.data, locale, statuses],
  );
  const failure = evidence.failure ?? claims.failure;
  return (
    <>
      <h1 className={styles.title}>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      <FailureNote text={failure ? failureText(failure) : null} />
      {graph === null ? (
        failure ? null : (
          <Waiting lines={8} />
        )
      ) : (
        <>
          <Drawing resolutionId={resolution.id} language={language} {...graph} />
          <Unlinked resolutionId={resolution.id} language={language} {...graph} />
        </>
      )}
    </>
  );
}

type Graph = {
  readonly resolutionId: string;
  readonly language: string;
  readonly items: ReadonlyMap<string, GraphItem>;
  readonly layout: GraphLayout;
};

/** Of a card with its gap, in pixels; the style sheet's cards are as high. */
const ROW_HEIGHT = 76;
const CARD_MIDDLE = 34;
/** The drawing's own units across: columns and the gaps between them. */
const WIDTH = 1000;
const COLUMN_WIDTH = 205;
const COLUMN_STEP = (WIDTH - COLUMN_WIDTH) / (GRAPH_COLUMNS.length - 1);

function Drawing(graph: Graph) {
  const { layout } = graph;
  const t = useTranslations("evidence.graph");
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const [pinned, setPinned] = useState<string | null>(null);
  const focused = pointedAt ?? pinned;
  const reached = useMemo(() => (focused === null ? null : reachOf(focused, layout.edges)), [focused, layout]);
  const rows = Math.max(1, ...GRAPH_COLUMNS.map((column) => layout.columns[column].length));
  return (
    <div className={styles.scroll}>
      <div className={styles.drawing} data-focused={focused !== null}>
        <svg
          className={styles.lines}
          viewBox={`0 0 ${WIDTH} ${rows * ROW_HEIGHT}`}
          style={{ height: rows * ROW_HEIGHT }}
          preserveAspectRatio="none"
          aria-hidden
        >
          {layout.edges.map((edge) => (
            <path
              key={`${edge.from} ${edge.to} ${edge.kind}`}
              d={pathOf(edge, layout)}
              className={styles[edge.kind] ?? styles.line}
              data-reached={reached?.has(edge.from) === true && reached.has(edge.to)}
            />
          ))}
        </svg>
        {GRAPH_COLUMNS.map((column) => (
          <section key={column} className={styles.column} aria-label={t(`columns.${column}`)}>
            <h2>{t(`columns.${column}`)}</h2>
            <ul>
              {layout.columns[column].map((id) => (
                <li key={id} data-reached={reached?.has(id) === true}>
                  <Card
                    id={id}
                    isPinned={pinned === id}
                    onPin={() => setPinned(pinned === id ? null : id)}
                    onPoint={(isPointedAt) => setPointedAt(isPointedAt ? id : null)}
                    {...graph}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

type CardProps = Graph & {
  readonly id: string;
  readonly isPinned: boolean;
  readonly onPin: () => void;
  readonly onPoint: (isPointedAt: boolean) => void;
};

function Card({ id, items, layout, resolutionId, language, isPinned, onPin, onPoint }: CardProps) {
  const t = useTranslations("evidence.graph");
  const item = items.get(id);
  if (item === undefined) return null;
  const lines = layout.edges.filter(({ from, to }) => from === id || to === id).length;
  const content = (
    <>
      <b lang={item.language ?? undefined}>{item.label}</b>
      <span>
        {[item.detail, lines === 0 ? t("nothing") : t("lines", { count: lines })].filter(Boolean).join(" · ")}
      </span>
    </>
  );
  const look = `${styles.card} ${lines === 0 ? styles.alone : ""}`;
  const href = hrefOf(item, resolutionId, language);
  const pointing = {
    onMouseEnter: () => onPoint(true),
    onMouseLeave: () => onPoint(false),
    onFocus: () => onPoint(true),
    onBlur: () => onPoint(false),
  };
  return href === null ? (
    <button type="button" className={look} aria-pressed={isPinned} onClick={onPin} {...pointing}>
      {content}
    </button>
  ) : (
    <Link className={look} href={href} {...pointing}>
      {content}
    </Link>
  );
}

function hrefOf({ id, column, sourceId }: GraphItem, resolutionId: string, language: string) {
  switch (column) {
    case "clause":
      return clauseHref(resolutionId, { blockId: id, language });
    case "claim":
      return `/resolutions/${resolutionId}/claims`;
    case "statement":
      return `/resolutions/${resolutionId}/evidence/${sourceId}`;
    case "speaker":
      return null;
  }
}

/** A soft curve from the right edge of one card to the left edge of another, or back along a column to its right. */
function pathOf({ from, to }: GraphEdge, { columns }: GraphLayout): string {
  const place = (id: string) => {
    const column = GRAPH_COLUMNS.findIndex((name) => columns[name].includes(id));
    const row = columns[GRAPH_COLUMNS[column] ?? "clause"].indexOf(id);
    return { left: column * COLUMN_STEP, y: row * ROW_HEIGHT + CARD_MIDDLE };
  };
  const [a, b] = [place(from), place(to)];
  const start = a.left + COLUMN_WIDTH;
  const middle = (start + b.left) / 2;
  return `M ${start} ${a.y} C ${middle} ${a.y}, ${middle} ${b.y}, ${b.left} ${b.y}`;
}

/** Clauses that rest on nothing, and statements that nothing rests on. */
function Unlinked({ items, layout, resolutionId, language }: Graph) {
  const t = useTranslations("evidence.graph");
  const isFree = (id: string, side: "from" | "to") => !layout.edges.some((edge) => edge[side] === id);
  const clauses = layout.columns.clause.filter((id) => isFree(id, "from"));
  const statements = layout.columns.statement.filter((id) => isFree(id, "to"));
  const list = (name: "clausesWithout" | "uncited", ids: readonly string[]) => (
    <section aria-label={t(name)} className={styles.free}>
      <h2>{t(name)}</h2>
      {ids.length === 0 ? <p>{t("noneOfThem")}</p> : null}
      <ul>
        {ids.map((id) => {
          const item = items.get(id);
          const href = item === undefined ? null : hrefOf(item, resolutionId, language);
          return item === undefined || href === null ? null : (
            <li key={id}>
              <Link href={href} lang={item.language ?? undefined}>
                {[item.column === "clause" ? item.detail : "", item.label].filter(Boolean).join(" ")}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
  return (
    <div className={styles.frees}>
      {list("clausesWithout", clauses)}
      {list("uncited", statements)}
    </div>
  );
}
