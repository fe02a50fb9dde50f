import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32; // 256 bits: guessing is out of the question, so the stored hash needs no salt

/** A new secret for a cookie, a link or a program, in base64url. */
export const newSecretToken = (prefix = ""): string => prefix + randomBytes(TOKEN_BYTES).toString("base64url");

/** What the database keeps of a secret: enough to recognise it, too little to use it. */
export const hashSecretToken = (token: string): string => createHash("sha256").update(token).digest("hex");
