"use client";

import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { IconListDetails, IconUsers } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import type { SaveStatus as Status } from "#components/editor/collaboration/saveState.ts";
import { SaveStatus } from "#components/editor/SaveStatus.tsx";
import { ExportMenu } from "#components/review/ExportMenu.tsx";
import { ParticipantsDialog } from "#components/review/ParticipantsDialog.tsx";
import { AccountMenu } from "#components/shell/AccountMenu.tsx";
import { SearchBox } from "#components/shell/SearchBox.tsx";
import type { Language } from "#domain/api/common.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { Link } from "#i18n/navigation.ts";
import { HeaderDialog } from "./HeaderDialog.tsx";
import { Presence } from "./Presence.tsx";
import styles from "./Desk.module.css";

type Props = {
  readonly resolution: ResolutionDetail;
  readonly me: Me;
  readonly style: ChamberStyle;
  readonly status: Status;
  readonly awareness: Awareness;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onFreeze: () => void;
  readonly onChanged: () => void;
};

/** What the text is, how it stands, who is at work on it, and what can be done with the whole of it. */
export function DeskHeader(props: Props) {
  const { resolution, me, style, status, awareness, language, onLanguage, onFreeze, onChanged } = props;
  const t = useTranslations("editor.desk");
  const list = useTranslations("resolutions");
  const versions = useTranslations("versions");
  const participants = useTranslations("participants");
  const names = useTranslations("languages");
  const locale = useLocale();
  const [isEditingHeader, setEditingHeader] = useState(false);
  const [showsParticipants, setShowsParticipants] = useState(false);
  const [only] = resolution.parties;
  const title = inLanguage(resolution.title, locale) || list("untitled");
  return (
    <header className={styles.header}>
      <Link href="/resolutions" className={styles.back}>
        {list("title")}
      </Link>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      <span className={`${styles.state} ${styles[resolution.state]}`}>{list(`state.${resolution.state}`)}</span>
      {resolution.private && only ? (
        <span
          className={`${styles.state} ${styles.private}`}
          title={list("privateHint", { party: inLanguage(only.name, locale) })}
        >
          {list("private")}
        </span>
      ) : null}
      {resolution.abilities.manage ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          className={styles.wide ?? ""}
          aria-label={t("editHeader")}
          title={t("editHeader")}
          onClick={() => setEditingHeader(true)}
        >
          <IconListDetails size={18} />
        </ActionIcon>
      ) : null}
      <ActionIcon
        variant="subtle"
        color="gray"
        className={styles.wide ?? ""}
        aria-label={participants("title")}
        title={participants("title")}
        onClick={() => setShowsParticipants(true)}
      >
        <IconUsers size={18} />
      </ActionIcon>
      <div className={styles.headerRight}>
        <SearchBox />
        {resolution.languages.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label={t("textLanguage")}
            value={language}
            data={resolution.languages.map((value) => ({ value, label: names(value) }))}
            onChange={(value) => {
              const chosen = resolution.languages.find((each) => each === value);
              if (chosen !== undefined) onLanguage(chosen);
            }}
          />
        ) : null}
        <Presence awareness={awareness} parties={resolution.parties} />
        <SaveStatus status={status} />
        <span className={styles.wide}>
          <ExportMenu resolution={resolution} versionN={null} me={me} />
        </span>
        {resolution.abilities.freeze ? (
          <Button size="compact-sm" className={styles.wide ?? ""} onClick={onFreeze}>
            {versions("freeze")}
          </Button>
        ) : null}
        <span className={styles.account}>
          <AccountMenu me={me} />
        </span>
      </div>
      <ParticipantsDialog
        resolution={resolution}
        opened={showsParticipants}
        onClose={() => setShowsParticipants(false)}
        onChanged={onChanged}
      />
      {isEditingHeader ? (
        <HeaderDialog
          resolution={resolution}
          style={style}
          onClose={() => setEditingHeader(false)}
          onSaved={onChanged}
        />
      ) : null}
    </header>
  );
}
