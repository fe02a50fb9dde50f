import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";

import type { ArticleInput } from "./captureArticle.ts";
import { MAX_ARTICLE_BYTES } from "./decodeInput.ts";
import { readArticle } from "./readArticle.ts";

const sentences = [
  "The council of Lorn closed the old bridge on Tuesday after engineers found cracks in two of its pillars.",
  "“We will not reopen it before winter,” the mayor, Ruth Oda, said at the quay, where some forty people had gathered.",
  "The ferry runs every hour until then, and the council pays for it out of the harbour fund, as it did in 1999.",
];
const body = sentences.map((sentence) => `<p>${sentence}</p>`).join("\n");

function page(head: string, rest = "", attributes = 'lang="en-GB"') {
  return `<!doctype html><html ${attributes}><head><title>Lorn Post | Bridge closed</title>${head}</head><body>
    <nav><a href="/a">Home</a><a href="/b">Sport</a></nav>
    <article><h1>Lorn closes its old bridge</h1>${rest}${body}</article>
    <footer>All rights reserved</footer></body></html>`;
}

async function read(input: ArticleInput) {
  const result = await readArticle(input);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function failure(input: ArticleInput) {
  const result = await readArticle(input);
  return result.ok ? "none" : result.error.code;
}

describe("a page", () => {
  test("gives its readable text, and its bytes as they came", async () => {
    const html = page("");
    const article = await read({ html, url: "https://www.post.example/lorn?a=1" });
    expect(article.text).toBe(sentences.join("\n\n"));
    expect(article).toMatchObject({
      title: "Lorn closes its old bridge",
      outlet: "post.example",
      language: "en",
      contentType: "text/html",
    });
    expect(new TextDecoder().decode(article.bytes)).toBe(html);
    expect(article.sha256).toBe(createHash("sha256").update(html).digest("hex"));
    expect(article.textSha256).toBe(createHash("sha256").update(article.text).digest("hex"));
  });

  test("keeps every author and the offset its dates are given in", async () => {
    const graph = {
      "@graph": [
        { "@type": "Organization", "@id": "#post", name: "The Lorn Post" },
        {
          "@type": ["NewsArticle", "Article"],
          headline: "Bridge closed",
          author: [{ "@type": "Person", name: "Ann Vell" }, "By Tom Reyl"],
          publisher: { "@id": "#post" },
          datePublished: "2031-03-04T00:20:00+0900",
          dateModified: "2031-03-05",
          articleSection: ["Islands", "News"],
        },
      ],
    };
    const article = await read({ html: page(`<script type="application/ld+json">${JSON.stringify(graph)}</script>`) });
    expect(article).toMatchObject({
      title: "Bridge closed",
      outlet: "The Lorn Post",
      authors: ["Ann Vell", "Tom Reyl"],
      publishedAt: "2031-03-04T00:20:00+09:00",
      modifiedAt: "2031-03-05",
      section: "Islands",
    });
  });

  test("falls back to meta elements, broken JSON-LD or not", async () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", </script>
      <meta property="og:title" content="Bridge"><meta property="og:site_name" content="Lorn Post">
      <meta name="author" content="Ann Vell and Tom Reyl"><meta property="article:published_time" content="2031-03-04T08:00Z">`;
    expect(await read({ html: page(head) })).toMatchObject({
      title: "Bridge",
      outlet: "Lorn Post",
      authors: ["Ann Vell", "Tom Reyl"],
      publishedAt: "2031-03-04T08:00Z",
    });
  });

  test("falls back to the shown time and byline", async () => {
    const shown = `<p class="byline">By Ann Vell</p><time datetime="2031-03-04 17:20">yesterday</time>`;
    expect(await read({ html: page("", shown) })).toMatchObject({
      authors: ["Ann Vell"],
      publishedAt: "2031-03-04T17:20",
    });
  });

  test("names the outlet of a known host, in the page's language", async () => {
    const url = "https://www.yna.co.kr/view/1";
    expect((await read({ html: page(""), url })).outlet).toBe("Yonhap News Agency");
    expect((await read({ html: page("", "", 'lang="ko"'), url })).outlet).toBe("연합뉴스");
  });

  test("takes neither a logo nor a menu for its headline", async () => {
    const html = page("").replace("<nav>", "<h1>Lorn Post</h1><h1>News Sport Opinion</h1><nav>");
    const article = await read({
      html: html.replace("<head>", '<head><meta property="og:site_name" content="Lorn Post">'),
    });
    expect(article.title).toBe("Lorn closes its old bridge");
    const untitled = html
      .replace(/<h1>.*?<\/h1>/g, "")
      .replace("</head>", '<meta property="og:site_name" content="Lorn Post"></head>');
    expect((await read({ html: untitled })).title).toBe("Bridge closed");
  });

  test("in Korean is read with its reporter, from EUC-KR too", async () => {
    const korean = "하늘섬 의회는 화요일 낡은 다리를 닫았다. 기둥 두 곳에서 금이 발견됐기 때문이다. ".repeat(6);
    const html = `<html lang="ko"><body><article><h1>다리 폐쇄</h1><p>홍도윤 기자</p><p>${korean}</p></article></body></html>`;
    expect(await read({ html })).toMatchObject({
      language: "ko",
      title: "다리 폐쇄",
      authors: ["홍도윤"],
      text: korean.trim(),
    });
    // "가나다 " in EUC-KR.
    const word = [0xb0, 0xa1, 0xb3, 0xaa, 0xb4, 0xd9, 0x20];
    const eucKr = Uint8Array.from([...new TextEncoder().encode('<meta charset="euc-kr"><p>'), ...word, ...word]);
    expect((await read({ html: eucKr })).text).toBe("가나다 가나다");
  });
});

describe("a hostile page", () => {
  test("runs nothing and leaves no markup in the text", async () => {
    const html = page(
      "",
      `<script>globalThis.x = 1; document.title = "owned"</script><img src=x onerror="alert(1)"><a href="javascript:alert(1)">see</a>`,
    );
    const article = await read({ html, url: "javascript:alert(1)" });
    expect(article.url).toBeNull();
    expect(article.title).toBe("Lorn closes its old bridge");
    expect(article.text).not.toMatch(/alert|owned|<|javascript/);
  });

  test("that nests ten thousand deep is refused before it is parsed", async () => {
    expect(await failure({ html: "<div>".repeat(10_000) })).toBe("tooDeep");
    expect(await failure({ html: `<div>${"<b x='>'>".repeat(10_000)}` })).toBe("tooDeep");
  });

  test("of tags that never end is read through once", async () => {
    expect(await failure({ html: "<a".repeat(200_000) })).toBe("empty");
  });

  test("with ten thousand paragraphs nobody closed is not deep", async () => {
    const html = Array.from({ length: 10_000 }, (_, index) => `<p>word ${index} `).join("");
    expect((await read({ html })).text.split("\n\n").length).toBe(10_000);
  });

  test("that takes too long is given up", async () => {
    // A thread that is warm reads an empty page within the millisecond.
    const html = page("<p>The ferries stay in port.</p>".repeat(5_000));
    expect(await readArticle({ html }, { timeoutMs: 1 })).toEqual({ ok: false, error: { code: "timedOut" } });
  });

  test.each<[string, ArticleInput, string]>([
    ["six megabytes", { html: "x".repeat(6 * 1024 * 1024) }, "tooLarge"],
    ["few characters of many bytes", { text: "가".repeat(MAX_ARTICLE_BYTES / 2) }, "tooLarge"],
    ["a NUL", { text: "Lorn\0Post" }, "notText"],
    ["half a surrogate pair", { text: "Lorn \uD83D Post" }, "malformedEncoding"],
    ["bytes that are no UTF-8", { html: Uint8Array.from([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0xc0]) }, "malformedEncoding"],
    [
      "an encoding nobody knows",
      { html: new TextEncoder().encode('<meta charset="x-lorn">text') },
      "malformedEncoding",
    ],
    ["text read in the wrong encoding", { text: "\uFFFD\uFFFD \uFFFD\uFFFD word" }, "malformedEncoding"],
    ["white space", { text: " \n\t " }, "empty"],
    ["nothing", {}, "empty"],
    ["a page without words", { html: "<html><body><script>1</script></body></html>" }, "empty"],
    ["half a tag", { html: "<" }, "none"],
  ])("%s", async (_name, input, code) => {
    expect(await failure(input)).toBe(code);
  });
});

test("a page loses what stands around its article, as pasted text does, but no sentence and no subtitle", async () => {
  const lines = [
    "Settings",
    "ⓐ text size",
    "• -1",
    "Ferry to run every hour until winter",
    "• Chatter share button",
    ...sentences,
    "CLOSE",
    "Top 10 Stories",
    "Harbour office counts its ferries again",
  ];
  const article = await read({ html: `<article>${lines.map((line) => `<p>${line}</p>`).join("")}</article>` });
  expect(article.text.split("\n\n")).toEqual(["Ferry to run every hour until winter", ...sentences]);
});

describe("pasted text", () => {
  const pasted = `Menu

ⓐ text size

  • -1
  • +1

Lorn closes its old bridge after cracks are found

  • Chatter share button
  • Mail share button
Ruth Oda, mayor of Lorn, looks at the quay, Tuesday. Lorn Photo

Ruth Oda, mayor of Lorn, looks at the quay, Tuesday. Lorn Photo

Ferry to run every hour until winter
By Ann Vell
Posted : March 4, 2031 17:20
Updated : March 5, 2031

${sentences.join("\n\n")}


Ann Vell ann@lornpost.example


X
CLOSE

Top 5 Stories`;

  test("loses the page around it and repeated captions, but no sentence", async () => {
    const article = await read({ text: pasted });
    expect(article.text.split("\n\n")).toEqual([
      "Ruth Oda, mayor of Lorn, looks at the quay, Tuesday. Lorn Photo",
      "Ferry to run every hour until winter",
      ...sentences,
    ]);
    expect(new TextDecoder().decode(article.bytes)).toBe(pasted);
  });

  test("gives headline, byline, dates in words and the outlet of its address", async () => {
    expect(await read({ text: pasted })).toMatchObject({
      title: "Lorn closes its old bridge after cracks are found",
      authors: ["Ann Vell"],
      publishedAt: "2031-03-04T17:20",
      modifiedAt: "2031-03-05",
      outlet: "lornpost.example",
      language: "en",
      contentType: "text/plain",
    });
  });

  test("that begins with a sentence has no headline", async () => {
    expect(await read({ text: sentences.join("\n") })).toMatchObject({ title: null, text: sentences.join("\n\n") });
  });

  test("in Korean", async () => {
    const text = `하늘섬 의회, 낡은 다리 닫았다\n홍도윤 기자\n입력 2031년 3월 4일 17:20\n하늘섬 의회는 화요일 낡은 다리를 닫았다.\n기둥 두 곳에서 금이 발견됐다.\n홍도윤 기자 hong@seom.example\n많이 본 뉴스`;
    expect(await read({ text })).toMatchObject({
      title: "하늘섬 의회, 낡은 다리 닫았다",
      authors: ["홍도윤"],
      publishedAt: "2031-03-04T17:20",
      outlet: "seom.example",
      language: "ko",
      text: "하늘섬 의회는 화요일 낡은 다리를 닫았다.\n\n기둥 두 곳에서 금이 발견됐다.",
    });
  });

  test("takes outlet and author from its dateline, and leaves credits out", async () => {
    const text = `홈 정치 경제 사회\n정치 > 국회\n하늘섬 의회, 낡은 다리 닫았다\n2031.03.04. 17:20\n(하늘섬=북방통신) 홍도윤 기자 = 하늘섬 의회는 화요일 낡은 다리를 닫았다.\n기둥 두 곳에서 금이 발견됐다.\n저작권자 ⓒ 북방통신, 무단 전재 및 재배포 금지.`;
    expect(await read({ text })).toMatchObject({
      title: "하늘섬 의회, 낡은 다리 닫았다",
      outlet: "북방통신",
      authors: ["홍도윤"],
      publishedAt: "2031-03-04T17:20",
      section: "국회",
      text: "(하늘섬=북방통신) 홍도윤 기자 = 하늘섬 의회는 화요일 낡은 다리를 닫았다.\n\n기둥 두 곳에서 금이 발견됐다.",
    });
    const english = `${sentences.join("\n")}\nReporting by Ann Vell; Editing by Tom Reyl.`;
    expect((await read({ text: `LORN, March 4 (Northwire) -- ${english}` })).outlet).toBe("Northwire");
    expect((await read({ text: english })).text).toBe(sentences.join("\n\n"));
  });

  test("is brought to NFC", async () => {
    expect((await read({ text: "하늘섬 의회는 다리를 닫았다.".normalize("NFD") })).text).toBe(
      "하늘섬 의회는 다리를 닫았다.",
    );
  });
});
