/** A collaboration server as a process of its own, which can be killed. DATABASE_URL names the database; argument: the port. */
import { createServer } from "node:http";
import { listen } from "#server/bus/listen.ts";
import { startCollaboration } from "./startCollaboration.ts";

const collaboration = startCollaboration(() => {});
await listen(collaboration.hear);
const server = createServer();
server.on("upgrade", collaboration.handleUpgrade);
server.listen(Number(process.argv[2]), "127.0.0.1", () => console.log("ready"));
