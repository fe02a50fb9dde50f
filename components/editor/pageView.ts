import { Extension } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { PageContext } from "./pageContext.ts";
import { carriedDecorations, onlyWordsChanged, pageDecorations } from "./pageDecorations.ts";

type Drawn = { readonly context: PageContext | null; readonly decorations: DecorationSet };

const pageKey = new PluginKey<Drawn>("page");

/** Shows the text with another context: threads, evidence, a style that have changed beside it. */
export function setPageContext(view: EditorView, context: PageContext): void {
  view.dispatch(view.state.tr.setMeta(pageKey, context));
}

export const pageContextOf = (state: EditorState): PageContext | null => pageKey.getState(state)?.context ?? null;

/** Draws the page round the words. */
export const PageView = Extension.create({
  name: "pageView",
  addProseMirrorPlugins: () => [pagePlugin(), currentBlockPlugin()],
});

const pagePlugin = () =>
  new Plugin<Drawn>({
    key: pageKey,
    state: { init: () => ({ context: null, decorations: DecorationSet.empty }), apply: redrawn },
    props: { decorations: (state) => pageKey.getState(state)?.decorations },
  });

function redrawn(tr: Transaction, { context, decorations }: Drawn): Drawn {
  const given: PageContext | undefined = tr.getMeta(pageKey);
  const next = given ?? context;
  if (next === null || (given === undefined && !tr.docChanged)) return { context: next, decorations };
  // A remote change arrives as a replacement of the whole document, through which nothing can be carried.
  const mayCarry = given === undefined && !isChangeOrigin(tr) && onlyWordsChanged(tr.before, tr.doc);
  return {
    context: next,
    decorations: mayCarry ? carriedDecorations(decorations, tr, next) : pageDecorations(tr.doc, next),
  };
}

/** The block with the caret, as an attribute of its paragraph. */
const currentBlockPlugin = () =>
  new Plugin({
    props: {
      decorations({ doc, selection: { $from } }) {
        if ($from.depth !== 1) return null;
        return DecorationSet.create(doc, [Decoration.node($from.before(), $from.after(), { class: "current" })]);
      },
    },
  });
