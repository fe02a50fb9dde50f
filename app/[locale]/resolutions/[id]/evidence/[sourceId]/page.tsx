import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FoundWords } from "#components/evidence/FoundWords.tsx";
import { ReadingView } from "#components/evidence/ReadingView.tsx";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { readEvidence } from "#server/queries/readEvidence.ts";
import { readResolution } from "#server/queries/readResolution.ts";
import { signedIn } from "../../../../_parts/signedIn.ts";

type Props = {
  params: Promise<{ id: string; sourceId: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence"))("title") };
}

export default async function EvidencePage({ params, searchParams }: Props) {
  const { id, sourceId } = await params;
  const { actor, me } = await signedIn(`/resolutions/${id}/evidence/${sourceId}`);
  const { from } = await searchParams;
  const [resolution, reading] = await Promise.all([readResolution(actor, id), readEvidence(actor, id, sourceId)]);
  if (!resolution.ok || !reading.ok) notFound();
  return (
    <AppFrame me={me} wide>
      <ReadingView
        // Another source is another review: nothing of this one goes over to it.
        key={sourceId}
        me={me}
        resolution={resolution.value}
        first={reading.value}
        from={typeof from === "string" ? from : null}
      />
      <FoundWords statements={reading.value.statements} />
    </AppFrame>
  );
}
