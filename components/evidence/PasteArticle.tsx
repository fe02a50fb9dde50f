"use client";

import { Button, FileButton, Group, Loader, Radio, Stack, Textarea, TextInput, Title } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type ClipboardEvent, type DragEvent, type FormEvent, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { EVIDENCE_TEXT_MAX, type ExtractAnswer, extractAnswer, extractRequest } from "#domain/api/evidence.ts";
import type { Party } from "#domain/api/people.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { decodeFile } from "./decodeFile.ts";
import { type PastedArticle, pastedArticle, type PasteProblem, pasteProblem } from "./pastedArticle.ts";
import styles from "./PasteArticle.module.css";

/** What was given, as it is sent to be read and again to be archived. */
export type GivenArticle = {
  readonly request: { readonly html?: string; readonly text?: string; readonly url?: string };
  readonly audience: "all" | "party";
};

type Props = {
  /** The party whose own the article can be; null for those who act for none. */
  party: Party | null;
  /** In a party's private draft what it archives is its own: nothing is asked. */
  isPrivate: boolean;
  onRead: (given: GivenArticle, answer: ExtractAnswer) => void;
};

/** The text as a person sees it, and the page it came from where that tells more. */
type Draft = {
  readonly shown: string;
  readonly page: { readonly html: string; readonly fileName: string | null } | null;
};

const EMPTY: Draft = { shown: "", page: null };
const MEGABYTES = EVIDENCE_TEXT_MAX / 1_000_000;

/** Takes a whole article, pasted or dropped, and has it read. */
export function PasteArticle({ party, isPrivate, onRead }: Props) {
  const t = useTranslations("evidence");
  const call = useCall();
  const [draft, setDraft] = useState(EMPTY);
  const [url, setUrl] = useState("");
  const [audience, setAudience] = useState<"all" | "party">(isPrivate ? "party" : "all");
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
    setDraft({ shown: text || given.content, page: { html: given.content, fileName: null } });
  }

  async function take(file: File | null | undefined) {
    if (!file) return;
    if (file.size > EVIDENCE_TEXT_MAX) return setProblem("tooLarge");
    const content = decodeFile(new Uint8Array(await file.arrayBuffer()));
    if (content === null) return setProblem("binary");
    const given = pastedArticle({ html: "", text: content });
    setProblem(pasteProblem(given));
    setDraft({ shown: content, page: given.kind === "html" ? { html: content, fileName: file.name } : null });
  }

  function drop(event: DragEvent) {
    setDropping(false);
    const file = event.dataTransfer.files.item(0);
    const html = event.dataTransfer.getData("text/html");
    const text = event.dataTransfer.getData("text/plain");
    if (!file && html === "") return;
    event.preventDefault();
    if (file) return void take(file);
    const given = pastedArticle({ html, text });
    setDraft({ shown: text, page: given.kind === "html" ? { html: given.content, fileName: null } : null });
  }

  async function read(event: FormEvent) {
    event.preventDefault();
    const article: PastedArticle = draft.page
      ? { kind: "html", content: draft.page.html }
      : pastedArticle({ html: "", text: draft.shown });
    const address = url.trim();
    const found = pasteProblem(article) ?? (isWebAddress(address) ? null : "url");
    setProblem(found);
    if (found) return;
    const request = { [article.kind]: article.content, ...(address === "" ? {} : { url: address }) };
    const answer = await call.run(api("POST", "/evidence/extract", extractAnswer, request));
    if (answer) onRead({ request, audience }, answer.value);
  }

  const told = (code: PasteProblem | "url") => t(`pasteProblem.${code}`, { megabytes: MEGABYTES });
  return (
    <form onSubmit={(event) => void read(event)} noValidate aria-labelledby="paste-title">
      <Title order={1} id="paste-title" className={styles.title}>
        {t("paste.title")}
      </Title>
      <p className={styles.lead}>{t("paste.lead")}</p>
      <Stack gap="md">
        <div
          className={`${styles.drop} ${dropping ? styles.dropping : ""}`}
          onDragOver={(event) => {
            event.preventDefault();
            setDropping(true);
          }}
          onDragLeave={() => setDropping(false)}
          onDrop={drop}
        >
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
              setDraft({ shown: event.currentTarget.value, page: null });
            }}
          />
        </div>
        <Rich draft={draft} onPlain={() => setDraft({ ...draft, page: null })} onFile={(file) => void take(file)} />
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
        {party && !isPrivate ? <AudienceChoice party={party} value={audience} onChange={setAudience} /> : null}
        <FailureNote text={call.failure} />
        <Group>
          <Button type="submit" loading={call.busy} disabled={draft.shown.trim() === ""}>
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
  );
}

const isWebAddress = (address: string): boolean =>
  address === "" || extractRequest.safeParse({ text: "", url: address }).success;

type RichProps = { draft: Draft; onPlain: () => void; onFile: (file: File | null) => void };

/** Says when a page was taken along with its words, and offers a file instead of a paste. */
function Rich({ draft, onPlain, onFile }: RichProps) {
  const t = useTranslations("evidence.paste");
  const { page, shown } = draft;
  return (
    <div className={styles.rich}>
      <span role="status">{page ? (page.fileName ? t("richFile", { name: page.fileName }) : t("rich")) : ""}</span>
      {page && page.html !== shown ? (
        <Button size="compact-sm" variant="subtle" onClick={onPlain}>
          {t("asText")}
        </Button>
      ) : null}
      <FileButton onChange={onFile} accept=".html,.htm,.txt,.md,text/html,text/plain">
        {(props) => (
          <Button size="compact-sm" variant="default" {...props}>
            {t("file")}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

type AudienceProps = { party: Party; value: "all" | "party"; onChange: (value: "all" | "party") => void };

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
