import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { VersionScreen } from "#components/review/VersionScreen.tsx";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { resolutionDetail } from "#server/queries/resolutionDetail.ts";
import { versionDetail } from "#server/queries/versionDetail.ts";
import { signedIn } from "../../../../_parts/signedIn.ts";

type Props = { params: Promise<{ id: string; n: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("versions"))("version", { n: (await params).n }) };
}

export default async function VersionPage({ params }: Props) {
  const { id, n } = await params;
  const { actor, me } = await signedIn(`/resolutions/${id}/versions/${n}`);
  const [resolution, version] = await Promise.all([resolutionDetail(actor, id), versionDetail(actor, id, Number(n))]);
  if (!resolution.ok || !version.ok) notFound();
  return (
    <AppFrame me={me} wide>
      <VersionScreen resolution={resolution.value} version={version.value} me={me} intact={version.value.intact} />
    </AppFrame>
  );
}
