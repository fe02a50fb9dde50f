"use client";

import { Alert, Button, CopyButton, Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { api, nothing } from "#components/api/api.ts";
import { type RowKind, useLive } from "#components/api/liveRows.ts";
import type { SaveStatus } from "#components/editor/collaboration/saveState.ts";
import { listOf } from "#domain/api/common.ts";
import { lostWords } from "#domain/api/resolutions.ts";
import styles from "./Desk.module.css";

type Props = {
  readonly resolutionId: string;
  readonly status: SaveStatus;
  /** Words of an edit that the server could not take. */
  readonly setAside: string | null;
  readonly onDismiss: () => void;
  readonly onReload: () => void;
};

const LOST_ROWS: readonly RowKind[] = ["lostWords"];
const lostList = listOf(lostWords);

/** What a writer must know of their own words: that some wait, were refused, or fell between a rival's changes. */
export function DeskNotices({ resolutionId, status, setAside, onDismiss, onReload }: Props) {
  const t = useTranslations("editor.notices");
  const { data, reload } = useLive(`/resolutions/${resolutionId}/lost-words`, lostList, LOST_ROWS);
  async function dismiss(id: string) {
    await api("DELETE", `/resolutions/${resolutionId}/lost-words/${id}`, nothing);
    await reload();
  }
  return (
    <div className={styles.notices}>
      <StatusNotice status={status} onReload={onReload} />
      {setAside === null ? null : <Words title={t("setAside")} words={setAside} onDismiss={onDismiss} />}
      {(data?.items ?? []).map(({ id, text }) => (
        <Words key={id} title={t("lostWords")} words={text} onDismiss={() => void dismiss(id)} />
      ))}
    </div>
  );
}

function StatusNotice({ status, onReload }: { status: SaveStatus; onReload: () => void }) {
  const t = useTranslations("editor.notices");
  switch (status.kind) {
    case "unavailable":
      return (
        <Alert color="red" role="alert" title={t("unavailable")}>
          {t("unavailableHint")}
        </Alert>
      );
    case "signedOut":
      return (
        <Alert color="yellow" role="alert" title={t("signedOut")}>
          {t("signedOutHint")}
        </Alert>
      );
    case "revoked":
      return (
        <Alert color="red" role="alert" title={t("revoked")}>
          {t("revokedHint")}
        </Alert>
      );
    case "frozen":
      return status.unsent === 0 ? null : (
        <Alert color="yellow" title={t("frozen", { count: status.unsent })}>
          {t("frozenHint")}
        </Alert>
      );
    case "outdated":
      return (
        <Alert color="yellow" role="alert" title={t("outdated")}>
          <Button size="xs" onClick={onReload}>
            {t("reload")}
          </Button>
        </Alert>
      );
    default:
      return null;
  }
}

type WordsProps = { readonly title: string; readonly words: string; readonly onDismiss: () => void };

function Words({ title, words, onDismiss }: WordsProps) {
  const t = useTranslations("editor.notices");
  const common = useTranslations("common");
  return (
    <Alert color="yellow" role="alert" title={title}>
      <blockquote className={styles.words}>{words}</blockquote>
      <Group gap="xs" mt="xs">
        <CopyButton value={words}>
          {({ copied, copy }) => (
            <Button size="xs" onClick={copy}>
              {common(copied ? "copied" : "copy")}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" onClick={onDismiss}>
          {t("dismiss")}
        </Button>
      </Group>
    </Alert>
  );
}
