"use client";

import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import type { Inline } from "#domain/document/block.ts";
import type { NumberedNote, VersionBlock, VersionValue } from "#domain/document/version.ts";
import { citationNotes } from "#domain/citation/citationNotes.ts";
import { citationStyleOf } from "#domain/citation/citationStyleOf.ts";
import { segmentText, type Segment } from "#domain/citation/segment.ts";
import { headerLines } from "#components/editor/headerLines.ts";
import { inLanguage, type LocalizedText } from "#domain/localizedText.ts";
import styles from "./VersionText.module.css";

type Props = { value: VersionValue; language: string };

/** A version's text as it was frozen: read from the stored value alone, so that what is shown is what was hashed. */
export function VersionText({ value, language }: Props) {
  const t = useTranslations("versions");
  const blocks = value.blocks[language] ?? [];
  const notes = value.notes[language] ?? [];
  const { style } = value;
  const words = noteSegments({ value, language });
  const firstOf = (kinds: readonly string[]) => blocks.find((block) => kinds.includes(block.kind))?.id;
  const title = blocks.findLast((block) => block.kind === "title")?.id;
  const firstOperative = firstOf(["operative"]);
  const firstReason = firstOf(["reasons"]);
  return (
    <article className={styles.sheet} lang={language}>
      {blocks.map((block) => (
        <Fragment key={block.id}>
          {block.id === firstOperative ? (
            <PartHeading heading={style.partHeadings.operative} language={language} />
          ) : null}
          {block.id === firstReason ? <PartHeading heading={style.partHeadings.reasons} language={language} /> : null}
          <Clause block={block} value={value} language={language} notes={notes} />
          {block.id === title ? <Particulars value={value} language={language} /> : null}
        </Fragment>
      ))}
      {notes.length > 0 ? (
        <section aria-label={t("notes")} className={styles.notes}>
          <ol>
            {notes.map((note, index) => (
              <li key={note.number} id={`note-${note.number}`} value={note.number}>
                {words[index]?.map((segment, at) => (
                  <NoteWords key={at} segment={segment} />
                ))}{" "}
                <a href={`#cite-${note.number}`} aria-label={`↩ ${note.number}`}>
                  ↩
                </a>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </article>
  );
}

/** What the chamber prints above its text, as far as it was known when the text was frozen. */
function Particulars({ value, language }: Props) {
  const lines = headerLines(value.style, value.header, language).filter((line) => line.value !== null);
  if (lines.length === 0) return null;
  return (
    <dl className={styles.particulars}>
      {lines.map(({ key, label, value: words }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

const PartHeading = ({ heading, language }: { heading: LocalizedText | null; language: string }) =>
  heading ? <h3 className={styles.part}>{inLanguage(heading, language)}</h3> : null;

type ClauseProps = { block: VersionBlock; value: VersionValue; language: string; notes: readonly NumberedNote[] };

function Clause({ block, value, language, notes }: ClauseProps) {
  const words = block.content.map((piece, at) => (
    <Piece
      key={at}
      piece={piece}
      note={notes.find((each) => each.blockId === block.id && each.at === at)}
      value={value}
      language={language}
      follows={isNote(block.content[at - 1])}
    />
  ));
  if (block.kind === "title") return <h2 className={styles.title}>{words}</h2>;
  if (block.kind === "heading") return <h3 className={styles.heading}>{words}</h3>;
  return (
    <div
      className={`${styles.clause} ${styles[block.kind] ?? ""}`}
      style={{ marginLeft: `${block.level * 28}px` }}
      id={`clause-${block.id}`}
    >
      {block.label ? <span className={styles.label}>{block.label}</span> : null}
      <p>{words}</p>
    </div>
  );
}

type PieceProps = {
  piece: Inline;
  note: NumberedNote | undefined;
  value: VersionValue;
  language: string;
  /** Right behind another note: a comma parts their numbers. */
  follows: boolean;
};

const isNote = (piece: Inline | undefined): boolean => piece?.type === "cite" || piece?.type === "note";

function Piece(props: PieceProps) {
  const { piece, note } = props;
  switch (piece.type) {
    case "text":
      return <Marked piece={piece} />;
    case "cite":
    case "note":
      return note ? (
        <sup className={styles.cite}>
          {props.follows ? "," : ""}
          <a href={`#note-${note.number}`} id={`cite-${note.number}`}>
            {note.number}
          </a>
        </sup>
      ) : null;
    case "crossReference": {
      const target = (props.value.blocks[props.language] ?? []).find((block) => block.id === piece.blockId);
      return <a href={`#clause-${piece.blockId}`}>{target?.label ?? "?"}</a>;
    }
    case "blank":
      return <span className={styles.blank}>{piece.hint || "____"}</span>;
  }
}

function Marked({ piece }: { piece: Extract<Inline, { type: "text" }> }) {
  return piece.marks.reduce<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case "strong":
        return <strong>{inner}</strong>;
      case "emphasis":
        return <em>{inner}</em>;
      case "underline":
        return <u>{inner}</u>;
      case "superscript":
        return <sup>{inner}</sup>;
      case "subscript":
        return <sub>{inner}</sub>;
      case "quotation":
        return <q className={styles.quotation}>{inner}</q>;
      case "option":
        return <>[{inner}]</>;
      case "insertion":
        return <ins>{inner}</ins>;
      case "deletion":
        return <del>{inner}</del>;
      case "comment":
        return inner;
    }
  }, piece.text);
}

/** What each note says, as every export of this version prints it. */
function noteSegments({ value, language }: Props): Segment[][] {
  const { style } = value;
  const byId = new Map(value.evidence.map((item) => [item.id, item]));
  const notes = (value.notes[language] ?? []).map(({ number, evidenceId, text }) => ({
    number,
    evidence: byId.get(evidenceId ?? "") ?? null,
    text: text ?? "?",
  }));
  return citationNotes(notes, { style: citationStyleOf(style), language, timeZone: style.timeZone });
}

function NoteWords({ segment }: { segment: Segment }) {
  switch (segment.type) {
    case "text":
      return segment.text;
    case "title":
      return segment.emphasis ? <i>{segmentText(segment)}</i> : segmentText(segment);
    case "quote":
    case "reported":
      return <span lang={segment.language ?? undefined}>{segmentText(segment)}</span>;
    case "link":
      return (
        <a href={segment.href} target="_blank" rel="noreferrer noopener">
          {segment.text}
        </a>
      );
  }
}
