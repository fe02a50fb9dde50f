import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";

/** The path of a route below `[id]`. */
export const idParam = z.object({ id });
