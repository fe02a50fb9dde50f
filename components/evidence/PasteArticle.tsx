"use client";

import { Button, FileButton, Group, Loader, Radio, Stack, Textarea, TextInput, Title } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type ClipboardEvent, type DragEvent, type FormEvent, type ReactNode, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { EVIDENCE_TEXT_MAX, type ExtractAnswer, extractAnswer, extractRequest } from "#domain/api/articles.ts";
import type { Party } from "#domain/api/people.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { ClippedPage } from "./clippedPage.ts";
import type { GivenRequest } from "./evidenceBody.ts";
import { loneAddress, type PastedArticle, pastedArticle, type PasteProblem, pasteProblem } from "./pastedArticle.ts";
import styles from "./PasteArticle.module.css";

/** What was given, as it is sent to be read and again to be archived, and who is to see it. */
export type GivenArticle = { readonly request: GivenRequest; readonly audience: Audience };

export type Audience = "all" | "party";

type Props = {
  /** The party whose own the article can be; null for those who act for none. */
  party: Party | null;
  /** In a party's private draft what it archives is its own: nothing is asked. */
  isPrivate: boolean;
  audience: Audience;
  onAudience: (audience: Audience) => void;
  /** What the bookmark brought, to begin with. */
  clipped: ClippedPage | null;
  onFiles: (files: readonly File[]) => void;
  onRead: (given: GivenArticle, answer: ExtractAnswer) => void;
  /** The files that were given already. */
  children: ReactNode;
};

/** The text as a person sees it, and the page's HTML where that tells more. */
type Draft = { readonly shown: string; readonly html: string | null };

const EMPTY: Draft = { shown: "", html: null };
const MEGABYTES = EVIDENCE_TEXT_MAX / 1_000_000;

/** Takes a whole article, pasted or dropped, and has it read; files are handed on. */
export function PasteArticle(props: Props) {
  const { party, isPrivate, audience, onAudience, clipped, onFiles, onRead } = props;
  const t = useTranslations("evidence");
  const call = useCall();
  const [draft, setDraft] = useState<Draft>(clipped ? { shown: clipped.text, html: clipped.html } : EMPTY);
  const [url, setUrl] = useState(clipped?.url ?? "");
  const [problem, setProblem] = useState<PasteProblem | "url" | null>(null);
  const [dropping, setDropping] = useState(false);

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const text = event.clipboardData.getData("text/plain");
    const given = pastedArticle({ html: event.clipboardData.getData("text/html"), text });
    const replacesAll = selectionStart === 0 && selectionEnd === value.length;
    if (given.kind === "text" || !replacesAll) return;
    event.preventDefault();
    setProblem(null);
    setDraft({ shown: text || given.content, html: given.content });
  }

  function drop(event: DragEvent) {
    setDropping(false);
    const files = Array.from(event.dataTransfer.files);
    const html = event.dataTransfer.getData("text/html");
    const text = event.dataTransfer.getData("text/plain");
    if (files.length === 0 && html === "") return;
    event.preventDefault();
    if (files.length > 0) return onFiles(files);
    const given = pastedArticle({ html, text });
    setDraft({ shown: text, html: given.kind === "html" ? given.content : null });
  }

  async function read(event: FormEvent) {
    event.preventDefault();
    const article: PastedArticle =
      draft.html === null ? pastedArticle({ html: "", text: draft.shown }) : { kind: "html", content: draft.html };
    const alone = loneAddress(article, url.trim());
    const address = alone ?? url.trim();
    const found = (alone === null ? pasteProblem(article) : null) ?? (isWebAddress(address) ? null : "url");
    setProblem(found);
    if (found) return;
    const content = alone === null ? { [article.kind]: article.content } : {};
    const request = { ...content, ...(address === "" ? {} : { url: address }) };
    const answer = await call.run(api("POST", "/evidence/extract", extractAnswer, { ...request, keep: true }));
    if (answer) onRead({ request, audience }, answer.value);
  }

  const told = (code: PasteProblem | "url") => t(`pasteProblem.${code}`, { megabytes: MEGABYTES });
  return (
    <div
      // Anywhere on the form: a browser that is let do as it likes leaves the page and opens the file.
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
    >
      <form onSubmit={(event) => void read(event)} noValidate aria-labelledby="paste-title">
        <Title order={1} id="paste-title" className={styles.title}>
          {t("paste.title")}
        </Title>
        <p className={styles.lead}>{t("paste.lead")}</p>
        <Stack gap="md">
          <div className={`${styles.drop} ${dropping ? styles.dropping : ""}`}>
            <Textarea
              label={t("paste.article")}
              description={t("paste.articleHint")}
              placeholder={t("paste.placeholder")}
              classNames={{ input: styles.area ?? "" }}
              rows={11}
              data-autofocus
              value={draft.shown}
              error={problem && problem !== "url" ? told(problem) : null}
              disabled={call.busy}
              onPaste={paste}
              onChange={(event) => {
                setProblem(null);
                setDraft({ shown: event.currentTarget.value, html: null });
              }}
            />
          </div>
          <Rich draft={draft} onPlain={() => setDraft({ ...draft, html: null })} onFiles={onFiles} />
          {props.children}
          <TextInput
            type="url"
            label={t("paste.url")}
            description={t("paste.urlHint")}
            placeholder="https://"
            maxLength={2000}
            value={url}
            error={problem === "url" ? told(problem) : null}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          {party && !isPrivate ? <AudienceChoice party={party} value={audience} onChange={onAudience} /> : null}
          <FailureNote text={call.failure} />
          <Group>
            <Button type="submit" loading={call.busy} disabled={draft.shown.trim() === "" && url.trim() === ""}>
              {t("paste.read")}
            </Button>
            <p className={styles.busy} role="status">
              {call.busy ? (
                <>
                  <Loader size={16} aria-hidden /> {t("paste.reading")}
                </>
              ) : null}
            </p>
          </Group>
        </Stack>
      </form>
    </div>
  );
}

const isWebAddress = (address: string): boolean =>
  address === "" || extractRequest.safeParse({ text: "", url: address }).success;

type RichProps = { draft: Draft; onPlain: () => void; onFiles: (files: readonly File[]) => void };

/** Says when a page was taken along with its words, and offers files instead of a paste. */
function Rich({ draft: { html, shown }, onPlain, onFiles }: RichProps) {
  const t = useTranslations("evidence.paste");
  return (
    <div className={styles.rich}>
      <span role="status">{html === null ? "" : t("rich")}</span>
      {html !== null && html !== shown ? (
        <Button size="compact-sm" variant="subtle" onClick={onPlain}>
          {t("asText")}
        </Button>
      ) : null}
      <FileButton multiple onChange={onFiles} accept={READABLE_FILES}>
        {(button) => (
          <Button size="compact-sm" variant="default" {...button}>
            {t("files")}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

/** What a file chooser offers; what a file is, the server tells from its bytes. */
const READABLE_FILES = ".html,.htm,.pdf,.docx,.eml,.txt,.md,text/html,application/pdf,message/rfc822,text/plain";

type AudienceProps = { party: Party; value: Audience; onChange: (value: Audience) => void };

function AudienceChoice({ party, value, onChange }: AudienceProps) {
  const t = useTranslations("evidence.paste");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <Radio.Group
      label={t("audience")}
      value={value}
      onChange={(chosen) => onChange(chosen === "party" ? "party" : "all")}
    >
      <Stack gap={6} mt={4}>
        <Radio value="all" label={t("audienceAll")} />
        <Radio
          value="party"
          label={common("onlyParty", { party: inLanguage(party.name, locale) })}
          description={t("audiencePartyHint")}
        />
      </Stack>
    </Radio.Group>
  );
}
