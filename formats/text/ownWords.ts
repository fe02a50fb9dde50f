/**
 * The words by which our writer's plain text is known, in both languages. They are what files in people's hands say: when the
 * messages change, new words are added here and none is taken away.
 */
const MARKINGS = [
  /^Draft(?:, head| · as of edit) \d+$/u,
  /^Version \d+ · frozen on .+$/u,
  /^초안 · (?:편집 순번 \d+|\d+번째 편집까지)$/u,
  /^제\d+판 · 동결 일시 .+$/u,
];

const NOTICES = [/^Translation\. The authoritative text is in .+\.$/u, /^번역문입니다\. 정본은 .+ 문안입니다\.$/u];

/** Whether it is what each of our pages begins with: the draft's place in its history, or the version and its instant. */
export const isMarking = (words: string): boolean => MARKINGS.some((marking) => marking.test(words));

export const isTranslationNotice = (words: string): boolean => NOTICES.some((notice) => notice.test(words));

const BESIDE = [
  /^(?:Annex: evidence|Approvals|Positions of the parties|Positions the party keeps to itself|Signatures)$/u,
  /^(?:Table of changes|Changes since version \d+|Comments|Comments within the party|Proceedings|Votes|Particulars)$/u,
  /^(?:붙임: 근거자료|정당별 승인|정당별 입장|당내 입장|서명|변경 대비표|제\d+판 이후 변경|의견|당내 의견|심의 경과|표결|기재 사항)$/u,
];

/** Whether it is the heading of what stands after the text: the annex, the approvals, the positions, the signatures. */
export const isBesideHeading = (words: string): boolean => BESIDE.some((heading) => heading.test(words));

export const isContentsHeading = (words: string): boolean => /^(?:Contents|차례)$/u.test(words);
