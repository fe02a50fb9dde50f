"use client";

import { Skeleton, Tabs } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import type { EditorSelection } from "#components/editor/editorHandle.ts";
import type { OfferedWording } from "#components/evidence/ClaimAlerts.tsx";
import type { CiteTargets } from "#components/evidence/useCiting.ts";
import type { ResolutionClaim } from "#domain/api/claims.ts";
import type { Language } from "#domain/api/common.ts";
import type { ThreadView } from "#domain/api/discussion.ts";
import type { QuotationCheck } from "#domain/api/quotations.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { type TabId, TABS } from "./PhoneBar.tsx";
import styles from "./Desk.module.css";

const loading = () => <Skeleton height={160} radius="md" />;
// Panels come when they are opened: the page of the text should not wait for them.
const EvidencePanel = dynamic(() => import("#components/evidence/EvidencePanel.tsx").then((m) => m.EvidencePanel), {
  loading,
});
const PositionsPanel = dynamic(() => import("#components/positions/PositionsPanel.tsx").then((m) => m.PositionsPanel), {
  loading,
});
const ThreadsPanel = dynamic(() => import("#components/review/ThreadsPanel.tsx").then((m) => m.ThreadsPanel), {
  loading,
});
const VersionsPanel = dynamic(() => import("#components/review/VersionsPanel.tsx").then((m) => m.VersionsPanel), {
  loading,
});
const HistoryPanel = dynamic(() => import("#components/review/HistoryPanel.tsx").then((m) => m.HistoryPanel), {
  loading,
});

type Props = CiteTargets & {
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly resolution: ResolutionDetail;
  readonly me: Me;
  readonly language: Language;
  readonly selection: EditorSelection | null;
  readonly quotations: readonly QuotationCheck[];
  readonly onQuotationsChecked: () => void;
  readonly claims: readonly ResolutionClaim[];
  readonly onClaimsChanged: () => void;
  /** Evidence that was dragged into the text. */
  readonly dropped: { readonly data: string; readonly at: EditorSelection } | null;
  readonly activeThread: string | null;
  readonly asking: boolean;
  readonly onAsked: () => void;
  readonly onInsertWording: (offered: OfferedWording) => void;
  readonly onShowBlock: (blockId: string, language?: string) => void;
  readonly onShowThread: (thread: ThreadView) => void;
  readonly onChanged: () => void;
};

/** What belongs to the text, beside it. */
export function DeskPanels(props: Props) {
  const { tab, onTab } = props;
  const t = useTranslations("editor.desk");
  return (
    <aside className={styles.panels} aria-label={t("panels")}>
      <Tabs
        value={tab}
        onChange={(value) => onTab(TABS.find((id) => id === value) ?? "evidence")}
        keepMounted={false}
        className={styles.tabs}
        classNames={{ list: styles.tabList ?? "", tab: styles.tab ?? "", panel: styles.panel ?? "" }}
      >
        <Tabs.List>
          {TABS.map((id) => (
            <Tabs.Tab key={id} value={id}>
              {t(`tabs.${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <Panel {...props} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

function Panel(props: Props) {
  const { tab, resolution, me, language, selection, onShowBlock } = props;
  switch (tab) {
    case "evidence":
      return <EvidencePanel {...props} />;
    case "positions":
      return (
        <PositionsPanel
          resolution={resolution}
          me={me}
          blockId={selection?.blockId ?? null}
          onShowBlock={onShowBlock}
        />
      );
    case "threads": {
      const selector = selection?.selector ?? null;
      const anchor =
        selection === null || selector === null ? null : { language, blockId: selection.blockId, selector };
      return (
        <ThreadsPanel
          resolution={resolution}
          me={me}
          anchor={anchor}
          versionN={null}
          activeThreadId={props.activeThread}
          asking={props.asking}
          onAsked={props.onAsked}
          onShowThread={props.onShowThread}
        />
      );
    }
    case "versions":
      return <VersionsPanel resolution={resolution} me={me} onChanged={props.onChanged} onShowBlock={onShowBlock} />;
    case "history":
      return <HistoryPanel resolution={resolution} />;
  }
}
