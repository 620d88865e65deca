/** The few parts of GOV.UK Frontend's script that the public pages use; the package brings no types. */
declare module 'govuk-frontend' {
  type Part = new (root: Element) => unknown;
  export const Button: Part;
  export const CharacterCount: Part;
  export const ExitThisPage: Part;
  export function createAll(part: Part): void;
}
