import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApiSchema, schemaText } from '../api/schema';
import { RESOLVERS } from '../compose';

/** `npm run schema`: writes the contract that both sides read. */
writeFileSync(join(process.cwd(), 'shared/schema.graphql'), schemaText(buildApiSchema(RESOLVERS)));
console.log('Wrote shared/schema.graphql.');
