import type { FileKind } from "./files/fileKind.ts";

/** What a file holds beside the text that was read out of it, so that nothing is dropped unsaid. */
export type LeftOut =
  | { readonly kind: "attachment"; readonly name: string }
  /** A page without a letter on it: a picture, most likely. Numbered from 1. */
  | { readonly kind: "page"; readonly number: number }
  /** Changes that nobody accepted yet: read as if they were. */
  | { readonly kind: "trackedChanges" };

/** What files are archived as: what their bytes are, whatever they were said to be. */
export const MEDIA_TYPES = {
  html: "text/html",
  text: "text/plain",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  mail: "message/rfc822",
} as const satisfies Record<FileKind, string>;

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
  /** Where the text was fetched, or is said to come from. */
  readonly url: string | null;
  /** The readable text in NFC, paragraphs separated by a blank line. */
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
  readonly contentType: (typeof MEDIA_TYPES)[FileKind];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly textSha256: string;
};

/** What parsing yields, before hashes are taken. */
export type ParsedArticle = Omit<Article, "url" | "leftOut" | "contentType" | "bytes" | "sha256" | "textSha256">;

/** What a reader of files yields. */
export type ReadFile = { readonly article: ParsedArticle; readonly leftOut: readonly LeftOut[] };

/** Each code is a sentence in `messages`. */
export const CAPTURE_FAILURES = [
  "tooLarge",
  "tooDeep",
  "empty",
  "notText",
  "malformedEncoding",
  "timedOut",
  "unreadable",
  // Of files alone.
  "unknownKind",
  "wrongKind",
  "olderOffice",
  "encrypted",
  "onlyPictures",
  "unknownLetters",
  "tooManyPages",
  "packedTooLarge",
] as const;

/** Why nothing could be captured. */
export type CaptureFailure = { readonly code: (typeof CAPTURE_FAILURES)[number] };
