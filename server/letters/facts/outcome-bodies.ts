import type { PlainDate } from '@shared/time';
import { isActionLate, type Moment } from '@shared/policy';
import type { ActionStatus } from '@shared/vocabulary/outcomes';
import type { ReadTx } from '@server/platform/db/tenant';
import type { Letterhead, Recipient } from '../letter';
import type { LetterFacts } from '../registry';
import { authorityFacts, letterhead, senderSql, templateSql, type Premises, type Sender, type Template } from './sender';

export type OutcomeNotice = 'RECOMMENDATION_NOTICE' | 'ACTION_NOTICE' | 'ACTION_REMINDER';
/** All that a notice about a recommendation or an action is rendered from and sent to: nothing personal, so it goes in the email itself. */
export type ToOutcomeBody = {
  [Kind in OutcomeNotice]: {
    kind: Kind;
    facts: LetterFacts[Kind];
    reference: string;
    template: Template | null;
    letterhead: Letterhead;
    recipient: Recipient & { addressLines: string[] };
    email: string | null;
  };
}[OutcomeNotice];

interface Row {
  reference: string;
  number: number;
  on: PlainDate;
  status: ActionStatus;
  agencyName: string;
  email: string | null;
  sender: Sender;
  template: Template | null;
}
/** From which rows each is made; `x` is the recommendation or the action, `$1` what the notice is sent for. */
const FROM: Record<OutcomeNotice, string> = {
  RECOMMENDATION_NOTICE: `(select r.*, r.reply_due_on as "on", 'OPEN' as state from app.recommendations r where r.id = $1) x`,
  ACTION_NOTICE: `(select a.*, a.due_on as "on", a.status as state from app.actions a where a.id = $1) x`,
  ACTION_REMINDER: `(select a.*, a.due_on as "on", a.status as state from app.actions a join app.action_reminders n
    on n.tenant_id = a.tenant_id and n.action_id = a.id where n.id = $1) x`,
};

/** Facts of a notice to an agency about what the review gave it (s.104(7), R40): one statement, no names but the authority's own. */
export async function outcomeBodyFacts(
  tx: ReadTx,
  kind: OutcomeNotice,
  causeId: string,
  { today }: Moment,
  premises: Premises,
): Promise<ToOutcomeBody | null> {
  const [row] = await tx.query<Row>(
    `select x.reference, x.number, x."on", x.state as status, g.name as "agencyName", g.contact_email as email,
       ${senderSql('x.tenant_id')} as sender, ${templateSql('$2::text', '$3::date')} as template
     from ${FROM[kind]} join app.agencies g on g.id = x.agency_id`,
    [causeId, kind, today],
  );
  if (!row) {
    return null;
  }
  const { reference, number, agencyName, on } = row;
  const shared = {
    reference,
    number,
    agencyName,
    workUrl: `${premises.publicAddress}/office/actions`,
    authority: authorityFacts(row.sender, premises.support),
  };
  const facts = {
    RECOMMENDATION_NOTICE: { ...shared, replyDueOn: on },
    ACTION_NOTICE: { ...shared, dueOn: on },
    ACTION_REMINDER: { ...shared, dueOn: on, isLate: isActionLate({ status: row.status, dueOn: on }, today) },
  }[kind];
  return {
    kind,
    facts,
    reference,
    template: row.template,
    letterhead: letterhead(row.sender),
    recipient: { name: agencyName, addressLines: [] },
    email: row.email?.trim() || null,
  } as ToOutcomeBody;
}
