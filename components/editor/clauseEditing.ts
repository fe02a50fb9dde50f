import { Extension } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";

import { Slice } from "@tiptap/pm/model";
import { type Command, type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { deleteSelection, selectAll, selectNodeBackward, selectNodeForward, toggleMark } from "@tiptap/pm/commands";
import { attrsOfBlock } from "./blocksOfDoc.ts";
import { changeLevel } from "./commands/changeLevel.ts";
import { joinBackward, joinForward } from "./commands/joinBlocks.ts";
import { moveUnit } from "./commands/moveUnit.ts";
import { splitBlock } from "./commands/splitBlock.ts";
import {
  asOneBlock,
  clearAcrossBlocks,
  keepsBlocks,
  nextOriginal,
  openTranslation,
  TRANSLATION_STRUCTURE,
} from "./commands/translation.ts";
import { flattenPastedHtml } from "./flattenPastedHtml.ts";
import { newBlockId } from "./newBlockId.ts";
import { pageContextOf } from "./pageView.ts";
import { mendOwnIds, renewed } from "./renewIds.ts";

type Options = {
  /** In a translation order, kind and level come from the original: its keys change words alone. */
  readonly isTranslation: boolean;
};

/** What the keys and the clipboard do to clauses. */
export const ClauseEditing = Extension.create<Options, TabTrap>({
  name: "clauseEditing",
  priority: 200,
  addOptions: () => ({ isTranslation: false }),
  addStorage: () => ({ leavesNext: false }),
  addKeyboardShortcuts() {
    // In a text that is only read the keys are the browser's: Tab leads out, and nothing is written by any.
    const run = (command: Command) => () =>
      this.editor.isEditable && command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    const keys = this.options.isTranslation ? translationKeys() : structureKeys(this.storage);
    return Object.fromEntries(
      Object.entries({ ...sharedKeys(this.editor.schema.marks), ...keys }).map(([key, c]) => [key, run(c)]),
    );
  },
  addProseMirrorPlugins() {
    const { isTranslation } = this.options;
    return [
      clipboardPlugin(isTranslation),
      ...(isTranslation ? [lockPlugin()] : [idsPlugin(), tabTrapPlugin(this.storage)]),
    ];
  },
});

/** A transaction-making function as an editor command. */
const commandOf =
  (make: (state: EditorState) => Transaction | null): Command =>
  (state, dispatch) => {
    const tr = make(state);
    if (tr !== null) dispatch?.(tr);
    return tr !== null;
  };

const firstOf =
  (...commands: readonly Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view));

/** The key has done its work even where there is nothing to do: the browser must not act on its own. */
const always =
  (command: Command): Command =>
  (state, dispatch, view) => {
    command(state, dispatch, view);
    return true;
  };

type Marks = EditorState["schema"]["marks"];

function sharedKeys(marks: Marks): Record<string, Command> {
  const toggle = (name: string): Command => {
    const type = marks[name];
    return type === undefined ? () => false : toggleMark(type);
  };
  return { "Mod-b": toggle("strong"), "Mod-i": toggle("emphasis"), "Mod-u": toggle("underline"), "Mod-a": selectAll };
}

/** Tab demotes, so there must be another way out by key: Escape, then Tab. */
type TabTrap = { leavesNext: boolean };

const tabTrapPlugin = (trap: TabTrap) =>
  new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, { key }) => {
          if (key === "Escape") trap.leavesNext = true;
          else if (key !== "Tab" && key !== "Shift") trap.leavesNext = false;
        },
        blur: () => {
          trap.leavesNext = false;
        },
      },
    },
  });

function structureKeys(trap: TabTrap): Record<string, Command> {
  const back = firstOf(deleteSelection, commandOf(joinBackward), selectNodeBackward);
  const forward = firstOf(deleteSelection, commandOf(joinForward), selectNodeForward);
  const level = (step: 1 | -1): Command => {
    const change = always(commandOf((state) => changeLevel(state, step)));
    return (state, dispatch, view) => !trap.leavesNext && change(state, dispatch, view);
  };
  const split = always(
    firstOf(
      promoteEmpty,
      commandOf((state) => splitBlock(state, newBlockId())),
    ),
  );
  return {
    Enter: split,
    "Shift-Enter": split,
    Backspace: back,
    "Mod-Backspace": back,
    "Shift-Backspace": back,
    Delete: forward,
    "Mod-Delete": forward,
    Tab: level(1),
    "Shift-Tab": level(-1),
    "Alt-ArrowUp": always(commandOf((state) => moveUnit(state, "up"))),
    "Alt-ArrowDown": always(commandOf((state) => moveUnit(state, "down"))),
  };
}

/** Enter in an empty subclause goes one level up, as everywhere lists are typed. */
const promoteEmpty: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parent.content.size > 0 || attrsOfBlock($from.parent).level === 0)
    return false;
  return commandOf((now) => changeLevel(now, -1))(state, dispatch);
};

function translationKeys(): Record<string, Command> {
  const atEdge =
    (side: "start" | "end"): Command =>
    ({ selection: { $from, empty } }) =>
      empty && $from.parentOffset === (side === "start" ? 0 : $from.parent.content.size);
  const toNext = commandOf((state) => {
    const originals = pageContextOf(state)?.originals ?? [];
    const next = nextOriginal(state, originals);
    return next === null ? null : openTranslation(state, originals, next);
  });
  const back = firstOf(commandOf(clearAcrossBlocks), deleteSelection, atEdge("start"));
  const forward = firstOf(commandOf(clearAcrossBlocks), deleteSelection, atEdge("end"));
  return {
    Enter: always(toNext),
    "Shift-Enter": always(toNext),
    Backspace: back,
    "Mod-Backspace": back,
    "Shift-Backspace": back,
    Delete: forward,
    "Mod-Delete": forward,
  };
}

const idsPlugin = () =>
  new Plugin({
    appendTransaction: (transactions, before, after) => {
      const own = transactions.some((tr) => tr.docChanged) && !transactions.some(isChangeOrigin);
      return own ? mendOwnIds(transactions, before, after, newBlockId) : null;
    },
  });

/** The last guard of a translation's structure, whatever key, drop or browser quirk would change it. */
const lockPlugin = () =>
  new Plugin({
    filterTransaction: (tr, state) =>
      !tr.docChanged ||
      isChangeOrigin(tr) ||
      tr.getMeta(TRANSLATION_STRUCTURE) === true ||
      keepsBlocks(state.doc, tr.doc),
    props: {
      handleTextInput(view, _from, _to, text) {
        const cleared = clearAcrossBlocks(view.state);
        if (cleared === null) return false;
        view.dispatch(cleared.insertText(text));
        return true;
      },
    },
  });

const clipboardPlugin = (isTranslation: boolean) =>
  new Plugin({
    props: {
      transformPastedHTML(html, view) {
        // What ProseMirror itself put on the clipboard is in the schema's own terms.
        if (html.includes("data-pm-slice")) return html;
        const { body } = new DOMParser().parseFromString(html, "text/html");
        return flattenPastedHtml(body, placeOfPaste(view.state));
      },
      clipboardTextParser(text, _context, _plain, view) {
        const place = placeOfPaste(view.state);
        const lines = text.split(/\s*\n\s*/).filter((line) => line !== "");
        const blocks = lines.map((line) => view.state.schema.node("block", place, view.state.schema.text(line)));
        const fragment = view.state.schema.topNodeType.create(null, blocks).content;
        const open = Math.min(1, blocks.length);
        return new Slice(fragment, open, open);
      },
      transformPasted(slice, view) {
        const fresh = renewed(slice, view.state.doc, newBlockId);
        return isTranslation ? asOneBlock(fresh) : fresh;
      },
    },
  });

/** A paragraph pasted into the title is no second title. */
function placeOfPaste({ selection: { $from } }: EditorState) {
  const { kind, level } = $from.depth === 1 ? attrsOfBlock($from.parent) : { kind: "operative" as const, level: 0 };
  return { kind: kind === "title" ? ("operative" as const) : kind, level };
}
