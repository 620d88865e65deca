/** Why one application looks like another (D36, D14), the strongest reason first. */
export const SIMILARITIES = ['EMAIL', 'PHONE', 'SURNAME_AND_POSTCODE', 'PLACE_AND_DAY', 'POSTCODE'] as const;
export type Similarity = (typeof SIMILARITIES)[number];
export const SIMILARITY_LABEL: Record<Similarity, string> = {
  EMAIL: 'The same email address',
  PHONE: 'The same phone number',
  SURNAME_AND_POSTCODE: 'The same surname and postcode',
  PLACE_AND_DAY: 'Something on the same day at the same place',
  POSTCODE: 'The same postcode',
};
