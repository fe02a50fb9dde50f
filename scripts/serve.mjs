/** `npm run serve`: the server for real use; it refuses to start without its secret and public address. */
import { launch } from "./launch.mjs";
import { main } from "./workspace.mjs";

await main(() => launch("production"));
