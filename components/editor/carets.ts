import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import type { Awareness } from "y-protocols/awareness";
import { caretUser } from "#domain/api/collabProtocol.ts";
import { partyColour } from "./decorateBlock.ts";
import type { PartyLook } from "./pageContext.ts";

type Options = {
  readonly awareness: Awareness;
  readonly self: Readonly<Record<string, unknown>>;
  readonly partyOf: (partyId: string | null) => PartyLook | undefined;
};

/** The others' carets and selections: a thin line and a faint ground in the colour of the party, and the name with it. */
export function carets({ awareness, self, partyOf }: Options) {
  const lookOf = (user: Record<string, unknown>) => {
    // Until the server has written who it is, a caret has no name.
    const known = caretUser.safeParse(user).data;
    return { name: known?.name ?? "", party: partyOf(known?.partyId ?? null) };
  };
  return CollaborationCaret.configure({
    provider: { awareness },
    // The binding asks for a colour of six digits; ours comes from the party by the style sheet.
    user: { color: "#6a665d", ...self },
    render: (user) => caretElement(lookOf(user)),
    selectionRender: (user) => {
      const { party } = lookOf(user);
      return { class: "rival-selection", style: party ? partyColour(party.colour) : "" };
    },
  });
}

function caretElement({ name, party }: { name: string; party: PartyLook | undefined }): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "rival-caret";
  if (party) caret.style.cssText = partyColour(party.colour);
  const label = document.createElement("span");
  label.className = "rival-name";
  label.setAttribute("aria-hidden", "true");
  label.textContent = party ? `${name} · ${party.shortName}` : name;
  caret.append(label);
  return caret;
}
