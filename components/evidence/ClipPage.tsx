"use client";

import { Button, Loader, Radio, Stack, Title } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import type { Me } from "#domain/api/people.ts";
import { type ResolutionDetail, resolutionDetail, type ResolutionSummary } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { AddEvidence } from "./AddEvidence.tsx";
import type { ClippedPage } from "./clippedPage.ts";
import { useClippedPage } from "./useClippedPage.ts";
import styles from "./PasteArticle.module.css";

type Props = { me: Me; resolutions: readonly ResolutionSummary[] };

/** Where the bookmark brings a page: for which resolution it is, the person says; then it is read and reviewed as any other. */
export function ClipPage({ me, resolutions }: Props) {
  const clipping = useClippedPage();
  const [chosen, setChosen] = useState<ResolutionDetail | null>(null);
  const [fetched, setFetched] = useState<ClippedPage | null>(null);
  const page = clipping.status === "received" ? clipping.page : fetched;
  if (chosen && page) return <AddEvidence resolution={chosen} me={me} clipped={page} />;
  return (
    <div className={styles.narrow}>
      <Arrived clipping={clipping} page={page} onFetch={setFetched} />
      {page ? <ChooseResolution resolutions={resolutions} onChoose={setChosen} /> : null}
    </div>
  );
}

type ArrivedProps = {
  clipping: ReturnType<typeof useClippedPage>;
  page: ClippedPage | null;
  onFetch: (page: ClippedPage) => void;
};

function Arrived({ clipping, page, onFetch }: ArrivedProps) {
  const t = useTranslations("evidence.clip");
  const address = clipping.status === "none" ? clipping.address : null;
  return (
    <>
      <Title order={1} className={styles.title}>
        {t("title")}
      </Title>
      <div role="status">
        {clipping.status === "waiting" ? (
          <p className={styles.busy}>
            <Loader size={16} aria-hidden /> {t("waiting")}
          </p>
        ) : null}
        {page ? <From page={page} /> : null}
        {clipping.status === "none" && page === null ? (
          <p className={styles.lead}>{t(address ? "noneButAddress" : "none")}</p>
        ) : null}
      </div>
      {address && page === null ? (
        <>
          <p className={styles.address}>{address.url}</p>
          <Button onClick={() => onFetch(address)}>{t("fetch")}</Button>
        </>
      ) : null}
    </>
  );
}

function From({ page: { title, url } }: { page: ClippedPage }) {
  const t = useTranslations("evidence.clip");
  return (
    <p className={styles.lead}>
      {t("from", { title: title || url })}
      <br />
      <span className={styles.address}>{url}</span>
    </p>
  );
}

type ChooseProps = { resolutions: Props["resolutions"]; onChoose: (resolution: ResolutionDetail) => void };

function ChooseResolution({ resolutions, onChoose }: ChooseProps) {
  const t = useTranslations("evidence.clip");
  const untitled = useTranslations("resolutions")("untitled");
  const locale = useLocale();
  const call = useCall();
  const [id, setId] = useState(resolutions.length === 1 ? (resolutions[0]?.id ?? "") : "");
  const [refused, setRefused] = useState(false);

  async function go(event: FormEvent) {
    event.preventDefault();
    const read = await call.run(api("GET", `/resolutions/${id}`, resolutionDetail));
    if (!read) return;
    if (read.value.abilities.addEvidence) onChoose(read.value);
    else setRefused(true);
  }

  if (resolutions.length === 0) return <p className={styles.lead}>{t("noResolutions")}</p>;
  return (
    <form onSubmit={(event) => void go(event)}>
      <Radio.Group
        label={t("choose")}
        value={id}
        onChange={(value) => {
          setRefused(false);
          setId(value);
        }}
      >
        <Stack gap={8} mt={8} mb="md">
          {resolutions.map((resolution) => (
            <Radio
              key={resolution.id}
              value={resolution.id}
              label={inLanguage(resolution.title, locale) || untitled}
              description={resolution.parties.map(({ shortName }) => inLanguage(shortName, locale)).join(" · ")}
            />
          ))}
        </Stack>
      </Radio.Group>
      <FailureNote text={call.failure ?? (refused ? t("mayNot") : null)} />
      <Button type="submit" mt="md" loading={call.busy} disabled={id === ""}>
        {t("next")}
      </Button>
    </form>
  );
}
