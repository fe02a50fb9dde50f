"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Part } from "#domain/document/nesting.ts";
import type { OutlineEntry } from "./outlineEntries.ts";
import styles from "./Outline.module.css";

/** How far the parties agree on a clause. */
export type Consensus = "agreed" | "reservation" | "disputed" | "open";

type Props = {
  /** Null until there is a text to have one. */
  readonly entries: readonly OutlineEntry[] | null;
  readonly currentId: string | null;
  /** By block id. A clause without one shows no dot. */
  readonly consensus: ReadonlyMap<string, Consensus>;
  readonly onChoose: (blockId: string) => void;
};

/** The parts and clauses of the text, to go from one to another. */
export function Outline({ entries, currentId, consensus, onChoose }: Props) {
  const t = useTranslations("editor.outline");
  const sections = useMemo(() => sectionsOf(entries ?? []), [entries]);
  if (entries === null) return <nav className={styles.outline} aria-label={t("name")} aria-busy="true" />;
  if (entries.length === 0) return <p className={styles.empty}>{t("empty")}</p>;
  return (
    <nav className={styles.outline} aria-label={t("name")}>
      {sections.map(({ part, items }) => (
        <section key={`${part} ${items[0]?.id}`}>
          <h2>{t(`parts.${part}`)}</h2>
          <ul>
            {items.map((entry, index) => (
              <li key={`${entry.id} ${index}`}>
                <OutlineItem
                  entry={entry}
                  isCurrent={entry.id === currentId}
                  consensus={consensus.get(entry.id)}
                  onChoose={onChoose}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

type ItemProps = {
  readonly entry: OutlineEntry;
  readonly isCurrent: boolean;
  readonly consensus: Consensus | undefined;
  readonly onChoose: (blockId: string) => void;
};

function OutlineItem({ entry, isCurrent, consensus, onChoose }: ItemProps) {
  const t = useTranslations("editor.outline");
  const state = consensus === undefined ? null : t(`consensus.${consensus}`);
  return (
    <button
      type="button"
      className={styles.item}
      data-depth={entry.depth}
      data-untranslated={entry.untranslated}
      {...(isCurrent ? { "aria-current": "location" as const } : {})}
      onClick={() => onChoose(entry.id)}
    >
      <b>{entry.label?.replace(/\.$/u, "")}</b>
      <span>{entry.words === "" ? t("emptyClause") : entry.words}</span>
      {state === null ? null : (
        <i className={styles.consensus} data-consensus={consensus} role="img" aria-label={state} title={state} />
      )}
    </button>
  );
}

type Section = { readonly part: Part; readonly items: OutlineEntry[] };

/** Runs of one part. A part that concurrent edits have torn apart is shown as it stands. */
function sectionsOf(entries: readonly OutlineEntry[]): Section[] {
  const sections: Section[] = [];
  for (const entry of entries) {
    const last = sections.at(-1);
    if (last?.part === entry.part) last.items.push(entry);
    else sections.push({ part: entry.part, items: [entry] });
  }
  return sections;
}
