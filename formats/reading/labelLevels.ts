import { readLabel, type LabelReading } from "./readLabel.ts";

export type LevelledLabel = { readonly level: number; readonly reading: LabelReading };

const sameList = (a: LabelReading, b: LabelReading): boolean =>
  a.counter === b.counter && a.before === b.before && a.after === b.after;

/** Dashes are not counted, and alternatives of one clause share its number. */
const follows = (reading: LabelReading, last: LabelReading): boolean =>
  sameList(reading, last) && (reading.counter === "dash" || reading.n === last.n + 1 || reading.n === last.n);

/**
 * The levels of a part's labels, met one after the other. A label goes on with the deepest open list that it follows in, or
 * begins a deeper one; "(i)" is the Roman first after "(h)" only where no list of letters is open.
 */
export function createLabelLevels(): (label: string) => LevelledLabel | null {
  let open: LabelReading[] = [];
  const take = (level: number, reading: LabelReading): LevelledLabel => {
    open = [...open.slice(0, level), reading];
    return { level, reading };
  };
  return (label) => {
    const readings = readLabel(label);
    for (let level = open.length - 1; level >= 0; level--) {
      const last = open[level];
      const next = readings.find((reading) => last !== undefined && follows(reading, last));
      if (next !== undefined) return take(level, next);
    }
    const first = readings.find(({ n }) => n === 1);
    return first === undefined ? null : take(open.length, first);
  };
}
