"use client";

import { Alert, Button } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { evidenceEntry } from "#domain/api/evidence.ts";
import { type ResolutionDetail, resolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { useRouter } from "#i18n/navigation.ts";

type Props = {
  readonly sourceId: string;
  /** The text that the reader searched from; null where they came from nowhere. */
  readonly resolutionId: string | null;
};

/** For who found a source on the desk of another text: puts it on the desk of the one they were at. */
export function UseInText({ sourceId, resolutionId }: Props) {
  const t = useTranslations("evidence.alike");
  const untitled = useTranslations("resolutions")("untitled");
  const locale = useLocale();
  const router = useRouter();
  const call = useCall();
  const [resolution, setResolution] = useState<ResolutionDetail | null>(null);
  useEffect(() => {
    if (resolutionId === null) return undefined;
    let isCurrent = true;
    const look = async () => {
      const read = await api("GET", `/resolutions/${encodeURIComponent(resolutionId)}`, resolutionDetail);
      if (isCurrent && read.ok) setResolution(read.value);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [resolutionId]);
  if (resolution === null || !resolution.abilities.addEvidence) return null;

  async function use({ id }: ResolutionDetail) {
    const path = `/resolutions/${id}/evidence/${sourceId}`;
    if (await call.run(api("PUT", path, evidenceEntry))) router.push(path);
  }

  return (
    <Alert color="gray" role="note" mb="md" title={t("from")}>
      <Button size="compact-sm" loading={call.busy} onClick={() => void use(resolution)}>
        {t("useIn", { title: inLanguage(resolution.title, locale) || untitled })}
      </Button>
      <FailureNote text={call.failure} />
    </Alert>
  );
}
