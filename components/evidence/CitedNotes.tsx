"use client";

import { useTranslations } from "next-intl";
import type { CitedPlace } from "#domain/api/evidence.ts";
import { useLanguageName } from "#i18n/useLanguageName.ts";
import styles from "./EvidencePanel.module.css";

type Props = {
  readonly places: readonly CitedPlace[];
  /** Of the text, the authoritative one first. */
  readonly languages: readonly string[];
  readonly onShowBlock: (blockId: string, language: string) => void;
};

/** The notes of the text that stand for an item, each leading to its clause. */
export function CitedNotes({ places, languages, onShowBlock }: Props) {
  const t = useTranslations("evidence");
  const languageName = useLanguageName();
  const [own] = languages;
  if (places.length === 0) return null;
  const placeName = (number: number | null, language: string | null): string => {
    if (number === null) return language === null ? t("quotedThere") : t("quotedThereIn", { language });
    return language === null ? t("note", { number }) : t("noteIn", { number, language });
  };
  return (
    <div className={styles.cited}>
      <span>{t("citedIn")}</span>
      {places.map(({ blockId, language, number }) => (
        <button key={`${language} ${blockId} ${number}`} type="button" onClick={() => onShowBlock(blockId, language)}>
          {placeName(number, language === own ? null : languageName(language))}
        </button>
      ))}
    </div>
  );
}
