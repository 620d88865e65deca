/** One thing staff can do about an action after Letter 3, and the texts it asks for. */
export interface ProgressDeed {
  name: 'reportProgress' | 'tellProgress' | 'noteActionDone' | 'endAction';
  label: string;
  yes: string;
  done: string;
  /** Asks for the day it was done. */
  withDay?: boolean;
  texts: readonly { part: 'says' | 'because' | 'openProgress'; label: string; hint?: string; missing?: string }[];
}

const APPLICANT = 'Name nobody responsible, and nothing of how the police work.';

/** In the order they are offered (R40, D29). */
export const PROGRESS_DEEDS: readonly ProgressDeed[] = [
  {
    name: 'reportProgress',
    label: 'Take down how it goes',
    yes: 'Save how it goes',
    done: 'How it goes is on record. The applicant does not read it.',
    texts: [{ part: 'says', label: 'What its owner says', missing: 'Say how it goes' }],
  },
  {
    name: 'tellProgress',
    label: 'Write what the applicant reads',
    yes: 'Let the applicant read this',
    done: 'The applicant can read it on their page now.',
    texts: [
      { part: 'openProgress', label: 'What the applicant reads', hint: APPLICANT, missing: 'Say what the applicant reads' },
    ],
  },
  {
    name: 'noteActionDone',
    label: 'Note that it is done',
    yes: 'Save that it is done',
    done: 'The action is done.',
    withDay: true,
    texts: [{ part: 'openProgress', label: 'What the applicant reads of it (optional)', hint: APPLICANT }],
  },
  {
    name: 'endAction',
    label: 'End it without its being done',
    yes: 'End the action',
    done: 'The action is ended, with the reason.',
    texts: [
      { part: 'because', label: 'Why it ends', hint: 'The applicant does not read this.', missing: 'Say why it ends' },
      { part: 'openProgress', label: 'What the applicant reads of it', hint: APPLICANT, missing: 'Say what the applicant reads' },
    ],
  },
];
