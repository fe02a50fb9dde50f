/** `npm start`: the demo, from a fresh clone to a running server. */
import { launch } from "./launch.mjs";
import { main } from "./workspace.mjs";

await main(() => launch("demo"));
