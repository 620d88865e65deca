import { absenceJudgement } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { absencesFrom, insertAbsence, teamMembers } from '../absence.repository';

export interface AbsenceGiven {
  membershipId: string;
  from: PlainDate;
  until: PlainDate;
  coverId?: string | null;
  note?: string | null;
}

/** Writes down that somebody of the team is away, oneself or a colleague, and who covers (D44). Their notices go to the cover meanwhile. */
export const recordAbsence = command({
  name: 'absence.record',
  load: async (tx, { membershipId, coverId }: AbsenceGiven, { moment }) => {
    const team = await teamMembers(tx, moment.today);
    const person = team.find(({ id }) => id === membershipId);
    if (!person || (coverId && !team.some(({ id }) => id === coverId))) {
      throw new NotFound('The colleague');
    }
    return { person, known: await absencesFrom(tx, moment.today) };
  },
  belongs: ({ person }) => ({ tenantId: person.tenantId, caseId: null }),
  permit: ({ person }) => ['arrangeCover', 'Authority', { tenantId: person.tenantId }],
  judge: ({ known }, { coverId = null, ...given }, { today }) => absenceJudgement({ ...given, coverId }, known, today),
  record: async (tx, { person }, { membershipId, from, until, coverId = null, note }, { actor, moment }) => {
    const absence = { tenantId: person.tenantId, membershipId, from, until, coverId, note: note?.trim() || null };
    const absenceId = await insertAbsence(tx, absence, { at: moment.now, membershipId: actor.membershipId });
    return { result: { absenceId }, events: [{ name: 'absence.recorded', ids: { absenceId, membershipId } }] };
  },
});
