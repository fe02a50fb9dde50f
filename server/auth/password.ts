import { hash, verify } from "@node-rs/argon2";

/** OWASP's choice for argon2id (the library's default kind): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash to store, with its salt and cost inside. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the account's. Where there is no account, or one without a password, the same work is done, so
 * that the time of the answer does not tell which addresses have accounts.
 */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await (decoy ??= hashPassword("nobody's password"))), password);
  return matches && typeof stored === "string";
}
