import { MARGIN_GAP, NUMBERED_EVERY } from "./columns.ts";

/** Fewer numbers than this may be words of the text that happen to stand in order. */
const MIN_NUMBERS = 3;

/**
 * The lines without the numbers that parliaments print in the margin, every line's or every fifth's. They are taken off only
 * where all of them count on, and so many lines lie between two as their numbers say.
 */
export function withoutLineNumbers(lines: readonly string[]): {
  readonly lines: string[];
  readonly wereNumbered: boolean;
} {
  const ours = withoutOurNumbers(lines);
  if (ours !== null) return { lines: ours, wereNumbered: true };
  const printed = lines.filter((line) => line.trim() !== "");
  const numbers = printed.flatMap((line, index) => {
    const [, number] = /^\s{0,6}(\d{1,5})(?:\s{2,}\S|\s*$)/u.exec(line) ?? [];
    return number === undefined ? [] : [{ index, number: Number(number) }];
  });
  const [first] = numbers;
  const step = (numbers[1]?.number ?? 0) - (first?.number ?? 0);
  const isMargin =
    first !== undefined &&
    numbers.length >= MIN_NUMBERS &&
    step > 0 &&
    first.number % NUMBERED_EVERY === 0 &&
    numbers.every(({ index, number }) => number - first.number === index - first.index) &&
    numbers.length >= Math.floor(printed.length / step);
  if (!isMargin) return { lines: [...lines], wereNumbered: false };
  const margin = Math.min(...printed.map((line) => /^\s*\d*\s*/u.exec(line)?.[0].length ?? 0));
  return { lines: lines.map((line) => line.slice(margin)), wereNumbered: true };
}

/** Each of our margins is as wide as the number of the last line and a gap, and has the number of every fifth line with words. */
function withoutOurNumbers(lines: readonly string[]): string[] | null {
  const total = lines.findLastIndex((line) => line.trim() !== "") + 1;
  const width = String(total).length;
  let number = 0;
  let numbers = 0;
  const stripped: string[] = [];
  for (const line of lines) {
    if (line.trim() === "") {
      stripped.push("");
      continue;
    }
    number += 1;
    const isNumbered = number % NUMBERED_EVERY === 0;
    const margin = (isNumbered ? String(number) : "").padStart(width) + MARGIN_GAP;
    if (!line.startsWith(margin)) return null;
    if (isNumbered) numbers += 1;
    stripped.push(line.slice(margin.length));
  }
  return numbers === 0 ? null : stripped;
}
