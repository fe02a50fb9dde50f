import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "./Waiting.module.css";

/** Stands where content is about to appear, so that what surrounds it does not jump. */
export function Waiting({ lines }: { lines: number }) {
  const t = useTranslations("common");
  return (
    <div className={styles.waiting} role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={line % 3 === 0 ? 20 : 44} radius="md" />
      ))}
    </div>
  );
}
