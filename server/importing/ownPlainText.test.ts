import { expect, test } from "vitest";
import { isBesideHeading, isContentsHeading, isMarking, isTranslationNotice } from "#formats/text/ownWords.ts";
import { isNotesHeading } from "#formats/reading/partWords.ts";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };

const filled = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/gu, (_whole, name: string) => values[name] ?? "");

test.each([en.export, ko.export])(
  "Q8: the words that plain text is printed with are those that it is known by",
  (words) => {
    const at = "2031. 3. 11. 14:20 GMT+9";
    expect(isMarking(filled(words.draft, { n: "12" }))).toBe(true);
    expect(isMarking(`${filled(words.version, { n: "2" })} · ${words.frozenAt} ${at}`)).toBe(true);
    expect(isTranslationNotice(filled(words.translationNotice, { language: "Korean" }))).toBe(true);
    expect(isContentsHeading(words.contents)).toBe(true);
    expect(isNotesHeading(words.notesHeading)).toBe(true);
    const { evidenceAnnex, approvals, positions, internalPositions, threads, internalThreads, signatures } = words;
    const { proceedings, votes, particulars } = words;
    const beside = [evidenceAnnex, approvals, positions, internalPositions, threads, internalThreads, signatures];
    const headings = [
      ...beside,
      proceedings,
      votes,
      particulars,
      words.changes,
      filled(words.changesSince, { n: "3" }),
    ];
    expect(headings.filter((heading) => !isBesideHeading(heading))).toEqual([]);
  },
);
