"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { LiveRows, useLive, type RowKind } from "#components/api/liveRows.ts";
import type { EditorHandle, EditorSelection } from "#components/editor/editorHandle.ts";
import type { OutlineEntry } from "#components/editor/outlineEntries.ts";
import { ResolutionEditor } from "#components/editor/ResolutionEditor.tsx";
import { doubtfulClausesOf } from "#components/evidence/doubtfulClausesOf.ts";
import { useClaims } from "#components/evidence/useClaims.ts";
import { useOrigins } from "#components/evidence/useOrigins.ts";
import { useQuotationChecks } from "#components/evidence/useQuotationChecks.ts";
import type { ResolutionClaim } from "#domain/api/claims.ts";
import type { Language } from "#domain/api/common.ts";
import type { ThreadView } from "#domain/api/discussion.ts";
import type { Me } from "#domain/api/people.ts";
import { resolutionDetail, type ResolutionDetail } from "#domain/api/resolutions.ts";
import { styleOf } from "#domain/numbering/styleOf.ts";
import { DeskHeader } from "./DeskHeader.tsx";
import { DeskOutline } from "./DeskOutline.tsx";
import { DeskPanels } from "./DeskPanels.tsx";
import { DeskNotices } from "./DeskNotices.tsx";
import { type PaneId, PhoneBar, type TabId } from "./PhoneBar.tsx";
import { type Collaborating, useCollaboration } from "./useCollaboration.ts";
import { useDeskEvidence } from "./useDeskEvidence.ts";
import { useDeskThreads } from "./useDeskThreads.ts";
import { subscribeToRows } from "./rowHints.ts";
import { useAfterChanges } from "./useAfterChanges.ts";
import { useEditorHandle } from "./useEditorHandle.ts";
import { useHintsAfterBreak } from "./useHintsAfterBreak.ts";
import { usePartyLooks } from "./usePartyLooks.ts";
import styles from "./Desk.module.css";

export type DeskProps = {
  readonly resolution: ResolutionDetail;
  readonly me: Me;
  readonly firstLanguage: Language;
  /** A clause to begin at, from the address. */
  readonly firstBlock: string | null;
};

/** Where a resolution is written: the outline, the page, and what belongs to it beside it. */
export function Desk(props: DeskProps) {
  const collaboration = useCollaboration(props.resolution, props.me);
  if (collaboration === null) return null;
  return (
    <LiveRows value={subscribeToRows}>
      <DeskRows {...props} collaboration={collaboration} />
    </LiveRows>
  );
}

const NO_CLAIMS: readonly ResolutionClaim[] = [];
/** What stands in the way of freezing hangs on the evidence too: on whether a quoted statement is translated. */
const RESOLUTION_ROWS: readonly RowKind[] = ["resolution", "version", "approval", "evidence"];

function DeskRows({
  resolution: first,
  me,
  firstLanguage,
  firstBlock,
  collaboration,
}: DeskProps & { collaboration: Collaborating }) {
  const { view, dismissSetAside } = collaboration;
  const live = useLive(`/resolutions/${first.id}`, resolutionDetail, RESOLUTION_ROWS);
  const resolution = live.data ?? first;
  const quotations = useQuotationChecks(first.id);
  useAfterChanges(view, live.reload, quotations.reload);
  useHintsAfterBreak(view.status.kind);

  const [language, setLanguage] = useState(firstLanguage);
  const [tab, setTab] = useState<TabId>("evidence");
  const [pane, setPane] = useState<PaneId>("text");
  const [outline, setOutline] = useState<readonly OutlineEntry[] | null>(null);
  const [selection, setSelection] = useState<EditorSelection | null>(null);
  const [activeThread, setActiveThread] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [dropped, setDropped] = useState<{ readonly data: string; readonly at: EditorSelection } | null>(null);
  // A clause that is searched for on the desk changes the address of the same desk.
  const [begunAt, setBegunAt] = useState(firstBlock);
  if (firstBlock !== begunAt) {
    setBegunAt(firstBlock);
    setLanguage(firstLanguage);
    setPane("text");
  }
  const openTab = useCallback((next: TabId) => {
    setTab(next);
    setPane(next);
  }, []);

  const { handle, onHandle, whenReady } = useEditorHandle();
  const show = useCallback(
    (wanted: string, act: (editor: EditorHandle) => void) => {
      const known = first.languages.find((each) => each === wanted);
      setPane("text");
      if (known !== undefined) setLanguage(known);
      whenReady(wanted, act);
    },
    [first.languages, whenReady],
  );
  const showBlock = useCallback(
    (blockId: string, wanted: string = language) => show(wanted, (editor) => editor.scrollToBlock(blockId)),
    [show, language],
  );
  const showThread = useCallback(
    ({ id, language: wanted }: ThreadView) => {
      setActiveThread(id);
      show(wanted, (editor) => editor.highlightThread(id));
    },
    [show],
  );
  const onThread = useCallback(
    (id: string) => {
      setActiveThread(id);
      openTab("threads");
      handle()?.highlightThread(id);
    },
    [openTab, handle],
  );
  useEffect(() => {
    if (firstBlock !== null) whenReady(firstLanguage, (editor) => editor.scrollToBlock(firstBlock));
  }, [firstBlock, firstLanguage, whenReady]);
  useEffect(() => {
    const arrive = () => {
      if (/^#(?:instrument|measure|source|statement)-/.test(window.location.hash)) openTab("evidence");
    };
    arrive();
    window.addEventListener("hashchange", arrive);
    return () => window.removeEventListener("hashchange", arrive);
  }, [openTab]);

  const { cited } = useDeskEvidence(first.id);
  const origins = useOrigins(first.id);
  const claims = useClaims(first.id);
  const doubtfulClauses = useMemo(() => doubtfulClausesOf(claims.data?.items ?? [], language), [claims.data, language]);
  const { threads, foundThreads } = useDeskThreads(first.id, language);
  const parties = usePartyLooks(resolution, language);
  const style = styleOf(resolution.style);
  const self = useMemo(() => ({ name: me.name, partyId: me.party?.id ?? null }), [me]);

  return (
    <div className={styles.desk} data-pane={pane}>
      <DeskHeader
        resolution={resolution}
        me={me}
        style={style}
        status={view.status}
        awareness={view.awareness}
        language={language}
        onLanguage={setLanguage}
        onFreeze={() => openTab("versions")}
        onChanged={() => void live.reload()}
      />
      <DeskOutline
        resolution={resolution}
        entries={outline}
        currentId={selection?.blockId ?? null}
        onShowBlock={showBlock}
      />
      <main className={styles.text} id="content">
        <DeskNotices
          resolutionId={first.id}
          status={view.status}
          setAside={view.setAside}
          onDismiss={dismissSetAside}
          onReload={() => window.location.reload()}
        />
        {view.hasText ? (
          <ResolutionEditor
            key={language}
            document={view.document}
            awareness={view.awareness}
            self={self}
            language={language}
            authoritative={first.languages[0] ?? language}
            style={style}
            header={resolution.header}
            editable={view.editable && resolution.abilities.write}
            mayComment={resolution.abilities.comment}
            parties={parties}
            cited={cited}
            origins={origins}
            threads={threads}
            foundThreads={foundThreads}
            quotations={quotations.quotations}
            doubtfulClauses={doubtfulClauses}
            onHandle={onHandle}
            onSelection={setSelection}
            onOutline={setOutline}
            onEvidenceFlag={() => openTab("evidence")}
            onThread={onThread}
            onCite={() => openTab("evidence")}
            onDropEvidence={(data) => {
              const at = handle()?.selection();
              if (at) setDropped({ data, at });
            }}
            onComment={() => {
              openTab("threads");
              setAsking(true);
            }}
          />
        ) : (
          <div className={styles.blankPage} />
        )}
      </main>
      <DeskPanels
        tab={tab}
        onTab={openTab}
        resolution={resolution}
        me={me}
        language={language}
        selection={selection}
        quotations={quotations.quotations}
        onQuotationsChecked={() => void quotations.reload()}
        claims={claims.data?.items ?? NO_CLAIMS}
        onClaimsChanged={() => void claims.reload()}
        dropped={dropped}
        activeThread={activeThread}
        asking={asking}
        onAsked={() => setAsking(false)}
        onCite={(cite) => handle()?.insertCite(cite) ?? false}
        onQuote={(words, evidenceId) => handle()?.insertQuotation(words, evidenceId) ?? false}
        onInsertWording={({ blockId, language: wanted, wording }) =>
          show(wanted, (editor) => editor.insertWording(blockId, wording))
        }
        onShowBlock={showBlock}
        onShowThread={showThread}
        onChanged={() => void live.reload()}
      />
      <PhoneBar
        pane={pane}
        onPane={(next) => (next === "text" || next === "outline" ? setPane(next) : openTab(next))}
      />
    </div>
  );
}
