"use client";

import { Button, Radio, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { Waiting } from "#components/ui/Waiting.tsx";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import type { Language } from "#domain/api/common.ts";
import { threadView, type ThreadView } from "#domain/api/discussion.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { QuoteSelector } from "#domain/quotes/selector.ts";
import { ThreadCard } from "./ThreadCard.tsx";
import { useThreads } from "./useThreads.ts";
import styles from "./ThreadsPanel.module.css";

/** The words a new thread is to stand on. */
export type ThreadAnchor = { readonly language: Language; readonly blockId: string; readonly selector: QuoteSelector };

type Props = {
  resolution: ResolutionDetail;
  me: Me;
  /** Words selected in the text, if any. */
  anchor: ThreadAnchor | null;
  /** The version looked at; null on the draft. */
  versionN: number | null;
  activeThreadId: string | null;
  /** The person has asked to comment on the words: the next key is the comment's. Told back once that is so. */
  asking?: boolean;
  onAsked?: () => void;
  onShowThread: (thread: ThreadView) => void;
};

/** Threads beside the text: a new one on the selected words, the open ones in the text's order, the resolved ones on demand. */
export function ThreadsPanel(props: Props) {
  const { resolution, me, anchor, versionN, activeThreadId, onShowThread } = props;
  const t = useTranslations("threads");
  const failureText = useFailureText();
  const { data, failure, reload } = useThreads(resolution.id);
  const [status, setStatus] = useState<ThreadView["status"]>("open");
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (activeThreadId)
      list.current?.querySelector(`[data-thread="${activeThreadId}"]`)?.scrollIntoView({ block: "nearest" });
  }, [activeThreadId]);

  const threads = (data?.items ?? []).filter((thread) => thread.status === status || thread.id === activeThreadId);
  return (
    <div className={styles.panel} ref={list}>
      {resolution.abilities.comment ? (
        <NewThread
          key={anchor ? `${anchor.blockId}:${anchor.selector.start}:${anchor.selector.end}` : "none"}
          resolutionId={resolution.id}
          me={me}
          anchor={anchor}
          versionN={versionN}
          asking={props.asking ?? false}
          onAsked={props.onAsked}
          onStarted={() => void reload()}
        />
      ) : null}
      <SegmentedControl
        size="xs"
        aria-label={t("filter")}
        value={status}
        data={[
          { value: "open", label: t("open") },
          { value: "resolved", label: t("resolvedMany") },
        ]}
        onChange={(value) => setStatus(value === "resolved" ? "resolved" : "open")}
      />
      <FailureNote text={failure ? failureText(failure) : null} />
      {!data && !failure ? <Waiting lines={4} /> : null}
      {data && threads.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(status === "open" ? "none" : "noneResolved")}
        </Text>
      ) : null}
      {threads.map((thread) => (
        <ThreadCard
          key={thread.id}
          resolutionId={resolution.id}
          thread={thread}
          parties={resolution.parties}
          mayComment={resolution.abilities.comment}
          active={thread.id === activeThreadId}
          onShow={() => onShowThread(thread)}
          onChanged={() => void reload()}
        />
      ))}
    </div>
  );
}

type NewThreadProps = {
  resolutionId: string;
  me: Me;
  anchor: ThreadAnchor | null;
  versionN: number | null;
  asking: boolean;
  onAsked: (() => void) | undefined;
  onStarted: () => void;
};

function NewThread({ resolutionId, me, anchor, versionN, asking, onAsked, onStarted }: NewThreadProps) {
  const t = useTranslations("threads");
  const common = useTranslations("common");
  const locale = useLocale();
  const call = useCall();
  const [body, setBody] = useState("");
  const [audience, setAudience] = useState<"all" | "party">("all");
  // The selection in the text goes away when the person clicks into this form: the words are kept from then on.
  const [kept, setKept] = useState(anchor);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!asking) return;
    field.current?.focus();
    onAsked?.();
  }, [asking, onAsked]);

  if (!kept) {
    return (
      <Text size="sm" c="dimmed">
        {t("selectFirst")}
      </Text>
    );
  }

  async function start(event: FormEvent) {
    event.preventDefault();
    const request = { ...kept, body, audience, versionN };
    if (!(await call.run(api("POST", `/resolutions/${resolutionId}/threads`, threadView, request)))) return;
    setBody("");
    setKept(null);
    onStarted();
  }

  return (
    <form onSubmit={(event) => void start(event)} className={styles.start} aria-label={t("start")}>
      <blockquote lang={kept.language}>{kept.selector.exact}</blockquote>
      <Stack gap="xs">
        <Textarea
          label={t("comment")}
          ref={field}
          autosize
          minRows={2}
          required
          maxLength={10000}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        {me.party ? (
          <Radio.Group
            label={t("audience")}
            value={audience}
            onChange={(value) => setAudience(value === "party" ? "party" : "all")}
          >
            <Stack gap={4} mt={4}>
              <Radio size="xs" value="all" label={common("everyone")} />
              <Radio
                size="xs"
                value="party"
                label={common("onlyParty", { party: inLanguage(me.party.name, locale) })}
              />
            </Stack>
          </Radio.Group>
        ) : null}
        <FailureNote text={call.failure} />
        <Button type="submit" loading={call.busy}>
          {t("start")}
        </Button>
      </Stack>
    </form>
  );
}
