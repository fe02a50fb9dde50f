import { problemResponse } from "./problemResponse.ts";
import { MAX_BODY_BYTES } from "./readJson.ts";
import { requestLocale } from "./requestLocale.ts";

/**
 * Keeps bodies that are too large, or do not say how large they are, from a handler that reads whatever it is sent: thirty
 * megabytes of empty lists take a gigabyte of memory. Node reads no more of a body than it was announced.
 */
export const withBodyLimit =
  <Rest extends readonly unknown[]>(handle: (request: Request, ...rest: Rest) => Promise<Response>) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    const announced = request.headers.get("content-length");
    if (announced !== null && Number(announced) <= MAX_BODY_BYTES) return handle(request, ...rest);
    const params = { kilobytes: MAX_BODY_BYTES / 1024 };
    return problemResponse({ kind: "tooLarge", code: "bodyTooLarge", params }, requestLocale(request, null));
  };
