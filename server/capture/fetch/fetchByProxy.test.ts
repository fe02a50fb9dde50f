import { createServer, request, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { TEST_AUTHORITY, TEST_CERTIFICATES } from "./certificates.testkit.ts";
import { fetchPage } from "./fetchPage.ts";
import { type FetchRules, parseHostList } from "./fetchRules.ts";
import { rawServer, rulesFor, secureServer, webServer } from "./hostileServer.testkit.ts";

const PAGE = "<!doctype html><p>The ferries stay in port.</p>";
const TYPE = { "Content-Type": "text/html; charset=utf-8" };
const PASSWORD = "harbour:tide";
const PUBLIC = "93.184.215.14";

let proxyServer: Server;
let proxy: string;
let port: number;
let securePort: number;
/** What the proxy was asked for, and with what password. */
let asked: string[];
let authorised: (string | undefined)[];
/** What the web behind the proxy says to /onward. */
let location = "/";
const sockets = new Set<Socket>();
const trusted = getCACertificates();

beforeAll(async () => {
  setDefaultCACertificates([...trusted, TEST_AUTHORITY]);
  port = await webServer(({ url }, response) =>
    url === "/onward" ? response.writeHead(302, { Location: location }).end() : response.writeHead(200, TYPE).end(PAGE),
  );
  securePort = await secureServer(TEST_CERTIFICATES.valid, (_request, response) => {
    response.writeHead(200, TYPE).end(PAGE);
  });
  proxyServer = createServer((from, to) => {
    asked.push(`${from.method} ${from.url}`);
    authorised.push(from.headers["proxy-authorization"]);
    const { pathname } = new URL(from.url ?? "");
    request({ host: "127.0.0.1", port, path: pathname }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    }).end();
  });
  proxyServer.on(
    "connect",
    ({ method, url, headers }: { method: string; url: string; headers: Record<string, string> }, socket: Socket) => {
      asked.push(`${method} ${url}`);
      authorised.push(headers["proxy-authorization"]);
      if (url.startsWith("forbidden.")) return socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      const onward = connect(securePort, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        onward.pipe(socket).pipe(onward);
      });
      for (const each of [socket, onward]) each.on("error", () => each.destroy());
      return undefined;
    },
  );
  proxyServer.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => proxyServer.listen(0, "127.0.0.1", resolve));
  proxy = `http://${PASSWORD}@127.0.0.1:${(proxyServer.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
  authorised = [];
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => proxyServer.close(resolve));
});

const entries = (list: string) => {
  const parsed = parseHostList(list);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};
/** A machine that knows no names of the web. */
const unknown = (): Promise<string[]> => Promise.reject(new Error("ENOTFOUND"));
const at = (address: string) => (): Promise<string[]> => Promise.resolve([address]);

const fetchBy = (url: string, resolve = unknown, rules: Partial<FetchRules> = {}) =>
  fetchPage(url, { rules: { allow: [], only: null, proxy, ...rules }, resolve });
const outcome = async (fetched: ReturnType<typeof fetchBy>) => {
  const result = await fetched;
  return result.ok ? "fetched" : result.error.code;
};

test("G17: a page is asked of the proxy, whether this machine knows its name or not", async () => {
  for (const resolve of [unknown, at(PUBLIC)]) {
    const fetched = await fetchBy("http://press.example/ferries?page=2", resolve);
    if (!fetched.ok) throw new Error(fetched.error.code);
    expect(Buffer.from(fetched.value.bytes).toString()).toBe(PAGE);
    expect(fetched.value.hops).toEqual([{ url: "http://press.example/ferries?page=2", address: "", status: 200 }]);
    expect(fetched.value.request.line).toBe("GET /ferries?page=2 HTTP/1.1");
  }
  expect(asked).toEqual(Array(2).fill("GET http://press.example/ferries?page=2"));
});

test("G17: a secure page comes through the proxy untouched, its certificate looked at here", async () => {
  expect(await outcome(fetchBy("https://press.example/"))).toBe("fetched");
  expect(await outcome(fetchBy("https://another.example/"))).toBe("insecure");
  expect(asked).toEqual(["CONNECT press.example:443", "CONNECT another.example:443"]);
});

test("G17: what the proxy is told, its password among it, is not kept with the page", async () => {
  const fetched = await fetchBy("http://press.example/");
  expect(authorised).toEqual([`Basic ${Buffer.from(PASSWORD).toString("base64")}`]);
  expect(JSON.stringify(fetched.ok ? fetched.value.request : null)).not.toMatch(/proxy/i);
});

test.each([
  ["http://127.0.0.1/", unknown, "addressNotAllowed"],
  ["http://0x7f.1/", unknown, "addressNotAllowed"],
  ["http://[::ffff:10.0.0.1]/", unknown, "addressNotAllowed"],
  ["http://169.254.169.254/latest/meta-data/", unknown, "addressNotAllowed"],
  ["http://localhost/", unknown, "addressNotAllowed"],
  ["http://intranet/", unknown, "addressNotAllowed"],
  ["http://wiki.internal/", unknown, "addressNotAllowed"],
  ["http://press.example/", at("10.0.0.7"), "addressNotAllowed"],
  ["http://press.example/", at("fd00::7"), "addressNotAllowed"],
  ["http://press.example:8080/", unknown, "portNotAllowed"],
  ["http://press.example:22/", at(PUBLIC), "portNotAllowed"],
])("G17: %s is refused before the proxy hears of it", async (url, resolve, code) => {
  expect(await outcome(fetchBy(url, resolve))).toBe(code);
  expect(asked).toEqual([]);
});

test("G17: where a redirect leads is judged too", async () => {
  location = "http://10.0.0.7/";
  expect(await outcome(fetchBy("http://press.example/onward"))).toBe("addressNotAllowed");
  expect(asked).toEqual(["GET http://press.example/onward"]);
});

test("G17: what an installation lists alone is fetched, by name where this machine knows no address", async () => {
  const only = entries("press.example,203.0.113.0/24");
  expect(await outcome(fetchBy("http://press.example/", undefined, { only }))).toBe("fetched");
  expect(await outcome(fetchBy("http://other.example/", undefined, { only }))).toBe("notListed");
  expect(asked).toHaveLength(1);
});

test("G17: hosts of the installation's own are asked directly, and never of the proxy", async () => {
  const rules = rulesFor(port);
  expect(await outcome(fetchBy(`http://press.example:${port}/`, at("127.0.0.1"), rules))).toBe("fetched");
  expect(await outcome(fetchBy("http://wiki.example/", undefined, { allow: entries("wiki.example") }))).toBe(
    "hostNotFound",
  );
  expect(asked).toEqual([]);
});

test("G17: a proxy that lets nobody through, or is not there, is told", async () => {
  expect(await outcome(fetchBy("https://forbidden.example/"))).toBe("unreachable");
  expect(await outcome(fetchBy("http://press.example/", undefined, { proxy: "http://127.0.0.1:1" }))).toBe(
    "unreachable",
  );
});

test.each(["http", "https"])("G17: a proxy that never answers is left when the time is over (%s)", async (scheme) => {
  const silent = await rawServer(() => {});
  const rules = { allow: [], only: null, proxy: `http://127.0.0.1:${silent}` };
  const fetched = fetchPage(`${scheme}://press.example/`, { rules, resolve: unknown, timeoutMs: 400 });
  expect(await outcome(fetched)).toBe("timedOut");
});
