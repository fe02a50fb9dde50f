"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { GRAPH_COLUMNS, type GraphEdge, type GraphLayout, reachOf } from "#domain/evidence/evidenceGraph.ts";
import { GraphCard } from "./GraphCard.tsx";
import { type Graph, relationsOf } from "./graphOf.ts";
import styles from "./EvidenceGraph.module.css";

/** Of a card with its gap, in pixels; the style sheet's cards are as high. */
const ROW_HEIGHT = 76;
const CARD_MIDDLE = 34;
/** The drawing's own units across: columns and the gaps between them. */
const WIDTH = 1000;
const COLUMN_WIDTH = 205;
const COLUMN_STEP = (WIDTH - COLUMN_WIDTH) / (GRAPH_COLUMNS.length - 1);

/** The four columns and the lines between them; pointing at a card shows all that hangs together with it. */
export function GraphDrawing(graph: Graph) {
  const { items, layout } = graph;
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
          className={`${styles.lines} ${styles.behind}`}
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
                  <GraphCard
                    item={items.get(id)}
                    relations={relationsOf(id, graph)}
                    isPinned={pinned === id}
                    onPin={() => setPinned(pinned === id ? null : id)}
                    onPoint={(isPointedAt) => setPointedAt(isPointedAt ? id : null)}
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
