let shown = false;

/** Whether this window has shown no page yet: then the browser's own start of reading is left alone. */
export function firstPageShown(): boolean {
  return !shown;
}

/** A page was shown; from now on a step moves the focus to the new page's heading. */
export function pageShown(): void {
  shown = true;
}
