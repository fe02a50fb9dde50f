import { createHash } from "node:crypto";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { fetchFrom, html, outcome, PAGE, pageFrom } from "./fetchPage.testkit.ts";
import { webServer } from "./hostileServer.testkit.ts";

describe("G4: what is fetched is kept as it came, with how it came", () => {
  test("a page, with its hops, headers and time", async () => {
    const port = await webServer((request, response) => {
      if (request.url === "/old") response.writeHead(301, { Location: "/new#top" }).end();
      else html(response, PAGE, { "X-Edition": "late", "Set-Cookie": "id=1" });
    });
    const page = await pageFrom(port, "/old#part");
    const at = `http://press.example:${port}`;
    expect(page).toMatchObject({
      requestedUrl: `${at}/old#part`,
      url: `${at}/new`,
      status: 200,
      contentType: "text/html;charset=utf-8",
      hops: [
        { url: `${at}/old`, address: "127.0.0.1", status: 301 },
        { url: `${at}/new`, address: "127.0.0.1", status: 200 },
      ],
    });
    expect(new TextDecoder().decode(page.bytes)).toBe(PAGE);
    expect(new Date(page.fetchedAt).toISOString()).toBe(page.fetchedAt);
    expect(page.headers).toContainEqual(["X-Edition", "late"]);
    expect(page.headers.map(([name]) => name.toLowerCase())).not.toContain("set-cookie");
  });

  test("the server is told what asks, and is sent no cookie, no credentials and no referrer", async () => {
    const asked: IncomingMessage["headers"][] = [];
    const port = await webServer((request, response) => {
      asked.push(request.headers);
      if (request.url === "/") response.writeHead(302, { Location: "/next", "Set-Cookie": "id=1; Path=/" }).end();
      else html(response, PAGE);
    });
    await pageFrom(port);
    expect(asked).toHaveLength(2);
    for (const headers of asked) {
      expect(Object.keys(headers).toSorted()).toEqual([
        "accept",
        "accept-encoding",
        "connection",
        "host",
        "user-agent",
      ]);
      expect(headers["user-agent"]).toContain("Whereas");
    }
  });

  test.each([
    ["gzip", gzipSync(PAGE)],
    ["x-gzip", gzipSync(PAGE)],
    ["GZIP", gzipSync(PAGE)],
    ["deflate", deflateSync(PAGE)],
    ["deflate", deflateRawSync(PAGE)],
    ["br", brotliCompressSync(PAGE)],
    ["zstd", zstdCompressSync(PAGE)],
    ["identity", Buffer.from(PAGE)],
  ])("%s is undone, and what was sent is on record", async (encoding, sent) => {
    const port = await webServer((_request, response) => html(response, sent, { "Content-Encoding": encoding }));
    const page = await pageFrom(port);
    expect(new TextDecoder().decode(page.bytes)).toBe(PAGE);
    expect(page.sent.sizeBytes).toBe(sent.length);
    expect(page.sent.sha256).toBe(createHash("sha256").update(sent).digest("hex"));
    expect(page.sent.encoding === null).toBe(encoding === "identity");
  });

  test.each([
    ["text/plain", "text/plain"],
    ["TEXT/HTML;Charset=EUC-KR", "text/html;charset=EUC-KR"],
    ["application/xhtml+xml", "application/xhtml+xml"],
    ["application/pdf; version=1.7", "application/pdf;version=1.7"],
  ])("%s is read as it says", async (header, contentType) => {
    const port = await webServer((_request, response) => html(response, PAGE, { "Content-Type": header }));
    expect((await pageFrom(port)).contentType).toBe(contentType);
  });
});

describe("G2: a name is looked up once for each hop, and asked where it was judged", () => {
  test("one that changes its address after it was judged is not asked at the new one", async () => {
    const port = await webServer((_request, response) => html(response, PAGE));
    const answers = [["127.0.0.1"], ["169.254.169.254"]];
    const asked: string[] = [];
    const rebinding = (name: string) => {
      asked.push(name);
      return Promise.resolve(answers[asked.length - 1] ?? ["169.254.169.254"]);
    };
    expect(await outcome(fetchFrom(port, { resolve: rebinding }))).toBe("fetched");
    expect(asked).toEqual(["press.example"]);
  });

  test("one that changes its address between two hops is judged again", async () => {
    let visits = 0;
    const port = await webServer((_request, response) => {
      visits++;
      response.writeHead(302, { Location: "/again" }).end();
    });
    const answers = ["127.0.0.1", "169.254.169.254"];
    const resolve = () => Promise.resolve([answers.shift() ?? ""]);
    expect(await outcome(fetchFrom(port, { resolve }))).toBe("addressNotAllowed");
    expect(visits).toBe(1);
  });
});
