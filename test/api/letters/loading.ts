import { randomUUID } from 'node:crypto';
import { renderLetter, type RenderInput } from '@server/letters';
import { loadLetter, type LetterSubject } from '@server/letters/facts/load';
import { premisesAt } from '@server/letters/facts/support';
import { systemActor } from '@server/platform/command/actor';
import type { RawCase } from '../../support/raw-case';
import { PUBLIC_ADDRESS } from '../../support/post-house';
import { DAY, type LetterBench } from './given';

/** Lays down a row of the case. Answers its id. */
export async function row(bench: LetterBench, given: RawCase, table: string, columns: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const all = { tenant_id: given.tenantId, id, case_id: given.caseId, ...columns };
  const places = Object.keys(all).map((_, at) => `$${at + 1}`);
  await bench.rows.look(
    `insert into app.${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
    Object.values(all),
  );
  return id;
}
export const RECORDED = { recorded_on: DAY, recorded_at: `${DAY}T09:00:00Z` };

/** A letter loaded as the letterbox would load it, and its words. */
export async function written(
  bench: LetterBench,
  given: RawCase,
  kind: LetterSubject['kind'],
  more: Partial<LetterSubject> = {},
) {
  const subject = {
    kind,
    caseId: given.caseId,
    partyId: null,
    requestId: null,
    decisionId: null,
    channel: 'EMAIL',
    ...more,
  } as const;
  const loaded = await bench.post.as(systemActor(given.tenantId), (ctx) =>
    ctx.read((tx) => loadLetter(tx, subject, ctx.moment, premisesAt(PUBLIC_ADDRESS))),
  );
  if (!loaded) {
    return { loaded, text: '' };
  }
  const { template, ...input } = loaded;
  const { text } = renderLetter({ ...input, body: template?.body, templateVersion: 1, datedOn: DAY } as unknown as RenderInput);
  return { loaded, text };
}

export const clock = (bench: LetterBench, given: RawCase, kind: string, due: string, more: object = {}) =>
  row(bench, given, 'clocks', {
    kind,
    subject_id: given.caseId,
    started_on: '2026-03-02',
    length: 10,
    unit: 'WORKING_DAYS',
    due_on: due,
    provisional: false,
    skipped: '[]',
    rule: 'clock.decide',
    section: '§4',
    sentence: `Due ${due}, as reckoned.`,
    ...more,
  });
export const victim = (bench: LetterBench, given: RawCase, more: object = {}) =>
  row(bench, given, 'parties', {
    role: 'VICTIM',
    full_name: 'Imran Rahman',
    address_lines: ['3 Fern Close', 'LE8 4GD'],
    letter_channel: 'EMAIL',
    ...more,
  });
