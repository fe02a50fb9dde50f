import { useTranslations } from "next-intl";
import type { CONSENSUS } from "#domain/api/discussion.ts";
import styles from "./ConsensusChip.module.css";

/** Where the parties stand together on one target, by their declared positions. */
export function ConsensusChip({ consensus }: { consensus: (typeof CONSENSUS)[number] }) {
  const t = useTranslations("positions.consensus");
  return <span className={`${styles.chip} ${styles[consensus]}`}>{t(consensus)}</span>;
}
