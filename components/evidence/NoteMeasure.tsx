"use client";

import { Modal, Stack, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import type { Language } from "#domain/api/common.ts";
import type { StatementView } from "#domain/api/evidence.ts";
import { filledIn } from "#domain/localizedText.ts";
import { measureList } from "./useMeasures.ts";

type Props = {
  readonly resolutionId: string;
  readonly languages: readonly Language[];
  /** The statement that asks for something; null while nothing is noted. */
  readonly statement: StatementView | null;
  readonly onClose: () => void;
  readonly onNoted: () => void;
};

/** Notes what a statement asks for, in the words that a clause would have. */
export function NoteMeasure(props: Props) {
  const t = useTranslations("evidence.measures");
  return (
    <Modal opened={props.statement !== null} onClose={props.onClose} title={t("note")}>
      {props.statement === null ? null : <Form {...props} statement={props.statement} />}
    </Modal>
  );
}

function Form({ resolutionId, languages, statement, onClose, onNoted }: Props & { readonly statement: StatementView }) {
  const t = useTranslations("evidence.measures");
  const names = useTranslations("languages");
  const call = useCall();
  const [text, setText] = useState<Partial<Record<Language, string>>>({});

  async function note(event: FormEvent) {
    event.preventDefault();
    const request = { statementId: statement.id, text: filledIn(text) };
    if (!(await call.run(api("POST", `/resolutions/${resolutionId}/measures`, measureList, request)))) return;
    onNoted();
    onClose();
  }

  return (
    <form onSubmit={(event) => void note(event)}>
      <Stack>
        <Text size="sm" lang={statement.language ?? undefined} component="blockquote" m={0}>
          {statement.quote}
        </Text>
        {languages.map((language, index) => (
          <Textarea
            key={language}
            lang={language}
            label={t("words", { language: names(language) })}
            description={index === 0 ? t("wordsHint") : undefined}
            required={index === 0}
            data-autofocus={index === 0 ? true : undefined}
            autosize
            minRows={2}
            maxLength={2000}
            value={text[language] ?? ""}
            onChange={(event) => setText({ ...text, [language]: event.currentTarget.value })}
          />
        ))}
        <FailureNote text={call.failure} />
        <SaveOrCancel busy={call.busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}
