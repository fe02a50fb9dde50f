import { describe, expect, test } from "vitest";
import { refreshOf } from "./refreshOf.ts";

const of = (markup: string, type = "text/html;charset=utf-8") => refreshOf(type, Buffer.from(markup));
const ARTICLE = "The ferries stay in port until the storm is over, the harbour office said. ".repeat(5);

describe("G14: a page that has nothing to read and leads on at once", () => {
  test.each([
    [`<meta http-equiv="refresh" content="0; url=/new">`, "/new"],
    [
      `<META HTTP-EQUIV=Refresh CONTENT="0;URL='https://press.example/a?b=1&amp;c=2'">`,
      "https://press.example/a?b=1&c=2",
    ],
    [`<head><title>${ARTICLE}</title><meta content='5,url=new' http-equiv='REFRESH'></head>Moved.`, "new"],
    [`<meta http-equiv=refresh content=0;/new>`, "/new"],
    [`<script>${ARTICLE}</script><!-- ${ARTICLE} --><meta http-equiv=refresh content="0;url=/n">`, "/n"],
    [`<meta http-equiv="refresh" content="0.5; url=/여객선">`, Buffer.from("/여객선").toString("latin1")],
  ])("%s leads to %s", (markup, address) => expect(of(markup)).toBe(address));
});

describe("G14: a page that stays where it is", () => {
  test.each([
    `<p>No refresh here.</p>`,
    `<meta http-equiv="refresh" content="0">`,
    `<meta http-equiv="refresh" content="0; url=">`,
    `<meta http-equiv="refresh" content="30; url=/new">`,
    `<meta http-equiv="refresh" content="soon; url=/new">`,
    `<meta name="refresh" content="0; url=/new">`,
    `<meta http-equiv="refresh" content="0; url=/new"><p>${ARTICLE}</p>`,
    `<meta http-equiv="refresh" content="0; url=/new">${" ".repeat(20_000)}`,
  ])("%s", (markup) => expect(of(markup)).toBeNull());

  test("a text that speaks of one", () => {
    expect(of(`<meta http-equiv="refresh" content="0; url=/new">`, "text/plain")).toBeNull();
  });

  test("one made to be slow to read", () => {
    expect(of("<meta ".repeat(2_700))).toBeNull();
    expect(of(`<meta http-equiv="refresh" content="${" ".repeat(15_000)}">`)).toBeNull();
    expect(of("<!--".repeat(4_000))).toBeNull();
  });
});
