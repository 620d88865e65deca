import { LETTER_KINDS, type LetterKind } from '@shared/vocabulary/letters';
import { policyVersionOn } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { checkTemplate, defaultBody } from '../../registry';
import { TemplateRefused } from '../../letter';

export interface RegisterTemplatesInput {
  /** An authority to file the deed under: the county, which keeps the wording for all. */
  tenantId: string;
}

/** Fills the wording of every kind of letter that has none yet, from the files it was first written in (R24, D63). Safe to run again. */
export const registerTemplates = command({
  name: 'letter-templates.register',
  load: async (tx, { tenantId }: RegisterTemplatesInput) => {
    const known = await tx.query<{ kind: LetterKind }>('select distinct kind from app.letter_templates');
    const missing = LETTER_KINDS.filter((kind) => !known.some((row) => row.kind === kind));
    return { tenantId, missing: missing.map((kind) => ({ kind, body: defaultBody(kind) })) };
  },
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: () => ['register', 'Partnership', { scope: 'PARTNERSHIP' }],
  record: async (tx, { tenantId, missing }, _, { moment }) => {
    for (const { kind, body } of missing) {
      const problems = checkTemplate(kind, body);
      if (problems.length > 0) {
        throw new TemplateRefused(kind, problems);
      }
      // The first wording holds from the start of the policy in force, so that a letter of an earlier day has one.
      await tx.query('insert into app.letter_templates (kind, version, body, in_force_from, source) values ($1, 1, $2, $3, $4)', [
        kind,
        body,
        policyVersionOn(moment.today).from,
        'first wording',
      ]);
    }
    return {
      result: { registered: missing.length },
      events: [{ name: 'letter-templates.registered', ids: { authorityId: tenantId } }],
    };
  },
});
