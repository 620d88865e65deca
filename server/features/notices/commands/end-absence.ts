import { NOTICE_RULES, refuse } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { absenceForDeed, endAbsenceOn } from '../absence.repository';

/** Ends an absence: from today they are back (D44). Refused once it has ended or is over. */
export const endAbsence = command({
  name: 'absence.end',
  load: (tx, { absenceId }: { absenceId: string }) => absenceForDeed(tx, absenceId),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId }) => ['arrangeCover', 'Authority', { tenantId }],
  standing: ({ endedOn, until }, { today }) =>
    endedOn !== null || until < today ? [refuse(NOTICE_RULES.absence, 'ALREADY_DONE', 'They are back already.')] : [],
  record: async (tx, { id, membershipId }, _, { moment }) => {
    await endAbsenceOn(tx, id, moment.today);
    return { result: { absenceId: id }, events: [{ name: 'absence.ended', ids: { absenceId: id, membershipId } }] };
  },
});
