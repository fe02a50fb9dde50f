import { expect, test } from "vitest";
import { fetchPage } from "./fetchPage.ts";
import { rawServer, rulesFor, webServer } from "./hostileServer.testkit.ts";

async function pageFrom(port: number, path: string) {
  const options = { rules: rulesFor(port), resolve: () => Promise.resolve(["127.0.0.1"]) };
  const fetched = await fetchPage(`http://press.example:${port}${path}`, options);
  if (!fetched.ok) throw new Error(fetched.error.code);
  return fetched.value;
}

test("G4: what the page's own server was asked is kept word for word", async () => {
  const heard: { line: string; headers: string[] }[] = [];
  const port = await webServer(({ method, url, httpVersion, rawHeaders }, response) => {
    heard.push({ line: `${method} ${url} HTTP/${httpVersion}`, headers: rawHeaders });
    if (url === "/old") response.writeHead(301, { Location: "/new?q=%EB%B0%B0" }).end();
    else response.writeHead(200, { "Content-Type": "text/plain" }).end("words");
  });
  const { line, headers } = (await pageFrom(port, "/old")).request;
  expect({ line, headers: headers.flat() }).toEqual(heard[1]);
  expect(line).toBe("GET /new?q=%EB%B0%B0 HTTP/1.1");
});

test.each(["HTTP/1.1 200 Very Well", "HTTP/1.0 200 OK", "HTTP/1.1 200 "])(
  "G4: so is how it answered: %s",
  async (line) => {
    const port = await rawServer((socket) => {
      socket.once("data", () => socket.end(`${line}\r\nContent-Type: text/plain\r\n\r\nwords`));
    });
    expect((await pageFrom(port, "/")).statusLine).toBe(line);
  },
);
