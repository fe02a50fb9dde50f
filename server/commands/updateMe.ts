import { updateMeRequest } from "#domain/api/people.ts";
import { ok } from "#domain/result.ts";
import { given } from "./given.ts";
import { command } from "./perform.ts";

/** Changes the actor's own name and language. */
export const updateMe = command({
  name: "updateMe",
  input: updateMeRequest,
  policy: () => true,
  run: async ({ tx, actor: { userId }, audit }, changes) => {
    await tx.user.updateMany({ where: { id: userId }, data: given(changes) });
    audit({ type: "profileChanged", resolutionId: null, data: { userId, fields: Object.keys(given(changes)) } });
    return ok(undefined);
  },
});
