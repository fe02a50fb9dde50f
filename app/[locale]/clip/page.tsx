import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClipPage } from "#components/evidence/ClipPage.tsx";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { listResolutions } from "#server/queries/listResolutions.ts";
import { signedIn } from "../_parts/signedIn.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence.clip"))("title") };
}

/** Where the bookmark opens: a plain page that does nothing until a person has chosen and confirmed. */
export default async function Clip() {
  const { actor, me } = await signedIn("/clip");
  const resolutions = await listResolutions(actor);
  if (!resolutions.ok) throw new Error(resolutions.error.code);
  return (
    <AppFrame me={me} wide>
      <ClipPage me={me} resolutions={resolutions.value.items} />
    </AppFrame>
  );
}
