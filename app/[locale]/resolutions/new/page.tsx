import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { mayCreateResolution } from "#domain/policy/policy.ts";
import { listParties } from "#server/queries/listParties.ts";
import { signedIn } from "../../_parts/signedIn.ts";
import { NewResolutionForm } from "./_parts/NewResolutionForm.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("newResolution"))("title") };
}

export default async function NewResolutionPage() {
  const { actor, me } = await signedIn("/resolutions/new");
  if (!mayCreateResolution(actor)) notFound();
  return (
    <AppFrame me={me}>
      <NewResolutionForm me={me} parties={await listParties(actor)} />
    </AppFrame>
  );
}
