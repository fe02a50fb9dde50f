"use client";

import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader2, IconLock } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { SaveStatus as Status } from "./collaboration/saveState.ts";
import styles from "./SaveStatus.module.css";

/** What has become of the edits made here, in plain words. "Saved" is said when the journal has them all. */
export function SaveStatus({ status }: { status: Status }) {
  const t = useTranslations("editor.save");
  const { tone, icon: Icon } = LOOKS[status.kind];
  return (
    <span className={styles.status} data-tone={tone} role="status">
      <Icon size={14} aria-hidden />
      <span>{sentence(status, t)}</span>
    </span>
  );
}

const LOOKS = {
  connecting: { tone: "", icon: IconLoader2 },
  saved: { tone: "good", icon: IconCheck },
  saving: { tone: "", icon: IconLoader2 },
  offline: { tone: "warn", icon: IconCloudOff },
  frozen: { tone: "", icon: IconLock },
  readOnly: { tone: "", icon: IconLock },
  unavailable: { tone: "bad", icon: IconAlertTriangle },
  signedOut: { tone: "warn", icon: IconCloudOff },
  revoked: { tone: "bad", icon: IconAlertTriangle },
  outdated: { tone: "warn", icon: IconAlertTriangle },
} as const satisfies Record<Status["kind"], { tone: string; icon: unknown }>;

type Text = ReturnType<typeof useTranslations<"editor.save">>;

function sentence(status: Status, t: Text): string {
  switch (status.kind) {
    case "offline":
      if (status.unsent > 0 && status.kept === null) return t("offlineUnkept", { count: status.unsent });
      return status.kept === 0 || status.kept === null ? t("offline") : t("offlineWaiting", { count: status.kept });
    case "frozen":
      return status.unsent === 0 ? t("frozen") : t("frozenWaiting", { count: status.unsent });
    default:
      return t(status.kind);
  }
}
