import { describe, expect, test } from "vitest";
import { readMail } from "./readMail.ts";

const mail = (...lines: readonly string[]) => new TextEncoder().encode(lines.join("\r\n"));

async function read(bytes: Uint8Array) {
  const result = await readMail(bytes, null);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const HEAD = [
  "From: Ann Vell <press@lornpost.example>",
  "Subject: Bridge closed",
  "Date: Tue, 4 Mar 2031 00:20:00 +0900",
];
const sentences = [
  "The council of Lorn closed the old bridge on Tuesday.",
  "“We will not reopen it before winter,” the mayor, Ruth Oda, said at the quay.",
];

test("sender, outlet, subject and date come from the header, the date with its own offset", async () => {
  const { article } = await read(mail(...HEAD, "", ...sentences));
  expect(article).toMatchObject({
    title: "Bridge closed",
    authors: ["Ann Vell"],
    outlet: "lornpost.example",
    publishedAt: "2031-03-04T00:20:00+09:00",
    language: "en",
    text: sentences.join("\n\n"),
  });
});

test("U6: a Korean header and its page are read, its picture is part of it, its attachment is named", async () => {
  const { article, leftOut } = await read(
    mail(
      "From: =?UTF-8?B?7ZmN64+E7Jyk?= <hong@seom.example>",
      "Subject: =?UTF-8?B?64uk66as?= =?UTF-8?B?IO2PkOyHhA==?=",
      "Date: 4 Mar 2031 09:05 GMT",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/html; charset=utf-8",
      "",
      "<p>하늘섬 의회는 화요일 낡은 다리를 닫았다.</p><p>기둥 두 곳에서 금이 발견됐다.</p><script>alert(1)</script>",
      "--b",
      'Content-Type: application/pdf; name="plan.pdf"',
      'Content-Disposition: attachment; filename="plan.pdf"',
      "Content-Transfer-Encoding: base64",
      "",
      "JVBERi0=",
      "--b--",
    ),
  );
  expect(article).toMatchObject({
    title: "다리 폐쇄",
    authors: ["홍도윤"],
    outlet: "seom.example",
    publishedAt: "2031-03-04T09:05Z",
    language: "ko",
    text: "하늘섬 의회는 화요일 낡은 다리를 닫았다.\n\n기둥 두 곳에서 금이 발견됐다.",
  });
  expect(leftOut).toEqual([{ kind: "attachment", name: "plan.pdf" }]);
});

test("a mailbox provider is no outlet", async () => {
  const { article } = await read(mail("From: Tom Reyl <tom@gmail.com>", "Subject: Bridge", "", ...sentences));
  expect([article.authors, article.outlet]).toEqual([["Tom Reyl"], null]);
});

describe("U3: refused:", () => {
  test("parts nested past all reason", async () => {
    const nested = Array.from({ length: 100 }, (_, n) => [
      `Content-Type: multipart/mixed; boundary="b${n}"`,
      "",
      `--b${n}`,
    ]);
    expect(await readMail(mail("MIME-Version: 1.0", ...nested.flat(), "", "text"), null)).toEqual({
      ok: false,
      error: { code: "unreadable" },
    });
  });

  test("a header without end", async () => {
    const fields = Array.from({ length: 20_000 }, (_, n) => `X-Field-${n}: some twenty letters more`);
    expect(await readMail(mail(...HEAD, ...fields, "", "text"), null)).toEqual({
      ok: false,
      error: { code: "unreadable" },
    });
  });

  test("a page ten thousand deep", async () => {
    const bytes = mail(...HEAD, "Content-Type: text/html", "", "<div>".repeat(10_000));
    expect(await readMail(bytes, null)).toEqual({ ok: false, error: { code: "tooDeep" } });
  });
});
