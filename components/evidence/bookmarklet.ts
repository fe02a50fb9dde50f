/** What the page asks its opener with, and what the answer is marked with. */
export const READY = "whereas:ready";
export const PAGE = "whereas:page";

/**
 * The code of the bookmark that opens a page here: it opens our screen with the page's address, and hands over the page's
 * HTML and words once the screen asks for them. It names our origin as the one that may hear them, and listens to no other.
 *
 * @param screen the address of the screen that takes pages
 */
export function bookmarklet(screen: string): string {
  const origin = JSON.stringify(new URL(screen).origin);
  const source = `(()=>{
const w=open(${JSON.stringify(`${screen}#`)}+new URLSearchParams({url:location.href,title:document.title}));
addEventListener("message",function hear(e){
if(e.source!==w||e.origin!==${origin}||e.data!=="${READY}")return;
removeEventListener("message",hear);
w.postMessage({type:"${PAGE}",url:location.href,title:document.title,html:document.documentElement.outerHTML,text:document.body.innerText},${origin})})})()`;
  return `javascript:${encodeURIComponent(source.replaceAll("\n", ""))}`;
}
