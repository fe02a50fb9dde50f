import type { ExportModel, ExportWarning, ExportWords, Written } from "../model.ts";

/** A text in one format and language, made when its turn comes. */
export type BundledText = {
  readonly format: string;
  readonly language: string;
  readonly write: () => Promise<Written>;
};

/** Fixed words of the page that tells what is in a bundle, from the message files. */
export type BundleWords = Readonly<
  Record<
    | "contents"
    | "texts"
    | "textsLead"
    | "file"
    | "language"
    | "allLanguages"
    | "sha256"
    | "notExpressed"
    | "everythingExpressed"
    | "at"
    | "within"
    | "evidence"
    | "evidenceIn"
    | "noEvidence"
    | "otherFiles"
    | "versionFile"
    | "approvalsFile"
    | "schemaFile"
    | "notExpressedFile"
    | "manifestFile"
    | "check"
    | "checkLead"
    | "checkExample",
    string
  >
>;

/** What the bundle's page needs to speak a language. */
export type BundleLanguage = {
  readonly language: string;
  readonly words: ExportWords;
  readonly bundleWords: BundleWords;
  /** What each format is called. */
  readonly formatNames: Readonly<Record<string, string>>;
  /** A writer's warning as a sentence. */
  readonly tell: (warning: ExportWarning) => string;
};

export type BundleModel = {
  readonly text: ExportModel;
  /** What the texts are called, without their extension. */
  readonly name: string;
  readonly texts: readonly BundledText[];
  /** The languages that its page speaks, the authoritative first. */
  readonly languages: readonly BundleLanguage[];
  /** The evidence pack's zip; null where it was not asked for. */
  readonly evidencePack: AsyncIterable<Uint8Array> | null;
};

/** A text that was made, before it is in the zip. */
export type MadeText = {
  readonly path: string;
  readonly format: string;
  readonly language: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly warnings: readonly ExportWarning[];
};
