import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PolledRows } from "#components/api/PolledRows.tsx";
import { DamagedVersion } from "#components/review/DamagedVersion.tsx";
import { VersionScreen } from "#components/review/VersionScreen.tsx";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { readResolution } from "#server/queries/readResolution.ts";
import { readVersion } from "#server/queries/readVersion.ts";
import { signedIn } from "../../../../_parts/signedIn.ts";

type Props = { params: Promise<{ id: string; n: string }> };

const VERSION_NUMBER = /^[1-9]\d{0,5}$/;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("versions"))("version", { n: (await params).n }) };
}

export default async function VersionPage({ params }: Props) {
  const { id, n } = await params;
  if (!VERSION_NUMBER.test(n)) notFound();
  const { actor, me } = await signedIn(`/resolutions/${id}/versions/${n}`);
  const [resolution, version] = await Promise.all([readResolution(actor, id), readVersion(actor, id, Number(n))]);
  if (!resolution.ok) notFound();
  if (!version.ok && version.error.kind === "notFound") notFound();
  return (
    <AppFrame me={me} wide>
      {version.ok ? (
        <PolledRows>
          <VersionScreen resolution={resolution.value} version={version.value} me={me} />
        </PolledRows>
      ) : (
        <DamagedVersion />
      )}
    </AppFrame>
  );
}
