"use client";

import { useTranslations } from "next-intl";
import type { CitedPlace } from "#domain/api/evidence.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { Link } from "#i18n/navigation.ts";
import { clauseHref } from "./clauseHref.ts";
import { clauseNames } from "./clauseNames.ts";
import styles from "./ReadingView.module.css";

/** Enough of a clause's words to know it by. */
const WORDS_SHOWN = 60;

/** The clauses that cite a statement, each leading to its place in the text. */
export function CitingClauses(props: { resolution: ResolutionDetail; places: readonly CitedPlace[] }) {
  const t = useTranslations("evidence");
  const { resolution, places } = props;
  if (places.length === 0) return null;
  return (
    <>
      <p className={styles.citedTitle}>{t("reading.citedIn")}</p>
      <ul className={styles.cited}>
        {places.map((place) => {
          const clause = clauseNames(resolution, place.language).get(place.blockId);
          const words = clause?.words ?? "";
          const short = words.length > WORDS_SHOWN ? `${words.slice(0, WORDS_SHOWN).trimEnd()}…` : words;
          return (
            <li key={`${place.language} ${place.blockId} ${place.number}`}>
              <Link href={clauseHref(resolution.id, place)} lang={place.language}>
                {[clause?.label, short || t("reading.untitledClause")].filter(Boolean).join(" ")}
              </Link>{" "}
              · {place.number === null ? t("quotedThere") : t("note", { number: place.number })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
