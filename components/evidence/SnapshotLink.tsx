"use client";

import { Anchor } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import type { SnapshotView } from "#domain/api/captures.ts";
import styles from "./PageCopies.module.css";

const GAPS = ["images", "stylesheets", "embedded"] as const;

type Props = {
  sourceId: string;
  captureId: string;
  snapshot: SnapshotView | null;
  /** Which copy it is of, where a page lists several. */
  when?: string;
};

/** Leads to the page as its reader saw it, once it was made. */
export function SnapshotLink({ sourceId, captureId, snapshot, when }: Props) {
  const t = useTranslations("evidence.snapshot");
  if (snapshot?.state !== "made") return null;
  return (
    <Anchor
      underline="always"
      {...(when === undefined ? { size: "sm" } : { inherit: true, "aria-label": t("lookNamed", { when }) })}
      href={`/api/v1/sources/${sourceId}/captures/${captureId}/snapshot`}
      target="_blank"
      rel="noreferrer noopener"
    >
      {t("look")}
    </Anchor>
  );
}

/** What a page's snapshot does not show, or why there is none. */
export function SnapshotGaps({ snapshot }: { snapshot: SnapshotView | null }) {
  const t = useTranslations("evidence.snapshot");
  const format = useFormatter();
  if (snapshot === null) return null;
  const missing = GAPS.flatMap((kind) => {
    const count = snapshot.state === "made" ? snapshot.gaps[kind] : 0;
    return count > 0 ? [t(kind, { count })] : [];
  });
  const gaps = missing.length > 0 ? t("gaps", { missing: format.list(missing) }) : "";
  return (
    <p role="status" className={styles.told}>
      {snapshot.state === "made" ? gaps : t(snapshot.state)}
    </p>
  );
}
