import { id } from "#domain/api/common.ts";
import { z } from "#domain/zod.ts";

/** The path of a route below `versions/[n]`: "01", "+1" and "1e0" name no version. */
export const versionParams = z.object({
  id,
  n: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});
