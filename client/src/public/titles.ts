import type { PublicPage, PublicPages } from '@shared/apply/pages';
import { inWords } from './words';

const STOPS: Record<PublicPages['stop']['stop'], string> = {
  'call-999': 'Call 999 now',
  'first-time': 'Report it first',
};
/** The heading of a page that says what to do instead. */
export const stopTitle = (stop: PublicPages['stop']['stop']): string => STOPS[stop];

const TITLES: { [P in PublicPage]: string | ((props: PublicPages[P]) => string) } = {
  home: 'Choose your council',
  'check-a-date': 'Check a date',
  authority: 'ASB Case Review',
  county: 'ASB Case Review',
  start: 'Before you start',
  question: (props) => inWords(props.title, props.authority),
  stop: ({ stop }) => stopTitle(stop),
  incident: ({ title }) => title,
  incidents: 'The incidents you have told us about',
  remove: ({ title }) => title,
  check: 'Check your answers',
  files: ({ title }) => title,
  'without-name': 'Applying without your name',
  told: 'Thank you for telling us',
  equality: 'Equality questions (optional)',
  sent: 'Application sent',
  deleted: 'Your answers have been deleted',
  'sign-in': 'Follow your case',
  'link-sent': 'Check your email',
  'use-link': 'Open your case',
  'link-spent': 'This link no longer works',
  case: ({ reference }) => `Your case ${reference}`,
  'taking-part': ({ field }) => field.label,
  'taking-part-needs': ({ title }) => title,
  'taking-part-check': 'Check your answer',
  'part-done': ({ title }) => title,
  statement: ({ field }) => field.label,
  'statement-check': 'Check your statement',
  meeting: 'The meeting',
  plan: ({ headline }) => headline,
  'open-request': 'Open the request for information',
  'request-closed': 'This link opens nothing',
  asked: 'Request for information',
  'asked-details': 'Your answer',
  'asked-check': 'Check your answer',
  answered: ({ justNow }) => (justNow ? 'Your answer was sent' : 'What you answered'),
  privacy: 'Privacy notice',
  accessibility: 'Accessibility statement',
  problem: ({ title }) => title,
};
const APPLYING: readonly PublicPage[] = [
  'start',
  'question',
  'stop',
  'incident',
  'incidents',
  'remove',
  'check',
  'files',
  'without-name',
  'told',
  'equality',
  'sent',
  'deleted',
];

/** 'Question – Get a review – Blaby District Council', with 'Error:' in front where something must be mended. */
export function titleOf<P extends PublicPage>(page: P, props: PublicPages[P]): string {
  const own: string | ((given: PublicPages[P]) => string) = TITLES[page];
  const wrong = 'errors' in props && props.errors.length > 0 ? 'Error: ' : '';
  const service = APPLYING.includes(page) ? ['Get a review'] : [];
  const council = 'authority' in props ? [props.authority.name] : ['Leicester, Leicestershire and Rutland'];
  return `${wrong}${[typeof own === 'string' ? own : own(props), ...service, ...council].join(' – ')}`;
}
