import {
  assessThreshold,
  settledApplication,
  settleStanding,
  type Refusal,
  type Settlement,
  type ThresholdApplication,
} from '@shared/policy';
import { clockView } from '@server/features/clocks';
import type { ConsentsOnCase } from '@server/features/people';
import type { Ctx } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { acknowledgeCase } from '../commands/acknowledge-case';
import { decideThreshold } from '../commands/decide-threshold';
import { issueDecision } from '../commands/issue-decision';
import { recordBelief } from '../commands/record-belief';
import { takeCase } from '../commands/take-case';
import type { CaseType, OfferType } from '../types/case.type';
import { readCasePage, type CasePage } from './case-page.repository';
import { caseOffers, casePageParts, reviewPart } from './case-page.extensions';
import { approvedCorrections, type DecidingPart } from './deciding-view';
import { deedInWords } from './history';
import { nextStep } from './next-step';
import type { NextStepFacts } from './next-step-words';
import type { ReviewFacts } from './review-step';
import { thresholdView } from './threshold-view';

/** What each computed field is made from. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  threshold: ['linkedIncidents', 'incidents', 'deciding'],
  offers: ['lead'],
  nextStep: ['clocks', 'letters', 'requests', 'decision', 'agreementToShare', 'deciding', 'consents', 'review'],
};

/** The case page: one statement for what was asked, then the study's words on it. Throws NotFound. */
export async function casePage(ctx: Ctx, caseId: string, asked: ReadonlySet<string>): Promise<CaseType> {
  const needed = new Set([...asked, ...[...asked].flatMap((field) => NEEDS[field] ?? [])]);
  const page = await ctx.read((tx) => readCasePage(tx, caseId, needed, { ...casePageParts, review: reviewPart.sql }));
  if (!page) {
    throw new NotFound('Case');
  }
  return {
    ...page,
    clocks: (page.clocks ?? []).map((clock) => clockView(clock, ctx.moment)),
    history: (page.history ?? []).map(({ command, at, ...line }) => ({ ...line, at: new Date(at), says: deedInWords(command) })),
    threshold: asked.has('threshold') ? thresholdOf(page) : (undefined as never),
    offers: asked.has('offers') ? await offersOf(ctx, page) : [],
    nextStep: asked.has('nextStep') ? nextStep(stepFacts(page), ctx.moment) : (undefined as never),
  };
}

function thresholdOf(page: CasePage): CaseType['threshold'] {
  const application: ThresholdApplication = {
    receivedOn: page.receivedOn,
    believesNoEffectiveAction: page.believesNoEffectiveAction,
    beliefAsked: page.beliefAsked,
    applicant: page.applicantKind,
    incidents: page.incidents.map(({ reports, ...incident }) => ({
      ...incident,
      reports: reports.map(({ id, body, reportedOn, reportedBy }) => ({ id, to: body, reportedOn, by: reportedBy })),
    })),
    linkedIncidents: page.linkedIncidents ?? [],
  };
  const settlements: Settlement[] = page.incidents.flatMap(({ reports }) =>
    reports.flatMap(({ id, settlement }) => (settlement ? [{ reportId: id, finding: settlement.finding }] : [])),
  );
  return {
    account: thresholdView(assessThreshold(application)),
    settled: thresholdView(assessThreshold(settledApplication(application, settlements, approvedCorrections(decidingOf(page))))),
  };
}

const decidingOf = (page: CasePage): DecidingPart | undefined => (page as CasePage & { deciding?: DecidingPart }).deciding;

function stepFacts(page: CasePage): NextStepFacts {
  const more = page as CasePage & {
    requests?: readonly AskedAgency[];
    consents?: ConsentsOnCase | null;
    review?: ReviewFacts | null;
  };
  return {
    status: page.status,
    clocks: page.clocks.filter(({ stoppedOn, kind }) => stoppedOn === null && kind !== 'REQUEST_REPLY'),
    letters: page.letters,
    requests: (more.requests ?? []).map(({ askedName, ...request }) => ({ ...request, agencyName: askedName })),
    decision: page.decision && page.decision.issuedOn === null ? page.decision : null,
    hasOpenCorrection: decidingOf(page)?.corrections.some(({ answeredOn }) => answeredOn === null),
    agreementToShare: page.agreementToShare,
    consents: more.consents ?? null,
    review: more.review ?? null,
  };
}

interface AskedAgency {
  status: string;
  dueOn: NextStepFacts['requests'][number]['dueOn'];
  askedName: string;
}

async function offersOf(ctx: Ctx, page: CasePage): Promise<OfferType[]> {
  // What stays of a case that another council has is a stub: nothing is done to it here, and most deeds find nobody to do it for (D62).
  if (page.status === 'TRANSFERRED') {
    return [];
  }
  const settle = settleStanding(page);
  const input = { caseId: page.id };
  const offers: OfferType[] = [
    offer(
      'take',
      page.lead?.id === ctx.actor.membershipId
        ? { allowed: false, refusals: [] }
        : await ctx.offer(takeCase, { caseId: page.id, version: page.version }),
    ),
    offer('acknowledge', await ctx.offer(acknowledgeCase, input)),
    offer('settle', { allowed: settle.length === 0, refusals: settle }),
    offer('recordBelief', await ctx.offer(recordBelief, input)),
    offer('decide', await ctx.offer(decideThreshold, input as never)),
    offer('issueDecision', await ctx.offer(issueDecision, input)),
  ];
  for (const [deed, ask] of Object.entries(caseOffers)) {
    offers.push(offer(deed, await ask(ctx, page.id)));
  }
  return offers;
}

const offer = (deed: string, { allowed, refusals }: { allowed: boolean; refusals: readonly Refusal[] }): OfferType => ({
  deed,
  allowed,
  refusals: [...refusals],
});
