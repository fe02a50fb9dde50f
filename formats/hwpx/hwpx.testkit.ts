import { strToU8 } from "fflate";
import { writeZip } from "../zip.ts";

/** Small documents of Hangul as others make them: only what a reader needs. */

type Parts = Readonly<Record<string, string | Uint8Array>>;

const NAMESPACES =
  'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head"';

const HEAD = `<hh:head ${NAMESPACES} version="1.4" secCnt="1"><hh:refList>
<hh:charProperties><hh:charPr id="0" height="1000"/><hh:charPr id="1" height="1000"><hh:bold/><hh:italic/></hh:charPr>
<hh:charPr id="2" height="1000"><hh:underline type="BOTTOM"/><hh:strikeout shape="SOLID"/></hh:charPr></hh:charProperties>
<hh:numberings><hh:numbering id="1" start="0">
<hh:paraHead start="1" level="1" numFormat="DIGIT">^1.</hh:paraHead>
<hh:paraHead start="1" level="2" numFormat="HANGUL_SYLLABLE">^2.</hh:paraHead>
<hh:paraHead start="1" level="3" numFormat="DIGIT">^3)</hh:paraHead></hh:numbering></hh:numberings>
<hh:bullets><hh:bullet id="1" char="–" useImage="0"/></hh:bullets>
<hh:paraProperties><hh:paraPr id="0"><hh:align horizontal="JUSTIFY"/><hh:heading type="NONE" idRef="0" level="0"/></hh:paraPr>
<hh:paraPr id="1"><hh:align horizontal="CENTER"/><hh:heading type="NONE" idRef="0" level="0"/></hh:paraPr>
<hh:paraPr id="10"><hh:heading type="NUMBER" idRef="1" level="0"/></hh:paraPr>
<hh:paraPr id="11"><hh:heading type="OUTLINE" idRef="0" level="1"/></hh:paraPr>
<hh:paraPr id="12"><hh:heading type="NUMBER" idRef="1" level="2"/></hh:paraPr></hh:paraProperties>
<hh:styles><hh:style id="0" type="PARA" name="바탕글" engName="Normal" paraPrIDRef="0" charPrIDRef="0"/></hh:styles>
<hh:trackChanges><hh:trackChange type="Insert" date="2031-03-01T09:00:00Z" authorID="1" id="1"/><hh:trackChange type="Delete" date="2031-03-01T09:00:00Z" authorID="1" id="2"/></hh:trackChanges>
<hh:trackChangeAuthors><hh:trackChangeAuthor name="도윤재" id="1"/></hh:trackChangeAuthors>
</hh:refList></hh:head>`;

const CONTENT = `<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:metadata><opf:language>ko</opf:language></opf:metadata><opf:manifest><opf:item id="header" href="Contents/header.xml"/><opf:item id="section0" href="Contents/section0.xml"/></opf:manifest><opf:spine><opf:itemref idref="header"/><opf:itemref idref="section0"/></opf:spine></opf:package>`;

/** A paragraph of runs, or of words alone. */
export const hp = (inner: string, para = 0): string =>
  `<hp:p paraPrIDRef="${para}" styleIDRef="0">${inner.startsWith("<") ? inner : `<hp:run charPrIDRef="0"><hp:t>${inner}</hp:t></hp:run>`}</hp:p>`;

export const section = (...paragraphs: readonly string[]): string =>
  `<hs:sec ${NAMESPACES}>${paragraphs.join("")}</hs:sec>`;

/** A whole document; `parts` are put in or in place of the usual ones, null leaves one out. */
export function hwpxFile(
  paragraphs: readonly string[],
  parts: Readonly<Record<string, string | Uint8Array | null>> = {},
) {
  const all: Record<string, string | Uint8Array | null> = {
    mimetype: "application/hwp+zip",
    "Contents/content.hpf": CONTENT,
    "Contents/header.xml": HEAD,
    "Contents/section0.xml": section(...paragraphs),
    ...parts,
  };
  const kept: Parts = Object.fromEntries(
    Object.entries(all).flatMap(([name, part]) => (part === null ? [] : [[name, part]])),
  );
  return writeZip(
    Object.fromEntries(
      Object.entries(kept).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}
