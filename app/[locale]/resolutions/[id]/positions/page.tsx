import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PolledRows } from "#components/api/PolledRows.tsx";
import { BackToText } from "#components/shell/BackToText.tsx";
import { PositionMatrix } from "#components/positions/PositionMatrix.tsx";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { readResolution } from "#server/queries/readResolution.ts";
import { signedIn } from "../../../_parts/signedIn.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("positions"))("title") };
}

export default async function PositionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, me } = await signedIn(`/resolutions/${id}/positions`);
  const resolution = await readResolution(actor, id);
  if (!resolution.ok) notFound();
  return (
    <AppFrame me={me} wide>
      <BackToText resolution={resolution.value} />
      <PolledRows>
        <PositionMatrix resolution={resolution.value} me={me} />
      </PolledRows>
    </AppFrame>
  );
}
