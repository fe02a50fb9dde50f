"use client";

import { useState } from "react";
import { useLive, type RowKind } from "#components/api/liveRows.ts";
import { BackToText } from "#components/shell/BackToText.tsx";
import { type EvidenceReading, evidenceReading } from "#domain/api/evidence.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { OutletNotes } from "./OutletNotes.tsx";
import { ReadingReview } from "./ReadingReview.tsx";

const READING_ROWS: readonly RowKind[] = ["evidence"];

/** What makes the view anew. That a proposal was set aside or brought back does not: it is shown where it happens. */
function contentOf({ proposals, dismissed, ...rest }: EvidenceReading): string {
  const found = [...proposals, ...dismissed].map(({ selector }) => selector.start);
  return JSON.stringify([rest, found.toSorted((a, b) => a - b)]);
}

type Props = { readonly resolution: ResolutionDetail; readonly first: EvidenceReading; readonly me: Me };

/** An archived article: its text with its statements, the copy itself, and proposals that nobody decided on yet. */
export function ReadingView({ resolution, first, me }: Props) {
  const { data, reload } = useLive(
    `/resolutions/${resolution.id}/evidence/${first.source.id}`,
    evidenceReading,
    READING_ROWS,
  );
  const [shown, setShown] = useState({ reading: first, revision: 0 });
  const [unsaved, setUnsaved] = useState(false);
  const isNews = data !== null && contentOf(data) !== contentOf(shown.reading);
  // What others change comes in when there is no decision here that it would sweep away.
  if (isNews && !unsaved) setShown({ reading: data, revision: shown.revision + 1 });
  const reading = { ...shown.reading, source: (data ?? first).source };

  return (
    <>
      <BackToText resolution={resolution} />
      <ReadingReview
        key={shown.revision}
        resolution={resolution}
        me={me}
        reading={reading}
        onUnsaved={setUnsaved}
        onStored={() => {
          setUnsaved(false);
          void reload();
        }}
      />
      {reading.source.outlet === "" ? null : (
        <OutletNotes outlet={reading.source.outlet} resolution={resolution} me={me} />
      )}
    </>
  );
}
