"use client";

import { useTranslations } from "next-intl";
import { Link } from "#i18n/navigation.ts";
import type { GraphItem } from "./graphOf.ts";
import styles from "./EvidenceGraph.module.css";

type Props = {
  readonly item: GraphItem | undefined;
  /** How many lines lead to and from it. */
  readonly links: number;
  readonly isPinned: boolean;
  readonly onPin: () => void;
  readonly onPoint: (isPointedAt: boolean) => void;
};

/** One thing of the drawing: a link to where it is read, or a button where that is nowhere. */
export function GraphCard({ item, links, isPinned, onPin, onPoint }: Props) {
  const t = useTranslations("evidence.graph");
  if (item === undefined) return null;
  const content = (
    <>
      <b lang={item.language ?? undefined}>{item.label}</b>
      <span>
        {[item.detail, links === 0 ? t("nothing") : t("lines", { count: links })].filter(Boolean).join(" · ")}
      </span>
    </>
  );
  const look = `${styles.card} ${links === 0 ? styles.alone : ""}`;
  const pointing = {
    onMouseEnter: () => onPoint(true),
    onMouseLeave: () => onPoint(false),
    onFocus: () => onPoint(true),
    onBlur: () => onPoint(false),
  };
  return item.href === null ? (
    <button type="button" className={look} aria-pressed={isPinned} onClick={onPin} {...pointing}>
      {content}
    </button>
  ) : (
    <Link className={look} href={item.href} {...pointing}>
      {content}
    </Link>
  );
}
