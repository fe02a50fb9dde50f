import { EVIDENCE_FILE_MAX_BYTES } from "#domain/api/articles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { CaptureFailure } from "../article.ts";
import { decodeInput } from "../decodeInput.ts";

export type FileKind = "html" | "text" | "pdf" | "docx" | "mail";

/** A file as a person or a program sent it; its name and type are their word. */
export type GivenFile = {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** A media type, or "" where the sender knows none. */
  readonly type: string;
};

/** Readers of PDF look for its mark this far into a file, so that is what makes it one. */
const PDF_MARK_WITHIN_BYTES = 1024;
/** Tags that tell a page stand at its beginning, behind a comment or a declaration at most. */
const PAGE_MARK_WITHIN = 2000;

const PAGE = /<(?:!doctype\s+html|html|head|body|article|meta|title)[\s>]/i;
const MAIL_FIELD = /^[!-9;-~]+:(?:\s|$)/;
const MAIL_FIELDS = ["from", "date", "subject", "received", "mime-version", "return-path", "message-id"];
/** A press release may begin with "From:" and "Date:" too; a mail has more than that. */
const MIN_MAIL_FIELDS = 3;

const KIND_OF_ENDING = new Map<string, FileKind | "other">([
  ...(["html", "htm", "xhtml"] as const).map((ending) => [ending, "html"] as const),
  ...(["txt", "md", "text"] as const).map((ending) => [ending, "text"] as const),
  ["pdf", "pdf"],
  ["docx", "docx"],
  ["eml", "mail"],
  ...["doc", "hwp", "hwpx", "odt", "rtf", "xlsx", "pptx", "zip", "png", "jpg", "jpeg", "gif", "exe"].map(
    (ending) => [ending, "other"] as const,
  ),
]);

/**
 * What a file is: its bytes decide, and where a text may be several things, its name and declared type. A name or type that
 * says something else than the bytes is refused: either the file was mixed up, or somebody means to deceive.
 */
export function fileKind(file: GivenFile): Result<FileKind, CaptureFailure> {
  const { bytes } = file;
  if (bytes.length === 0) return err({ code: "empty" });
  if (bytes.length > EVIDENCE_FILE_MAX_BYTES) return err({ code: "tooLarge" });
  const claims = [claimOfName(file.name), claimOfType(file.type)].filter((claim) => claim !== null);
  const found = kindOfBytes(bytes, claims, charsetOf(file));
  if (!found.ok) return found;
  return claims.every((claim) => fits(found.value, claim)) ? found : err({ code: "wrongKind" });
}

function kindOfBytes(
  bytes: Uint8Array,
  claims: readonly Claim[],
  charset: string | null,
): Result<FileKind, CaptureFailure> {
  if (latin1(bytes.subarray(0, PDF_MARK_WITHIN_BYTES)).includes("%PDF-")) return ok("pdf");
  if (startsWith(bytes, "PK\x03\x04")) return latin1(bytes).includes("word/document.xml") ? ok("docx") : unknown();
  // Compound files: Office and Hancom before their zipped formats, and what Office locks with a password.
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) return err({ code: "olderOffice" });
  const decoded = decodeInput(bytes, charset);
  if (decoded.ok) return ok(kindOfText(decoded.value.text, claims));
  return decoded.error.code === "notText" ? claimedInVain(claims) : decoded;
}

function kindOfText(text: string, claims: readonly Claim[]): FileKind {
  if (isMail(text, claims.includes("mail") ? 1 : MIN_MAIL_FIELDS)) return "mail";
  return claims.includes("html") || PAGE.test(text.slice(0, PAGE_MARK_WITHIN)) ? "html" : "text";
}

/** Header fields from the first line on, up to the first line that is none. */
function isMail(text: string, least: number): boolean {
  const header = /^[\s\S]*?(?:\r?\n\r?\n|$)/.exec(text.slice(0, MAX_MAIL_HEADER))?.[0] ?? "";
  const lines = header.split(/\r?\n/).filter((line) => line !== "" && !/^[ \t]/.test(line));
  if (lines.length === 0 || !lines.every((line) => MAIL_FIELD.test(line))) return false;
  const names = new Set(lines.map((line) => line.slice(0, line.indexOf(":")).toLowerCase()));
  return MAIL_FIELDS.filter((name) => names.has(name)).length >= least;
}

/** Some mail servers add fields for a screenful or two. */
const MAX_MAIL_HEADER = 64 * 1024;

/** The character set that a file's type names, as a web server's does. */
export const charsetOf = ({ type }: GivenFile): string | null =>
  /;\s*charset\s*=\s*"?\s*([\w:.-]+)/i.exec(type)?.[1] ?? null;

type Claim = FileKind | "other";

function claimOfName(name: string): Claim | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase();
  return (ending === undefined ? undefined : KIND_OF_ENDING.get(ending)) ?? null;
}

function claimOfType(type: string): Claim | null {
  const essence = type.split(";")[0]?.trim().toLowerCase() ?? "";
  switch (essence) {
    case "text/html":
    case "application/xhtml+xml":
      return "html";
    case "application/pdf":
      return "pdf";
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
      return "docx";
    case "message/rfc822":
      return "mail";
    default:
      // What a part of a form is when it does not say: no claim.
      if (essence === "text/plain") return null;
      if (/^(?:image|audio|video|font)\//.test(essence)) return "other";
      return essence.startsWith("text/") ? "text" : null;
  }
}

/** Any text can be a page or plain text, as its sender says; a mail is one by its header, and is often sent as plain text. */
function fits(found: FileKind, claim: Claim): boolean {
  if (found === claim) return true;
  return isText(claim) && (found === "text" || found === "html" || (found === "mail" && claim === "text"));
}

const isText = (claim: Claim): boolean => claim === "text" || claim === "html";

/** Bytes that are nothing we know: whoever was promised a PDF should hear that it is none. */
const claimedInVain = (claims: readonly Claim[]): Result<never, CaptureFailure> =>
  claims.some((claim) => claim !== "other") ? err({ code: "wrongKind" }) : unknown();

const unknown = (): Result<never, CaptureFailure> => err({ code: "unknownKind" });
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
const startsWith = (bytes: Uint8Array, mark: string): boolean => latin1(bytes.subarray(0, mark.length)) === mark;
