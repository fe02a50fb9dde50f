import type { ServerResponse } from "node:http";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseHostList } from "../fetch/fetchRules.ts";
import { rulesFor, webServer } from "../fetch/hostileServer.testkit.ts";
import { makeSnapshot } from "./makeSnapshot.ts";
import { MAX_PART_BYTES, MAX_PARTS } from "./snapshotLimits.ts";

const GIF = Buffer.from("GIF89a of a quay");
const GIF_URI = `data:image/gif;base64,${GIF.toString("base64")}`;

let port: number;
/** What was asked of the server, and what it says. */
let asked: string[];
let answers: Record<string, (response: ServerResponse) => unknown>;

const says = (type: string, body: string | Uint8Array) => (response: ServerResponse) =>
  response.writeHead(200, { "Content-Type": type }).end(body);

beforeAll(async () => {
  port = await webServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const answer = answers[path];
    if (answer) answer(response);
    else if (path.startsWith("/gif")) says("image/gif", GIF)(response);
    else response.writeHead(404).end();
  });
});
beforeEach(() => {
  asked = [];
  answers = {};
});

const onLoopback = () => Promise.resolve(["127.0.0.1"]);

async function snapshotOf(markup: string, { address = "127.0.0.1", resolve = onLoopback } = {}) {
  const origin = { url: `http://press.example:${port}/news`, address };
  const page = { bytes: new TextEncoder().encode(markup), charset: "utf-8", origin };
  const made = await makeSnapshot(page, { rules: rulesFor(port), resolve });
  if (!made.ok) throw new Error(made.error.code);
  return { ...made.value, html: new TextDecoder().decode(made.value.bytes) };
}

test("G10: sheets, what they import and the pictures of the last of these are fetched, each once", async () => {
  answers["/a.css"] = says("text/css", "@import 'b.css';");
  answers["/b.css"] = says("text/css; charset=euc-kr", "p{background:url(gif1)}");
  const { html, gaps } = await snapshotOf("<link rel=stylesheet href=a.css><img src=gif1><img src=gif1><p>Ferries</p>");
  expect(html).toContain(`<style>p{background:url("${GIF_URI}")}</style>`);
  expect(html).toContain(`<img src="${GIF_URI}"><img src="${GIF_URI}">`);
  expect(gaps).toEqual({ images: 0, stylesheets: 0, embedded: 0 });
  expect(asked.toSorted()).toEqual(["/a.css", "/b.css", "/gif1"]);
});

test("G10: what is pasted has nothing fetched for it", async () => {
  const bytes = new TextEncoder().encode(`<img src="http://press.example:${port}/gif1"><p>Ferries</p>`);
  const made = await makeSnapshot(
    { bytes, charset: null, origin: null },
    { rules: rulesFor(port), resolve: onLoopback },
  );
  expect(made.ok && made.value.gaps.images).toBe(1);
  expect(asked).toEqual([]);
});

test("G10: pages that are no text or nest past all reason have no snapshot", async () => {
  const origin = null;
  const outcome = async (markup: string) => {
    const made = await makeSnapshot({ bytes: Buffer.from(markup), charset: null, origin }, { rules: rulesFor(port) });
    return made.ok ? "made" : made.error.code;
  };
  expect(await outcome("<div>".repeat(10_000))).toBe("tooDeep");
  expect(await outcome("a\0b")).toBe("notText");
});

describe("G11: a page makes nothing be fetched", () => {
  test.each([
    "http://127.0.0.1:PORT/gif1",
    "http://2130706433:PORT/gif1",
    "http://[::1]:PORT/gif1",
    "http://[::ffff:127.0.0.1]:PORT/gif1",
    "http://169.254.169.254/latest/meta-data/",
    "http://metadata.google.internal/",
    "http://localhost:PORT/gif1",
    "ftp://press.example/gif1",
    "file:///etc/passwd",
    "http://user:word@press.example:PORT/gif1",
  ])("from %s, in an element or an imported sheet", async (template) => {
    const url = template.replace("PORT", String(port));
    answers["/a.css"] = says("text/css", `@import "${url}"; p{background:url(${url})}`);
    const { html, gaps } = await snapshotOf(`<link rel=stylesheet href=a.css><img src="${url}">`);
    expect(asked).toEqual(["/a.css"]);
    expect(html).not.toContain("data:image");
    expect(gaps).toEqual({ images: 2, stylesheets: 1, embedded: 0 });
  });

  test("from where a redirect of its picture leads", async () => {
    answers["/moved"] = (response) => response.writeHead(302, { Location: `http://127.0.0.1:${port}/gif1` }).end();
    await snapshotOf("<img src=/moved>");
    expect(asked).toEqual(["/moved"]);
  });

  test("from hosts that the installation opened, where the page itself came from the internet", async () => {
    const { gaps } = await snapshotOf("<img src=/gif1>", { address: "203.0.114.9" });
    expect({ asked, images: gaps.images }).toEqual({ asked: [], images: 1 });
  });

  test("G17: from such hosts by a proxy that may know them", async () => {
    const allow = parseHostList("wiki.example");
    const rules = { allow: allow.ok ? allow.value : [], only: null, proxy: `http://127.0.0.1:${port}` };
    const resolve = () => Promise.reject(new Error("ENOTFOUND"));
    const origin = { url: "http://press.example/news", address: "" };
    const bytes = new TextEncoder().encode("<img src=http://wiki.example/gif1><img src=http://press.example/gif2>");
    await makeSnapshot({ bytes, charset: null, origin }, { rules, resolve });
    expect(asked).toEqual(["http://press.example/gif2"]);
  });

  test("without TLS, where it came with it", async () => {
    const origin = { url: "https://press.example/news", address: "127.0.0.1" };
    const bytes = new TextEncoder().encode(`<img src="http://press.example:${port}/gif1">`);
    await makeSnapshot({ bytes, charset: null, origin }, { rules: rulesFor(port), resolve: onLoopback });
    expect(asked).toEqual([]);
  });
});

test("G11: what is said to be a picture and is none is left out", async () => {
  answers["/a.gif"] = says("image/gif", "<svg onload=alert(1)>");
  answers["/b.gif"] = says("text/html", GIF);
  answers["/c.css"] = says("text/html", "p{color:red}");
  const { html, gaps } = await snapshotOf("<link rel=stylesheet href=c.css><img src=a.gif><img src=b.gif>");
  expect(gaps).toEqual({ images: 2, stylesheets: 1, embedded: 0 });
  expect(html).not.toContain("data:image");
  expect(html).not.toContain("color:red");
});

test("G12: ten thousand pictures are a hundred questions, and the others are counted", async () => {
  const markup = Array.from({ length: 10_000 }, (_, n) => `<img src=/gif${n}>`).join("");
  const { gaps } = await snapshotOf(markup);
  expect(asked.length).toBe(MAX_PARTS);
  expect(gaps.images).toBe(10_000 - MAX_PARTS);
});

test("G12: a picture past its size is left out, also one that unpacks to it, and so are those past the size of all", async () => {
  const large = Buffer.concat([GIF, Buffer.alloc(MAX_PART_BYTES - GIF.length)]);
  for (const n of [1, 2, 3, 4, 5, 6]) answers[`/large${n}`] = says("image/gif", large);
  answers["/larger"] = says("image/gif", Buffer.concat([large, GIF]));
  const { gaps } = await snapshotOf(
    [1, 2, 3, 4, 5, 6].map((n) => `<img src=/large${n}>`).join("") + "<img src=/larger>",
  );
  expect(gaps.images).toBe(3);
});
