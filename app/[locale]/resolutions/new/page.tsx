import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { createResolutionRequest } from "#domain/api/resolutions.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayCreateResolution } from "#domain/policy/policy.ts";
import { z } from "#domain/zod.ts";
import { listParties } from "#server/queries/listParties.ts";
import { readResolution } from "#server/queries/readResolution.ts";
import { signedIn } from "../../_parts/signedIn.ts";
import { FromVersionForm, type SourceVersion } from "./_parts/FromVersionForm.tsx";
import { NewResolutionForm } from "./_parts/NewResolutionForm.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("newResolution"))("title") };
}

export default async function NewResolutionPage({ searchParams }: Props) {
  const { from, version } = await searchParams;
  const { actor, me } = await signedIn("/resolutions/new");
  if (!mayCreateResolution(actor)) notFound();
  const parties = await listParties(actor);
  return (
    <AppFrame me={me}>
      {from === undefined ? (
        <NewResolutionForm me={me} parties={parties} />
      ) : (
        <FromVersionForm me={me} parties={parties} source={await sourceOf(actor, { resolutionId: from, n: version })} />
      )}
    </AppFrame>
  );
}

const asked = createResolutionRequest.shape.from.unwrap().extend({ n: z.coerce.number().int().min(1) });

async function sourceOf(actor: Actor, wanted: unknown): Promise<SourceVersion> {
  const source = asked.safeParse(wanted);
  if (!source.success) notFound();
  const { resolutionId, n } = source.data;
  const resolution = await readResolution(actor, resolutionId);
  if (!resolution.ok || !resolution.value.versions.some((version) => version.n === n)) notFound();
  const { title, languages } = resolution.value;
  const style = createResolutionRequest.shape.style.parse(resolution.value.style);
  return { resolutionId, n, title, style, languages };
}
