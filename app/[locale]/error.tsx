"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "./_parts/Notice.module.css";

export default function Failed({ reset }: { reset: () => void }) {
  const t = useTranslations("notice");
  const common = useTranslations("common");
  return (
    <main className={styles.page} role="alert">
      <h1>{t("failed")}</h1>
      <p>{t("failedHint")}</p>
      <Button onClick={reset}>{common("retry")}</Button>
    </main>
  );
}
