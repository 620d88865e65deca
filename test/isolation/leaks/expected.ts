import type { Who } from './cast';
import type { Way } from './reach';

/** What the person affected is told of the meeting, by letter, on their page and in the calendar. */
const TOLD_OF_MEETING = ['chair', 'friend', 'openagenda', 'openlink', 'openplace', 'slotbecause'];
/** What their side said itself. Who is responsible and who saw it was said on the form. */
const OWN_WORDS = ['impact', 'needs', 'responsible', 'witness'];

/** The open part, for an agency it is shared with (D58); a reason is for the agency it lets in. */
const OPEN_PART = [
  ...['chair', 'friend', 'openagenda', 'openlink', 'openplace', 'openminutes'],
  ...['impact', 'statement', 'openentry', 'opensource'],
  ...['housingfileopen', 'housinglineopen', 'policefileopen', 'policelineopen', 'policereply'],
];
/** What only the panel’s agencies have besides (R38): before anything is agreed, finished or told. */
const PANEL = [
  ...['closedagenda', 'closedlink', 'closedplace', 'closedentry', 'closedsource', 'closedreason'],
  ...['housingfileclosed', 'housinglineclosed', 'housingreply', 'policefileclosed', 'policelineclosed', 'linklineclosed'],
  ...[
    'keptback',
    'keptbecause',
    'interest',
    'officerinterest',
    'officer',
    'officerorganisation',
    'gone',
    'slotauthor',
    'slotbecause',
  ],
  ...['riskdone', 'riskhappen', 'riskprotects', 'responsible', 'action', 'endedaction', 'recommendation'],
];
/** The police sit on the panel, and what they gave themselves they read again, whatever its mark. */
const POLICE = ['policefileoriginator', 'policelineoriginator', 'policereference'];
const HOUSING = [
  'fileclosed',
  'fileopen',
  'fileoriginator',
  'lineclosed',
  'lineopen',
  'lineoriginator',
  'reference',
  'reply',
].map((what) => `housing${what}`);
/** Findings finished, minutes agreed, bodies told. */
const PANEL_AT_THE_END = [
  ...['closedminutes', 'conclusions', 'didnot', 'forapplicant', 'powers', 'wasdone', 'worked'],
  ...['progress', 'regard'],
];
/** Letter 3 and what came after it, on one’s own page or by letter. */
const TOLD_AT_THE_END = ['actionopen', 'endedactionopen', 'recommendation', 'openprogress', 'endedopen', 'closereason'];

const NOBODY = {
  'an agency never asked': [],
  'another applicant': [],
  'another authority': [],
  'the county': [],
  'the partnership': [],
  'the administrator': [],
  'the board': [],
  'the chair': [],
  'a visitor': [],
};
type Seen = Readonly<Record<Who, readonly string[]>>;

/** Which planted words each may come by, by all ways together: on the day of the meeting, with nothing finished but the open minutes. */
export const ON_THE_DAY: Seen = {
  ...NOBODY,
  'the representative': [...TOLD_OF_MEETING, ...OWN_WORDS, 'herdraft'],
  'the person affected': [...TOLD_OF_MEETING, ...OWN_WORDS, 'hisdraft', 'statement'],
  'an agency of the panel': [...OPEN_PART, ...PANEL, ...POLICE],
  'an agency with the open part': [...OPEN_PART, 'openreason'],
  'Victim First': [...OPEN_PART, 'openreason'],
  'an agency asked': HOUSING,
  'somebody asked by a link': ['linklineclosed', 'linklineoriginator', 'linkreply', 'linkscope'],
};

/** The same when Letter 3 has gone, actions are reported on, and the case is closed. */
export const AT_THE_END: Seen = {
  ...ON_THE_DAY,
  // Letters go to whoever applied; the person affected wants no copies (D28).
  'the representative': [...ON_THE_DAY['the representative'], ...TOLD_AT_THE_END, 'forapplicant'],
  'the person affected': [...ON_THE_DAY['the person affected'], ...TOLD_AT_THE_END, 'plananswer'],
  'an agency of the panel': [...ON_THE_DAY['an agency of the panel'], ...PANEL_AT_THE_END],
};

/** Ways that are known to work: some of what each is meant to see, found by just that way. A search that finds nothing finds these. */
export const FOUND: readonly (readonly [who: Who, way: Way, places: readonly string[]])[] = [
  ['an agency of the panel', 'SQL', ['closedminutes', 'conclusions', 'riskhappen', 'linklineclosed', 'officer', 'keptback']],
  ['an agency of the panel', 'API', ['closedminutes', 'conclusions', 'riskhappen', 'linklineclosed', 'officer', 'keptback']],
  [
    'an agency of the panel',
    'web',
    ['closedminutes', 'conclusions', 'riskhappen', 'linklineclosed', 'closedagenda', 'housingfileclosed'],
  ],
  ['an agency of the panel', 'post', ['closedplace', 'closedlink', 'officer']],
  ['an agency with the open part', 'API', ['openminutes', 'openagenda', 'policelineopen', 'statement']],
  ['an agency with the open part', 'web', ['openminutes', 'openagenda', 'policelineopen', 'statement', 'policefileopen']],
  ['Victim First', 'API', ['openminutes', 'openagenda', 'statement']],
  ['Victim First', 'post', ['openplace', 'openlink', 'friend']],
  ['an agency asked', 'API', ['housinglineoriginator']],
  ['an agency asked', 'web', ['housingfileoriginator']],
  ['the representative', 'web', ['actionopen', 'closereason', 'forapplicant', 'herdraft']],
  ['the representative', 'post', ['actionopen', 'forapplicant', 'recommendation']],
  ['the person affected', 'web', ['actionopen', 'closereason', 'hisdraft', 'openplace', 'chair']],
  ['the person affected', 'post', ['openplace', 'openlink']],
  ['somebody asked by a link', 'web', ['linkreply', 'linklineoriginator']],
];

/** What is left, letters that were sent aside, when the representative’s part has ended (D28) and with it every sight (D58). */
export const AFTERWARDS: Partial<Seen> = {
  'the representative': [],
  // What it was given to do, and asked to think about, is its own business still.
  'an agency of the panel': ['action', 'endedaction', 'progress', 'recommendation', 'regard'],
  'an agency with the open part': [],
  'Victim First': [],
  'an agency asked': [],
};
