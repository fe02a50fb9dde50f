/** Attributes of the standard, and of ours, that name an eId of the same file: "#para_2". */
const REFERENCES = new Set(
  (
    "actor alternativeTo as by destination for frozen href includedIn outcome period pos refersTo represents resourceType source " +
    "target to upTo"
  ).split(" "),
);

export const isReferenceAttribute = (name: string): boolean => REFERENCES.has(name);
