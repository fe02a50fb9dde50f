import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { mayAdminister, mayCreateResolution } from "#domain/policy/policy.ts";
import { redirect } from "#i18n/navigation.ts";
import { listParties } from "#server/queries/listParties.ts";
import { listResolutions } from "#server/queries/listResolutions.ts";
import { signedIn } from "../_parts/signedIn.ts";
import { ResolutionList } from "./_parts/ResolutionList.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("resolutions"))("title") };
}

export default async function ResolutionsPage() {
  const { actor, me } = await signedIn("/resolutions");
  // Administrators read no resolution: their work is elsewhere.
  if (mayAdminister(actor)) redirect({ href: "/admin", locale: await getLocale() });
  const [page, parties] = await Promise.all([listResolutions(actor), listParties(actor)]);
  if (!page.ok) throw new Error(page.error.code);
  return (
    <AppFrame me={me}>
      <ResolutionList first={page.value} parties={parties} mayCreate={mayCreateResolution(actor)} />
    </AppFrame>
  );
}
