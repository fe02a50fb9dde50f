import PostalMime, { type Address, type Email } from "postal-mime";

import { err, ok, type Result } from "#domain/result.ts";
import type { CaptureFailure, LeftOut, ParsedArticle, ReadFile } from "../article.ts";
import { isTooDeep } from "../isTooDeep.ts";
import { parseHtmlArticle } from "../parseHtmlArticle.ts";
import { parseTextArticle } from "../parseTextArticle.ts";
import { mailDate } from "./mailDate.ts";

/** Mails forwarded in mails, and what newsletters' programs nest; postal-mime's own limit is for archives. */
const MAX_PARTS_DEPTH = 32;
/** Many hops leave some tens of kilobytes. */
const MAX_HEADERS_BYTES = 256 * 1024;

/** Hosts of mailboxes, not of outlets. */
const MAILBOX_HOSTS =
  /^(?:gmail|googlemail|naver|daum|hanmail|kakao|outlook|hotmail|live|yahoo|icloud|proton|protonmail|gmx)\./;

/** Reads a mail: its page or, without one, its plain text. Attachments are named, not read; pictures are not fetched. */
export async function readMail(bytes: Uint8Array, url: string | null): Promise<Result<ReadFile, CaptureFailure>> {
  let mail: Email;
  try {
    const limits = {
      maxNestingDepth: MAX_PARTS_DEPTH,
      maxHeadersSize: MAX_HEADERS_BYTES,
      forceRfc822Attachments: true,
    };
    mail = await PostalMime.parse(bytes, limits);
  } catch {
    return err({ code: "unreadable" });
  }
  const body = bodyOf(mail, url);
  if (!body.ok) return body;
  const sender = senderOf(mail.from) ?? senderOf(mail.sender);
  const date = mail.headers.find(({ key }) => key === "date")?.value;
  const article = {
    ...body.value,
    title: mail.subject?.replace(/\s+/g, " ").trim().normalize("NFC") || body.value.title,
    authors: sender?.name ? [sender.name] : body.value.authors,
    outlet: sender?.host ?? body.value.outlet,
    publishedAt: (date === undefined ? null : mailDate(date)) ?? body.value.publishedAt,
    modifiedAt: null,
  };
  return ok({ article, leftOut: attachmentsOf(mail) });
}

function bodyOf(mail: Email, url: string | null): Result<ParsedArticle, CaptureFailure> {
  if (mail.html !== undefined && mail.html.trim() !== "") {
    if (isTooDeep(mail.html)) return err({ code: "tooDeep" });
    const read = parseHtmlArticle(mail.html, url);
    if (read.text !== "") return ok(read);
  }
  return ok(parseTextArticle(mail.text ?? "", url));
}

function senderOf(address: Address | undefined) {
  if (address?.address === undefined) return null;
  const host = /@([\w.-]+\.\w{2,})$/.exec(address.address.toLowerCase())?.[1] ?? null;
  const name = address.name.replace(/\s+/g, " ").trim().normalize("NFC");
  return { name, host: host === null || MAILBOX_HOSTS.test(host) ? null : host };
}

/** Pictures that the page shows are part of it, as a web page's are. */
const attachmentsOf = ({ attachments }: Email): LeftOut[] =>
  attachments
    .filter(({ related }) => related !== true)
    .map(({ filename, mimeType }) => ({ kind: "attachment", name: (filename ?? mimeType).slice(0, MAX_NAME_LENGTH) }));

/** A file's name as file systems take it. */
const MAX_NAME_LENGTH = 255;
