import { workingDaysLeft, type Moment } from '@shared/policy';
import { requestNotice } from '@shared/vocabulary/request-notice';
import type { AgencyRequestType, InformationRequestType } from './information-request.type';
import type { AgencyRequestRow, RequestOfCase } from './request-reading.repository';

/** A request as the authority sees it today: overdue from the day after it was due, while there is no answer (R25). */
export const requestOfCaseView = (row: RequestOfCase, { today }: Pick<Moment, 'today'>): InformationRequestType => ({
  ...row,
  overdue: row.status === 'SENT' && row.dueOn < today,
});

/** A request as the agency sees it today: with what the law says of it (R49 to R52) and the working days left. */
export const agencyRequestView = (row: AgencyRequestRow, { today, calendar }: Moment): AgencyRequestType => ({
  ...row,
  workingDaysLeft: workingDaysLeft(row.dueOn, today, calendar),
  notice: requestNotice(row.exercisesPublicFunctions),
});
