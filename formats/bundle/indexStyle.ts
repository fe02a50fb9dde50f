/** The style sheet of the bundle's page: plain reading on screen and in print, with the reader's own fonts. */
export const INDEX_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 54rem; padding: 2.5rem 1.5rem 4rem; background: #fff; color: #1a1a1a;
  font: 1rem/1.65 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: break-word; }
:lang(ko) { font-family: "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; word-break: keep-all; }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 0.5rem 0; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 0.75rem; } p { margin: 0.4rem 0; }
nav { margin-bottom: 1.5rem; } nav a { margin-inline-end: 1rem; }
article + article { margin-top: 4rem; border-top: 2px solid #1a1a1a; padding-top: 2rem; }
.marking { color: #555; } .party-only { color: #8a1212; font-weight: 700; } .places { color: #555; }
.hash { font: 0.85rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #c9c9c9; padding: 0.4rem 0.75rem 0.4rem 0; text-align: start; vertical-align: top; }
thead th { border-color: #1a1a1a; } tbody th { font-weight: 400; } th, td:nth-child(2) { white-space: nowrap; }
dl { margin: 0; } dd { margin: 0 0 0.6rem; } ul { padding-inline-start: 1.4rem; }
a { color: #14467a; } a:focus-visible { outline: 2px solid #14467a; outline-offset: 2px; }
@media (max-width: 36rem) { th, td:nth-child(2) { white-space: normal; } }
@page { size: A4; margin: 22mm 20mm; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } a { color: inherit; } }
`;
