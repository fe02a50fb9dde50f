import type { Page, WebSocketRoute } from "@playwright/test";

export type Connection = {
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  /** Nothing goes through any more, either way, and nobody is told; `false` lets it through again. */
  readonly hush: (isHushed: boolean) => void;
};

/**
 * A page's connection, to be cut and mended. To be called before the page is opened: the browser's own offline mode leaves
 * open sockets alone.
 */
export async function connectionOf(page: Page): Promise<Connection> {
  const open = new Set<readonly [WebSocketRoute, WebSocketRoute]>();
  let isCut = false;
  let isHushed = false;
  await page.routeWebSocket(/\/collab/, async (socket) => {
    if (isCut) return socket.close();
    const server = socket.connectToServer();
    open.add([socket, server]);
    socket.onMessage((message) => {
      if (!isHushed) server.send(message);
    });
    server.onMessage((message) => {
      if (!isHushed) socket.send(message);
    });
  });
  return {
    cut: async () => {
      isCut = true;
      await page.context().setOffline(true);
      for (const ends of open) for (const end of ends) await end.close();
      open.clear();
    },
    mend: async () => {
      isCut = false;
      await page.context().setOffline(false);
    },
    hush: (hushed) => {
      isHushed = hushed;
    },
  };
}
