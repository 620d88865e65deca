import type { PlainDate } from '@shared/time';
import type { Moment } from '@shared/policy';
import type { ReadTx } from '@server/platform/db/tenant';
import { applicantOf, caseFacts, type AboutLetter, type ToApplicant } from './applicant';
import { authorityFacts, senderSql, type Premises, type Sender } from './sender';
import { toldAbout } from './told';

interface HandOver {
  to: Sender;
  reason: string;
  passedOn: PlainDate;
}
const HAND_OVER = `(
  select json_build_object('to', ${senderSql('h.to_tenant_id')}, 'reason', h.reason, 'passedOn', coalesce(h.passed_on, h.made_on))
  from app.hand_overs h where h.case_id = c.id and h.id = $4 and h.to_tenant_id is not null)`;

/** Facts of the letter that says who deals with an application from now on (D17, D62). */
export async function transferFacts(
  tx: ReadTx,
  letter: AboutLetter,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'TRANSFER'> | null> {
  const row = await toldAbout<HandOver>(tx, { kind: 'TRANSFER', letter, aboutSql: HAND_OVER }, moment);
  if (!row) {
    return null;
  }
  const { to, reason, passedOn } = row.about;
  return applicantOf({
    kind: 'TRANSFER',
    row,
    facts: {
      ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), letter),
      statusUrl: `${premises.publicAddress}/${to.slug}/status`,
      to: authorityFacts(to, premises.support),
      reason,
      passedOn,
    },
  });
}
