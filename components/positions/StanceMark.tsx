import { useTranslations } from "next-intl";
import type { Stance } from "#domain/positions/position.ts";
import styles from "./StanceMark.module.css";

const SIGNS = { support: "✓", reservation: "~", oppose: "✕", none: "·" } as const satisfies Record<Stance, string>;

/** A stance as a sign with its word; the word is what a screen reader says. */
export function StanceMark({ stance }: { stance: Stance }) {
  const t = useTranslations("positions.stance");
  return (
    <span className={styles.mark}>
      <i aria-hidden className={styles[stance]}>
        {SIGNS[stance]}
      </i>
      {t(stance)}
    </span>
  );
}
