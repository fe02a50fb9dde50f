"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { StatementView } from "#domain/api/evidence.ts";
import styles from "./StatementCard.module.css";

type Props = { statement: Pick<StatementView, "translators">; language: string };

/** That words are a translation, and who made it when. */
export function TranslationMark({ statement: { translators }, language }: Props) {
  const t = useTranslations("evidence");
  const format = useFormatter();
  const signature = translators[language];
  return (
    <span className={styles.mark}>
      {signature === undefined
        ? t("translation")
        : t("translationBy", {
            name: signature.by.name,
            when: format.dateTime(new Date(signature.at), { dateStyle: "medium" }),
          })}
    </span>
  );
}
