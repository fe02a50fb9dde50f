"use client";

import { IconGripVertical } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { EVIDENCE_DRAG_TYPE } from "#components/editor/dropEvidence.ts";
import type { Citable } from "./useCiting.ts";
import styles from "./EvidencePanel.module.css";

/** A grip by which a statement is dragged into a clause. Whoever cannot drag has the button that cites at the caret. */
export function EvidenceGrip({ item }: { readonly item: Citable }) {
  const t = useTranslations("evidence");
  const grip = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = grip.current;
    const start = (event: DragEvent) => {
      if (event.dataTransfer === null) return;
      event.dataTransfer.setData(EVIDENCE_DRAG_TYPE, JSON.stringify(item));
      event.dataTransfer.effectAllowed = "copy";
    };
    element?.addEventListener("dragstart", start);
    return () => element?.removeEventListener("dragstart", start);
  }, [item]);
  return (
    <span ref={grip} draggable className={styles.grip} title={t("dragToCite")} aria-hidden>
      <IconGripVertical size={15} />
    </span>
  );
}
