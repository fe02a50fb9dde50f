import { useLocale, useTranslations } from "next-intl";
import type { SearchHit } from "#domain/api/search.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { Marked } from "./Marked.tsx";
import { searchTarget } from "./searchTarget.ts";
import styles from "./SearchBox.module.css";

/** One thing that was found, as a list shows it. */
export function SearchHitText({ hit }: { hit: SearchHit }) {
  const t = useTranslations("search");
  const locale = useLocale();
  const { kind, title, snippet, translated, language, date, resolutionTitle } = hit;
  const about = [
    (kind === "clause" || kind === "measure") && resolutionTitle ? inLanguage(resolutionTitle, locale) : "",
    translated ? t("translated") : "",
    date?.slice(0, 10) ?? "",
    searchTarget(hit) === null ? t("noPlace") : "",
  ].filter((part) => part !== "");
  return (
    <span className={styles.option}>
      {kind === "clause" || title.text === "" ? null : (
        <span className={styles.title}>
          <Marked snippet={title} lang={kind === "source" ? (language ?? undefined) : undefined} />
        </span>
      )}
      {snippet ? <Marked snippet={snippet} lang={language ?? undefined} /> : null}
      {about.length > 0 ? <span className={styles.snippet}>{about.join(" · ")}</span> : null}
    </span>
  );
}
