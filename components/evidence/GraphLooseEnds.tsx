"use client";

import { useTranslations } from "next-intl";
import { Link } from "#i18n/navigation.ts";
import { type Graph, looseEnds } from "./graphOf.ts";
import styles from "./EvidenceGraph.module.css";

/** Clauses that rest on nothing, and evidence that no clause cites. */
export function GraphLooseEnds(graph: Graph) {
  const t = useTranslations("evidence.graph");
  const { clausesWithout, uncited } = looseEnds(graph);
  const list = (name: "clausesWithout" | "uncited", ids: readonly string[]) => (
    <section aria-label={t(name)} className={styles.free}>
      <h2>{t(name)}</h2>
      {ids.length === 0 ? <p>{t("noneOfThem")}</p> : null}
      <ul>
        {ids.map((id) => {
          const item = graph.items.get(id);
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
      {list("clausesWithout", clausesWithout)}
      {list("uncited", uncited)}
    </div>
  );
}
