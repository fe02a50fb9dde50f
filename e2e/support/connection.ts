import type { Page, WebSocketRoute } from "@playwright/test";

export type Connection = {
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
};

/**
 * A page's connection, to be cut and mended. To be called before the page is opened: the browser's own offline mode leaves
 * open sockets alone.
 */
export async function connectionOf(page: Page): Promise<Connection> {
  const open = new Set<readonly [WebSocketRoute, WebSocketRoute]>();
  let isCut = false;
  await page.routeWebSocket(/\/collab/, async (socket) => {
    if (isCut) await socket.close();
    else open.add([socket, socket.connectToServer()]);
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
  };
}
