import { expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import { FETCH_FAILURES } from "#server/capture/fetch/fetchFailure.ts";
import { fetchFailed } from "./fetchFailed.ts";

test.each(FETCH_FAILURES)("%s has a sentence for the person who gave the address", (code) => {
  expect(en.problems).toHaveProperty(fetchFailed({ code }).code);
});
