import { Extension } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { Plugin } from "@tiptap/pm/state";

/**
 * Lets somebody who only reads walk through the text and select words by keyboard, as they must to comment on them. The
 * browser gives a caret only to what can be edited; so the page always can be, and what would change it is stopped here
 * while the editor is not `isEditable`.
 */
export const ReadingCaret = Extension.create({
  name: "readingCaret",
  // Undoing changes the shared document past every filter: its keys must be met before their own extension sees them.
  priority: 1_100,
  addKeyboardShortcuts() {
    const isStopped = () => !this.editor.isEditable;
    return { "Mod-z": isStopped, "Mod-y": isStopped, "Shift-Mod-z": isStopped };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (tr) => !tr.docChanged || isChangeOrigin(tr) || this.editor.isEditable,
        props: {
          attributes: (): Record<string, string> =>
            // A phone would open its keyboard over the text at every touch.
            this.editor.isEditable ? {} : { inputmode: "none" },
          handleDOMEvents: {
            beforeinput: (_view, event) => {
              if (this.editor.isEditable) return false;
              event.preventDefault();
              return true;
            },
          },
        },
      }),
    ];
  },
});
