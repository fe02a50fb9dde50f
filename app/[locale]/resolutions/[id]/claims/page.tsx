import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PolledRows } from "#components/api/PolledRows.tsx";
import { ClaimsBoard } from "#components/evidence/ClaimsBoard.tsx";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { inLanguage } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";
import { readResolution } from "#server/queries/readResolution.ts";
import { signedIn } from "../../../_parts/signedIn.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("claims"))("title") };
}

export default async function ClaimsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, me } = await signedIn(`/resolutions/${id}/claims`);
  const resolution = await readResolution(actor, id);
  if (!resolution.ok) notFound();
  return (
    <AppFrame me={me} wide>
      <p>
        <Link href={`/resolutions/${id}`}>← {inLanguage(resolution.value.title, await getLocale())}</Link>
      </p>
      <PolledRows>
        <ClaimsBoard resolution={resolution.value} me={me} />
      </PolledRows>
    </AppFrame>
  );
}
