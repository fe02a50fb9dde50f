import { writeZip } from "#formats/zip.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const by = `w:author="Ada Lorn" w:date="2031-03-04T09:00:00Z"`;

/** A Word document as another office would send it: one clause with a comment, one with a tracked change. */
export const wordFile = (title: string): Buffer =>
  Buffer.from(
    writeZip({
      "[Content_Types].xml": utf8(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>`,
      ),
      "_rels/.rels": utf8(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      "word/_rels/document.xml.rels": utf8(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r2" Type="${RELATIONS}/comments" Target="comments.xml"/></Relationships>`,
      ),
      "word/comments.xml": utf8(
        `<w:comments xmlns:w="${WORD}"><w:comment w:id="7" ${by}>${paragraph(run("Which ships?"))}</w:comment></w:comments>`,
      ),
      "word/document.xml": utf8(
        `<w:document xmlns:w="${WORD}"><w:body>${[
          `<w:pPr><w:jc w:val="center"/></w:pPr>${run(title)}`,
          run("The General Assembly,"),
          run("Concerned that the Sund is closed,"),
          `${run("1. Demands that ")}<w:commentRangeStart w:id="7"/>${run("every ship")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${run(" may pass;")}`,
          `${run("2. Urges talks ")}<w:del w:id="1" ${by}><w:r><w:delText>soon</w:delText></w:r></w:del><w:ins w:id="2" ${by}>${run("at once")}</w:ins>${run(".")}`,
        ]
          .map(paragraph)
          .join("")}</w:body></w:document>`,
      ),
    }),
  );
