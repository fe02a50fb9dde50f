"use client";

import { ActionIcon, Badge, Button, Group, Menu, Textarea } from "@mantine/core";
import { IconDots, IconLock } from "@tabler/icons-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import { useTimeAgo } from "#components/ui/useTimeAgo.ts";
import { api, nothing } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import type { CommentView, ThreadView } from "#domain/api/discussion.ts";
import type { Party } from "#domain/api/people.ts";
import { inLanguage } from "#domain/localizedText.ts";
import styles from "./ThreadCard.module.css";

type Props = {
  resolutionId: string;
  thread: ThreadView;
  parties: readonly Party[];
  mayComment: boolean;
  active: boolean;
  onShow: () => void;
  onChanged: () => void;
};

/** One thread: the words it stands on, what was said, an answer, and its end or reopening. */
export function ThreadCard(props: Props) {
  const { thread, parties } = props;
  const t = useTranslations("threads");
  const common = useTranslations("common");
  const locale = useLocale();
  const call = useCall();
  const [answer, setAnswer] = useState("");
  const path = `/resolutions/${props.resolutionId}/threads/${thread.id}`;
  const own = parties.find((party) => party.id === thread.audience);

  async function reply(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    const body = answer.trim();
    if (body === "" || !(await call.run(api("POST", `${path}/comments`, nothing, { body })))) return;
    setAnswer("");
    props.onChanged();
  }

  async function setStatus(status: ThreadView["status"]) {
    if (await call.run(api("PATCH", path, nothing, { status }))) props.onChanged();
  }

  return (
    <article
      className={`${styles.card} ${props.active ? styles.active : ""}`}
      aria-label={t("on", { words: thread.selector.exact })}
      data-thread={thread.id}
    >
      <button type="button" className={styles.words} onClick={props.onShow} lang={thread.language} title={t("show")}>
        {thread.selector.exact}
      </button>
      <Group gap={6} className={styles.flags}>
        {own ? (
          <Badge variant="light" color="gray" leftSection={<IconLock size={12} aria-hidden />} className={styles.flag}>
            {common("onlyParty", { party: inLanguage(own.shortName, locale) })}
          </Badge>
        ) : null}
        {thread.versionN ? (
          <Badge variant="light" color="gray" className={styles.flag}>
            {t("onVersion", { n: thread.versionN })}
          </Badge>
        ) : null}
        {thread.orphaned ? (
          <Badge variant="light" color="yellow" className={styles.flag} title={t("orphanedHint")}>
            {t("orphaned")}
          </Badge>
        ) : null}
        {thread.status === "resolved" ? (
          <Badge variant="light" color="green" className={styles.flag}>
            {t("resolved")}
          </Badge>
        ) : null}
      </Group>
      <ol className={styles.comments}>
        {thread.comments.map((comment) => (
          <Comment
            key={comment.id}
            comment={comment}
            path={`${path}/comments/${comment.id}`}
            party={parties.find((party) => party.id === comment.person.partyId) ?? null}
            onChanged={props.onChanged}
          />
        ))}
      </ol>
      {props.mayComment ? (
        <form onSubmit={(event) => void reply(event)}>
          {thread.status === "open" ? (
            <Textarea
              aria-label={t("answer")}
              placeholder={t("answer")}
              autosize
              minRows={1}
              maxLength={10000}
              value={answer}
              onChange={(event) => setAnswer(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void reply(event);
              }}
            />
          ) : null}
          <Group gap={6} mt={6}>
            {thread.status === "open" && answer.trim() !== "" ? (
              <Button type="submit" size="compact-sm" loading={call.busy}>
                {t("send")}
              </Button>
            ) : null}
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => void setStatus(thread.status === "open" ? "resolved" : "open")}
            >
              {t(thread.status === "open" ? "resolve" : "reopen")}
            </Button>
          </Group>
        </form>
      ) : null}
      <FailureNote text={call.failure} />
    </article>
  );
}

function Comment(props: { comment: CommentView; path: string; party: Party | null; onChanged: () => void }) {
  const { comment, party } = props;
  const t = useTranslations("threads");
  const format = useFormatter();
  const timeAgo = useTimeAgo();
  const call = useCall();
  const at = comment.imported === null ? comment.at : comment.imported.at;
  const [editing, setEditing] = useState<string | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await call.run(api("PATCH", props.path, nothing, { body: editing })))) return;
    setEditing(null);
    props.onChanged();
  }

  async function remove() {
    if (await call.run(api("DELETE", props.path, nothing))) props.onChanged();
  }

  return (
    <li className={styles.comment}>
      <div className={styles.by}>
        <CommentAuthor comment={comment} party={party} />
        {at === null ? null : (
          <time dateTime={at} title={format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}>
            {timeAgo(at)}
          </time>
        )}
        {comment.editedAt && !comment.deleted ? <span>{t("edited")}</span> : null}
        {comment.mine && !comment.deleted ? (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size="sm" variant="subtle" color="gray" className={styles.menu} aria-label={t("commentMenu")}>
                <IconDots size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setEditing(comment.body)}>{t("edit")}</Menu.Item>
              <Menu.Item color="red" onClick={() => void remove()}>
                {t("delete")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
      {editing === null ? (
        <p className={comment.deleted ? styles.deleted : styles.body}>
          {comment.deleted ? t("deleted") : comment.body}
        </p>
      ) : (
        <form onSubmit={(event) => void save(event)}>
          <Textarea
            aria-label={t("edit")}
            autosize
            value={editing}
            maxLength={10000}
            onChange={(event) => setEditing(event.currentTarget.value)}
          />
          <SaveOrCancel busy={call.busy} disabled={editing.trim() === ""} compact onCancel={() => setEditing(null)} />
        </form>
      )}
      <FailureNote text={call.failure} />
    </li>
  );
}

/** Who said it; of what came in with a file, who said it there, which is not whoever brought the file. */
function CommentAuthor({ comment: { person, imported }, party }: { comment: CommentView; party: Party | null }) {
  const t = useTranslations("threads");
  const locale = useLocale();
  if (imported !== null)
    return <b>{imported.author === "" ? t("importedUnnamed") : t("imported", { name: imported.author })}</b>;
  return (
    <>
      <PartyDot colour={party?.colour ?? null} />
      <b>{person.name}</b>
      {party ? <span>{inLanguage(party.shortName, locale)}</span> : null}
    </>
  );
}
