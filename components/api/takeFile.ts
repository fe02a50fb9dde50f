import { problem } from "#domain/api/common.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ApiFailure } from "./api.ts";

export type TakenFile = { readonly name: string; readonly file: Blob };

/**
 * Takes a file from the server, telling how many bytes came so far. Null where `signal` ended it. A file that breaks off
 * half way counts as unreachable: half a file is none.
 */
export async function takeFile(
  address: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Result<TakenFile | null, ApiFailure>> {
  try {
    const headers = { "accept-language": document.documentElement.lang };
    const response = await fetch(address, { headers, signal, cache: "no-store" });
    if (!response.ok) {
      const told = problem.safeParse(await response.json().catch(() => null));
      return err(told.success ? { kind: "problem", problem: told.data } : { kind: "unreachable" });
    }
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      parts.push(new Uint8Array(read.value));
      onBytes((bytes += read.value.length));
    }
    const type = response.headers.get("content-type") ?? "";
    return ok({ name: fileNameOf(response.headers.get("content-disposition") ?? ""), file: new Blob(parts, { type }) });
  } catch {
    return signal.aborted ? ok(null) : err({ kind: "unreachable" });
  }
}

/** The name in any letters that the server gives (RFC 6266). */
export function fileNameOf(disposition: string): string {
  const [, encoded = ""] = /filename\*=UTF-8''([^;]+)/u.exec(disposition) ?? [];
  try {
    return decodeURIComponent(encoded);
  } catch {
    return "";
  }
}
