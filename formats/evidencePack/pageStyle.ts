/** The style sheet of the pack's page: plain reading on screen and in print, with the reader's own fonts. */
export const PACK_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.5rem 4rem; background: #fff; color: #1a1a1a;
  font: 1rem/1.7 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: break-word; }
:lang(ko) { font-family: "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; word-break: keep-all; }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 0.5rem 0; text-wrap: balance; }
h2 { font-size: 1.3rem; margin: 3rem 0 1rem; border-bottom: 2px solid #1a1a1a; }
h3 { font-size: 1.1rem; margin: 0 0 0.6rem; } h4 { font-size: 1rem; margin: 1.4rem 0 0.4rem; }
.also { color: #555; font-weight: 400; font-size: 0.92em; } .also-title { margin: 0 0 1rem; font-size: 1.1rem; color: #444; }
.marking { margin: 0; color: #555; } .warning { border-inline-start: 4px solid #b45309; padding-inline-start: 0.8rem; }
.private { background: #fbdcdc; color: #8a1212; padding: 0 0.3em; }
article { border: 1px solid #c9c9c9; border-radius: 6px; padding: 1.2rem; margin: 0 0 2rem; }
dl { display: grid; grid-template-columns: minmax(9rem, max-content) minmax(0, 1fr); gap: 0.15rem 1rem; margin: 0.5rem 0; }
dt { color: #444; } dd { margin: 0; min-width: 0; }
.statements { padding-inline-start: 1.6rem; } .statements > li { margin-bottom: 0.9rem; } .statements p { margin: 0; }
.words { font-weight: 600; }
.readable { border-inline-start: 3px solid #ddd; padding-inline-start: 1rem; }
.readable mark { background: #fdeed3; color: inherit; border-bottom: 2px solid #b45309; }
.readable mark:target { background: #ffd88a; }
.file { overflow-wrap: anywhere; }
.hash { font: 0.8rem/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.clause { display: grid; grid-template-columns: minmax(2rem, max-content) 1fr; column-gap: 0.5rem; margin: 0.6rem 0; }
.clause p { margin: 0; } .depth-1 { margin-inline-start: 2rem; } .depth-2 { margin-inline-start: 4rem; }
.depth-3 { margin-inline-start: 6rem; } .depth-4 { margin-inline-start: 8rem; } .depth-5 { margin-inline-start: 10rem; }
.depth-6 { margin-inline-start: 12rem; }
cite { font-style: normal; } cite.italic { font-style: italic; }
sup.note { line-height: 0; font-size: 0.75em; } .flag { background: #fdeed3; color: #6b4300; }
a { color: #14467a; } a:focus-visible { outline: 2px solid #14467a; outline-offset: 2px; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.4rem; } }
@page { size: A4; margin: 22mm 20mm; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } a { color: inherit; } article { border: 0; padding: 0; } }
`;
