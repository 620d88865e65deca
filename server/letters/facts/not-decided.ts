import type { PlainDate } from '@shared/time';
import type { Moment } from '@shared/policy';
import type { ReadTx } from '@server/platform/db/tenant';
import { applicantOf, caseFacts, type AboutLetter, type ToApplicant } from './applicant';
import { authorityFacts, type Premises } from './sender';
import { toldAbout } from './told';

interface Late {
  due: { on: PlainDate; wasTold: boolean } | null;
  updateDueOn: PlainDate | null;
}
/** The day that was quoted once it has passed; before that, or where none was, the latest sensible day. */
const LATE = `(
  select json_build_object(
    'due', (select json_build_object('on', coalesce(k.promised_on, k.due_on), 'wasTold', k.kind = 'DECIDE') from app.clocks k
      where k.case_id = c.id and (k.kind = 'DECIDE_SHADOW' or k.kind = 'DECIDE' and k.due_on < $3::date)
      order by k.kind = 'DECIDE_SHADOW', k.started_on desc limit 1),
    'updateDueOn', (select k.due_on from app.clocks k where k.case_id = c.id and k.kind = 'DECIDE_UPDATE' and k.stopped_on is null
      and k.due_on > $3::date order by k.due_on limit 1)))`;

/** Facts of the letter that there is no decision in time (D57). */
export async function notDecidedFacts(
  tx: ReadTx,
  letter: AboutLetter,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'NOT_DECIDED'> | null> {
  const row = await toldAbout<Late>(tx, { kind: 'NOT_DECIDED', letter, aboutSql: LATE }, moment);
  if (!row) {
    return null;
  }
  const { due, updateDueOn } = row.about;
  return applicantOf({
    kind: 'NOT_DECIDED',
    row,
    facts: {
      ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), letter),
      dueOn: due?.on ?? null,
      wasTold: due?.wasTold ?? false,
      updateDueOn,
    },
  });
}
