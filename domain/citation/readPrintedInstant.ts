import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";

/** As `printedInstant` sets an instant in the languages of texts: "2031. 3. 5. 07:10 GMT+9", in English in either order. */
const FORMS = [
  /^(?<year>\d{4})\. (?<month>\d{1,2})\. (?<day>\d{1,2})\. (?<hour>\d{2}):(?<minute>\d{2}) (?<zone>\S+)$/u,
  /^(?<day>\d{1,2}) (?<month>[A-Z][a-z]+) (?<year>\d{4}) at (?<hour>\d{2}):(?<minute>\d{2}) (?<zone>\S+)$/u,
  /^(?<month>[A-Z][a-z]+) (?<day>\d{1,2}), (?<year>\d{4}) at (?<hour>\d{2}):(?<minute>\d{2}) (?<zone>\S+)$/u,
];

const MONTHS = ("January February March April May June July August September October November December" as const).split(
  " ",
);

const MINUTE_MS = 60_000;

/** What a chamber's zone is called in the parts of the year: "EST", and the minutes that it is ahead of UTC. */
const ZONE_MINUTES: ReadonlyMap<string, number> = new Map(
  Object.values(CHAMBER_STYLES).flatMap(({ timeZone }) =>
    ["en-GB", "en-US"].flatMap((locale) =>
      ["2031-01-15", "2031-07-15"].map((day): readonly [string, number] => {
        const zone = (form: "short" | "longOffset"): string =>
          new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: form })
            .formatToParts(new Date(day))
            .find(({ type }) => type === "timeZoneName")?.value ?? "";
        return [zone("short"), minutesAhead(zone("longOffset")) ?? 0];
      }),
    ),
  ),
);

/**
 * The instant that `printedInstant` set, to the minute, in ISO 8601: for formats that have no field for it. Every chamber's
 * zone and form of date is read, in each language of texts; null for all other words.
 */
export function readPrintedInstant(printed: string): string | null {
  const found = FORMS.map((form) => form.exec(printed)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return null;
  const { year, month = "", day, hour, minute, zone = "" } = found;
  const ahead = minutesAhead(zone) ?? ZONE_MINUTES.get(zone);
  const monthIndex = /^\d/u.test(month) ? Number(month) - 1 : MONTHS.indexOf(month);
  const figures = [Number(year), monthIndex, Number(day), Number(hour), Number(minute)] as const;
  const wall = new Date(Date.UTC(...figures));
  const shown = [
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
  ];
  if (ahead === undefined || shown.some((figure, index) => figure !== figures[index])) return null;
  return new Date(wall.getTime() - ahead * MINUTE_MS).toISOString();
}

/** "GMT+5:30" as 330; null for a zone that is named. */
function minutesAhead(zone: string): number | null {
  if (zone === "UTC" || zone === "GMT") return 0;
  const [, sign, hours, minutes = "0"] = /^GMT([+-])(\d{1,2})(?::(\d{2}))?$/u.exec(zone) ?? [];
  if (hours === undefined) return null;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
