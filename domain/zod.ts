import { config, z } from "zod";

// zod probes `new Function`, which a strict content security policy reports as a violation.
config({ jitless: true });

export { z };
