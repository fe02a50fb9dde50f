/** A captured article: what was given, byte for byte, and what was read out of it. */
export type Article = {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 as the page gives it: its own UTC offset if it has one, and as partial as it is ("2024-10-21"). */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** "en", "ko" or another BCP 47 tag. */
  readonly language: string | null;
  readonly section: string | null;
  /** Where the text is said to come from; nothing was fetched. */
  readonly url: string | null;
  /** The readable text in NFC, paragraphs separated by a blank line. */
  readonly text: string;
  readonly contentType: "text/html" | "text/plain";
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly textSha256: string;
};

/** What parsing yields, before hashes are taken. */
export type ParsedArticle = Omit<Article, "url" | "contentType" | "bytes" | "sha256" | "textSha256">;

/** Why nothing could be captured; each code is a sentence in `messages`. */
export type CaptureFailure = {
  readonly code: "tooLarge" | "tooDeep" | "empty" | "notText" | "malformedEncoding" | "timedOut" | "unreadable";
};
