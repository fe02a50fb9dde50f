import { element, type XmlNode } from "../xml.ts";

/** What stands beside the text, a region that its heading names. */
export const section = (headingId: string, heading: string, content: XmlNode, role: string | null): XmlNode =>
  element("section", { role, "aria-labelledby": headingId }, element("h2", { id: headingId }, heading), content);
