/** A Hocuspocus as it comes, without persistence or any check: what the other figures are compared with. Argument: the port. */
import { createServer } from "node:http";
import { Hocuspocus } from "@hocuspocus/server";
import { collabSocket } from "#server/collab/socket.ts";

const hocuspocus = new Hocuspocus<never>({ quiet: true });
const server = createServer();
server.on("upgrade", collabSocket(hocuspocus).handleUpgrade);
server.listen(Number(process.argv[2]), "127.0.0.1", () => console.log("ready"));
