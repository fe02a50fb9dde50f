import { brotliCompressSync, constants, createZstdCompress, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { MAX_BODY_BYTES, MAX_HEADER_BYTES, MAX_REDIRECTS } from "./fetchLimits.ts";
import { fetchFrom, html, outcome, PAGE } from "./fetchPage.testkit.ts";
import { fetchPage } from "./fetchPage.ts";
import { rawServer, rulesFor, webServer } from "./hostileServer.testkit.ts";

/** Short enough for a test, long enough for an honest server on a busy machine. */
const IMPATIENT = { timeoutMs: 400 };

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
