import type { PlainDate } from '@shared/time';
import { decidedNotSent, met, notMet } from './decided';
import type { Stage } from './stage';
import type { Telling } from './cast';
import { council } from './people';
import {
  askedAgain,
  byDiscretion,
  heard,
  landlordRefuses,
  othersAnswer,
  policeAnswer,
  reviewTakesLonger,
  schoolAsked,
} from './gathering';
import { arranged, held, invited, minuted, type Met } from './meeting';
import { carriedOut, closedWithoutPlan, found, outcomeSent, planned } from './outcome';
import { acknowledged, answered, asked, received, settleAll, waiting, type Told } from './steps';
import {
  cameBack,
  correctionWaits,
  extended,
  formAskedFor,
  linked,
  posted,
  rejectionWaits,
  sealed,
  toldWithoutName,
  transferred,
} from './turns';

type Ago = (workingDays: number) => PlainDate;

/** Tells every story and answers how many cases there are now. */
export async function tellStories(stage: Stage): Promise<number> {
  const ago: Ago = (days) => stage.workingDaysAgo(days);
  await plainCases(stage, ago);
  await people(stage, ago);
  await paper(stage, ago);
  await deciding(stage, ago);
  await reviews(stage, ago);
  await elsewhere(stage, ago);
  return stage.cases;
}

/** Blaby: one case at each stage, so that a SPOC's morning looks like one. */
async function plainCases(stage: Stage, ago: Ago): Promise<void> {
  await received(stage, 'blaby', ago(1), 'STREET');
  await acknowledged(stage, await received(stage, 'blaby', ago(5), 'NO_AGREEMENT'), ago(3));
  await asked(stage, await acknowledged(stage, await received(stage, 'blaby', ago(6), 'NOISE'), ago(4)), ago(2));
  const flats = await waiting(stage, await received(stage, 'blaby', ago(12), 'FLATS'), ago(10), ago(9));
  await answered(stage, await received(stage, 'blaby', ago(11), 'STREET_TOO'), ago(8), ago(7), ago(3));
  await decidedNotSent(stage, await received(stage, 'blaby', ago(12), 'NOISE_TOO'), ago(9), ago(8), ago(4), ago(1));
  await met(stage, await received(stage, 'blaby', ago(17), 'HATE'), ago(14), ago(13), ago(9), ago(6));
  await notMet(stage, await received(stage, 'blaby', ago(16), 'ONE_LATE'), ago(13), ago(12), ago(8), ago(5));
  const neighbour = await acknowledged(stage, await received(stage, 'blaby', ago(4), 'NEIGHBOUR'), ago(3));
  await linked(stage, neighbour, flats, ago(2));
}

/** Those who apply in other ways than for themselves, from home (R3-R6, D35, D46). */
async function people(stage: Stage, ago: Ago): Promise<void> {
  await acknowledged(stage, await received(stage, 'blaby', ago(3), 'SPOKEN_FOR'), ago(2));
  await received(stage, 'blaby', ago(2), 'YOUNG');
  // Nobody has acknowledged this one in time.
  await received(stage, 'blaby', ago(6), 'SHOP');
  await acknowledged(stage, await received(stage, 'blaby', ago(4), 'NO_HOME'), ago(2));
  await toldWithoutName(stage, 'blaby', ago(1));
}

/** By post: one letter that came back, one posted, one that waits to be printed; and a form somebody rang for. */
async function paper(stage: Stage, ago: Ago): Promise<void> {
  const byPost = async (on: number, letter1: number, telling: 'POST' | 'POST_BACK'): Promise<Told> =>
    posted(stage, await acknowledged(stage, await received(stage, 'blaby', ago(on), telling), ago(letter1)), ago(letter1));
  await byPost(7, 6, 'POST');
  await cameBack(stage, await byPost(8, 7, 'POST_BACK'), ago(1));
  await acknowledged(stage, await received(stage, 'blaby', ago(2), 'POST_TOO'), ago(1));
  await formAskedFor(stage, 'blaby', ago(1));
}

/** What a decision can run into: discretion, the test in the Act, a second person, and more time. */
async function deciding(stage: Stage, ago: Ago): Promise<void> {
  const ready = async (telling: 'HATE_LATE' | 'TOLD_TWICE' | 'CHIMES'): Promise<Told> => {
    const told = await received(stage, 'blaby', ago(11), telling);
    await answered(stage, told, ago(9), ago(8), ago(4));
    await settleAll(stage, told, ago(2));
    return told;
  };
  await ready('HATE_LATE');
  await correctionWaits(stage, await ready('TOLD_TWICE'), ago(1));
  await rejectionWaits(stage, await ready('CHIMES'), ago(1));
  await extended(stage, await waiting(stage, await received(stage, 'blaby', ago(14), 'TAKES_LONGER'), ago(12), ago(11)), ago(2));
}

/** Reviews at Blaby, from the second round of requests to a case that is closed (R30-R44, D15). */
async function reviews(stage: Stage, ago: Ago): Promise<void> {
  /** Met: Letter 2a went so many working days ago. */
  const metOn = async (telling: Telling, days: number): Promise<Told> => {
    const told = await received(stage, 'blaby', ago(days + 11), telling);
    return met(stage, told, ago(days + 8), ago(days + 7), ago(days + 3), ago(days));
  };
  const gathering = await metOn('GATHERING', 11);
  await askedAgain(stage, gathering, ago(10));
  await policeAnswer(stage, gathering, ago(6));
  await landlordRefuses(stage, gathering, ago(5));
  await schoolAsked(stage, gathering, ago(3));

  /** The police answer, and the others unless one of them is late. */
  const answeredAgain = async (told: Told, days: number, others?: readonly string[]): Promise<void> => {
    await askedAgain(stage, told, ago(days));
    await policeAnswer(stage, told, ago(days - 3));
    await othersAnswer(stage, told, ago(days - 4), others);
  };
  const coming = await metOn('ARRANGED', 13);
  await answeredAgain(coming, 12);
  await heard(stage, coming, ago(8), 'VICTIM_FIRST');
  await invited(stage, await arranged(stage, coming, ago(7), stage.workingDaysAhead(4)), ago(5), true);

  const review = async (telling: Telling, days: number, heldAgo: number): Promise<Met> => {
    const told = await metOn(telling, days);
    await answeredAgain(told, days);
    await heard(stage, told, ago(days - 1), 'NOT_ATTENDING');
    const meeting = await arranged(stage, told, ago(days - 2), ago(heldAgo));
    await invited(stage, meeting, ago(days - 2), false);
    await held(stage, meeting, ago(heldAgo + 3), ago(heldAgo));
    return meeting;
  };
  await review('HELD', 14, 1);

  const concluded = async (telling: Telling, days: number, heldAgo: number): Promise<Met> => {
    const meeting = await review(telling, days, heldAgo);
    await minuted(stage, meeting, ago(heldAgo - 1));
    await found(stage, meeting, ago(heldAgo - 1));
    return meeting;
  };
  await planned(
    stage,
    await concluded('PLANNED', 16, 4),
    ago(2),
    [10, 15, 30].map((days) => stage.workingDaysAhead(days)),
  );

  const open = await concluded('CARRIED_OUT', 34, 24);
  await planned(stage, open, ago(22), [ago(8), ago(2), stage.workingDaysAhead(4)]);
  await outcomeSent(stage, open, ago(18), ago(17));
  await carriedOut(stage, open, ago(3));

  await closedWithoutPlan(stage, await concluded('OVER', 36, 26), ago(22), ago(1));

  const longer = await metOn('REVIEW_LONGER', 26);
  await answeredAgain(longer, 25, [council('Blaby')]);
  await reviewTakesLonger(stage, longer, ago(7));
  const refused = await received(stage, 'blaby', ago(20), 'BY_DISCRETION');
  await notMet(stage, refused, ago(17), ago(16), ago(12), ago(9));
  await byDiscretion(stage, refused, ago(3));
}

/** The other authorities: enough to see that nobody sees another's, and what passes between them. */
async function elsewhere(stage: Stage, ago: Ago): Promise<void> {
  await received(stage, 'charnwood', ago(2), 'NOISE');
  await waiting(stage, await received(stage, 'charnwood', ago(8), 'FLATS'), ago(6), ago(5));
  await met(stage, await received(stage, 'leicester', ago(15), 'STREET'), ago(12), ago(11), ago(8), ago(4));
  await received(stage, 'hinckley-bosworth', ago(3), 'STREET');
  await received(stage, 'melton', ago(0), 'POST');
  await transferred(stage, await received(stage, 'blaby', ago(2), 'ELSEWHERE'), ago(1), 'charnwood');
  await sealed(stage, 'SEALED', ago(1));
}
