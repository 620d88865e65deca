import type { PlainDate } from '@shared/time';
import type { AgencyKind } from '@shared/vocabulary/authorities';
import type { ReportBody } from '@shared/vocabulary/cases';
import type { RecordAnswer, ReplyKind, RequestStage } from '@shared/vocabulary/information-requests';
import { REQUEST_RULES } from './information-requests';
import { Refusal, refuse } from './rule';

const BODY_OF: Partial<Record<AgencyKind, ReportBody>> = {
  POLICE: 'POLICE',
  COUNCIL_SERVICE: 'COUNCIL',
  REGISTERED_PROVIDER: 'REGISTERED_PROVIDER',
};

/**
 * The reports this kind of agency is asked about: those said to be made to it, and no more (D42). An agency to which nothing
 * is said to have been reported, or of a kind that takes no reports, is asked about all: it could not search otherwise.
 */
export function reportsToAskAbout<Report extends { body: ReportBody }>(
  kind: AgencyKind,
  reports: readonly Report[],
): readonly Report[] {
  const theirs = reports.filter(({ body }) => body === BODY_OF[kind]);
  return theirs.length > 0 ? theirs : reports;
}

/** One refusal for each agency that was asked before and has not answered (R25): it is chased, not asked again. */
export const askedAlready = (names: readonly string[]): Refusal[] =>
  names.map((name) =>
    refuse(
      REQUEST_RULES.ask,
      'ALREADY_DONE',
      `${name} has been asked and has not answered yet. Send a reminder instead.`,
      'agencyIds',
    ),
  );

export interface ProposedItem {
  reportId: string;
  answer: RecordAnswer;
  agencyReference?: string | null;
  recordedOn?: PlainDate | null;
}

/**
 * What stands against what an agency says of single reports (R45, R50, D51). `asked` are the reports of the request. The first round
 * confirms each of them; the second may leave them out, for its dated lines say more (R30).
 */
export function replyItemsJudgement(
  reply: { kind: ReplyKind; items: readonly ProposedItem[]; asked: readonly string[]; stage?: RequestStage },
  today: PlainDate,
): Refusal[] {
  const { kind, items, asked } = reply;
  const no = (code: Refusal['code'], message: string): Refusal => refuse(REQUEST_RULES.answers, code, message, 'items');
  const details = items.some((item) => item.answer !== 'RECORDED' && Boolean(item.agencyReference?.trim() || item.recordedOn));
  const future = items.some((item) => item.recordedOn && item.recordedOn > today);
  const answered = new Set(items.map(({ reportId }) => reportId));
  return [
    ...(kind === 'PROVIDED' && reply.stage !== 'STAGE_2' && asked.some((id) => !answered.has(id))
      ? [no('MISSING', 'Say for each report whether you have a record of it.')]
      : []),
    ...(kind === 'NOT_HELD' && items.some(({ answer }) => answer === 'RECORDED')
      ? [no('NOT_ALLOWED', 'You say that you hold nothing, but also that you have a record of a report. Choose one.')]
      : []),
    ...(kind === 'REFUSED' && items.length > 0
      ? [no('NOT_ALLOWED', 'A refusal says nothing of single reports. Leave them empty.')]
      : []),
    ...(details ? [no('NOT_ALLOWED', 'A reference or a date belongs to a report that you have a record of.')] : []),
    ...(future ? [no('DATE_ORDER', 'A record cannot be dated in the future.')] : []),
  ];
}
