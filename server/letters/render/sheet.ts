import type { PlainDate } from '@shared/time';
import type { Letterhead, Recipient } from '../letter';
import type { Node } from '../template/tree';

/** A filled letter on its authority's paper: what PDF, HTML and text are each made from. */
export interface Sheet {
  title: string;
  /** Which wording this is, kept in the PDF's properties: kind and version (D63). */
  wording: string;
  reference: string;
  datedOn: PlainDate;
  /** `datedOn` in words. */
  date: string;
  letterhead: Letterhead;
  recipient: Recipient;
  /** Set large, in one column, for somebody who asked for large print. */
  largePrint: boolean;
  tree: readonly Node[];
}
