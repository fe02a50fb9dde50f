import { createHash } from "node:crypto";
import {
  brotliCompressSync,
  constants,
  createZstdCompress,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TEST_AUTHORITY, TEST_CERTIFICATES } from "./certificates.testkit.ts";
import { checkRedirect } from "./checkAddress.ts";
import { MAX_BODY_BYTES, MAX_HEADER_BYTES, MAX_REDIRECTS } from "./fetchLimits.ts";
import { fetchPage, type FetchOptions } from "./fetchPage.ts";
import { rawServer, rulesFor, secureServer, webServer } from "./hostileServer.testkit.ts";

const PAGE = "<!doctype html><p>The ferries stay in port.</p>";
const onLoopback = () => Promise.resolve(["127.0.0.1"]);

const fetchFrom = (port: number, options: Partial<FetchOptions> = {}, path = "/") =>
  fetchPage(`http://press.example:${port}${path}`, { rules: rulesFor(port), resolve: onLoopback, ...options });

async function outcome(fetched: ReturnType<typeof fetchPage>) {
  const result = await fetched;
  return result.ok ? "fetched" : result.error.code;
}

async function pageFrom(port: number, path = "/") {
  const fetched = await fetchFrom(port, {}, path);
  if (!fetched.ok) throw new Error(fetched.error.code);
  return fetched.value;
}

const html = (response: ServerResponse, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(body);

/** TCP's "port service multiplexer" (RFC 1078), which no system runs. */
const NOBODY_LISTENS = 1;

/** Short enough for a test, long enough for an honest server on a busy machine. */
const IMPATIENT = { timeoutMs: 400 };

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

describe("G1: a redirect is judged as an address is", () => {
  test.each([
    ["http://169.254.169.254/latest/meta-data/", "addressNotAllowed"],
    ["//169.254.169.254/latest/meta-data/", "addressNotAllowed"],
    ["http://2852039166/", "addressNotAllowed"],
    ["http://[::ffff:169.254.169.254]/", "addressNotAllowed"],
    ["http://127.0.0.1/", "addressNotAllowed"],
    ["http://localhost/", "addressNotAllowed"],
    ["http://10.0.0.1/admin", "addressNotAllowed"],
    ["https://[::1]/", "addressNotAllowed"],
    ["http://metadata.google.internal/", "addressNotAllowed"],
    ["http://harbour.example/", "addressNotAllowed"],
    ["http://1.1.1.1:6379/", "portNotAllowed"],
    ["http://press.example:1/", "portNotAllowed"],
    ["file:///etc/passwd", "notWeb"],
    ["ftp://press.example/a.txt", "notWeb"],
    ["javascript:alert(1)", "notWeb"],
    ["data:text/html,words", "notWeb"],
    ["gopher://127.0.0.1:70/", "notWeb"],
    ["http://user:secret@press.example/", "hasCredentials"],
    ["http://press.example./", "badRedirect"],
    ["http://[::1", "badRedirect"],
    [`/${"a".repeat(4000)}`, "badRedirect"],
  ])("to %s", async (location, code) => {
    const port = await webServer((_request, response) => response.writeHead(302, { Location: location }).end());
    expect(await outcome(fetchFrom(port))).toBe(code);
  });

  test("to an address in Korean letters is followed as its bytes say", async () => {
    const asked: string[] = [];
    const port = await rawServer((socket) => {
      socket.once("data", (head) => {
        const path = head.toString().split(" ")[1] ?? "";
        asked.push(path);
        if (path === "/") socket.end("HTTP/1.1 302 Found\r\nLocation: /여객선\r\n\r\n");
        else socket.end("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>words");
      });
    });
    expect((await pageFrom(port)).url).toBe(`http://press.example:${port}${encodeURI("/여객선")}`);
    expect(asked).toEqual(["/", encodeURI("/여객선")]);
  });

  test.each([301, 302, 303, 307, 308])("%i without a place to go", async (status) => {
    const port = await webServer((_request, response) => response.writeHead(status).end());
    expect(await outcome(fetchFrom(port))).toBe("badRedirect");
  });

  test("from https to http is refused, and the other way is taken", () => {
    const secure = new URL("https://press.example/story");
    const plain = new URL("http://press.example/story");
    expect(checkRedirect(secure, "http://press.example/other")).toEqual({ ok: false, error: { code: "downgraded" } });
    expect(checkRedirect(secure, "/other")).toMatchObject({ ok: true });
    expect(checkRedirect(plain, "https://press.example/other")).toMatchObject({ ok: true });
  });
});

describe("G5: a server takes no more than it is given", () => {
  const redirecting = (target: (n: number) => string) =>
    webServer((request, response) => {
      const n = Number(request.url?.slice(1) ?? 0);
      response.writeHead(302, { Location: target(n) }).end();
    });

  test("redirects in a circle", async () => {
    const port = await redirecting((n) => `/${(n + 1) % 2}`);
    expect(await outcome(fetchFrom(port, {}, "/0"))).toBe("tooManyRedirects");
  });

  test("a redirect to itself", async () => {
    const port = await redirecting((n) => `/${n}`);
    expect(await outcome(fetchFrom(port, {}, "/0"))).toBe("tooManyRedirects");
  });

  test("redirects without end; as many as the limit are followed", async () => {
    let visits = 0;
    const port = await webServer((request, response) => {
      const n = Number(request.url?.slice(1) ?? 0);
      visits++;
      if (n === 1000 + MAX_REDIRECTS) html(response, PAGE);
      else response.writeHead(302, { Location: `/${n + 1}` }).end();
    });
    expect(await outcome(fetchFrom(port, {}, "/0"))).toBe("tooManyRedirects");
    expect(visits).toBe(MAX_REDIRECTS + 1);
    expect(await outcome(fetchFrom(port, {}, "/1000"))).toBe("fetched");
  });

  const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  const endlessly = (socket: Socket, chunk: string | Uint8Array) => {
    const more = () => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on("drain", more);
    more();
  };
  /** Speaks when it has been asked. */
  const asked = (speak: (socket: Socket) => void) => (socket: Socket) => void socket.once("data", () => speak(socket));

  const TOO_LATE: readonly [string, (socket: Socket) => void][] = [
    ["never answers", () => undefined],
    ["sends half its headers", asked((socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Ty"))],
    ["sends headers and no body", asked((socket) => socket.write(`${HEAD}Content-Length: 10\r\n\r\n`))],
    [
      "drips a byte at a time",
      asked((socket) => {
        socket.write(`${HEAD}Content-Length: 100000\r\n\r\n`);
        const drip = setInterval(() => socket.write("a"), 20);
        socket.once("close", () => clearInterval(drip));
      }),
    ],
    [
      "drips headers",
      asked((socket) => {
        socket.write("HTTP/1.1 200 OK\r\n");
        const drip = setInterval(() => socket.write("X: y\r\n"), 20);
        socket.once("close", () => clearInterval(drip));
      }),
    ],
    [
      "says that it goes on, again and again",
      asked((socket) => socket.write("HTTP/1.1 100 Continue\r\n\r\n".repeat(9))),
    ],
    [
      "leaves a chunked body open",
      asked((socket) => socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\nwords\r\n`)),
    ],
  ];
  test.each(TOO_LATE)("a server that %s is left when the time is over", async (_what, speak) => {
    expect(await outcome(fetchFrom(await rawServer(speak), IMPATIENT))).toBe("timedOut");
  });

  test("redirects that each take their time are left when the whole time is over", async () => {
    const port = await webServer((request, response) => {
      const next = { Location: `${request.url ?? ""}a` };
      setTimeout(() => response.writeHead(302, next).end(), 150);
    });
    expect(await outcome(fetchFrom(port, IMPATIENT))).toBe("timedOut");
  });

  test("a name server that never answers is not waited for", async () => {
    const resolve = () => new Promise<string[]>(() => undefined);
    expect(await outcome(fetchPage("https://press.example/", { rules: rulesFor(1), resolve, ...IMPATIENT }))).toBe(
      "timedOut",
    );
  });

  const bomb = "a".repeat(MAX_BODY_BYTES + 1);
  const TOO_MUCH: readonly [string, (socket: Socket) => void, string][] = [
    [
      "a body without end",
      asked((socket) => {
        socket.write(`${HEAD}\r\n`);
        endlessly(socket, Buffer.alloc(65_536, "a"));
      }),
      "tooLarge",
    ],
    [
      "chunks without end",
      asked((socket) => {
        socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
        endlessly(socket, `10000\r\n${"a".repeat(65_536)}\r\n`);
      }),
      "tooLarge",
    ],
    [
      "a length beyond the limit, and no body",
      asked((socket) => socket.write(`${HEAD}Content-Length: ${MAX_BODY_BYTES + 1}\r\n\r\n`)),
      "tooLarge",
    ],
    [
      "one header that is too long",
      asked((socket) => socket.write(`${HEAD}X: ${"a".repeat(MAX_HEADER_BYTES)}\r\n\r\n`)),
      "headersTooLarge",
    ],
    [
      "headers without end",
      asked((socket) => {
        socket.write(HEAD);
        endlessly(socket, "X: y\r\n".repeat(100));
      }),
      "headersTooLarge",
    ],
    [
      "an address to go to that is too long",
      asked((socket) => socket.write(`HTTP/1.1 302 Found\r\nLocation: /${"a".repeat(MAX_HEADER_BYTES)}\r\n\r\n`)),
      "headersTooLarge",
    ],
  ];
  test.each(TOO_MUCH)("%s", async (_what, speak, code) => {
    expect(await outcome(fetchFrom(await rawServer(speak)))).toBe(code);
  });

  test.each([
    ["gzip", gzipSync(bomb)],
    ["deflate", deflateSync(bomb)],
    ["br", brotliCompressSync(bomb, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ["zstd", zstdCompressSync(bomb)],
  ])("a bomb of %s is not unpacked", async (encoding, sent) => {
    expect(sent.length).toBeLessThan(bomb.length / 100);
    const port = await webServer((_request, response) => html(response, sent, { "Content-Encoding": encoding }));
    expect(await outcome(fetchFrom(port))).toBe("tooLarge");
  });

  /** Only a stream, whose length is not known beforehand, asks for a window. */
  const zstdWithWindow = async (windowLog: number): Promise<Buffer> => {
    const stream = createZstdCompress({ params: { [constants.ZSTD_c_windowLog]: windowLog } });
    stream.write(PAGE);
    stream.flush(() => stream.end(PAGE));
    return Buffer.concat(await stream.toArray());
  };

  test("zstd that asks for more memory than HTTP allows is refused", async () => {
    const [frame, modest] = [await zstdWithWindow(27), await zstdWithWindow(23)];
    const serving = (sent: Buffer) =>
      webServer((_request, response) => html(response, sent, { "Content-Encoding": "zstd" }));
    expect(await outcome(fetchFrom(await serving(frame)))).toBe("damaged");
    expect(await outcome(fetchFrom(await serving(modest)))).toBe("fetched");
  });

  test.each(["gzip, br", "gzip, gzip", "compress", "aes128gcm", "constructor", "br;q=1"])(
    "the coding %s is refused",
    async (encoding) => {
      const port = await webServer((_request, response) => html(response, PAGE, { "Content-Encoding": encoding }));
      expect(await outcome(fetchFrom(port))).toBe("unknownEncoding");
    },
  );
});

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

describe("G14: a page that has nothing to read and leads on at once", () => {
  const onward = (address: string) => `<meta http-equiv="refresh" content="0; url=${address}">`;

  test("is a hop on the way", async () => {
    const port = await webServer((request, response) => html(response, request.url === "/" ? onward("/new") : PAGE));
    const page = await pageFrom(port);
    expect(page.hops.map(({ url, status }) => [new URL(url).pathname, status])).toEqual([
      ["/", 200],
      ["/new", 200],
    ]);
    expect(new TextDecoder().decode(page.bytes)).toBe(PAGE);
  });

  test.each([
    ["http://127.0.0.1:PORT/", "addressNotAllowed"],
    ["http://169.254.169.254/latest/", "addressNotAllowed"],
    ["javascript:alert(1)", "notWeb"],
    ["file:///etc/passwd", "notWeb"],
    ["/", "tooManyRedirects"],
    ["http://user:word@press.example:PORT/", "hasCredentials"],
  ])("to %s: %s", async (template, expected) => {
    const port: number = await webServer((_request, response) =>
      html(response, onward(template.replace("PORT", String(port)))),
    );
    expect(await outcome(fetchFrom(port))).toBe(expected);
  });

  test("and then to another, without end", async () => {
    let n = 0;
    const port = await webServer((_request, response) => html(response, onward(`/${++n}`)));
    expect(await outcome(fetchFrom(port))).toBe("tooManyRedirects");
    expect(n).toBe(MAX_REDIRECTS + 1);
  });
});
