"use client";

import {
  IconFileCheck,
  IconFileText,
  IconHistory,
  IconList,
  IconMessages,
  IconNews,
  IconScale,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import styles from "./Desk.module.css";

export const TABS = ["evidence", "positions", "threads", "versions", "history"] as const;
export type TabId = (typeof TABS)[number];
export type PaneId = TabId | "text" | "outline";

const PANES = [
  { id: "text", icon: IconFileText },
  { id: "outline", icon: IconList },
  { id: "evidence", icon: IconNews },
  { id: "positions", icon: IconScale },
  { id: "threads", icon: IconMessages },
  { id: "versions", icon: IconFileCheck },
  { id: "history", icon: IconHistory },
] as const;

/** On a phone one part of the desk is seen at a time. */
export function PhoneBar({ pane, onPane }: { pane: PaneId; onPane: (pane: PaneId) => void }) {
  const t = useTranslations("editor.desk");
  return (
    <nav className={styles.phoneBar} aria-label={t("parts")}>
      {PANES.map(({ id, icon: Icon }) => (
        <button
          key={id}
          type="button"
          {...(pane === id ? { "aria-current": "true" as const } : {})}
          onClick={() => onPane(id)}
        >
          <Icon size={20} aria-hidden />
          {t(`tabs.${id}`)}
        </button>
      ))}
    </nav>
  );
}
