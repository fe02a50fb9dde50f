/** The style sheet of the exported page: a sheet of paper on screen and in print, with the reader's own serif fonts. */
export const PAGE_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 42rem; padding: 3rem 1.5rem 4rem; background: #fff; color: #1a1a1a;
  font: 1.0625rem/1.75 "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
:lang(ko) { font-family: "Noto Serif KR", "Nanum Myeongjo", "Batang", "AppleMyungjo", serif; word-break: keep-all; }
h1 { font-size: 1.6rem; line-height: 1.4; text-align: center; margin: 1.5rem 0 2rem; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 1rem; }
.part > h2 { text-align: center; } :lang(ko) .part > h2 { letter-spacing: 0.25em; text-indent: 0.25em; }
h3 { font-size: 1rem; margin: 1.75rem 0 0.5rem; }
.marking { margin: 0; font-size: 0.85rem; color: #555; text-align: end; }
.draft .marking { color: #9b1c1c; font-weight: 700; }
.party-only { margin: 0; text-align: end; font-size: 0.85rem; font-weight: 700; color: #9b1c1c; }
.translation-notice { margin: -1.25rem 0 2rem; text-align: center; font-size: 0.9rem; color: #444; }
.clause { display: grid; grid-template-columns: minmax(2rem, max-content) 1fr; column-gap: 0.5rem; margin: 0.7rem 0; }
.clause p, .plain { margin: 0; }
.plain { margin: 0.7rem 0; text-indent: 1em; }
.depth-1 { margin-inline-start: 2rem; } .depth-2 { margin-inline-start: 4rem; } .depth-3 { margin-inline-start: 6rem; }
.depth-4 { margin-inline-start: 8rem; } .depth-5 { margin-inline-start: 10rem; } .depth-6 { margin-inline-start: 12rem; }
cite { font-style: normal; } cite.italic { font-style: italic; } :lang(ko) em { font-style: normal; font-weight: 700; }
.flag { background: #fdeed3; color: #6b4300; font-style: normal; font-weight: 600; padding: 0 0.1em; }
.flag-brokenReference { background: #fbdcdc; color: #8a1212; }
sup { line-height: 0; } sup.note { font-size: 0.75em; } sup.note a { text-decoration: none; }
a { color: #14467a; } a:focus-visible, .wide:focus-visible { outline: 2px solid #14467a; outline-offset: 2px; }
.notes, .evidence { padding-inline-start: 2rem; font-size: 0.9rem; line-height: 1.6; }
.evidence p { margin: 0 0 0.2rem; } .evidence li, .decisions li { margin-bottom: 1rem; }
.decisions { padding: 0; list-style: none; } .decisions p { margin: 0; }
.void > p:first-child { text-decoration: line-through; }
.hash { font: 0.8rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.wide { overflow-x: auto; } .wide table { min-width: 34rem; } .signatures .wide table { min-width: 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.5; }
th, td { border: 1px solid #555; padding: 0.35rem 0.6rem; text-align: start; vertical-align: top; }
thead th { background: #ededed; } tbody th { font-weight: 600; }
.signatures tbody tr { height: 4.5rem; } .signatures th:first-child { width: 34%; }
.contents ul { padding: 0; list-style: none; font-size: 0.95rem; line-height: 1.5; } .contents li { margin: 0.35rem 0; }
.contents a { color: inherit; text-decoration: none; display: grid; grid-template-columns: 2rem 1fr; column-gap: 0.5rem; }
.contents a.headed { display: block; font-weight: 600; } .contents a:hover { text-decoration: underline; }
.threads { padding-inline-start: 2rem; font-size: 0.9rem; } .threads p { margin: 0; } .threads li { margin-bottom: 1rem; }
.comment { margin: 0.4rem 0 0; padding-inline-start: 0.8rem; border-inline-start: 3px solid #bbb; white-space: pre-wrap; }
.comment p { white-space: pre-wrap; }
.translation { margin-top: 4rem; border-top: 1px solid #888; padding-top: 2rem; }
.line { margin: 0.2rem 0; } .again { margin: 0 0 0.5rem; font-weight: 600; }

.bill { display: grid; grid-template-columns: max-content max-content 1fr; column-gap: 0.6rem; align-content: center;
  margin: 0 0 2.5rem; }
.bill div { grid-column: 2 / span 2; display: grid; grid-template-columns: subgrid; padding-inline-start: 1.25rem; }
.bill dt { font-weight: 600; } .bill dd { margin: 0; } .bill div:not(.box) dd::before { content: ": "; }
.bill .box { grid-column: 1; grid-row: 1 / span 6; align-self: center; grid-template-columns: max-content 1fr; padding: 0;
  border: 1px solid #404040; }
.bill .box > * { padding: 0.6rem 0.9rem; text-align: center; }
.bill .box dd { min-width: 6rem; border-inline-start: 1px solid #404040; }
@media (max-width: 36rem) { .bill { grid-template-columns: max-content 1fr; } .bill div { grid-column: 1 / span 2; padding: 0; }
  .bill .box { grid-column: 1 / span 2; grid-row: auto; justify-self: start; margin-bottom: 0.75rem; } }

.masthead { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; margin: 0.75rem 0 0.6rem;
  border-bottom: 3px solid #1a1a1a; }
.masthead span { font-size: 1.2rem; } .masthead b { font-size: 1.2rem; } .masthead-line { margin: 0; font-weight: 600; }
.masthead-line:has([data-field="proposedOn"]) { float: inline-end; font-weight: 400; }
.form-masthead h1 { clear: both; }
.form-masthead h1, .form-frontPage h1 { text-align: start; font-size: 1.35rem; }
.form-masthead .translation-notice, .form-frontPage .translation-notice { text-align: start; }
.form-masthead h1, .form-masthead .translation-notice { margin-inline-start: 2rem; }
.form-masthead .formula, .form-masthead .citation, .form-masthead .recital { text-indent: 2em; }
.form-masthead .closing { text-align: end; }

.front-page { margin-bottom: 3rem; padding-bottom: 2rem; border-bottom: 1px solid #888; }
.front-page .house { font-size: 1.6rem; font-weight: 700; margin: 0; }
.front-page .house-line { margin: 0.5rem 0 2rem; border-top: 1px solid #1a1a1a; padding-top: 0.5rem; font-style: italic; }
.front-page .symbol { font-weight: 700; }
.document-name { font-size: 1.5rem; font-weight: 700; line-height: 1.4; margin: 2.5rem 0 1rem; }
.front-page .document-name ~ p, .front-page .document-name { margin-inline-start: min(3rem, 8vw); }
.front-page .front-title { font-weight: 700; font-size: 1.15rem; } .front-page .movers { margin-top: 2rem; font-weight: 700; }
.text-name { margin: 1.5rem 0 0; font-weight: 700; font-size: 1.15rem; } .text-name + h1 { margin: 0.5rem 0 1rem; }
.form-frontPage .translation-notice { margin-top: 0; }

.form-house .session { float: inline-start; max-width: 9rem; margin: 1.25rem 0 0; text-transform: uppercase; line-height: 1.4; }
.form-house .bill-number { margin: 1rem 0; text-align: center; font-size: 2rem; font-weight: 700; line-height: 1.5; }
.form-house .front-title { clear: both; margin: 1.5rem min(3rem, 8vw) 1.5rem; padding-inline-start: 1em; text-indent: -1em; }
.form-house .front-title::after, .form-house .submission::after { content: ""; display: block; width: 40%; margin: 1.25rem auto;
  border-bottom: 1.5px solid #1a1a1a; }
.form-house .house, .form-house .proposedOn, .form-house .document-name { text-align: center; }
.form-house .house { margin: 0; letter-spacing: 0.04em; font-size: 1.15rem; } .form-house .proposedOn { text-transform: uppercase; }
.form-house .document-name { margin: 1rem 0 0; letter-spacing: 0.06em; } .form-house .submission { text-indent: 1.5em; }
.form-house h1 { font-size: 1.15rem; font-weight: 400; margin-top: 0.5rem; }
.form-house .citation, .form-house .recital { padding-inline-start: 1.5em; text-indent: -1.5em; }

.form-masthead .operative.clause:not(.depth-2, .depth-3, .depth-4, .depth-5, .depth-6), .form-house .operative.clause
  { display: block; }
.form-masthead .operative.clause:not(.depth-2, .depth-3, .depth-4, .depth-5, .depth-6) > *, .form-house .operative.clause > *
  { display: inline; }
.form-masthead .operative.clause:not(.depth-2, .depth-3, .depth-4, .depth-5, .depth-6) { text-indent: 2em; margin-inline-start: 0; }
.form-masthead .operative.clause:not(.depth-2, .depth-3, .depth-4, .depth-5, .depth-6) > span
  { display: inline-block; min-width: 2em; margin-inline-end: 0.4em; text-indent: 0; }
.form-masthead .operative.depth-2 { margin-inline-start: 4.4em; } .form-masthead .operative.depth-3 { margin-inline-start: 6.4em; }
.form-house .operative.clause { text-indent: 1.5em; } .form-house .operative.clause > span { margin-inline-end: 0.4em; }
.form-house .operative.depth-1 { margin-inline-start: 1.5em; } .form-house .operative.depth-2 { margin-inline-start: 3em; }
.form-house .operative.depth-3 { margin-inline-start: 4.5em; } .form-house .operative.depth-4 { margin-inline-start: 6em; }

@page { size: A4; margin: 25mm 22mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
@media print { body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.55; } a { color: inherit; text-decoration: none; }
  .party-only { position: fixed; top: 0; right: 0; writing-mode: vertical-rl; line-height: 1; font-size: 9pt; }
  body:has(.party-only) { padding-right: 9mm; }
  .front-page { border: 0; break-after: page; } .wide { overflow: visible; } .wide table { min-width: 0; font-size: 9.5pt; }
  .translation { break-before: page; border: 0; margin: 0; padding: 0; } .signatures { break-before: page; }
  thead { display: table-header-group; } tr, .comment, .approvals { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; } .clause, .evidence li, .decisions li { break-inside: avoid; }
  .flag { border: 0.5pt solid; background: none; } }
`;

/** What stands above each printed page after the first, which says it itself: a draft must not pass for more on any. */
export const runningHead = (marking: string): string =>
  `@page { @top-right { content: ${cssString(marking)}; font-size: 8pt; color: #555; } }
@page :first { @top-right { content: none; } }
`;

/** Text as a string of CSS: whatever is neither letter, figure nor space is named by its code point, and ends nothing. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ""} `)}"`;
