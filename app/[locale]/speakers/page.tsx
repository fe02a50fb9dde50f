import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PolledRows } from "#components/api/PolledRows.tsx";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { mayKeepSpeakers, mayReadSpeakers } from "#domain/policy/policy.ts";
import { listSpeakers } from "#server/queries/listSpeakers.ts";
import { signedIn } from "../_parts/signedIn.ts";
import { SpeakerList } from "./_parts/SpeakerList.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("speakers"))("title") };
}

export default async function SpeakersPage() {
  const { actor, me } = await signedIn("/speakers");
  if (!mayReadSpeakers(actor)) notFound();
  const t = await getTranslations("speakers");
  const first = await listSpeakers(actor, {}, await getLocale());
  if (!first.ok) throw new Error(first.error.code);
  const mayKeep = mayKeepSpeakers(actor);
  return (
    <AppFrame me={me}>
      <PolledRows>
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <SpeakerList first={first.value} me={me} mayKeep={mayKeep} />
      </PolledRows>
    </AppFrame>
  );
}
