"use client";

import { useTranslations } from "next-intl";
import { Link } from "#i18n/navigation.ts";
import type { Graph } from "./graphOf.ts";
import styles from "./EvidenceGraph.module.css";

/** Clauses that rest on nothing, and statements that nothing rests on. */
export function GraphLooseEnds({ items, layout }: Graph) {
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
          return item === undefined || item.href === null ? null : (
            <li key={id}>
              <Link href={item.href} lang={item.language ?? undefined}>
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
