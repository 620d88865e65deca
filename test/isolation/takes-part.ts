import { fileDocument } from '@server/features/documents';
import {
  answerOffer,
  assessRisk,
  giveStatement,
  recordOffer,
  recordStatement,
  saveStatement,
} from '@server/features/participation';
import { addDays } from '@shared/time';
import type { ToldCase } from '../support/stories';
import type { World } from '../support/world';

/** How the person affected takes part: offers, answers on their page and by phone, a statement given and one begun, the risk assessed. */
export async function takesPart(made: World, { caseId, spoc }: ToldCase, words: string): Promise<void> {
  const me = await made.applicant(caseId);
  const { today } = made;
  const said = { caseId, kind: 'ATTENDANCE', answer: 'VICTIM_FIRST' } as const;
  const risk = { level: 'HIGH', whatCouldHappen: words, whatProtects: words, whatIsDone: words } as const;
  const file = { caseId, purpose: 'EVIDENCE', fileName: 'statement.txt', bytes: Buffer.from(words) } as const;
  const filed = await made.run(spoc, fileDocument, file);
  const sent = { caseId, source: 'UPLOADED', documentId: filed.result?.id ?? '', givenOn: today } as const;
  const outcomes = [
    filed,
    await made.run(spoc, recordStatement, sent),
    await made.run(spoc, recordOffer, { caseId, kind: 'ATTENDANCE', channel: 'PHONE', offeredOn: today, note: words }),
    await made.run(me, answerOffer, { ...said, needs: words }),
    await made.run(spoc, answerOffer, { ...said, channel: 'PHONE', saidOn: today, needs: words }),
    await made.run(me, giveStatement, { caseId, says: `${words} given` }),
    await made.run(me, saveStatement, { caseId, says: `${words} begun` }),
    await made.run(spoc, assessRisk, { caseId, ...risk, assessedOn: today, reviewOn: addDays(today, 14) }),
  ];
  const [refusal] = outcomes.flatMap(({ refusals }) => refusals);
  if (refusal) {
    throw new Error(refusal.message);
  }
  await made.post();
}
