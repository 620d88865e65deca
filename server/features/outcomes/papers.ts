import { longDate, type PlainDate } from '@shared/time';
import { planRows } from '@shared/policy';
import type { Session } from '@shared/vocabulary/marks';
import { ACTION_STATUS_LABEL, PLAN_STATUS_LABEL, POWER_ANSWER_LABEL, POWER_LABEL } from '@shared/vocabulary/outcomes';
import { paperHead } from '@server/features/chronology';
import { WHO_MAY_SEE, type Paper, type PaperPart, type PaperSection } from '@server/papers';
import type { Ctx } from '@server/platform/command/context';
import type { ReadTx } from '@server/platform/db/tenant';
import type { FindingsRow, PlanOfCase } from './outcome-facts';
import { findingsAsRead, planAsRead, type PaperAction } from './reading/papers.repository';

const words = (text: string): PaperPart => ({ kind: 'PARAGRAPHS', paragraphs: [text.trim() || 'Nothing is written yet.'] });

/** The report of findings as a paper (R39): closed only. An agency of the panel has it once it is final. */
export async function findingsPaper(ctx: Ctx, caseId: string, session: Session): Promise<Paper | null> {
  return ctx.read(async (tx) => {
    const findings = session === 'CLOSED' ? await findingsAsRead(tx, caseId) : null;
    return findings && made(ctx, tx, { caseId, session, title: 'Report of findings', sections: findingsSections(findings) });
  });
}

function findingsSections(findings: FindingsRow): PaperSection[] {
  return [
    { heading: 'State', parts: [words(findings.finalOn ? `Final on ${longDate(findings.finalOn)}.` : 'Draft: not final yet.')] },
    { heading: 'What was done', parts: [words(findings.whatWasDone)] },
    { heading: 'What worked', parts: [words(findings.whatWorked)] },
    { heading: 'What did not', parts: [words(findings.whatDidNot)] },
    { heading: 'Conclusions', parts: [words(findings.conclusions)] },
    {
      heading: 'Powers considered',
      parts: [
        {
          kind: 'TABLE',
          header: ['Power', 'Answer', 'Why'],
          rows: findings.powers.map(({ power, answer, why }) => [
            POWER_LABEL[power],
            answer ? POWER_ANSWER_LABEL[answer] : 'Not answered',
            why || '–',
          ]),
        },
      ],
    },
    { heading: 'For the applicant', parts: [words(findings.forApplicant)] },
  ];
}

/** The action plan as a paper (R40, D29): the open one has the rows that the applicant’s side sees, the closed one all of it. */
export async function planPaper(ctx: Ctx, caseId: string, session: Session): Promise<Paper | null> {
  if (ctx.actor.kind !== 'staff') {
    // The wall keeps plans to staff and to the applicant’s side; an agency reads the actions that are its own.
    return null;
  }
  return ctx.read(async (tx) => {
    const found = await planAsRead(tx, caseId);
    return (
      found &&
      made(ctx, tx, { caseId, session, title: 'Action plan', sections: planSections(found.plan, found.actions, session) })
    );
  });
}

function planSections(plan: PlanOfCase, actions: readonly PaperAction[], session: Session): PaperSection[] {
  const open = planRows(actions).map(({ number, what, who, by }) => [String(number), what, who, longDate(by)]);
  const full = actions.map((one) => [
    String(one.number),
    one.says,
    one.bodyName,
    longDate(one.dueOn),
    ACTION_STATUS_LABEL[one.status],
  ]);
  const [header, rows] =
    session === 'OPEN'
      ? [['Number', 'What will be done', 'Who does it', 'By when'], open]
      : [['Number', 'What is to be done', 'Owner', 'Due on', 'State'], full];
  return [
    { heading: 'State', parts: [words(stateOf(plan))] },
    ...(rows.length > 0 ? [{ heading: 'Actions', parts: [{ kind: 'TABLE', header, rows } as const] }] : []),
  ];
}

const stateOf = ({ status, finalOn, notNeededBecause }: PlanOfCase): string =>
  status === 'NOT_NEEDED'
    ? `No plan is needed. ${notNeededBecause ?? ''}`
    : finalOn
      ? `Final on ${longDate(finalOn)}.`
      : `${PLAN_STATUS_LABEL[status]}.`;

interface Content {
  caseId: string;
  session: Session;
  title: string;
  sections: PaperSection[];
}
async function made(ctx: Ctx, tx: ReadTx, { caseId, session, title, sections }: Content): Promise<Paper | null> {
  const head = await paperHead(tx, caseId);
  const madeOn: PlainDate = ctx.moment.today;
  return head && { ...head, title, marking: session, markingSays: WHO_MAY_SEE[session], madeOn, sections };
}
