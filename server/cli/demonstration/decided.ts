import type { PlainDate } from '@shared/time';
import { decideThreshold, issueDecision } from '@server/features/cases';
import type { Stage } from './stage';
import { answered, settleAll, type Told } from './steps';

/** The days on which Letter 1 went, the agencies were asked, they answered, and it was decided. */
type Days = [letter1On: PlainDate, askedOn: PlainDate, repliedOn: PlainDate, decidedOn: PlainDate];

interface Decided {
  basis: 'ROUTE_A' | 'ROUTE_B' | null;
  reasons: string;
  furtherAction: string;
  nextSteps: string;
}

/** Answered, settled and decided; a decision without a route is that the threshold is not met. */
async function decided(stage: Stage, told: Told, [letter1On, askedOn, repliedOn, on]: Days, decision: Decided): Promise<Told> {
  await answered(stage, told, letter1On, askedOn, repliedOn);
  await settleAll(stage, told, on);
  await stage.play(told.spoc, on, decideThreshold, {
    caseId: told.caseId,
    outcome: decision.basis === null ? 'NOT_MET' : 'MET',
    persistence: null,
    harm: null,
    adequacy: null,
    ...decision,
  });
  return told;
}

/** Answered, settled and decided; Letter 2a not sent yet. */
export async function decidedNotSent(stage: Stage, told: Told, ...days: Days): Promise<Told> {
  return decided(stage, told, days, {
    basis: 'ROUTE_A',
    reasons: 'You reported three separate incidents in time, and the agencies’ records bear this out.',
    furtherAction: 'The agencies involved will review your case together at a meeting.',
    nextSteps: 'We will contact you about taking part and about a statement of how this affects you.',
  });
}

/** A review granted: Letter 2a has gone. */
export async function met(stage: Stage, told: Told, ...days: Days): Promise<Told> {
  const [hate] = await stage.read<{ n: number }>(
    told.slug,
    `select count(*)::int as n from app.incidents where case_id = $1 and kind = 'HATE'`,
    [told.caseId],
  );
  const ofHate = (hate?.n ?? 0) > 0;
  await decided(stage, told, days, {
    basis: ofHate ? 'ROUTE_B' : 'ROUTE_A',
    reasons: ofHate
      ? 'You were the victim of a hate incident in the last six months and reported it in time.'
      : 'You reported three separate incidents in time.',
    furtherAction: 'The police, the council and the landlord will review your case together at a meeting.',
    nextSteps: 'We will contact you this week about taking part in the meeting.',
  });
  await stage.play(told.spoc, days[3], issueDecision, { caseId: told.caseId });
  return told;
}

/** No review: Letter 2b has gone. */
export async function notMet(stage: Stage, told: Told, ...days: Days): Promise<Told> {
  await decided(stage, told, days, {
    basis: null,
    reasons:
      'Two of the incidents you told us about were reported in time. The third was reported more than one month after it happened.',
    furtherAction:
      'There will be no formal review this time. Our anti-social behaviour team will still look into what you told us.',
    nextSteps: 'Report anything new as soon as you can. If another incident is reported in time you can apply again.',
  });
  await stage.play(told.spoc, days[3], issueDecision, { caseId: told.caseId });
  return told;
}
