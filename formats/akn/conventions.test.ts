import { expect, test } from "vitest";
import { islandsModel } from "../fixtures/islandsModel.ts";
import { conventionFaults } from "./conventions.testkit.ts";
import { writeAkn } from "./write.ts";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

const faultsOf = (parts: string): string[] =>
  conventionFaults(`<akomaNtoso xmlns="${NAMESPACE}"><statement name="resolution">${parts}</statement></akomaNtoso>`);

test("a missing eId, a repeated one and a reference that leads nowhere are found", () => {
  const faults = faultsOf(
    '<paragraph><num>1.</num></paragraph><p eId="a"/><p eId="a"/><ref eId="ref_1" href="#gone">x</ref><ref eId="ref_2" href="#a"/>',
  );
  expect(faults).toEqual([
    '{"kind":"repeatedEId","eId":"a"}',
    '{"kind":"lostReference","attribute":"href","target":"#gone"}',
    "paragraph has no eId",
  ]);
});

test("an eId of another name, one that does not begin with its parent's and one with white space are found", () => {
  expect(faultsOf('<paragraph eId="p_1"/><mainBody eId="body"><paragraph eId="body__para_1"/></mainBody>')).toEqual([
    "paragraph is called p_1",
  ]);
  expect(faultsOf('<paragraph eId="para_1"><subparagraph eId="subpara_1"/></paragraph><p eId="a b"/>')).toEqual([
    "a b is no eId",
    "subpara_1 stands in para_1",
  ]);
});

test("what is declared and never named, and a step before the one that it follows, are found", () => {
  const meta =
    '<meta><workflow><step date="2031-05-06"/><step date="0001-01-01"/><step date="2031-05-02T08:00:00Z"/></workflow>' +
    '<references><TLCRole eId="clerk"/><TLCRole eId="mover"/></references></meta><p refersTo="#mover"/>';
  expect(faultsOf(meta)).toEqual([
    "clerk is declared and never named",
    "a step of 2031-05-02T08:00:00Z after 2031-05-06",
  ]);
});

test("addresses that do not belong together are found", async () => {
  const xml = new TextDecoder().decode((await writeAkn(islandsModel())).bytes);
  expect(conventionFaults(xml)).toEqual([]);
  expect(conventionFaults(xml.replace('<FRBRcountry value="un"/>', '<FRBRcountry value="kr"/>'))[0]).toMatch(
    /is not of the country$/u,
  );
  expect(conventionFaults(xml.replace('<FRBRlanguage language="eng"/>', '<FRBRlanguage language="kor"/>'))[0]).toMatch(
    /is not in kor$/u,
  );
});
