import type { PlainDate } from '@shared/time';
import type { Moment } from '@shared/policy';
import type { ReadTx } from '@server/platform/db/tenant';
import { applicantOf, caseFacts, type AboutLetter, type ToApplicant } from './applicant';
import { authorityFacts, type Premises } from './sender';
import { toldAbout } from './told';

const WITHDRAWAL = `(
  select json_build_object('saidOn', w.said_on, 'continuedBecause', nullif(trim(w.continued_because), ''))
  from app.withdrawals w where w.case_id = c.id and w.id = $4)`;

/** Facts of the confirmation that an application was withdrawn (D37). */
export async function withdrawalFacts(
  tx: ReadTx,
  letter: AboutLetter,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'WITHDRAWAL'> | null> {
  const row = await toldAbout<{ saidOn: PlainDate; continuedBecause: string | null }>(
    tx,
    { kind: 'WITHDRAWAL', letter, aboutSql: WITHDRAWAL },
    moment,
  );
  return (
    row &&
    applicantOf({
      kind: 'WITHDRAWAL',
      row,
      facts: {
        ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), letter),
        ...row.about,
        applyUrl: `${premises.publicAddress}/${row.sender.slug}`,
      },
    })
  );
}
