import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PolledRows } from "#components/api/PolledRows.tsx";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { mayKeepSpeakers } from "#domain/policy/policy.ts";
import { readSpeaker } from "#server/queries/readSpeaker.ts";
import { signedIn } from "../../_parts/signedIn.ts";
import { SpeakerRecord } from "../_parts/SpeakerRecord.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("speakers"))("title") };
}

export default async function SpeakerPage({ params }: Props) {
  const { id } = await params;
  const { actor, me } = await signedIn(`/speakers/${id}`);
  const speaker = await readSpeaker(actor, id);
  if (!speaker.ok) notFound();
  return (
    <AppFrame me={me}>
      <PolledRows>
        <SpeakerRecord key={speaker.value.id} first={speaker.value} mayKeep={mayKeepSpeakers(actor)} />
      </PolledRows>
    </AppFrame>
  );
}
