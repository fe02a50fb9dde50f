import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { mayCreateResolution } from "#domain/policy/policy.ts";
import { listParties } from "#server/queries/listParties.ts";
import { signedIn } from "../../_parts/signedIn.ts";
import { ImportForm } from "./_parts/ImportForm.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import.screen"))("title") };
}

export default async function ImportPage() {
  const { actor, me } = await signedIn("/resolutions/import");
  if (!mayCreateResolution(actor)) notFound();
  return (
    <AppFrame me={me}>
      <ImportForm me={me} parties={await listParties(actor)} />
    </AppFrame>
  );
}
