import { printedDate } from "#domain/citation/printedDate.ts";
import { isKorean } from "#domain/isKorean.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { BODIES, PLACES } from "#domain/quotes/englishWords.ts";
import { type ClaimStanceKind, dateOf, type NamedStance } from "./claimStance.ts";
import { dateSpan } from "./dateSpan.ts";
import { readingsOf, type Voice, voicesOf } from "./voices.ts";
import { withParticle } from "./koreanParticle.ts";

/** Words that hand a clause's claim over to those who make it, and where they go. */
export type AttributionWording = {
  readonly words: string;
  /** "after" the words that state the claim, "before" them. */
  readonly place: "after" | "before";
};

type Setting = {
  readonly language: string;
  /** The chamber style's id: its register. */
  readonly chamber: string;
  readonly timeZone: string;
};

/** A clause that names more on a side is read by nobody: the notes name the rest. */
const MOST_NAMED = 2;

/**
 * Wording that attributes a claim to who asserts it and says who denies, doubts, cannot confirm or has withdrawn it (M12).
 * Null where nobody on record asserts it, or nothing is said against it.
 */
export function attributionWording(stances: readonly NamedStance[], setting: Setting): AttributionWording | null {
  const voices = voicesOf(readingsOf(stances)).toSorted(byFirstWord);
  const asserting = assertionsOf(voices).slice(0, MOST_NAMED);
  const objections = objectionsOf(voices, setting.language);
  if (asserting.length === 0 || objections.every(({ names }) => names.length === 0)) return null;
  return isKorean(setting.language)
    ? { words: koreanWording(asserting, objections, setting), place: "before" }
    : { words: englishWording(asserting, objections, setting), place: "after" };
}

const byFirstWord = (a: Voice<NamedStance>, b: Voice<NamedStance>): number =>
  firstOf(a) - firstOf(b) || (a.key < b.key ? -1 : 1);

const firstOf = ({ lastWords, earlierWords }: Voice<NamedStance>): number =>
  Math.min(...[...lastWords, ...earlierWords].map((word) => dateSpan(dateOf(word))?.from ?? Number.MAX_SAFE_INTEGER));

/** Who asserts it now; where nobody does any more, who did. */
function assertionsOf(voices: readonly Voice<NamedStance>[]): NamedStance[] {
  const asserts = ({ stance }: NamedStance) => stance === "asserts";
  const now = voices.flatMap(({ lastWords }) => lastWords.find(asserts) ?? []);
  return now.length > 0 ? now : voices.flatMap(({ earlierWords }) => earlierWords.find(asserts) ?? []);
}

type Objection = { readonly kind: Exclude<ClaimStanceKind, "asserts">; readonly names: readonly string[] };

const OBJECTIONS = ["denies", "doubts", "cannotConfirm", "retracts"] as const;

const objectionsOf = (voices: readonly Voice<NamedStance>[], language: string): Objection[] =>
  OBJECTIONS.map((kind) => {
    const words = voices.flatMap(({ lastWords }) => lastWords.find(({ stance }) => stance === kind) ?? []);
    return { kind, names: [...new Set(words.map((word) => nameIn(word, language)))].slice(0, MOST_NAMED) };
  });

/** The speaker, else the organisation, else the outlet that reported it. */
function nameIn({ speaker, organisation, isBody, outlet }: NamedStance, language: string): string {
  const named = inLanguage(speaker ?? organisation ?? {}, language).trim() || outlet;
  if (isKorean(language)) return named;
  return isBody || speaker === null || isNamedAsBody(named) ? withArticle(named) : named;
}

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[^\p{L}]+/u);
const isNamedAsBody = (name: string): boolean => wordsOf(name).some((word) => BODIES.has(word));
const isPlace = (name: string): boolean => wordsOf(name).length === 1 && PLACES.has(name.toLowerCase());
const withArticle = (name: string): string =>
  /^the\s/i.test(name) || isPlace(name) || isAcronym(name) ? name : `the ${name}`;
/** NATO, ASEAN; two letters are read one by one: the UN, the EU. */
const isAcronym = (name: string): boolean => /^\p{Lu}{3,}$/u.test(name);

// English

const ENGLISH_OBJECTIONS: Readonly<Record<Objection["kind"], (names: readonly string[]) => string>> = {
  denies: (names) => `${englishList(names)} ${names.length > 1 ? "have" : "has"} denied`,
  doubts: (names) => `${englishList(names)} ${names.length > 1 ? "have" : "has"} doubted`,
  cannotConfirm: (names) => `${englishList(names)} could not confirm`,
  retracts: (names) => `${englishList(names)} ${names.length > 1 ? "have" : "has"} since withdrawn`,
};

function englishWording(asserting: readonly NamedStance[], objections: readonly Objection[], setting: Setting) {
  const said = englishList(
    asserting.map((stance) => `${nameIn(stance, setting.language)}${englishDate(stance, setting)}`),
  );
  const against = objections
    .filter(({ names }) => names.length > 0)
    .map(({ kind, names }) => ENGLISH_OBJECTIONS[kind](names));
  return `as stated by ${said}, which ${englishList(against)}`;
}

function englishDate(stance: NamedStance, { timeZone }: Setting): string {
  const iso = dateOf(stance);
  const precision = dateSpan(iso)?.precision;
  if (iso === null || precision === undefined) return "";
  const date = printedDate(iso, "en", timeZone);
  if (stance.saidOn === null) return ` in a report of ${date}`;
  return precision === "month" || precision === "year" ? ` in ${date}` : ` on ${date}`;
}

const englishList = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

// Korean

/** How a chamber's Korean says what stands against a claim: in the run of the text (going on, and closing), or in brackets. */
const RUNNING: Readonly<Record<Objection["kind"], readonly [string, string]>> = {
  denies: ["이를 부인하고", "이를 부인하고 있는"],
  doubts: ["이에 의문을 제기하고", "이에 의문을 제기하고 있는"],
  cannotConfirm: ["이를 확인하지 못하고", "이를 확인하지 못하고 있는"],
  retracts: ["이를 철회하고", "이를 철회한"],
};
const IN_BRACKETS: Readonly<Record<Objection["kind"], string>> = {
  denies: "이를 부인하였",
  doubts: "이에 의문을 제기하였",
  cannotConfirm: "이를 확인하지 못하였",
  retracts: "이를 철회하였",
};

function koreanWording(asserting: readonly NamedStance[], objections: readonly Objection[], setting: Setting): string {
  const against = objections.filter(({ names }) => names.length > 0);
  const said = koreanAssertion(asserting, setting);
  if (setting.chamber !== "korea") {
    const run = against.map(({ kind, names }, index) => {
      const [goingOn, closing] = RUNNING[kind];
      return `${withParticle(koreanList(names), "이", "가")} ${index < against.length - 1 ? goingOn : closing}`;
    });
    return `${run.join(" ")} 가운데 ${said},`;
  }
  const told = against.map(({ kind, names }) => `${withParticle(koreanList(names), "은", "는")} ${IN_BRACKETS[kind]}`);
  return `${said}(다만, ${told.join("고, ")}음),`;
}

/** "국가정보원이 2024년 10월 18일 밝힌 바에 따르면" */
function koreanAssertion(asserting: readonly NamedStance[], setting: Setting): string {
  const parts = asserting.map((stance) => {
    const date = koreanDate(dateOf(stance), setting);
    const who = withParticle(nameIn(stance, setting.language), "이", "가");
    return { who, date: date === "" ? "" : `${date} `, isReport: stance.saidOn === null && date !== "" };
  });
  const last = parts.at(-1);
  const before = parts.slice(0, -1).map(({ who, date }) => `${who} ${date}밝히고 `);
  if (last === undefined) return "";
  const end = last.isReport ? `밝힌 것으로 ${last.date}보도된 바에 따르면` : `${last.date}밝힌 바에 따르면`;
  return `${before.join("")}${last.who} ${end}`;
}

/** In the run of a Korean sentence a date is written out: 2024년 10월 18일. */
function koreanDate(iso: string | null, { timeZone }: Setting): string {
  if (iso === null || dateSpan(iso) === null) return "";
  const [year, month, day] = printedDate(iso, "ko", timeZone).match(/\d+/gu) ?? [];
  return [year && `${year}년`, month && `${month}월`, day && `${day}일`].filter(Boolean).join(" ");
}

const koreanList = (names: readonly string[]): string =>
  names.reduce((list, name) => (list === "" ? name : `${withParticle(list, "과", "와")} ${name}`), "");
