import { bylineAuthors } from "./bylines.ts";
import { isCredit } from "./creditLine.ts";
import { isoDate } from "./isoDate.ts";

/** A line that may be a headline: how likely, and why. */
type Candidate = { readonly line: string; readonly score: number; readonly reasons: readonly Reason[] };
type Reason = keyof typeof WEIGHTS;

/**
 * What speaks for a line and against it. One sign against weighs more than the two for it that a menu at the top of a page can
 * have; between equals the first line is the headline, and the second its subtitle.
 */
const WEIGHTS = {
  isFirst: 2,
  isNearByline: 2,
  isNearText: 1,
  isNavigation: -4,
  isList: -4,
  isRepeated: -3,
  isCaption: -4,
} as const;
const MIN_SCORE = 1;

/** Lines between a headline and its byline: a subtitle, a picture's caption. */
const MAX_LINES_TO_BYLINE = 4;
const MAX_LINES_TO_TEXT = 12;
/** Fewer are a label, a section or a menu's item; in Korean, which joins particles to words, one less. */
export const MIN_TITLE_WORDS = 4;
/** In characters: what is longer is a paragraph. */
const MAX_TITLE_LENGTH = 200;
/** In characters: "Published on Monday, 12 March 2031 at 09:40 KST, updated …"; what is longer only mentions a date. */
export const MAX_DATE_LINE_LENGTH = 90;
/** In a menu these make up at least this share of the words. */
const MIN_MENU_SHARE = 0.6;

const BULLET = /^(?:[•·∙‣◦*+-]|ⓕ|©|▶|■|◆)\s*/u;
const E_MAIL = /\S@\S+\.\S/u;
const MENU = new Set(
  `home news latest world national nation politics business economy finance markets sport sports opinion editorial culture life
  lifestyle entertainment tech technology science health travel weather video videos photos photo podcasts live more menu search
  login log in sign up register subscribe account newsletter newsletters about contact us and the all sections top stories
  read most popular trending asia europe africa americas uk us local arts books food style biztech foreign affairs people
  홈 전체 전체메뉴 메뉴 뉴스 속보 최신 최신기사 정치 경제 사회 국제 세계 문화 스포츠 연예 오피니언 사설 칼럼 라이프 산업 증권 부동산
  북한 국회 지역 전국 사람들 포토 영상 비디오 그래픽 로그인 회원가입 구독 검색 바로가기 기사제보 많이 본 랭킹 인기 더보기 it과학 생활`
    .trim()
    .split(/\s+/),
);
const INVITATION =
  /^(?:subscribe|sign (?:in|up)|log ?in|skip to|share (?:this|on)|follow us|read (?:more|also|next)\b|advertisement|accept (?:all|cookies)|we use cookies|this (?:site|website) uses|download (?:the|our)|listen to|watch live|support our (?:work|journalism)|click here|you are here|(?:related|recommended) (?:articles|stories|news)|본문 ?(?:바로|글)|기사 ?(?:공유|스크랩|듣기)|글자 ?크기|글씨 ?크기|댓글|구독하기|로그인|회원가입|많이 본|관련 ?기사|추천 ?기사|카카오톡|페이스북|이 기사를|네이버에서|채널 ?추가|인쇄하기)/iu;

/** The headline among the lines before an article's text, or null; `all` are the page's lines, of which it is one. */
export function textTitle(head: readonly string[], all: readonly string[]): string | null {
  return titleCandidates(head, all).filter(({ score }) => score >= MIN_SCORE)[0]?.line ?? null;
}

/** Every line that could be the headline, the likeliest first. */
export function titleCandidates(head: readonly string[], all: readonly string[]): readonly Candidate[] {
  const eligible = head.flatMap((line, index) => (mayBeTitle(line) ? [{ line, index }] : []));
  const first = eligible.find(({ line }) => !isNavigation(line) && !isRepeated(line, all) && !isCaption(line));
  return eligible
    .map(({ line, index }) => judge(line, index, head, all, first?.index === index))
    .toSorted((a, b) => b.score - a.score);
}

function judge(
  line: string,
  index: number,
  head: readonly string[],
  all: readonly string[],
  isFirst: boolean,
): Candidate {
  const after = head.slice(index + 1, index + 1 + MAX_LINES_TO_BYLINE);
  const signs: Readonly<Record<Reason, boolean>> = {
    isFirst,
    isNearByline: after.some((next) => bylineAuthors(next).length > 0 || isDateLine(next)),
    isNearText: head.length - index <= MAX_LINES_TO_TEXT,
    isNavigation: isNavigation(line),
    isList: isList(line),
    isRepeated: isRepeated(line, all),
    isCaption: isCaption(line),
  };
  const reasons = REASONS.filter((reason) => signs[reason]);
  return { line, reasons, score: reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0) };
}

const REASONS: readonly Reason[] = [
  "isFirst",
  "isNearByline",
  "isNearText",
  "isNavigation",
  "isList",
  "isRepeated",
  "isCaption",
];

function words(line: string): string[] {
  return line.match(/[\p{L}\p{N}][^\s|>·/,]*/gu) ?? [];
}

/** Long enough for a headline, and neither a bullet, a byline, a date nor an address. */
export function mayBeTitle(line: string): boolean {
  if (BULLET.test(line) || line.length > MAX_TITLE_LENGTH || E_MAIL.test(line)) return false;
  if (bylineAuthors(line).length > 0 || isCredit(line) || isDateLine(line)) return false;
  const minimum = /\p{Script=Hangul}/u.test(line) ? MIN_TITLE_WORDS - 1 : MIN_TITLE_WORDS;
  return words(line).length >= minimum;
}

function isDateLine(line: string): boolean {
  const rest = line.replace(/[\d:./년월일-]+/gu, " ").trim();
  return line.length <= MAX_DATE_LINE_LENGTH && isoDate(line) !== null && words(rest).length < MIN_TITLE_WORDS;
}

/** A menu ("Home News Sport Opinion") or an invitation ("Subscribe to our newsletter"). */
export function isNavigation(line: string): boolean {
  const all = words(line).map((word) => word.toLowerCase());
  const isMenu = all.length > 1 && all.filter((word) => MENU.has(word)).length / all.length >= MIN_MENU_SHARE;
  return isMenu || INVITATION.test(line);
}

/** "Politics | World | Opinion", "Home > Politics > Assembly" */
function isList(line: string): boolean {
  return line.split(/\s*[|>›»]\s*|\s[·/]\s/u).filter((item) => item !== "").length >= 3;
}

/** A picture's description stands in a page twice. */
function isRepeated(line: string, all: readonly string[]): boolean {
  return all.filter((other) => other === line).length > 1;
}

function isCaption(line: string): boolean {
  return /[.。]["”’)]?$/u.test(line) || /(?:Photo|Yonhap|사진|제공|자료사진)\]?$/u.test(line);
}

/** "Home > Politics > Assembly" and "정치 > 국회" end in the section. */
export function sectionOf(head: readonly string[]): string | null {
  const trail = head.find(
    (line) => line.length <= MAX_DATE_LINE_LENGTH && /\S\s*[>›]\s*\S/u.test(line) && !/[.!?]$/u.test(line),
  );
  return trail?.split(/\s*[>›]\s*/u).findLast((item) => item !== "") ?? null;
}
