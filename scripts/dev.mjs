/** `npm run dev`: the demo with pages that follow their sources. */
import { launch } from "./launch.mjs";
import { main } from "./workspace.mjs";

await main(() => launch("demo", { development: true }));
