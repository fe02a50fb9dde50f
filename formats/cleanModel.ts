import type { ExportModel, ExportWarning } from "./model.ts";
import { plainText } from "./plainText.ts";

/** Every string of the model, cleaned once at the door, so that no writer has to remember to. */
export function cleanModel(model: ExportModel, warnings: ExportWarning[]): ExportModel {
  const cleanString = (text: string, blockId: string | null): string => {
    const result = plainText(text);
    if (result.replaced.length > 0) {
      const message = `Characters that cannot be printed were replaced: ${result.replaced.join(", ")}.`;
      warnings.push({ code: "characterReplaced", blockId, message, named: result.replaced.join(", ") });
    }
    return result.text;
  };
  return mapStrings(model, cleanString, null);
}

/** The value with every string in it mapped, its shape kept; a block's strings are reported with the block's id. */
function mapStrings<T>(value: T, map: (text: string, blockId: string | null) => string, blockId: string | null): T;
function mapStrings(
  value: unknown,
  map: (text: string, blockId: string | null) => string,
  blockId: string | null,
): unknown {
  if (typeof value === "string") return map(value, blockId);
  if (Array.isArray(value)) return value.map((item: unknown) => mapStrings(item, map, blockId));
  if (typeof value !== "object" || value === null) return value;
  const id = "id" in value && "content" in value && typeof value.id === "string" ? value.id : blockId;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, mapStrings(item, map, id)]),
  );
}
