import type { ObjectDirective } from 'vue';

/** What opens in the place of a button takes the focus the button had, so that the keyboard goes on from there. */
export const vTakeFocus: ObjectDirective<HTMLElement> = {
  mounted: (element) => {
    element.tabIndex = -1;
    element.focus();
  },
};
