import { Badge, ScrollArea } from "@mantine/core";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ImportAnswer } from "#domain/api/importing.ts";
import type { TreeNodeValue } from "#domain/api/resolutions.ts";
import { BLOCK_KINDS } from "#domain/document/schema.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { isOneOf } from "../../new/_parts/isOneOf.ts";
import { previewAnchor } from "./previewAnchor.ts";
import styles from "./Import.module.css";

type Props = { readonly answer: ImportAnswer };

const PARTS = ["title", "preamble", "operative", "reasons", "closing"] as const;

/** The text as it would be made: its particulars, its clauses with their numbers and kinds, its notes and its threads. */
export function ImportPreview({ answer }: Props) {
  const t = useTranslations("import.screen");
  const names = useTranslations("languages");
  return (
    <section aria-labelledby="import-understood">
      <h2 id="import-understood" className={styles.heading}>
        {t("understood")}
      </h2>
      <Header answer={answer} />
      {answer.languages.map((language) => (
        // Of a long text, what follows it stays near; what scrolls by itself is reached by the keyboard.
        <ScrollArea.Autosize
          key={language}
          lang={language}
          className={styles.text}
          mah="70vh"
          type="auto"
          viewportProps={{ tabIndex: 0, role: "group", "aria-label": names(language) }}
        >
          {answer.languages.length > 1 ? <h3 className={styles.subheading}>{names(language)}</h3> : null}
          {PARTS.map((part) => {
            const nodes = answer.tree[language]?.[part] ?? [];
            return nodes.length === 0 ? null : (
              <div key={part} role="group" aria-label={t(`parts.${part}`)}>
                <Clauses nodes={nodes} isAnchored={language === answer.languages[0]} />
              </div>
            );
          })}
        </ScrollArea.Autosize>
      ))}
      <Notes answer={answer} />
      <Threads answer={answer} />
    </section>
  );
}

function Header({ answer: { header, styleId } }: Props) {
  const t = useTranslations("import.screen");
  const locale = useLocale();
  const fields = CHAMBER_STYLES[styleId].header.flatMap(({ key, label }) => {
    const value = key === "sponsors" ? null : header[key];
    if (value === null || value === undefined || value === "") return [];
    return [
      { key, name: inLanguage(label, locale), text: typeof value === "string" ? value : inLanguage(value, locale) },
    ];
  });
  if (fields.length === 0) return null;
  return (
    <dl className={styles.header} aria-label={t("header")}>
      {fields.map(({ key, name, text }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

type ClausesProps = { readonly nodes: readonly TreeNodeValue[]; readonly isAnchored: boolean };

function Clauses({ nodes, isAnchored }: ClausesProps) {
  const kinds = useTranslations("editor.kinds");
  const locale = useLocale();
  return (
    <ol className={styles.clauses}>
      {nodes.map(({ id, kind, label, words, children }) => (
        <li key={id} {...(isAnchored ? { id: previewAnchor(id), tabIndex: -1 } : {})}>
          <Badge variant="light" color="gray" radius="sm" className={styles.kind} lang={locale}>
            {isOneOf(BLOCK_KINDS, kind) ? kinds(kind) : kind}
          </Badge>
          {label === null ? null : <b>{label} </b>}
          {words}
          {children.length > 0 ? <Clauses nodes={children} isAnchored={isAnchored} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Notes({ answer: { notes, languages } }: Props) {
  const t = useTranslations("import.screen");
  if (notes.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{t("notes", { count: notes.length })}</summary>
      <ol lang={languages[0]}>
        {notes.map(({ text }, index) => (
          <li key={index}>{text}</li>
        ))}
      </ol>
    </details>
  );
}

function Threads({ answer: { threads, firstThreads, languages } }: Props) {
  const t = useTranslations("import.screen");
  const format = useFormatter();
  if (threads === 0) return null;
  return (
    <details className={styles.details} open>
      <summary>{t("threads", { count: threads })}</summary>
      <ul>
        {firstThreads.map(({ words, comments }, index) => (
          <li key={index}>
            <q lang={languages[0]}>{words}</q>
            {comments.map(({ author, at, body }, place) => (
              <p key={place} className={styles.comment}>
                <b>{author === "" ? t("unknownAuthor") : author}</b>{" "}
                {at === null ? null : (
                  <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: "medium" })}</time>
                )}{" "}
                {body}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {threads > firstThreads.length ? <p>{t("moreThreads", { count: threads - firstThreads.length })}</p> : null}
    </details>
  );
}
