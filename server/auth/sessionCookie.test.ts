import { expect, test } from "vitest";
import { clearedSessionCookie, SESSION_COOKIE, sessionCookie, sessionTokenOf } from "./sessionCookie.ts";

test("the token is found among other cookies, and only under its whole name", () => {
  expect(sessionTokenOf(`theme=dark; ${SESSION_COOKIE}=abc; x=1`)).toBe("abc");
  expect(sessionTokenOf(`not-${SESSION_COOKIE}=abc`)).toBeNull();
  expect(sessionTokenOf(`${SESSION_COOKIE}=`)).toBeNull();
  expect(sessionTokenOf(null)).toBeNull();
});

test("the cookie is out of reach of scripts and of other sites' forms", () => {
  expect(sessionCookie("abc")).toMatch(
    new RegExp(`^${SESSION_COOKIE}=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=\\d+$`),
  );
  expect(clearedSessionCookie()).toMatch(/=; .*Max-Age=0$/);
});
