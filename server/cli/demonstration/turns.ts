import type { PlainDate } from '@shared/time';
import { extendDecision, linkCases, proposeCorrection, rejectApplication } from '@server/features/cases';
import { sealApplication, transferCase } from '@server/features/hand-overs';
import { requestForm } from '@server/features/intake';
import { printLetter, recordPosting, recordReturn } from '@server/letters/sending';
import { publicActor } from '@server/platform/command/actor';
import { tellWithoutName } from '@server/public/commands/tell-without-name';
import { authorityId } from '../foundations/authorities';
import { applicationOf } from './applications';
import type { Telling } from './cast';
import type { Stage } from './stage';
import type { Told } from './steps';

/** The case's letters for the post are printed and posted on a day, as somebody in the office does it (D10). */
export async function posted(stage: Stage, told: Told, on: PlainDate): Promise<Told> {
  const letters = await stage.read<{ id: string }>(
    told.slug,
    `select id from app.letters where case_id = $1 and status = 'TO_POST'`,
    [told.caseId],
  );
  for (const { id: letterId } of letters) {
    await stage.play(told.spoc, on, printLetter, { letterId });
    await stage.play(told.spoc, on, recordPosting, { letterId, postedOn: on, channel: 'POST_FIRST' });
  }
  return told;
}

/** The case's letters come back in the post (D53). */
export async function cameBack(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  const letters = await stage.read<{ id: string }>(
    told.slug,
    `select id from app.letters where case_id = $1 and status = 'HANDED_OVER' and channel = 'POST_FIRST'`,
    [told.caseId],
  );
  for (const { id: letterId } of letters) {
    await stage.play(told.spoc, on, recordReturn, {
      letterId,
      returnedOn: on,
      because: 'The envelope came back marked “addressee has gone away”.',
    });
  }
}

/** Met on the settled facts, though two tellings are one fire: the correction waits for the manager (D52). */
export async function correctionWaits(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  const incidents = await stage.read<{ id: string }>(
    told.slug,
    'select id from app.incidents where case_id = $1 order by position',
    [told.caseId],
  );
  await stage.play(told.spoc, on, proposeCorrection, {
    caseId: told.caseId,
    kind: 'SAME_INCIDENT',
    reportId: null,
    incidentId: incidents[2]?.id ?? null,
    sameAsIncidentId: incidents[1]?.id ?? null,
    reason: 'The council’s log and the police log describe one fire, on the same evening at the same fence.',
  });
}

/** A rejection proposed on the closed list; nobody is told until a manager approves it (R79). */
export async function rejectionWaits(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  await stage.play(told.spoc, on, rejectApplication, {
    caseId: told.caseId,
    ground: 'FRIVOLOUS',
    evidence: 'An officer visited twice on windy days and could not hear the wind chime from the garden next door.',
    reasons:
      'What you told us about is one wind chime, which could not be heard from your garden. It is not anti-social behaviour.',
    nextSteps: 'Report anything new as soon as you can. If you think we are wrong you can appeal.',
    legalAdvice: null,
    persistence: null,
    harm: null,
    adequacy: null,
  });
}

/** The time to decide is extended, and the first update goes to the applicant at once (R28). */
export async function extended(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  await stage.play(told.spoc, on, extendDecision, {
    caseId: told.caseId,
    reason: 'The housing association is still looking for its records of what you reported.',
    doneSoFar: 'The police have answered. We have asked the housing association a second time.',
  });
}

/** Passed to the council where it happened; here a stub stays (D17, D62). */
export async function transferred(stage: Stage, told: Told, on: PlainDate, toSlug: string): Promise<void> {
  await stage.play(told.spoc, on, transferCase, {
    caseId: told.caseId,
    toTenantId: authorityId(toSlug),
    reason: 'All of it happened in Loughborough.',
  });
}

/** Two neighbours told of the same behaviour (D14). */
export async function linked(stage: Stage, told: Told, other: Told, on: PlainDate): Promise<void> {
  await stage.play(told.spoc, on, linkCases, {
    caseId: told.caseId,
    otherCaseId: other.caseId,
    reason: 'Both live in Beech Court and tell of the same people on the stairs.',
  });
}

/** An application on paper at the county council: sealed, waiting to be passed on (D16, D60). */
export async function sealed(stage: Stage, telling: Telling, on: PlainDate): Promise<void> {
  await stage.play(await stage.staff('leicestershire', 'COUNTY_TEAM'), on, sealApplication, {
    application: applicationOf(telling, on),
    channel: 'PAPER',
    receivedOn: on,
    place: 'Bell Lane, Wigston',
  });
}

/** Somebody rang for a paper form (R21, R77). */
export async function formAskedFor(stage: Stage, slug: string, on: PlainDate): Promise<void> {
  await stage.play(await stage.staff(slug), on, requestForm, {
    fullName: 'Ivy Marlow',
    addressLines: ['18 Poplar Terrace', 'Leicester', 'LE19 2AB'],
    askedBy: 'PHONE',
    askedOn: on,
    largePrint: true,
  });
}

/** Something told without a name: read, and never a case (D35). */
export async function toldWithoutName(stage: Stage, slug: string, on: PlainDate): Promise<void> {
  const tenantId = authorityId(slug);
  await stage.play(publicActor(tenantId), on, tellWithoutName, {
    tenantId,
    values: {
      place: 'The play area behind Church View',
      happenedOnAbout: 'Most evenings after eight',
      whatHappened: 'Motorbikes race across the grass and people shout at anybody who says something.',
    },
  });
}
