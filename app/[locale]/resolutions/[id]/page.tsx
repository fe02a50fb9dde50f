import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { readResolution } from "#server/queries/readResolution.ts";
import { signedIn } from "../../_parts/signedIn.ts";
import { DeskLoader } from "./_parts/DeskLoader.tsx";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ language?: string | string[]; block?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("resolutions"))("title") };
}

export default async function DeskPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { language, block } = await searchParams;
  const { actor, me } = await signedIn(`/resolutions/${id}`);
  const resolution = await readResolution(actor, id);
  if (!resolution.ok) notFound();
  return (
    <DeskLoader
      resolution={resolution.value}
      me={me}
      firstLanguage={firstLanguage(resolution.value, language, await getLocale())}
      firstBlock={typeof block === "string" ? block : null}
    />
  );
}

/** The language asked for, else the reader's own where the text has it, else the authoritative one. */
function firstLanguage({ languages }: ResolutionDetail, asked: string | string[] | undefined, locale: string) {
  return languages.find((each) => each === asked) ?? languages.find((each) => each === locale) ?? languages[0] ?? "en";
}
