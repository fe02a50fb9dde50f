"use client";

import { Button } from "@mantine/core";
import { IconMessagePlus, IconQuote } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { keepSelection } from "#components/ui/keepSelection.ts";
import type { ChamberStyle } from "#domain/numbering/chamberStyle.ts";
import { AlternativeMenu } from "./AlternativeMenu.tsx";
import { ClauseMenu } from "./ClauseMenu.tsx";
import { CrossReferencePicker } from "./CrossReferencePicker.tsx";
import { InsertTextPopover } from "./InsertTextPopover.tsx";
import { LevelButtons } from "./LevelButtons.tsx";
import { MarkButtons } from "./MarkButtons.tsx";
import type { PartyLook } from "./pageContext.ts";
import { UndoButtons } from "./UndoButtons.tsx";
import { useRovingFocus } from "./useRovingFocus.ts";

type Props = {
  readonly editor: Editor;
  readonly isTranslation: boolean;
  readonly style: ChamberStyle;
  readonly language: string;
  readonly parties: ReadonlyMap<string, PartyLook>;
  readonly editable: boolean;
  readonly mayComment: boolean;
  readonly onCite: () => void;
  readonly onComment: () => void;
};

/** What can be done to the text, beside the keys that do the same. */
export function EditorToolbar(props: Props) {
  const { editor, isTranslation, style, editable, mayComment, onCite, onComment } = props;
  const t = useTranslations("editor.toolbar");
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(bar);
  return (
    <div className="editor-toolbar" role="toolbar" aria-label={t("name")} ref={bar} onKeyDown={onKeyDown} tabIndex={-1}>
      {editable ? (
        <>
          <UndoButtons editor={editor} />
          <Separator />
          {isTranslation ? null : (
            <>
              <ClauseMenu editor={editor} style={style} />
              <LevelButtons editor={editor} />
              <Separator />
            </>
          )}
          <MarkButtons editor={editor} />
          <Separator />
          <Button
            size="compact-sm"
            px={7}
            variant="subtle"
            color="gray"
            leftSection={<IconQuote size={15} />}
            onClick={onCite}
          >
            {t("cite")}
          </Button>
          {isTranslation ? null : <AlternativeMenu editor={editor} parties={props.parties} />}
          <CrossReferencePicker editor={editor} style={style} />
          <InsertTextPopover editor={editor} kind="note" />
          <InsertTextPopover editor={editor} kind="blank" />
          <Separator />
        </>
      ) : (
        <span className="read-only">{t("readOnly")}</span>
      )}
      {mayComment ? <CommentButton editor={editor} onComment={onComment} /> : null}
    </div>
  );
}

const Separator = () => <span className="toolbar-separator" aria-hidden />;

function CommentButton({ editor, onComment }: { editor: Editor; onComment: () => void }) {
  const t = useTranslations("editor.toolbar");
  const empty = useEditorState({ editor, selector: ({ editor: now }) => now.state.selection.empty });
  return (
    <Button
      size="compact-sm"
      px={7}
      variant="subtle"
      color="gray"
      leftSection={<IconMessagePlus size={16} />}
      disabled={empty}
      onMouseDown={keepSelection}
      onClick={onComment}
    >
      {t("comment")}
    </Button>
  );
}
