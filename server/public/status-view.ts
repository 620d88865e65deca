import type { PublicAuthority, PublicPages } from '@shared/apply';
import type { Moment } from '@shared/policy';
import { longDate } from '@shared/time';
import { CASE_STATUS_LABEL, INCIDENT_KIND_LABEL, REPORT_BODY_LABEL } from '@shared/vocabulary/cases';
import { letterTitle } from '@shared/vocabulary/letters';
import { deadline, waitingFor } from './due-words';
import { reviewParts } from './review/review-parts';
import { appealBy, reviewWords } from './review/review-words';
import { steps } from './status-steps';
import type { ApplicantCase } from './status.repository';
import { mayAppealUndecided, undecidedWords } from './undecided';

type CaseProps = PublicPages['case'];
/** Where a case stands, in plain words, with the next date and why it is that date (R80-R82). Shows an applicant nothing but their own. */
export function statusView(found: ApplicantCase, authority: PublicAuthority, moment: Moment): CaseProps {
  return {
    authority,
    reference: found.reference,
    ...words(found, authority.name, moment),
    steps: steps(found, moment),
    parts: reviewParts(found, `/${authority.slug}/status/case`),
    clocks: waitingFor(found),
    letters: found.letters.map(({ kind, datedOn, documentId }) => ({
      title: letterTitle(kind, found.outcome),
      sentOn: datedOn,
      href: `/documents/${documentId}`,
    })),
    incidents: found.incidents.map(({ kind, occurredOn, place, reports }) => ({
      title: `${INCIDENT_KIND_LABEL[kind]}, ${longDate(occurredOn)}`,
      place,
      reports: reports.map(
        ({ body, bodyName, reportedOn }) =>
          `Reported to: ${REPORT_BODY_LABEL[body]}${bodyName ? ` (${bodyName})` : ''}, ${longDate(reportedOn)}`,
      ),
    })),
  };
}

function words(found: ApplicantCase, council: string, moment: Moment): Pick<CaseProps, 'headline' | 'next'> {
  const { status } = found;
  const { today, calendar } = moment;
  const inReview = reviewWords(found, council, moment);
  if (inReview) {
    return inReview;
  }
  if (status === 'RECEIVED' && !mayAppealUndecided(found, today)) {
    return {
      headline: `You applied on ${longDate(found.receivedOn)}. ${deadline(found, 'ACKNOWLEDGE', council, today)}`,
      next: [
        'The first letter says that your application has arrived, what is checked, and by when you will have a decision.',
        sharing(found, council),
      ]
        .join(' ')
        .trim(),
    };
  }
  if (mayAppealUndecided(found, today)) {
    return undecidedWords(found, council, today);
  }
  if (status === 'WITHDRAWN') {
    return {
      headline: 'You withdrew your application, so your case has ended.',
      next: 'This is not a decision that the threshold is not met. You can apply again.',
    };
  }
  if (status === 'REJECTED') {
    const last = appealBy(found, 'LETTER_2B', calendar);
    return {
      headline: `${council} decided to reject your application.`,
      next: `The letter says why. ${last ? `If you disagree, you can appeal in writing up to ${longDate(last)}.` : ''}`.trim(),
    };
  }
  if (status === 'ACKNOWLEDGED') {
    return {
      headline:
        `${whoWrote(found, council)} wrote to you on ${longDate(found.letter1On ?? found.receivedOn)}. ` +
        deadline(found, 'DECIDE', council, today),
      next:
        sharing(found, council) ||
        'It asks the organisations you reported to what they know, and looks at every report. You do not need to do anything.',
    };
  }
  if (status === 'NOT_MET') {
    const last = appealBy(found, 'LETTER_2B', calendar);
    return {
      headline: `${council} decided that the threshold is not met.`,
      next: `The letter says why, and what you can do next. ${last ? `If you disagree, you can appeal in writing up to ${longDate(last)}.` : ''}`.trim(),
    };
  }
  if (status === 'TRANSFERRED') {
    return {
      headline: `Your application was passed to ${found.movedTo ?? 'the council of the area'}, because the behaviour was in its area.`,
      next: 'Your reference and every date stay the same. That council writes to you from now on; the letter says how to reach it.',
    };
  }
  return {
    headline: `Your case is: ${CASE_STATUS_LABEL[status].toLowerCase()}.`,
    next: 'Your letters say more. You can contact the council about it.',
  };
}

/** Letter 1 stays with the council that sent it, when the case goes to another (D62). */
const whoWrote = ({ letters }: ApplicantCase, council: string): string =>
  letters.some(({ kind }) => kind === 'LETTER_1') ? council : 'The council you applied to';

/** Without agreement nobody is asked: what that means, and what the applicant can do about it and how (R48, D55). Empty where it is given. */
function sharing({ agreementToShare }: ApplicantCase, council: string): string {
  const how = 'Call, email or write to the council: its details are at the end of this page.';
  const means = 'It looks at your reports without them. The date for the decision stays the same.';
  switch (agreementToShare) {
    case 'GIVEN':
      return '';
    case 'MISSING':
      return `You have not agreed to sharing, so ${council} cannot ask the organisations you reported to what they know. If you want it to ask them, tell the council that you agree. ${how} The date for the decision stays the same.`;
    case 'REFUSED':
      return `You told ${council} that you do not agree to sharing, so it does not ask the organisations you reported to. ${means} If you change your mind, tell the council. ${how}`;
    case 'WITHDRAWN':
      return `You took back your agreement to sharing, so ${council} asks no more organisations about your reports. It looks at your reports with what it already has. The date for the decision stays the same. If you change your mind, tell the council. ${how}`;
  }
}
