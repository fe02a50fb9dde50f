import { expect, test } from "vitest";
import type { Party } from "#domain/api/people.ts";
import { partyIdsNamed } from "./partyIdsNamed.ts";

const party = (id: string, en: string, ko: string): Party => ({
  id,
  name: { en, ko },
  shortName: { en: en.slice(0, 3) },
  colour: { light: "#000", dark: "#fff" },
  seats: null,
});
const PARTIES = [party("7f", "Harbour List", "항구당"), party("9c", "Upland Union", "고원연합")];

test("parties are typed by their id, or by a name they go by in any language", () => {
  expect(partyIdsNamed(["9c", "harbour list"], PARTIES)).toEqual({ ok: true, value: ["9c", "7f"] });
  expect(partyIdsNamed(["고원연합", " HAR"], PARTIES)).toEqual({ ok: true, value: ["9c", "7f"] });
});

test("who types a party that is not there is told which are", () => {
  expect(partyIdsNamed(["Harbour List", "Valley Front"], PARTIES)).toEqual({
    ok: false,
    error: "There is no party “Valley Front”. There are: Harbour List / 항구당, Upland Union / 고원연합.",
  });
});
