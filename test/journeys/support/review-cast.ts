import type { Page } from 'playwright-core';
import type { PlannedAction } from './outcome';
import type { Product } from './product';
import type { PanelMember } from './review';

// One story, from the application to the closed case. What is closed in it says so in one word, which no open paper may hold.
export const CLOSED_WORD = 'Marigold';
export const POLICE = 'Leicestershire Police';
export const LANDLORD = 'Soar Valley Homes';
export const HEALTH = 'Blaby environmental health';
export const SILENT = 'Office of the Police and Crime Commissioner';

export const PANEL: readonly PanelMember[] = [
  { role: 'Chair', name: 'Helen Marsh', from: 'Blaby District Council', email: 'manager@blaby.example' },
  { role: 'Panel member', agency: POLICE, name: 'Constable Dana Reid', email: 'police@police.example' },
  { role: 'Panel member', agency: LANDLORD, name: 'Martin Webb', email: 'housing@soarvalley.example' },
];

export const RECOMMENDED = [
  { to: LANDLORD, what: 'Follow up each written warning within a month.' },
  { to: POLICE, what: 'Tell the landlord of every call to this address.' },
  { to: 'Northfield Academy Trust', what: 'Tell the council of what is seen at the gate.' },
];
export const ACTIONS: readonly PlannedAction[] = [
  { who: POLICE, says: `Patrols in plain clothes near ${CLOSED_WORD}.`, open: 'Patrols at weekends', dueOn: '2026-05-29' },
  {
    who: LANDLORD,
    says: `A behaviour contract for ${CLOSED_WORD}.`,
    open: 'The landlord speaks with the household',
    dueOn: '2026-05-29',
  },
  {
    who: HEALTH,
    says: 'A noise recorder for four weeks.',
    open: 'A noise recorder in your home for four weeks',
    dueOn: '2026-06-12',
  },
  {
    who: POLICE,
    says: `A marker on the address of ${CLOSED_WORD}.`,
    open: 'A quick way to reach an officer',
    dueOn: '2026-06-12',
  },
  {
    who: 'Northfield Academy Trust',
    says: 'A word at assembly.',
    open: 'The school speaks with its pupils',
    dueOn: '2026-06-26',
  },
];

export interface Cast {
  product: Product;
  priya: Page;
  leila: Page;
  tom: Page;
  dana: Page;
  martin: Page;
  reference: string;
  casePage: string;
}
/** The people of the story and where they are, filled in as it goes. */
export const the = {} as Cast;
