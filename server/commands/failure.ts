/** Why a command or query did not do what was asked. `code` picks the sentence in messages under `problems`. */
export interface Failure {
  readonly kind:
    "unauthenticated" | "forbidden" | "notFound" | "conflict" | "invalid" | "tooLarge" | "tooMany" | "unavailable";
  readonly code: string;
  /** Filled into the sentence. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Which field is wrong, for `invalid`; each message is a code too. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  /** For `tooMany`. */
  readonly retryAfterSeconds?: number;
}

export const notFound: Failure = { kind: "notFound", code: "notFound" };
export const forbidden: Failure = { kind: "forbidden", code: "forbidden" };
export const unavailable: Failure = { kind: "unavailable", code: "unavailable" };
