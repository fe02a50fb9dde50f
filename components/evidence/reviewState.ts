import type {
  DismissedStatementView,
  ProposalDismissal,
  ProposedStatementView,
  StatementFields,
  StatementView,
} from "#domain/api/evidence.ts";

/** One statement of the article under review, in reading order. */
export type ReviewItem = {
  readonly key: string;
  /** Not yet decided, to be stored, not a statement, or in the archive already. */
  readonly status: "open" | "confirmed" | "dismissed" | "stored";
  readonly fields: StatementFields;
  /** Selected in the text by the person. */
  readonly byHand: boolean;
  /** The article names somebody else who could be meant. */
  readonly ambiguous: boolean;
  /** The row, for `stored`. */
  readonly stored: StatementView | null;
  /** Who set it aside before this review, and for whom; empty once it was brought back. */
  readonly dismissals: readonly ProposalDismissal[];
};

export type ReviewState = {
  readonly items: readonly ReviewItem[];
  readonly current: string | null;
  /** The current statement's fields are open for change. */
  readonly editing: boolean;
  /** Whether what was set aside before this review is shown. */
  readonly showsEarlier: boolean;
};

/** What a person may correct; the words and their place are the archive's. */
export type Correction = Pick<
  StatementFields,
  "kind" | "speaker" | "office" | "organisation" | "verb" | "saidOn" | "place"
>;

export type ReviewAction =
  | { readonly type: "select"; readonly key: string }
  | { readonly type: "next" | "previous" | "confirm" | "dismiss" | "reopen" | "edit" | "cancel" | "toggleEarlier" }
  /** Another state of the article, or of what is on record of it: the review begins again where it stands. */
  | { readonly type: "renew"; readonly review: ReviewState }
  /** What the server did not take is as it was. */
  | { readonly type: "revert"; readonly item: ReviewItem }
  /** The same article's proposals by another date of publication. */
  | { readonly type: "redate"; readonly proposals: readonly ProposedStatementView[] }
  | { readonly type: "correct"; readonly correction: Correction }
  | { readonly type: "mark"; readonly selector: StatementFields["selector"]; readonly kind: StatementFields["kind"] };

/**
 * The review of an article: what is stored already, what is proposed, and what was set aside. The first open proposal is
 * the current one.
 */
export function beginReview(
  proposals: readonly ProposedStatementView[],
  stored: readonly StatementView[] = [],
  dismissed: readonly DismissedStatementView[] = [],
): ReviewState {
  const items = inReadingOrder([
    ...proposals.map(proposedItem),
    ...stored.map(storedItem),
    ...dismissed.map(dismissedItem),
  ]);
  const begun: ReviewState = { items, current: null, editing: false, showsEarlier: false };
  const shown = shownItems(begun);
  const first = shown.find(({ status }) => status === "open") ?? shown[0];
  return { ...begun, current: first?.key ?? null };
}

/** What is listed and highlighted: what was set aside before this review only when it is asked for. */
export const shownItems = ({ items, showsEarlier }: ReviewState): readonly ReviewItem[] =>
  showsEarlier ? items : items.filter((item) => !wasSetAside(item));

/** What was set aside before this review, and still is. */
export const wasSetAside = ({ status, dismissals }: ReviewItem): boolean =>
  status === "dismissed" && dismissals.length > 0;

/**
 * The review after one step. Deciding on a statement leads to the next open one, round the end; steps that do not fit the
 * current statement (confirming a stored one) change nothing.
 */
export function reviewReducer(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.type) {
    case "select":
      return state.editing && action.key === state.current ? state : { ...withoutDraft(state), current: action.key };
    case "next":
      return step(state, 1);
    case "previous":
      return step(state, -1);
    case "confirm":
      return decide(state, "confirmed");
    case "dismiss":
      return dismiss(state);
    case "reopen":
      return { ...changeCurrent(state, (item) => ({ ...item, status: "open", dismissals: [] })), editing: false };
    case "toggleEarlier":
      return toggleEarlier(state);
    case "renew":
      return renew(state, action.review);
    case "revert":
      return { ...state, items: state.items.map((item) => (item.key === action.item.key ? action.item : item)) };
    case "redate":
      return redate(state, action.proposals);
    case "edit":
      return isChangeable(currentItem(state)) ? { ...state, editing: true } : state;
    case "cancel":
      return withoutDraft(state);
    case "correct":
      return decide(
        changeCurrent(state, (item) => ({ ...item, fields: { ...item.fields, ...tidy(action.correction) } })),
        "confirmed",
      );
    case "mark":
      return mark(state, action.selector, action.kind);
  }
}

/**
 * The statements to which newer proposals give another date, and that date: only those that nobody decided on. Offsets do not
 * count: the proposals may have been read out of the text alone.
 */
export function redatedKeys(
  { items }: ReviewState,
  proposals: readonly ProposedStatementView[],
): ReadonlyMap<string, string | null> {
  const sameWords = Map.groupBy(proposals, ({ kind, selector }) => `${kind} ${selector.exact}`);
  return new Map(
    items.flatMap(({ key, status, byHand, fields }) => {
      const same = sameWords.get(`${fields.kind} ${fields.selector.exact}`) ?? [];
      const { prefix, suffix } = fields.selector;
      const here = same.find(({ selector }) => selector.prefix === prefix && selector.suffix === suffix);
      const found = here ?? (same.length === 1 ? same[0] : undefined);
      const isOther = status === "open" && !byHand && found !== undefined && found.saidOn !== fields.saidOn;
      return isOther ? [[key, found.saidOn] as const] : [];
    }),
  );
}

/** The statement that keys and buttons act on. */
export const currentItem = (state: ReviewState): ReviewItem | undefined =>
  state.items.find(({ key }) => key === state.current);

/** What is to be stored. */
export const confirmedStatements = (state: ReviewState): StatementFields[] =>
  state.items.filter(({ status }) => status === "confirmed").map(({ fields }) => fields);

/** What is not to be proposed again. */
export const dismissedSelectors = (state: ReviewState): StatementFields["selector"][] =>
  state.items.filter(({ status }) => status === "dismissed").map(({ fields }) => fields.selector);

/** Whether leaving now would lose a statement. What was set aside is kept at once where the article is archived already. */
export const hasDecisions = (state: ReviewState): boolean =>
  state.editing || state.items.some(({ status, byHand }) => byHand || status === "confirmed");

const isChangeable = (item: ReviewItem | undefined): boolean => item !== undefined && item.status !== "stored";

/** What names an item that is no statement yet: its place in the text. */
export const placeKey = ({ start, end }: StatementFields["selector"]): string => `${start}-${end}`;

function proposedItem(proposal: ProposedStatementView): ReviewItem {
  const { ambiguous, quote, kind, speaker, office, organisation, verb, saidOn, place, selector } = proposal;
  const fields = { quote, kind, speaker, office, organisation, verb, saidOn, place, selector };
  return { key: placeKey(selector), status: "open", fields, byHand: false, ambiguous, stored: null, dismissals: [] };
}

function dismissedItem({ dismissals, ...proposal }: DismissedStatementView): ReviewItem {
  return { ...proposedItem(proposal), status: "dismissed", dismissals };
}

function storedItem(stored: StatementView): ReviewItem {
  const { id, quote, kind, verb, saidOn, place, selector } = stored;
  // Names of a stored statement have their languages: whoever shows it reads them from the row.
  const fields = { quote, kind, speaker: null, office: null, organisation: null, verb, saidOn, place, selector };
  return { key: id, status: "stored", fields, byHand: false, ambiguous: false, stored, dismissals: [] };
}

const inReadingOrder = (items: readonly ReviewItem[]): ReviewItem[] =>
  items.toSorted(
    (a, b) => a.fields.selector.start - b.fields.selector.start || a.fields.selector.end - b.fields.selector.end,
  );

/** What a person was at stays the current one where it is there still. */
function renew({ current, showsEarlier }: ReviewState, review: ReviewState): ReviewState {
  const renewed = { ...review, showsEarlier };
  const isShown = shownItems(renewed).some(({ key }) => key === current);
  return isShown ? { ...renewed, current } : renewed;
}

function step(state: ReviewState, by: 1 | -1): ReviewState {
  const settled = withoutDraft(state);
  const shown = shownItems(settled);
  const at = shown.findIndex(({ key }) => key === state.current);
  const to = shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
  return { ...settled, current: to?.key ?? null };
}

function changeCurrent(state: ReviewState, change: (item: ReviewItem) => ReviewItem): ReviewState {
  if (!isChangeable(currentItem(state))) return state;
  return { ...state, items: state.items.map((item) => (item.key === state.current ? change(item) : item)) };
}

function decide(state: ReviewState, status: "confirmed" | "dismissed"): ReviewState {
  if (!isChangeable(currentItem(state))) return state;
  const decided = changeCurrent(state, (item) => ({ ...item, status }));
  return { ...decided, current: nextOpen(decided), editing: false };
}

/** Words marked by hand were no proposal: taken back they are gone. */
function dismiss(state: ReviewState): ReviewState {
  const item = currentItem(state);
  if (!item?.byHand) return decide(state, "dismissed");
  const current = nextOpen(state);
  const left = { ...state, items: state.items.filter(({ key }) => key !== item.key), editing: false };
  return { ...left, current: current === item.key ? (shownItems(left)[0]?.key ?? null) : current };
}

/** What is hidden again cannot stay the current one. */
function toggleEarlier(state: ReviewState): ReviewState {
  const toggled = { ...withoutDraft(state), showsEarlier: !state.showsEarlier };
  const shown = shownItems(toggled);
  const isShown = shown.some(({ key }) => key === toggled.current);
  return isShown ? toggled : { ...toggled, current: shown[0]?.key ?? null };
}

function nextOpen({ items, current }: ReviewState): string | null {
  const at = items.findIndex(({ key }) => key === current);
  const following = [...items.slice(at + 1), ...items.slice(0, at)];
  return following.find(({ status }) => status === "open")?.key ?? current;
}

function redate(state: ReviewState, proposals: readonly ProposedStatementView[]): ReviewState {
  const dates = redatedKeys(state, proposals);
  const redated = (item: ReviewItem): ReviewItem => {
    const saidOn = dates.get(item.key);
    return saidOn === undefined ? item : { ...item, fields: { ...item.fields, saidOn } };
  };
  return { ...state, items: state.items.map(redated) };
}

/** Leaving the form: words marked by hand whose form was never saved are not kept. */
function withoutDraft(state: ReviewState): ReviewState {
  if (!state.editing) return state;
  const item = currentItem(state);
  const isDraft = item?.byHand === true && item.status === "open";
  return isDraft ? dismiss(state) : { ...state, editing: false };
}

/** Words that are a statement already lead to it; others become one, with its form open. */
function mark(state: ReviewState, selector: StatementFields["selector"], kind: StatementFields["kind"]): ReviewState {
  const settled = withoutDraft(state);
  const same = settled.items.find(({ fields }) => placeKey(fields.selector) === placeKey(selector));
  if (same) {
    const showsEarlier = settled.showsEarlier || wasSetAside(same);
    return { ...settled, current: same.key, editing: isChangeable(same), showsEarlier };
  }
  const unknown = { speaker: null, office: null, organisation: null, verb: null, saidOn: null, place: null };
  const item: ReviewItem = {
    key: placeKey(selector),
    status: "open",
    fields: { quote: selector.exact, kind, ...unknown, selector },
    byHand: true,
    ambiguous: false,
    stored: null,
    dismissals: [],
  };
  return { ...settled, items: inReadingOrder([...settled.items, item]), current: item.key, editing: true };
}

function tidy(correction: Correction): Correction {
  const orNull = (words: string | null) => words?.trim() || null;
  return {
    kind: correction.kind,
    speaker: orNull(correction.speaker),
    office: orNull(correction.office),
    organisation: orNull(correction.organisation),
    verb: orNull(correction.verb),
    saidOn: orNull(correction.saidOn),
    place: orNull(correction.place ?? null),
  };
}
