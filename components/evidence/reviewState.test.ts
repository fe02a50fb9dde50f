import { describe, expect, test } from "vitest";
import type { ProposedStatementView, StatementView } from "#domain/api/evidence.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import {
  beginReview,
  confirmedStatements,
  currentItem,
  dismissedSelectors,
  hasDecisions,
  redatedKeys,
  type ReviewAction,
  reviewReducer,
  type ReviewState,
  shownItems,
} from "./reviewState.ts";

const TEXT = "The envoy called it “a grave step” and asked for “talks without delay”. Velmora said it would answer.";

const selectorOf = (words: string) => describeRange(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);

const proposal = (words: string, speaker: string | null = null): ProposedStatementView => ({
  quote: words,
  kind: "direct",
  speaker,
  office: null,
  organisation: null,
  verb: null,
  selector: selectorOf(words),
  ambiguous: false,
  saidOn: null,
  place: null,
});

const stored = (words: string): StatementView => ({
  id: "8a4f5b0e-7a55-4f39-9f0e-2d6a3c7b1e10",
  audience: "all",
  sourceId: "0f2f7d52-3c11-4f0e-8a35-7f1f5a1f9d11",
  kind: "direct",
  quote: words,
  speaker: { en: "Ada Brenn" },
  office: null,
  organisation: null,
  speakerId: null,
  verb: null,
  saidOn: null,
  place: null,
  language: "en",
  translation: {},
  translators: {},
  selector: selectorOf(words),
  citedIn: [],
});

const after = (state: ReviewState, ...actions: ReviewAction[]) => actions.reduce(reviewReducer, state);
const both = () => beginReview([proposal("talks without delay"), proposal("a grave step", "Ada Brenn")]);
const statusOf = (state: ReviewState) => state.items.map(({ fields, status }) => [fields.quote, status]);
const correction = {
  kind: "reported",
  speaker: " Ada Brenn ",
  office: "",
  organisation: null,
  verb: "said",
  saidOn: null,
  place: " Valmora ",
} as const;

test("a review goes in reading order and begins at the first open proposal", () => {
  expect(currentItem(both())?.fields.quote).toBe("a grave step");
  const resumed = beginReview([proposal("talks without delay")], [stored("a grave step")]);
  expect(currentItem(resumed)?.fields.quote).toBe("talks without delay");
});

test("deciding leads to the next open statement, round the end", () => {
  const first = after(both(), { type: "confirm" });
  expect(currentItem(first)?.fields.quote).toBe("talks without delay");
  const back = after(both(), { type: "next" }, { type: "dismiss" });
  expect(currentItem(back)?.fields.quote).toBe("a grave step");
  expect(statusOf(back)).toEqual([
    ["a grave step", "open"],
    ["talks without delay", "dismissed"],
  ]);
});

test("only confirmed statements are stored", () => {
  const decided = after(both(), { type: "confirm" }, { type: "dismiss" });
  expect(confirmedStatements(decided).map(({ quote }) => quote)).toEqual(["a grave step"]);
});

test("a correction keeps the words and their place, empties what is blank, and confirms", () => {
  const corrected = after(both(), { type: "edit" }, { type: "correct", correction });
  expect(confirmedStatements(corrected)).toEqual([
    {
      quote: "a grave step",
      kind: "reported",
      speaker: "Ada Brenn",
      office: null,
      organisation: null,
      verb: "said",
      saidOn: null,
      place: "Valmora",
      selector: selectorOf("a grave step"),
    },
  ]);
  expect(corrected.editing).toBe(false);
});

test("E12: another date of publication dates anew what nobody decided on, wherever the words now stand", () => {
  const dated = (words: string, saidOn: string | null) => ({ ...proposal(words), saidOn });
  const begun = after(beginReview([dated("a grave step", "2031-03-03"), dated("talks without delay", "2031-03-03")]), {
    type: "confirm",
  });
  const moved = dated("talks without delay", "2031-03-10");
  const selector = { ...moved.selector, start: 7, end: 26, prefix: "" };
  const proposals = [dated("a grave step", "2031-03-10"), { ...moved, selector }];
  expect(redatedKeys(begun, proposals).size).toBe(1);
  const redated = after(begun, { type: "redate", proposals });
  expect(redated.items.map(({ fields }) => fields.saidOn)).toEqual(["2031-03-03", "2031-03-10"]);
  expect(redated.items[1]?.fields.selector).toEqual(selectorOf("talks without delay"));
});

test("a decision can be taken back", () => {
  const confirmed = after(both(), { type: "confirm" }, { type: "previous" }, { type: "reopen" });
  expect(hasDecisions(confirmed)).toBe(false);
});

test("words marked by hand open a form, and are gone when it is left unsaved", () => {
  const marking = after(both(), { type: "mark", selector: selectorOf("it would answer"), kind: "reported" });
  expect(marking.editing).toBe(true);
  expect(currentItem(marking)?.fields.quote).toBe("it would answer");
  expect(after(marking, { type: "cancel" }).items).toHaveLength(2);
  expect(after(marking, { type: "previous" }).items).toHaveLength(2);
  expect(after(marking, { type: "correct", correction }).items).toHaveLength(3);
});

test("words that are a proposal already lead to it", () => {
  const marking = after(both(), { type: "mark", selector: selectorOf("talks without delay"), kind: "direct" });
  expect(marking.items).toHaveLength(2);
  expect(currentItem(marking)?.fields.quote).toBe("talks without delay");
});

test("what is in the archive stays as it is", () => {
  const reading = beginReview([], [stored("a grave step")]);
  expect(after(reading, { type: "confirm" }, { type: "edit" }, { type: "dismiss" })).toEqual(reading);
});

test("steps stop at both ends", () => {
  const end = after(both(), { type: "next" }, { type: "next" }, { type: "next" });
  expect(currentItem(end)?.fields.quote).toBe("talks without delay");
  expect(currentItem(after(end, { type: "previous" }, { type: "previous" }))?.fields.quote).toBe("a grave step");
});

test("leaving loses nothing before the first decision", () => {
  expect(hasDecisions(both())).toBe(false);
  expect(hasDecisions(after(both(), { type: "next" }))).toBe(false);
  expect(hasDecisions(after(both(), { type: "confirm" }))).toBe(true);
});

const SET_ASIDE = {
  selectorHash: "a".repeat(64),
  audience: "all",
  dismissedBy: { id: "0f2f7d52-3c11-4f0e-8a35-7f1f5a1f9d11", name: "Lena Ott", partyId: null },
  dismissedAt: "2031-05-04T08:00:00.000Z",
} as const;

describe("what was set aside", () => {
  const resumed = () =>
    beginReview([proposal("talks without delay")], [], [{ ...proposal("a grave step"), dismissals: [SET_ASIDE] }]);
  const shownWords = (state: ReviewState) => shownItems(state).map(({ fields }) => fields.quote);

  test("E8: is named, so that it is not proposed again", () => {
    expect(dismissedSelectors(after(both(), { type: "dismiss" }))).toEqual([selectorOf("a grave step")]);
    expect(dismissedSelectors(after(both(), { type: "dismiss" }, { type: "previous" }, { type: "reopen" }))).toEqual(
      [],
    );
  });

  test("E8: before this review is neither listed nor stepped on until it is asked for", () => {
    expect(shownWords(resumed())).toEqual(["talks without delay"]);
    expect(currentItem(after(resumed(), { type: "previous" }))?.fields.quote).toBe("talks without delay");
    const asked = after(resumed(), { type: "toggleEarlier" }, { type: "previous" });
    expect(currentItem(asked)?.fields.quote).toBe("a grave step");
    expect(currentItem(after(asked, { type: "toggleEarlier" }))?.fields.quote).toBe("talks without delay");
  });

  test("E8: comes back as an open proposal, and stays listed", () => {
    const asked = after(resumed(), { type: "toggleEarlier" }, { type: "previous" }, { type: "reopen" });
    expect(shownWords(after(asked, { type: "toggleEarlier" }))).toEqual(["a grave step", "talks without delay"]);
    expect(statusOf(asked)[0]).toEqual(["a grave step", "open"]);
  });

  test("in this review stays listed where it is", () => {
    expect(shownWords(after(both(), { type: "dismiss" }))).toEqual(["a grave step", "talks without delay"]);
  });

  test("is shown when somebody marks its words", () => {
    const marking = after(resumed(), { type: "mark", selector: selectorOf("a grave step"), kind: "direct" });
    expect(shownWords(marking)).toContain("a grave step");
  });

  test("is as it was before where the server refuses it", () => {
    const [item] = both().items;
    if (item === undefined) throw new Error("Nothing was proposed.");
    expect(after(both(), { type: "dismiss" }, { type: "revert", item }).items).toEqual(both().items);
  });
});

const wordsOf = (state: ReviewState) => shownItems(state).map(({ fields }) => fields.quote);

describe("another state of the article", () => {
  test("G13: begins the review again where the person was, if that is still there", () => {
    const at = after(both(), { type: "next" });
    const renewed = after(at, { type: "renew", review: beginReview([proposal("talks without delay")]) });
    expect(wordsOf(renewed)).toEqual(["talks without delay"]);
    expect(currentItem(renewed)?.fields.quote).toBe("talks without delay");
    const gone = after(at, { type: "renew", review: beginReview([proposal("a grave step")]) });
    expect(currentItem(gone)?.fields.quote).toBe("a grave step");
    expect(hasDecisions(after(both(), { type: "confirm" }, { type: "renew", review: both() }))).toBe(false);
  });
});
