import { gzipSync } from "node:zlib";
import type { Socket } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TEST_AUTHORITY, TEST_CERTIFICATES } from "./certificates.testkit.ts";
import { fetchFrom, html, onLoopback, outcome, PAGE, pageFrom } from "./fetchPage.testkit.ts";
import { fetchPage } from "./fetchPage.ts";
import { rawServer, rulesFor, secureServer, webServer } from "./hostileServer.testkit.ts";

/** TCP's "port service multiplexer" (RFC 1078), which no system runs. */
const NOBODY_LISTENS = 1;

describe("G6: half a page is no page", () => {
  const packed = gzipSync(PAGE);
  const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  const DAMAGED: readonly [string, (socket: Socket) => void][] = [
    ["fewer bytes than announced", (socket) => socket.end(`${HEAD}Content-Length: 100\r\n\r\n<p>half`)],
    [
      "a connection that breaks in the middle",
      (socket) => socket.write(`${HEAD}Content-Length: 100\r\n\r\n<p>half`, () => socket.destroy()),
    ],
    ["chunks that end early", (socket) => socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\nff\r\n<p>half`)],
    ["a chunk whose size is none", (socket) => socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>`)],
    ["two lengths", (socket) => socket.end(`${HEAD}Content-Length: 3\r\nContent-Length: 4\r\n\r\n<p>a`)],
    ["a length that is no number", (socket) => socket.end(`${HEAD}Content-Length: many\r\n\r\n<p>a`)],
    ["a length below zero", (socket) => socket.end(`${HEAD}Content-Length: -1\r\n\r\n<p>a`)],
    [
      "a length and chunks together",
      (socket) => socket.end(`${HEAD}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n0\r\n\r\n`),
    ],
    ["nothing", (socket) => socket.end()],
    ["a connection that breaks at once", (socket) => socket.resetAndDestroy()],
    ["what is not HTTP", (socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n")],
    ["HTTP of another age", (socket) => socket.end("<p>words, as HTTP/0.9 sent them</p>")],
    ["a header with a line break in its name", (socket) => socket.end(`${HEAD}X\n: y\r\n\r\n<p>a`)],
    ["a NUL in a header", (socket) => socket.end(`${HEAD}X: a\u0000b\r\n\r\n<p>a`)],
    [
      "a packed page that is cut off",
      (socket) => {
        socket.write(`${HEAD}Content-Encoding: gzip\r\nContent-Length: ${packed.length - 6}\r\n\r\n`);
        socket.end(packed.subarray(0, -6));
      },
    ],
  ];
  test.each(DAMAGED)("%s", async (_what, speak) => {
    const port = await rawServer((socket) => void socket.once("data", () => speak(socket)));
    expect(await outcome(fetchFrom(port))).toBe("damaged");
  });

  test.each(["gzip", "deflate", "br", "zstd"])("words that only claim to be %s", async (encoding) => {
    const port = await webServer((_request, response) => html(response, PAGE, { "Content-Encoding": encoding }));
    expect(await outcome(fetchFrom(port))).toBe("damaged");
  });

  test("a length that is too short gives what it says, and no more", async () => {
    const port = await rawServer((socket) => {
      socket.once("data", () => socket.end(`${HEAD}Content-Length: 7\r\n\r\n<p>half of it</p>`));
    });
    expect(new TextDecoder().decode((await pageFrom(port)).bytes)).toBe("<p>half");
  });
});

describe("G6: what is not the page is refused", () => {
  test.each([
    [203, "serverFailed"],
    [204, "serverFailed"],
    [206, "serverFailed"],
    [300, "serverFailed"],
    [304, "serverFailed"],
    [401, "refused"],
    [402, "refused"],
    [403, "refused"],
    [404, "missing"],
    [410, "missing"],
    [418, "refused"],
    [429, "refused"],
    [451, "refused"],
    [500, "serverFailed"],
    [503, "serverFailed"],
  ])("an answer with %i", async (status, code) => {
    const port = await webServer((_request, response) => {
      response.writeHead(status, { "Content-Type": "text/html", Location: "/other" }).end(status === 204 ? "" : PAGE);
    });
    expect(await outcome(fetchFrom(port))).toBe(code);
  });

  test.each([
    "image/png",
    "video/mp4",
    "application/json",
    "application/javascript",
    "application/octet-stream",
    "application/zip",
    "multipart/mixed; boundary=a",
    "text/css",
    "html",
    "text/",
    "*/*",
    "text/html, image/png",
    "",
  ])("a page of type %s", async (type) => {
    const port = await webServer((_request, response) => {
      if (type !== "") response.setHeader("Content-Type", type);
      response.end(PAGE);
    });
    expect(await outcome(fetchFrom(port))).toBe("unsupportedType");
  });

  test("a server that is not there", async () => {
    expect(await outcome(fetchFrom(NOBODY_LISTENS))).toBe("unreachable");
  });

  test("a server that does not speak TLS", async () => {
    const port = await webServer((_request, response) => html(response, PAGE));
    const address = `https://press.example:${port}/`;
    expect(await outcome(fetchPage(address, { rules: rulesFor(port), resolve: onLoopback }))).toBe("insecure");
  });
});

describe("G1: a server that asks to be trusted", () => {
  const trusted = getCACertificates("default");
  beforeAll(() => setDefaultCACertificates([...trusted, TEST_AUTHORITY]));
  afterAll(() => setDefaultCACertificates(trusted));

  test.each([
    ["valid", "fetched"],
    ["selfSigned", "insecure"],
    ["expired", "insecure"],
    ["otherHost", "insecure"],
  ] as const)("with a certificate that is %s: %s", async (certificate, expected) => {
    const port = await secureServer(TEST_CERTIFICATES[certificate], (_request, response) => html(response, PAGE));
    const address = `https://press.example:${port}/`;
    expect(await outcome(fetchPage(address, { rules: rulesFor(port), resolve: onLoopback }))).toBe(expected);
  });

  test("by an authority that nobody knows", async () => {
    setDefaultCACertificates(trusted);
    const port = await secureServer(TEST_CERTIFICATES.valid, (_request, response) => html(response, PAGE));
    const fetched = fetchPage(`https://press.example:${port}/`, { rules: rulesFor(port), resolve: onLoopback });
    expect(await outcome(fetched)).toBe("insecure");
  });
});
