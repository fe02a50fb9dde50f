import path from "node:path";
import { expect, test } from "vitest";
import { parseEnv } from "./env.ts";

const production = {
  WHEREAS_MODE: "production",
  PUBLIC_URL: "https://drafts.example",
  WHEREAS_SECRET: "0123456789abcdef0123456789abcdef",
};

test("without any variable it is the demo on loopback, port 3000, data in .data", () => {
  expect(parseEnv({})).toEqual({
    mode: "demo",
    development: false,
    host: "127.0.0.1",
    port: 3000,
    dataDir: path.resolve(".data"),
    publicUrl: "http://localhost:3000",
    fetchRules: { allow: [], only: null },
  });
});

test("an empty variable counts as absent", () => {
  expect(parseEnv({ PORT: "", DATABASE_URL: "" })).toEqual(parseEnv({}));
});

test("the public address follows the port, and loses its path", () => {
  expect(parseEnv({ PORT: "4100" }).publicUrl).toBe("http://localhost:4100");
  expect(parseEnv({ ...production, PUBLIC_URL: "https://drafts.example/" }).publicUrl).toBe("https://drafts.example");
});

test("production starts with an https address, a secret and any host", () => {
  const env = parseEnv({ ...production, HOST: "0.0.0.0", DATABASE_URL: "postgresql://x@db.example/whereas" });
  expect(env).toMatchObject({ mode: "production", host: "0.0.0.0", secret: production.WHEREAS_SECRET });
  expect(parseEnv({ ...production, PUBLIC_URL: "http://localhost:3000" }).mode).toBe("production");
});

test.each([
  [{ ...production, PUBLIC_URL: undefined }, "PUBLIC_URL is missing"],
  [{ ...production, PUBLIC_URL: "http://drafts.example" }, "PUBLIC_URL must begin with https://"],
  [{ ...production, PUBLIC_URL: "drafts" }, "PUBLIC_URL must be an address"],
  [{ ...production, WHEREAS_SECRET: undefined }, "WHEREAS_SECRET is missing"],
  [{ ...production, WHEREAS_SECRET: "short" }, "WHEREAS_SECRET must have at least 32 characters"],
  [{ WHEREAS_MODE: "live" }, "WHEREAS_MODE must be demo, production or test"],
  [{ PORT: "http" }, "PORT must be a number"],
  [{ PORT: "70000" }, "PORT must be between 0 and 65535"],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must begin with postgresql://"],
  [{ FETCH_ALLOW: "10.0.0.0/8, https://wiki.example" }, 'FETCH_ALLOW: "https://wiki.example" is neither a host'],
  [{ FETCH_ONLY: "press.example/story" }, 'FETCH_ONLY: "press.example/story" is neither a host'],
  [{ FETCH_PROXY: "proxy.example:3128" }, "FETCH_PROXY must be an address such as"],
  [{ HOST: "0.0.0.0" }, "HOST must stay 127.0.0.1 in demo mode"],
])("%o is refused with a sentence", (variables, sentence) => {
  expect(() => parseEnv(variables)).toThrow(sentence);
});

test("every missing setting is named at once", () => {
  expect(() => parseEnv({ WHEREAS_MODE: "production" })).toThrow(
    /PUBLIC_URL is missing.*\n.*WHEREAS_SECRET is missing/,
  );
});

test("G17: a proxy may be the way to the web", () => {
  const proxy = "http://proxy.example:3128";
  expect(parseEnv({ FETCH_PROXY: proxy }).fetchRules).toEqual({ allow: [], only: null, proxy });
});

test("G3: hosts that may be fetched are listed beside the web, instead of it, or not at all", () => {
  const name = { kind: "name", name: "wiki.example", subdomains: false, port: null };
  expect(parseEnv({ FETCH_ALLOW: "wiki.example" }).fetchRules).toEqual({ allow: [name], only: null });
  expect(parseEnv({ FETCH_ONLY: "wiki.example" }).fetchRules).toEqual({ allow: [], only: [name] });
  expect(parseEnv({ FETCH_ONLY: "none" }).fetchRules).toEqual({ allow: [], only: [] });
});
