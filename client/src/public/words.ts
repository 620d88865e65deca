import type { PublicAuthority } from '@shared/apply/pages';

/** A declared text with the authority's name put in. */
export const inWords = (text: string, authority: PublicAuthority): string => text.replaceAll('{council}', authority.name);

/** A phone number as a link that dials it. */
export const dial = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
