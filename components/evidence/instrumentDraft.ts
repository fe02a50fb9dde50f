import {
  type InstrumentKind,
  type InstrumentStatus,
  instrumentRequest,
  type InstrumentRequest,
  type InstrumentView,
} from "#domain/api/instruments.ts";
import { filledIn } from "#domain/localizedText.ts";

/** An instrument as it is being typed. */
export type InstrumentDraft = {
  readonly kind: InstrumentKind;
  readonly title: Readonly<Record<string, string>>;
  readonly symbol: string;
  readonly body: Readonly<Record<string, string>>;
  readonly adoptedOn: string;
  readonly status: InstrumentStatus;
  readonly statusOn: string;
  readonly url: string;
  /** The source that holds its text; "" where none does. */
  readonly sourceId: string;
  readonly articles: readonly { readonly number: string; readonly text: Readonly<Record<string, string>> }[];
};

export const EMPTY_INSTRUMENT: InstrumentDraft = {
  kind: "treaty",
  title: {},
  symbol: "",
  body: {},
  adoptedOn: "",
  status: "inForce",
  statusOn: "",
  url: "",
  sourceId: "",
  articles: [],
};

export const draftOfInstrument = (view: InstrumentView): InstrumentDraft => ({
  kind: view.kind,
  title: view.title,
  symbol: view.symbol ?? "",
  body: view.body ?? {},
  adoptedOn: view.adoptedOn ?? "",
  status: view.status,
  statusOn: view.statusOn ?? "",
  url: view.url ?? "",
  sourceId: view.sourceId ?? "",
  articles: view.articles,
});

export type InstrumentProblem = "titleMissing" | "dateWrong" | "urlWrong";

/** What is to be sent, or what is wrong with it first. */
export function requestOfInstrument(draft: InstrumentDraft): {
  readonly request: InstrumentRequest | null;
  readonly problem: InstrumentProblem | null;
} {
  const orNull = (value: string) => value.trim() || null;
  const body = filledIn(draft.body);
  const request = {
    kind: draft.kind,
    status: draft.status,
    title: filledIn(draft.title),
    symbol: orNull(draft.symbol),
    body: Object.keys(body).length === 0 ? null : body,
    adoptedOn: orNull(draft.adoptedOn),
    statusOn: orNull(draft.statusOn),
    url: orNull(draft.url),
    sourceId: orNull(draft.sourceId),
    articles: draft.articles
      .filter(({ number }) => number.trim() !== "")
      .map(({ number, text }) => ({ number, text: filledIn(text) })),
  };
  const checked = instrumentRequest.safeParse(request);
  if (checked.success) return { request, problem: null };
  const field = checked.error.issues[0]?.path[0];
  if (field === "title") return { request: null, problem: "titleMissing" };
  return { request: null, problem: field === "url" ? "urlWrong" : "dateWrong" };
}
