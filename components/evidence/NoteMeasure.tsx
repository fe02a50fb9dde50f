"use client";

import { Modal, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import type { StatementView } from "#domain/api/evidence.ts";
import type { MeasureView } from "#domain/api/measures.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { filledIn, inLanguage } from "#domain/localizedText.ts";
import { measureList } from "./useMeasures.ts";

/** A statement that asks for something, or what was noted of one and is to be corrected. */
type Subject =
  | { readonly kind: "new"; readonly statement: StatementView }
  | { readonly kind: "correct"; readonly statement: StatementView | null; readonly measure: MeasureView };

type Props = {
  readonly resolution: ResolutionDetail;
  readonly me: Me;
  /** Null while nothing is noted. */
  readonly subject: Subject | null;
  readonly onClose: () => void;
  readonly onNoted: () => void;
};

/** Notes what a statement asks for, in the words that a clause would have. */
export function NoteMeasure(props: Props) {
  const t = useTranslations("evidence.measures");
  const { subject, onClose } = props;
  return (
    <Modal opened={subject !== null} onClose={onClose} title={t(subject?.kind === "correct" ? "correctTitle" : "note")}>
      {subject === null ? null : <Form {...props} subject={subject} />}
    </Modal>
  );
}

function Form({ resolution, me, subject, onClose, onNoted }: Props & { readonly subject: Subject }) {
  const t = useTranslations("evidence.measures");
  const names = useTranslations("languages");
  const call = useCall();
  const { statement } = subject;
  const [text, setText] = useState<Readonly<Record<string, string>>>(
    subject.kind === "correct" ? subject.measure.text : {},
  );
  const [audience, setAudience] = useState<"all" | "party">("all");
  // A party's own statement, and a party's own draft, leave nothing to choose.
  const mayChoose = subject.kind === "new" && subject.statement.audience === "all" && !resolution.private;

  async function note(event: FormEvent) {
    event.preventDefault();
    const path = `/resolutions/${resolution.id}/measures`;
    const words = filledIn(text);
    const said =
      subject.kind === "new"
        ? api("POST", path, measureList, { statementId: subject.statement.id, text: words, audience })
        : api("PATCH", `${path}/${subject.measure.id}`, measureList, { text: words });
    if (!(await call.run(said))) return;
    onNoted();
    onClose();
  }

  return (
    <form onSubmit={(event) => void note(event)}>
      <Stack>
        {statement ? (
          <Text size="sm" lang={statement.language ?? undefined} component="blockquote" m={0}>
            {statement.quote}
          </Text>
        ) : null}
        {resolution.languages.map((language, index) => (
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
        {me.party && mayChoose ? <ShownTo party={me.party} value={audience} onChange={setAudience} /> : null}
        <FailureNote text={call.failure} />
        <SaveOrCancel busy={call.busy} onCancel={onClose} />
      </Stack>
    </form>
  );
}

type ShownToProps = {
  readonly party: NonNullable<Me["party"]>;
  readonly value: "all" | "party";
  readonly onChange: (value: "all" | "party") => void;
};

function ShownTo({ party, value, onChange }: ShownToProps) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <Radio.Group
      label={t("measures.shownTo")}
      value={value}
      onChange={(chosen) => onChange(chosen === "party" ? "party" : "all")}
    >
      <Stack gap={6} mt={4}>
        <Radio value="all" label={t("paste.audienceAll")} />
        <Radio value="party" label={common("onlyParty", { party: inLanguage(party.name, locale) })} />
      </Stack>
    </Radio.Group>
  );
}
