import { LETTER_KINDS, type LetterKind } from '@shared/vocabulary/letters';
import { policyVersionOn } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { checkTemplate, defaultBody } from '../../registry';
import { TemplateRefused } from '../../letter';

export interface RegisterTemplatesInput {
  /** An authority to file the deed under: the county, which keeps the wording for all. */
  tenantId: string;
}

const FIRST = 'first wording';
const REWORDED = 'new wording of the product';
const OURS = [FIRST, REWORDED];

/**
 * Fills the wording of every kind of letter from the files it is written in: a first version where there is none, a new one from today where
 * ours has changed and nobody has put another in its place (R24, D63). Safe to run again.
 */
export const registerTemplates = command({
  name: 'letter-templates.register',
  load: async (tx, { tenantId }: RegisterTemplatesInput) => {
    const known = await tx.query<{ kind: LetterKind; version: number; body: string; source: string }>(
      'select distinct on (kind) kind, version, body, source from app.letter_templates order by kind, version desc',
    );
    const ours = LETTER_KINDS.map((kind) => {
      const standing = known.find((row) => row.kind === kind);
      return { kind, body: defaultBody(kind), standing, version: (standing?.version ?? 0) + 1 };
    });
    // Wording that somebody has changed since is theirs.
    const missing = ours.filter(({ standing, body }) => !standing || (OURS.includes(standing.source) && standing.body !== body));
    return { tenantId, missing };
  },
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: () => ['register', 'Partnership', { scope: 'PARTNERSHIP' }],
  record: async (tx, { tenantId, missing }, _, { moment }) => {
    for (const { kind, body, version, standing } of missing) {
      const problems = checkTemplate(kind, body);
      if (problems.length > 0) {
        throw new TemplateRefused(kind, problems);
      }
      // The first wording holds from the start of the policy in force, so that a letter of an earlier day has one.
      await tx.query(
        'insert into app.letter_templates (kind, version, body, in_force_from, source) values ($1, $2, $3, $4, $5)',
        [kind, version, body, standing ? moment.today : policyVersionOn(moment.today).from, standing ? REWORDED : FIRST],
      );
    }
    return {
      result: { registered: missing.length },
      events: [{ name: 'letter-templates.registered', ids: { authorityId: tenantId } }],
    };
  },
});
