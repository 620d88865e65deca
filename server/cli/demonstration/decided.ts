import type { PlainDate } from '@shared/time';
import { decideThreshold, issueDecision } from '@server/features/cases';
import type { Stage } from './stage';
import { answered, settleAll, type Told } from './steps';

/** Answered, settled and decided; Letter 2a not sent yet. */
export async function decidedNotSent(
  stage: Stage,
  told: Told,
  l1: PlainDate,
  ask: PlainDate,
  replied: PlainDate,
  on: PlainDate,
): Promise<Told> {
  await answered(stage, told, l1, ask, replied);
  await settleAll(stage, told, on);
  await stage.play(told.spoc, on, decideThreshold, {
    caseId: told.caseId,
    outcome: 'MET',
    basis: 'ROUTE_A',
    persistence: null,
    harm: null,
    adequacy: null,
    reasons: 'You reported three separate incidents in time, and the agencies’ records bear this out.',
    furtherAction: 'The agencies involved will review your case together at a meeting.',
    nextSteps: 'We will contact you about taking part and about a statement of how this affects you.',
  });
  return told;
}

/** A review granted: Letter 2a has gone. */
export async function met(
  stage: Stage,
  told: Told,
  l1: PlainDate,
  ask: PlainDate,
  replied: PlainDate,
  on: PlainDate,
): Promise<Told> {
  await answered(stage, told, l1, ask, replied);
  await settleAll(stage, told, on);
  const [hate] = await stage.read<{ n: number }>(
    told.slug,
    `select count(*)::int as n from app.incidents where case_id = $1 and kind = 'HATE'`,
    [told.caseId],
  );
  await stage.play(told.spoc, on, decideThreshold, {
    caseId: told.caseId,
    outcome: 'MET',
    basis: (hate?.n ?? 0) > 0 ? 'ROUTE_B' : 'ROUTE_A',
    persistence: null,
    harm: null,
    adequacy: null,
    reasons:
      (hate?.n ?? 0) > 0
        ? 'You were the victim of a hate incident in the last six months and reported it in time.'
        : 'You reported three separate incidents in time.',
    furtherAction: 'The police, the council and the landlord will review your case together at a meeting.',
    nextSteps: 'We will contact you this week about taking part in the meeting.',
  });
  await stage.play(told.spoc, on, issueDecision, { caseId: told.caseId });
  return told;
}

/** No review: Letter 2b has gone. */
export async function notMet(
  stage: Stage,
  told: Told,
  l1: PlainDate,
  ask: PlainDate,
  replied: PlainDate,
  on: PlainDate,
): Promise<Told> {
  await answered(stage, told, l1, ask, replied);
  await settleAll(stage, told, on);
  await stage.play(told.spoc, on, decideThreshold, {
    caseId: told.caseId,
    outcome: 'NOT_MET',
    basis: null,
    persistence: null,
    harm: null,
    adequacy: null,
    reasons:
      'Two of the incidents you told us about were reported in time. The third was reported more than one month after it happened.',
    furtherAction:
      'There will be no formal review this time. Our anti-social behaviour team will still look into what you told us.',
    nextSteps: 'Report anything new as soon as you can. If another incident is reported in time you can apply again.',
  });
  await stage.play(told.spoc, on, issueDecision, { caseId: told.caseId });
  return told;
}
