import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../client/codegen';

const ROOT = join(__dirname, '../..');

// That the schema's closed values are the vocabulary's is seen to in test/architecture/registries.test.ts.
test('the generated operations are fresh', async () => {
  const written = readFileSync(join(ROOT, 'client/src/gql/operations.ts'), 'utf8');
  expect(await generate(ROOT)).toBe(written);
});
