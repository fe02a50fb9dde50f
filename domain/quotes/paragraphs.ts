import { readDateline } from "./dateline.ts";

/** A paragraph of a readable text: [start, end) without the blank lines around it and the dateline before it. */
export type Paragraph = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isCaption: boolean;
};

/** A picture's credit ends its caption: "Yonhap", "AFP-Yonhap", "Courtesy of the ministry", "사진=연합뉴스", "연합뉴스 제공". */
const CREDIT =
  /(?:[.!?]|\s\/)\s+(?:Yonhap|AP|AFP|EPA|Reuters|Newsis|Getty Images|[\p{Lu}]{2,}(?:[-/ ][\p{L}]+)?|Courtesy of [^.]+|(?:Photo|Picture|Image|Credit)s?\s?(?:by|:|courtesy)[^.]*)\.?$|(?:사진|그래픽)\s?[=:/][^.]*$|(?:사진|자료)?\s?제공\.?\]?$|[/[]\s?(?:연합뉴스|뉴시스|뉴스1)\]?$/u;

/** Captions say who is seen, in the same words as the article; none is this long. */
const MAX_CAPTION_LENGTH = 400;

/**
 * Splits a text at its line breaks. A paragraph is a caption when it ends with a picture credit or stands in the text
 * twice (once for the picture's description, once under it).
 */
export function paragraphs(text: string): Paragraph[] {
  const found = Array.from(text.matchAll(/[^\n]+/g), (match) => {
    const line = match[0].trim();
    const start = match.index + match[0].indexOf(line);
    return { start, end: start + line.length, text: line };
  }).filter((paragraph) => paragraph.text !== "");
  const counts = Map.groupBy(found, (paragraph) => paragraph.text);
  return found.map((paragraph) => ({
    ...withoutDateline(paragraph),
    isCaption:
      paragraph.text.length <= MAX_CAPTION_LENGTH &&
      ((counts.get(paragraph.text)?.length ?? 0) > 1 || CREDIT.test(paragraph.text)),
  }));
}

/** "10:42 — ", "[14:05] ", "• ", "▲ ": what a live blog or a list puts before an entry. */
const ENTRY =
  /^(?:[•‣▲△▶■□◆◇●○※*-]\s*(?=\S)|\[?\d{1,2}[:.]\d{2}\]?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?\s*(?:[—–:|-]\s*)?(?=\P{N}))/u;

function withoutDateline({ start, end, text }: Omit<Paragraph, "isCaption">) {
  const length = readDateline(text)?.length ?? ENTRY.exec(text)?.[0].length ?? 0;
  return { start: start + length, end, text: text.slice(length) };
}
