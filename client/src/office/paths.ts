/** Every address of the office, in one place; templates and code name these and never write an address themselves. */
export const paths = {
  start: () => '/',
  signIn: (back?: string) => (back && back !== '/' ? `/sign-in?back=${encodeURIComponent(back)}` : '/sign-in'),
  hats: () => '/hats',
  work: () => '/work',
  home: () => '/home',
  moveDate: () => '/move-date',
  diary: () => '/diary',
  bankHolidays: () => '/bank-holidays',
  cover: () => '/cover',
  notices: () => '/notices',
  case: (id: string, tab?: CaseTab) => (tab && tab !== 'overview' ? `/cases/${id}/${tab}` : `/cases/${id}`),
  acknowledge: (id: string) => `/cases/${id}/acknowledge`,
  ask: (id: string) => `/cases/${id}/ask`,
  askSomebody: (id: string) => `/cases/${id}/ask-somebody`,
  threshold: (id: string) => `/cases/${id}/threshold`,
  correct: (id: string) => `/cases/${id}/correct`,
  reject: (id: string) => `/cases/${id}/reject`,
  extend: (id: string) => `/cases/${id}/extend`,
  withdraw: (id: string) => `/cases/${id}/withdraw`,
  contact: (id: string, partyId: string) => `/cases/${id}/contact/${partyId}`,
  meeting: (id: string, part: MeetingPart) => `/cases/${id}/meeting/${part}`,
  chair: (id: string) => `/cases/${id}/meeting/chair`,
  takingPart: (id: string) => `/cases/${id}/taking-part`,
  outcome: (id: string) => `/cases/${id}/outcome`,
  findings: (id: string) => `/cases/${id}/findings`,
  recommendations: (id: string) => `/cases/${id}/recommendations`,
  plan: (id: string) => `/cases/${id}/plan`,
  outcomeLetter: (id: string) => `/cases/${id}/outcome-letter`,
  progress: (id: string) => `/cases/${id}/progress`,
  close: (id: string) => `/cases/${id}/close`,
  discretion: (id: string) => `/cases/${id}/discretion`,
  actions: () => '/actions',
  elsewhere: (id: string) => `/cases/${id}/elsewhere`,
  dropBox: () => '/drop-box',
  sharedCases: () => '/shared',
  sharedCase: (id: string) => `/shared/${id}`,
  post: () => '/post',
  printed: (letterIds: readonly string[]) => `/documents/print?ids=${letterIds.join(',')}`,
  requests: () => '/requests',
  unanswered: () => '/requests/unanswered',
  request: (id: string) => `/requests/${id}`,
  paper: (caseId: string, kind: string, session: string) => `/papers/${caseId}/${kind}/${session.toLowerCase()}`,
  document: (id: string) => `/documents/${id}`,
  letterPreview: (caseId: string, kind: string) => `/letters/preview?case=${caseId}&kind=${kind}`,
  upload: (requestId: string, mark = '') => `/requests/${requestId}/documents${mark ? `?mark=${mark}` : ''}`,
  keyApplication: () => '/intake/new',
  forms: () => '/intake/forms',
  anonymous: () => '/intake/anonymous',
  fileUpload: (caseId: string, purpose: string) => `/documents/cases/${caseId}?purpose=${purpose}`,
  sealedFile: (handOverId: string, purpose: string) => `/documents/hand-overs/${handOverId}?purpose=${purpose}`,
  blankForm: (large: boolean) => (large ? '/forms/blank.pdf?large=1' : '/forms/blank.pdf'),
  formFor: (requestId: string) => `/forms/${requestId}.pdf`,
  sentMail: () => '/demonstration/mail',
} as const;

export const CASE_TABS = [
  'overview',
  'incidents',
  'people',
  'requests',
  'chronology',
  'taking-part',
  'meeting',
  'outcome',
  'letters',
  'documents',
  'history',
] as const;
export type CaseTab = (typeof CASE_TABS)[number];
export const CASE_TAB_LABEL: Record<CaseTab, string> = {
  overview: 'Overview',
  incidents: 'Incidents',
  people: 'People',
  requests: 'Requests',
  chronology: 'Chronology',
  'taking-part': 'Taking part',
  meeting: 'Meeting',
  outcome: 'Outcome',
  letters: 'Letters',
  documents: 'Documents',
  history: 'History',
};

export const MEETING_PARTS = [
  'arrange',
  'call-off',
  'panel',
  'youth-justice',
  'slot',
  'invitations',
  'agenda',
  'packs',
  'attendance',
  'interests',
  'minutes',
] as const;
/** What is done for a meeting, each on a page of its own. */
export type MeetingPart = (typeof MEETING_PARTS)[number];

/** The tab an address names; the overview for anything else. */
export function caseTab(text: unknown): CaseTab {
  return CASE_TABS.find((tab) => tab === text) ?? 'overview';
}

/** Where a next step is taken: a deed's own page, or a tab of the case. Null for deeds done on the case page itself. */
export function deedPath(deed: string | null, caseId: string): string | null {
  switch (deed) {
    case 'acknowledge':
      return paths.acknowledge(caseId);
    case 'requestInformation':
      return paths.ask(caseId);
    case 'askOutsider':
      return paths.askSomebody(caseId);
    case 'settle':
    case 'decide':
    case 'issueDecision':
      return paths.threshold(caseId);
    case 'proposeCorrection':
    case 'answerCorrection':
      return paths.correct(caseId);
    case 'rejectApplication':
    case 'approveRejection':
      return paths.reject(caseId);
    case 'extendDecision':
    case 'extendOutcome':
    case 'sendUpdate':
      return paths.extend(caseId);
    case 'closeCase':
      return paths.close(caseId);
    case 'openDiscretionaryReview':
      return paths.discretion(caseId);
    case 'withdrawCase':
      return paths.withdraw(caseId);
    case 'transferCase':
    case 'joinCase':
    case 'shareCase':
      return paths.elsewhere(caseId);
    case 'recordOffer':
      return paths.case(caseId, 'taking-part');
    case 'recordConsent':
    case 'recordAgreement':
      return paths.case(caseId, 'people');
    case 'post':
      return paths.post();
    case 'takingPart':
      return paths.takingPart(caseId);
    case 'outcome':
      return paths.outcome(caseId);
    case 'requests':
    case 'meeting':
    case 'letters':
      return paths.case(caseId, deed);
    default:
      return null;
  }
}
