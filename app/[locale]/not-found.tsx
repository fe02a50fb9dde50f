import { getTranslations } from "next-intl/server";
import { Link } from "#i18n/navigation.ts";
import styles from "./_parts/Notice.module.css";

export default async function NotFound() {
  const t = await getTranslations("notice");
  return (
    <main className={styles.page}>
      <h1>{t("notFound")}</h1>
      <p>{t("notFoundHint")}</p>
      <Link href="/resolutions">{t("toResolutions")}</Link>
    </main>
  );
}
