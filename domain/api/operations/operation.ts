import type { z } from "#domain/zod.ts";
import type { ANSWERS } from "./answers.ts";
import type { REQUESTS } from "./requests.ts";

export type Operation = {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Below /api/v1, parameters in braces. */
  readonly path: string;
  readonly summary: string;
  /** Parameters after the question mark. */
  readonly query?: z.ZodObject;
  readonly takes?: keyof typeof REQUESTS;
  /** The same with a file, as multipart/form-data; alone, where nothing else is taken. */
  readonly takesUpload?: keyof typeof REQUESTS;
  /** The status when all goes well, and what comes with it: a JSON shape, one of these media types (`json`: the shape of its JSON), or nothing. */
  readonly status: 200 | 201 | 204;
  readonly answers?:
    keyof typeof ANSWERS | { readonly mediaTypes: readonly string[]; readonly json?: keyof typeof ANSWERS };
  /** Whether one person may ask for it only so often. */
  readonly limited?: true;
  /** Whether it can be called without being signed in. */
  readonly open?: true;
};

/** Where all that hangs on one resolution is. */
export const RESOLUTION = "/resolutions/{id}";
