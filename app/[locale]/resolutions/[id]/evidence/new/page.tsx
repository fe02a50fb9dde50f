import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AddEvidence } from "#components/evidence/AddEvidence.tsx";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { readResolution } from "#server/queries/readResolution.ts";
import { signedIn } from "../../../../_parts/signedIn.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence"))("paste.title") };
}

export default async function AddEvidencePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, me } = await signedIn(`/resolutions/${id}/evidence/new`);
  const resolution = await readResolution(actor, id);
  if (!resolution.ok || !resolution.value.abilities.addEvidence) notFound();
  return (
    <AppFrame me={me} wide>
      <AddEvidence resolution={resolution.value} me={me} />
    </AppFrame>
  );
}
