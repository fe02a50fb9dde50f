import { expect, test } from "vitest";
import { chunkStream } from "./chunkStream.ts";

async function* bytes(log: string[], fails = false): AsyncGenerator<Uint8Array> {
  try {
    yield new Uint8Array([1]);
    if (fails) throw new Error("damaged");
    yield new Uint8Array([2]);
  } finally {
    log.push("ended");
  }
}

test("chunks follow one another to the end", async () => {
  const stream = chunkStream(bytes([]), () => expect.unreachable());
  expect([...new Uint8Array(await new Response(stream).arrayBuffer())]).toEqual([1, 2]);
});

test("who stops reading ends the making", async () => {
  const log: string[] = [];
  const reader = chunkStream(bytes(log), () => expect.unreachable()).getReader();
  await reader.read();
  await reader.cancel();
  expect(log).toEqual(["ended"]);
});

test("leaving while a chunk is made is no fault", async () => {
  const log: string[] = [];
  const [asked, made] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  async function* slowly() {
    asked.resolve();
    await made.promise;
    yield* bytes(log);
  }
  const stream = chunkStream(slowly(), (error) => log.push(String(error)));
  await asked.promise;
  const left = stream.cancel();
  made.resolve();
  await left;
  expect(log).toEqual(["ended"]);
});

test("a fault breaks the answer off, and is told", async () => {
  const faults: unknown[] = [];
  const stream = chunkStream(bytes([], true), (error) => faults.push(error));
  await expect(new Response(stream).arrayBuffer()).rejects.toThrow("damaged");
  expect(faults).toHaveLength(1);
});
