import type { MouseEvent } from "react";

/** For `onMouseDown` of a button that acts on what is selected, or at the caret: pressing it takes neither away. */
export const keepSelection = (event: MouseEvent): void => event.preventDefault();
