/** How somebody asked for a paper form (R21). */
export const FORM_ASKED_BY = ['PHONE', 'IN_PERSON', 'OTHER'] as const;
export type FormAskedBy = (typeof FORM_ASKED_BY)[number];
export const FORM_ASKED_BY_LABEL: Record<FormAskedBy, string> = {
  PHONE: 'By phone',
  IN_PERSON: 'In person',
  OTHER: 'Some other way',
};
