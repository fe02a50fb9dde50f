"use client";

import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Link } from "#i18n/navigation.ts";
import type { GraphItem, Relation } from "./graphOf.ts";
import styles from "./EvidenceGraph.module.css";

type Props = {
  readonly item: GraphItem | undefined;
  /** What its lines say. */
  readonly relations: readonly Relation[];
  readonly isPinned: boolean;
  readonly onPin: () => void;
  readonly onPoint: (isPointedAt: boolean) => void;
};

/** One thing of the drawing: a link to where it is read, or a button where that is nowhere. */
export function GraphCard({ item, relations, isPinned, onPin, onPoint }: Props) {
  const t = useTranslations("evidence.graph");
  if (item === undefined) return null;
  const links = relations.length;
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
  return (
    <>
      {item.href === null ? (
        <button type="button" className={look} aria-pressed={isPinned} onClick={onPin} {...pointing}>
          {content}
        </button>
      ) : (
        <Link className={look} href={item.href} {...pointing}>
          {content}
        </Link>
      )}
      {links === 0 ? null : (
        <VisuallyHidden component="ul" aria-label={t("relations")}>
          {relations.map(({ kind, end, other }) => (
            <li key={`${kind} ${other.id}`}>
              {t(`${end}.${kind}`)}{" "}
              <span lang={other.language ?? undefined}>
                {[other.column === "clause" ? other.detail : "", other.label].filter(Boolean).join(" ")}
              </span>
            </li>
          ))}
        </VisuallyHidden>
      )}
    </>
  );
}
