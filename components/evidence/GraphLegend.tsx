"use client";

import { useTranslations } from "next-intl";
import { GRAPH_RELATIONS, type GraphLayout } from "#domain/evidence/evidenceGraph.ts";
import styles from "./EvidenceGraph.module.css";

/** What each kind of line says, of those that are drawn. */
export function GraphLegend({ layout }: { readonly layout: GraphLayout }) {
  const t = useTranslations("evidence.graph");
  const drawn = GRAPH_RELATIONS.filter((kind) => layout.edges.some((edge) => edge.kind === kind));
  if (drawn.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={t("legend")}>
      {drawn.map((kind) => (
        <li key={kind}>
          <svg className={styles.lines} width="44" height="10" aria-hidden>
            <path d="M 1 5 H 43" className={styles[kind] ?? styles.line} />
          </svg>
          {t(`lineOf.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
