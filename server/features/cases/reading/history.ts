/** What each deed is called in a case's history. A deed without a line here shows its name, so nothing is hidden. */
const SAYS: Readonly<Record<string, string>> = {
  'case.receive': 'Application received',
  'case.take': 'Took the case',
  'case.acknowledge': 'Ordered Letter 1',
  'report.settle': 'Settled a report',
  'case.record-belief': 'Recorded what the applicant says about effective action',
  'case.record-agreement': 'Recorded what the applicant says about sharing',
  'case.raise-agreement-task': 'Raised a task: agreement to sharing is missing',
  'case.decide': 'Recorded the threshold decision',
  'case.issue-decision': 'Ordered the decision letter',
  'letter.print': 'Had a letter made to be printed',
  'letter.make-for-post': 'Letter made and dated, to be printed',
  'letter.record-posting': 'Recorded that a letter was posted',
  'letter.record-return': 'Recorded that a letter came back',
  'letter.send-again': 'Ordered a letter that came back once more',
  'letter.complete-hand-over': 'Letter handed over',
  'letter.put-back': 'The carrier did not take a letter; it was put back',
  'letter.give-up': 'Gave up sending a letter by itself; a person must see to it',
  'letter.resolve': 'Saw to a letter that had not gone by itself',
  'letter.follow-up': 'Followed up a letter printed with marks for missing characters',
  'request.send': 'Asked agencies for information',
  'request.chase': 'Sent a reminder to an agency',
  'request.chase-late': 'A late agency was reminded',
  'case.tell-date-changed': 'Ordered a letter about a date that has moved',
  'request.reply': 'An agency replied',
  'request.stop-clock': 'Reply noted; its time limit stopped',
  'document.upload': 'Document added',
};

/** A line of history in plain words. */
export const deedInWords = (command: string): string => SAYS[command] ?? command;
