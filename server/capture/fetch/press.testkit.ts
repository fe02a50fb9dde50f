import type { FetchOptions } from "./fetchPage.ts";
import { rulesFor, webServer } from "./hostileServer.testkit.ts";

/** An outlet on loopback under a name of its own: its one page says `body`, and `visits` counts who asked. */
export async function openPress() {
  const press = { body: "", visits: 0 };
  const port = await webServer((_request, response) => {
    press.visits++;
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(press.body);
  });
  const options: FetchOptions = { rules: rulesFor(port), resolve: () => Promise.resolve(["127.0.0.1"]) };
  return Object.assign(press, { url: `http://press.example:${port}/ferries`, options });
}

export type Press = Awaited<ReturnType<typeof openPress>>;
