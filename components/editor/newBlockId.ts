import { uuidv4 } from "lib0/random";

/** A random id, from the browser's own generator. (`crypto.randomUUID` is missing on a page served without TLS.) */
export const newBlockId = (): string => uuidv4();
