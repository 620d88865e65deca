import { DAY, letterBench, type LetterBench } from './given';
import { Forbidden } from '@server/platform/command/failures';
import { authorityId, COUNTY_SLUG } from '@server/cli/foundations/authorities';
import { registrar } from '@server/cli/foundations/lay';
import { registerTemplates } from '@server/letters';
import { spocOf } from '../../support/raw-case';
import { LETTER_KINDS } from '@shared/vocabulary/letters';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench();
});
const tenantId = authorityId(COUNTY_SLUG);

test('R24, D63: the first wording of every kind comes from its file; a second time adds nothing', async () => {
  expect(
    (await bench.rows.look<{ kind: string }>('select kind from app.letter_templates where version = 1'))
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual([...LETTER_KINDS].sort());
  expect((await bench.post.as(registrar, (ctx) => ctx.run(registerTemplates, { tenantId }))).result).toEqual({ registered: 0 });
});

test('R7, R24: an authority’s own people cannot set the wording', async () => {
  await expect(bench.post.as(spocOf(tenantId), (ctx) => ctx.run(registerTemplates, { tenantId }))).rejects.toThrow(Forbidden);
});

test('D63: wording of ours that has changed becomes a new version from today; wording that somebody put in its place stays', async () => {
  const earlier = (kind: string, source: string) =>
    bench.rows.look(`update app.letter_templates set body = '# An earlier wording', source = $2 where kind = $1`, [kind, source]);
  await earlier('TRANSFER', 'first wording');
  await earlier('WITHDRAWAL', 'the partnership board');
  expect((await bench.post.as(registrar, (ctx) => ctx.run(registerTemplates, { tenantId }))).result).toEqual({ registered: 1 });
  const versions = await bench.rows.look<{ kind: string; version: number; in_force_from: string }>(
    `select kind, version, in_force_from from app.letter_templates where kind in ('TRANSFER', 'WITHDRAWAL') and version > 1`,
  );
  expect(versions).toEqual([{ kind: 'TRANSFER', version: 2, in_force_from: DAY }]);
});
