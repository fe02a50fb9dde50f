import { expect, test } from "vitest";
import { renderSnapshot } from "./renderSnapshot.ts";
import { partKey, type Part, type PartKind } from "./snapshotParts.ts";

const PAGE = "https://press.example/news/ferries";
const GIF = Buffer.from("GIF89a and some more");
const GIF_URI = `data:image/gif;base64,${GIF.toString("base64")}`;

const part = (kind: PartKind, url: string, bytes: string | Uint8Array): [string, Part] => [
  partKey({ kind, url }),
  { url, contentType: kind === "image" ? "image/gif" : "text/css", bytes: Buffer.from(bytes) },
];
const rendered = (markup: string, ...parts: [string, Part | null][]) => renderSnapshot(markup, PAGE, new Map(parts));
const bodyOf = (html: string) => /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? "";

test("G10: a page keeps its words, its look and its pictures", () => {
  const { html, gaps, wanted } = rendered(
    `<html lang="en"><head><title>Ferries & quays</title><link rel="stylesheet" href="/look.css"></head>
     <body class="news"><h1 style="color: red">Ferries</h1><p onclick="x()">They <b>stay</b>.<img src="quay.gif" alt="Quay"></body></html>`,
    part("stylesheet", "https://press.example/look.css", "h1{background:url(line.gif)}"),
    part("image", "https://press.example/line.gif", GIF),
    part("image", "https://press.example/news/quay.gif", GIF),
  );
  expect(bodyOf(html)).toBe(
    `<h1 style="color: red">Ferries</h1><p>They <b>stay</b>.<img alt="Quay" src="${GIF_URI}"></p>`,
  );
  expect(html).toContain(`<style>h1{background:url("${GIF_URI}")}</style>`);
  expect(html).toContain("<title>Ferries &amp; quays</title>");
  expect(html).toContain('<body class="news">');
  expect(gaps).toEqual({ images: 0, stylesheets: 0, embedded: 0 });
  expect(wanted).toEqual([]);
});

test("G10: what a page names is wanted by its whole address, as its base says", () => {
  const { wanted } = rendered(
    `<base href="/archive/"><link rel="alternate stylesheet" href="other.css"><link rel=stylesheet href=a.css media=print>
     <style>@import "b.css"; p{background:url(c.gif#x)}</style><img data-src="d.gif" src="data:,"><picture>
     <source srcset="e.webp"><img srcset="f.gif 1x, g.gif 2x"></picture>`,
  );
  expect(wanted.map(({ url }) => url.replace("https://press.example/archive/", ""))).toEqual([
    "a.css",
    "b.css",
    "c.gif",
    "d.gif",
    "f.gif",
  ]);
});

test("G10: what is not there is counted, and its place is kept", () => {
  const { html, gaps } = rendered(
    `<link rel=stylesheet href=a.css><img src=b.gif width=300 alt="Quay"><iframe src="https://film.example/"></iframe><svg></svg>`,
    [partKey({ kind: "image", url: "https://press.example/news/b.gif" }), null],
  );
  expect(bodyOf(html)).toBe('<img width="300" alt="Quay">');
  expect(gaps).toEqual({ images: 1, stylesheets: 1, embedded: 2 });
});

test("G10: a pasted page has the pictures in its markup, and wants none from elsewhere", () => {
  const { html, gaps, wanted } = renderSnapshot(
    `<img src="${GIF_URI}"><img src="https://press.example/a.gif">`,
    null,
    new Map(),
  );
  expect(html).toContain(GIF_URI);
  expect({ gaps, wanted }).toEqual({ gaps: { images: 1, stylesheets: 0, embedded: 0 }, wanted: [] });
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg onload=alert(1)><foreignObject><iframe srcdoc='<script>alert(1)</script>'></foreignObject></svg>",
  "<a href='javascript:alert(1)'>here</a>",
  "<a href='&#106;avascript:alert(1)' ping='https://evil.example/'>here</a>",
  "<form action='https://evil.example/'><button formaction='javascript:alert(1)'>Go</button></form>",
  "<iframe src='https://evil.example/'></iframe>",
  "<object data='https://evil.example/'></object><embed src='https://evil.example/'>",
  "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
  "<base href='https://evil.example/'>",
  "<link rel=preload href='https://evil.example/' as=script><link rel=manifest href='https://evil.example/'>",
  "<body background='https://evil.example/'><table background='https://evil.example/'></table>",
  "<video poster='https://evil.example/' autoplay><source src='https://evil.example/'></video>",
  "<p style='width:expression(alert(1));behavior:url(https://evil.example/)'>x</p>",
  "<p style='background:\\75rl(https://evil.example/)'>x</p>",
  "<style>p{}</style ><script>alert(1)</script>",
  "<style>a{content:'</style><script>alert(1)</script>'}</style>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<template><script>alert(1)</script></template>",
  "<textarea></textarea><script>alert(1)</script>",
  "<title></title><script>alert(1)</script><xmp><script>alert(1)</script></xmp>",
  "<!--><script>alert(1)</script>-->",
  "<img src='data:image/svg+xml,<svg onload=alert(1) xmlns=\"http://www.w3.org/2000/svg\"/>'>",
  "<img src='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>",
  "<img src='data:image/png,<script>alert(1)</script>'>",
  "<x-app onclick=alert(1)><slot><script>alert(1)</script></slot></x-app>",
  "<p/onmouseover=alert(1)//>x",
  "<a href=#top target=_top xlink:href='javascript:alert(1)'>x</a>",
])("G11: %s runs nothing, loads nothing and leads nowhere", (markup) => {
  const { html } = rendered(markup);
  const own = html.replace(/<head>[\s\S]*?<\/head>/, "");
  // What was a script's text may stand as text; nothing may stand as markup.
  expect(own).not.toMatch(/<(?:script|svg|iframe|object|embed|base|meta|link|form|math|template|video)\b/i);
  expect(own).not.toMatch(/<[^>]*\s(?:on\w+|action|formaction|ping|poster|background|target|srcdoc|srcset)\s*=/i);
  expect(own).not.toMatch(/(?:href|src)="(?!#|data:image\/(?:png|gif|jpeg|webp|avif|bmp|x-icon);base64,)/i);
  expect(html).not.toMatch(/<[^>]*evil\.example/);
  expect(html.match(/<style/g)?.length ?? 0).toBe(html.match(/<\/style>/g)?.length ?? 0);
});

test("G11: what comes out is its own snapshot: nothing is left to take away", () => {
  const once = rendered(
    `<style>a{content:"<b>"}</style><p title='"><script>'>A &lt;b&gt; &amp;amp; <a href="#n">n</a></p>`,
  ).html;
  expect(bodyOf(renderSnapshot(once, null, new Map()).html)).toBe(bodyOf(once));
  expect(bodyOf(once)).toBe('<p title="&quot;&gt;&lt;script&gt;">A &lt;b&gt; &amp;amp; <a href="#n">n</a></p>');
});

test("G11: a picture that only counts visitors is not asked for", () => {
  const { wanted, gaps } = rendered(`<img src="https://count.example/p.gif" width="1" height="1">`);
  expect({ wanted, gaps }).toEqual({ wanted: [], gaps: { images: 0, stylesheets: 0, embedded: 0 } });
});

test("G12: one picture in ten thousand places does not make ten thousand pictures", () => {
  const large = Buffer.concat([GIF, Buffer.alloc(100_000)]);
  const { html, gaps } = rendered(
    "<img src=/a.gif>".repeat(10_000),
    part("image", "https://press.example/a.gif", large),
  );
  expect(html.length).toBeLessThan(13_000_000);
  expect(gaps.images).toBeGreaterThan(9_000);
});

test("G12: sheets that import one another end, and so does a chain of them", () => {
  const sheet = (n: number, css: string) => part("stylesheet", `https://press.example/${n}.css`, css);
  const { html, gaps } = rendered(
    "<link rel=stylesheet href=/1.css>",
    sheet(1, "@import '/2.css';.one{}"),
    sheet(2, "@import '/1.css';@import '/3.css';.two{}"),
    sheet(3, "@import '/4.css';.three{}"),
    sheet(4, ".four{}"),
  );
  expect(html).toContain("<style>.three{}.two{}.one{}</style>");
  expect(gaps.stylesheets).toBe(1);
});
