import { createdToken, createTokenRequest } from "#domain/api/people.ts";
import { ok } from "#domain/result.ts";
import { PERSONAL_TOKEN_PREFIX } from "#server/auth/actorFromCredential.ts";
import { hashSecretToken, newSecretToken } from "#server/auth/secretToken.ts";
import { tokenFields, tokenSummaryOf } from "#server/queries/listTokens.ts";
import { command } from "./perform.ts";

const DAY_MS = 86_400_000;

/**
 * Makes a personal token and gives its secret this once. From a signed-in page only: a program must not outlive its own
 * token by making another.
 */
export const createToken = command({
  name: "createToken",
  input: createTokenRequest,
  policy: (actor) => actor.credential.kind === "session",
  run: async ({ tx, actor: { userId }, audit }, { name, expiresInDays }) => {
    const token = newSecretToken(PERSONAL_TOKEN_PREFIX);
    const expiresAt = expiresInDays === null ? null : new Date(Date.now() + expiresInDays * DAY_MS);
    const row = await tx.apiToken.create({
      data: { tokenHash: hashSecretToken(token), userId, name, expiresAt },
      select: tokenFields,
    });
    audit({ type: "tokenCreated", resolutionId: null, data: { userId, tokenId: row.id } });
    return ok(createdToken.parse({ ...tokenSummaryOf(row), token }));
  },
});
