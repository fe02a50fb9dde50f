import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { api } from "#components/api/api.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import type { Language } from "#domain/api/common.ts";
import { IMPORT_FILE_MAX_BYTES, type ImportAnswer, importAnswer } from "#domain/api/importing.ts";
import type { Me } from "#domain/api/people.ts";
import type { ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { useRouter } from "#i18n/navigation.ts";

export type ImportChoices = {
  /** Null as long as the file's own counts. */
  readonly style: ChamberStyleId | null;
  readonly language: Language | null;
  /** Null as long as it is the file's own. */
  readonly title: string | null;
  readonly partyIds: readonly string[];
};

const MEGABYTE = 1024 * 1024;

/** A file that is read anew for each choice, so that what is shown is what would be made; and its making. */
export function useImport(me: Me) {
  const t = useTranslations("import.screen");
  const form = useTranslations("newResolution");
  const router = useRouter();
  const failureText = useFailureText();
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  /** Why the file could not be read. */
  const [refusal, setRefusal] = useState<string | null>(null);
  /** Why nothing was made of it. */
  const [failure, setFailure] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const [making, setMaking] = useState(false);
  const own = me.party === null ? [] : [me.party.id];
  const [choices, setChoices] = useState<ImportChoices>({ style: null, language: null, title: null, partyIds: own });
  /** Counts readings: of two that are under way the later one counts. */
  const turn = useRef(0);

  async function read(given: File, wishes: ImportChoices) {
    const mine = ++turn.current;
    setReading(true);
    setRefusal(null);
    setFailure(null);
    const told = await api("POST", "/resolutions/import", importAnswer, bodyOf(given, wishes, me, true));
    if (mine !== turn.current) return;
    setReading(false);
    setAnswer(told.ok ? told.value : null);
    if (!told.ok) setRefusal(failureText(told.error));
  }

  function choose(given: File) {
    setFile(given);
    setAnswer(null);
    const wishes = { ...choices, style: null, language: null, title: null };
    setChoices(wishes);
    turn.current++;
    setReading(false);
    setFailure(null);
    if (given.size > IMPORT_FILE_MAX_BYTES)
      return setRefusal(t("tooLarge", { name: given.name, megabytes: IMPORT_FILE_MAX_BYTES / MEGABYTE }));
    void read(given, wishes);
  }

  /** The title is the person's own words, and nothing is read anew for it. */
  function change(changed: Partial<ImportChoices>) {
    const wishes = { ...choices, ...changed };
    setChoices(wishes);
    if (file !== null && changed.title === undefined) void read(file, wishes);
  }

  async function make() {
    if (file === null) return;
    if (choices.partyIds.length === 0) return setFailure(form("chooseParty"));
    if (me.role === "clerk" && choices.partyIds.length < 2) return setFailure(form("clerkNeedsTwo"));
    setMaking(true);
    setFailure(null);
    const made = await api("POST", "/resolutions/import", importAnswer, bodyOf(file, choices, me, false));
    if (made.ok && made.value.id !== null) return router.push(`/resolutions/${made.value.id}`);
    if (!made.ok) setFailure(failureText(made.error));
    setMaking(false);
  }

  return { file, answer, refusal, failure, reading, making, choices, choose, change, make };
}

function bodyOf(file: File, { style, language, title, partyIds }: ImportChoices, me: Me, isDry: boolean): FormData {
  const form = new FormData();
  form.append("file", file);
  form.append("dryRun", String(isDry));
  if (language !== null) form.append("language", language);
  if (style !== null) form.append("style", style);
  if (title !== null && title.trim() !== "") form.append("title", title.trim());
  // Who takes part may be chosen after the file was looked at.
  const isChosen = partyIds.length > (me.role === "clerk" ? 1 : 0);
  if (isChosen || !isDry) form.append("partyIds", partyIds.join(","));
  return form;
}
