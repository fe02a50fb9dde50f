"use client";

import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLive, type RowKind } from "#components/api/liveRows.ts";
import { BackToText } from "#components/shell/BackToText.tsx";
import { type EvidenceReading, evidenceReading, type StatementView } from "#domain/api/evidence.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { useRouter } from "#i18n/navigation.ts";
import { AmendStatement, type Amending } from "./AmendStatement.tsx";
import { BearsOnClaim } from "./BearsOnClaim.tsx";
import { Copies } from "./Copies.tsx";
import { OutletNotes } from "./OutletNotes.tsx";
import { ReadingReview } from "./ReadingReview.tsx";
import { UseInText } from "./UseInText.tsx";

const READING_ROWS: readonly RowKind[] = ["evidence"];

/** What makes the view anew. That a proposal was set aside or brought back does not: it is shown where it happens. */
function contentOf({ proposals, dismissed, ...rest }: EvidenceReading): string {
  const found = [...proposals, ...dismissed].map(({ selector }) => selector.start);
  return JSON.stringify([rest, found.toSorted((a, b) => a - b)]);
}

type Props = {
  readonly resolution: ResolutionDetail;
  readonly first: EvidenceReading;
  readonly me: Me;
  /** The text that a search led here from; null where none did. */
  readonly from: string | null;
};

/** An archived article: its text with its statements, the copy itself, and proposals that nobody decided on yet. */
export function ReadingView({ resolution, first, me, from }: Props) {
  const { data, reload } = useLive(
    `/resolutions/${resolution.id}/evidence/${first.source.id}`,
    evidenceReading,
    READING_ROWS,
  );
  const t = useTranslations("evidence");
  const router = useRouter();
  // Read as an answer of the API is, or the order of their fields alone would make the two differ.
  const [shown, setShown] = useState(() => ({ reading: evidenceReading.parse(first), revision: 0 }));
  const [bearing, setBearing] = useState<StatementView | null>(null);
  const [amending, setAmending] = useState<Amending | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const isNews = data !== null && contentOf(data) !== contentOf(shown.reading);
  // What others change comes in when there is no decision here that it would sweep away.
  const newerWaits = isNews && unsaved && data.capture.id !== shown.reading.capture.id;
  if (isNews && !unsaved) setShown({ reading: data, revision: shown.revision + 1 });
  const reading = { ...shown.reading, source: (data ?? first).source };

  return (
    <>
      <BackToText resolution={resolution} />
      <UseInText sourceId={first.source.id} resolutionId={from === resolution.id ? null : from} />
      <ReadingReview
        resolution={resolution}
        reading={reading}
        round={shown.revision}
        newerWaits={newerWaits}
        onUnsaved={setUnsaved}
        onBears={setBearing}
        onAmend={setAmending}
        onStored={() => {
          setUnsaved(false);
          void reload();
        }}
        onLookedAgain={() => void reload()}
      />
      <AmendStatement
        resolution={resolution}
        amending={amending}
        onClose={() => setAmending(null)}
        onAmended={() => void reload()}
      />
      <BearsOnClaim
        statement={bearing}
        resolution={resolution}
        me={me}
        onClose={() => setBearing(null)}
        onPut={() => notifications.show({ message: t("bearsOnSaid") })}
      />
      <Copies
        resolutionId={resolution.id}
        text={reading.text}
        url={reading.source.url ?? undefined}
        archivedAs={first.source.id}
        onUse={(id) => router.push(`/resolutions/${resolution.id}/evidence/${id}`)}
      />
      {reading.source.outlet === "" ? null : (
        <OutletNotes outlet={reading.source.outlet} resolution={resolution} me={me} />
      )}
    </>
  );
}
