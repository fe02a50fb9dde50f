import type { Party } from "#domain/api/people.ts";
import { err, ok, type Result } from "#domain/result.ts";

/**
 * The ids of parties as somebody types them: each by its id, or by its name or short name in whichever language. Else the
 * sentence that says which is not known, and which are.
 */
export function partyIdsNamed(typed: readonly string[], parties: readonly Party[]): Result<string[], string> {
  const ids: string[] = [];
  for (const name of typed) {
    const found = parties.find((party) => namesOf(party).includes(folded(name)));
    if (found === undefined) return err(`There is no party “${name}”. There are: ${parties.map(spoken).join(", ")}.`);
    ids.push(found.id);
  }
  return ok(ids);
}

const namesOf = ({ id, name, shortName }: Party): string[] =>
  [id, ...Object.values(name), ...Object.values(shortName)].map(folded);

const spoken = ({ name }: Party): string => Object.values(name).join(" / ");

const folded = (name: string): string => name.normalize("NFC").trim().toLowerCase();
