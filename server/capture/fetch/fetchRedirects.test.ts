import { describe, expect, test } from "vitest";
import { checkRedirect } from "./checkAddress.ts";
import { MAX_REDIRECTS } from "./fetchLimits.ts";
import { fetchFrom, html, outcome, PAGE, pageFrom } from "./fetchPage.testkit.ts";
import { rawServer, webServer } from "./hostileServer.testkit.ts";

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
