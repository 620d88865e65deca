import { abilityFor, on } from '@shared/access/ability-for';
import { ROLES as ROLE_FILES } from '@shared/access/roles';
import { ACTIONS, TAGS, type Bearer, type Facts, type Tag } from '@shared/access/subjects';
import { CASE_STATUSES } from '@shared/vocabulary/cases';
import { REQUEST_STATUSES } from '@shared/vocabulary/information-requests';
import { ROLES } from '@shared/vocabulary/roles';

const HERE = 'tenant here';
const ME = 'me';
type Subjects = { [T in Tag]: Readonly<Record<string, Facts[T]>> };

/** What is asked about, as near to somebody and as far from them as it can be. */
const SUBJECTS: Subjects = {
  Authority: { own: { tenantId: HERE }, other: { tenantId: 'elsewhere' } },
  Case: { own: { tenantId: HERE, status: 'RECEIVED' }, other: { tenantId: 'elsewhere', status: 'RECEIVED' } },
  Request: {
    'own area, to me': { tenantId: HERE, agencyId: ME, status: 'SENT' },
    'own area, to another': { tenantId: HERE, agencyId: 'another', status: 'SENT' },
    'other area, to me': { tenantId: 'elsewhere', agencyId: ME, status: 'SENT' },
    'other area, to another': { tenantId: 'elsewhere', agencyId: 'another', status: 'SENT' },
    'own area, by my link': { tenantId: HERE, agencyId: null, requestId: ME, status: 'SENT' },
    'own area, by another link': { tenantId: HERE, agencyId: null, requestId: 'another', status: 'SENT' },
  },
  Letter: {
    'own area, to me': { tenantId: HERE, partyId: ME },
    'own area, to another': { tenantId: HERE, partyId: 'another' },
    'own area, to an agency': { tenantId: HERE, partyId: null },
    'other area, to another': { tenantId: 'elsewhere', partyId: 'another' },
  },
  Meeting: { own: { tenantId: HERE, status: 'SCHEDULED' }, other: { tenantId: 'elsewhere', status: 'SCHEDULED' } },
  Seat: {
    'own area, of nobody’s agency': { tenantId: HERE, agencyId: null },
    'other area, of my agency': { tenantId: 'elsewhere', agencyId: ME },
    'other area, of another agency': { tenantId: 'elsewhere', agencyId: 'another' },
  },
  Action: {
    'own area, of nobody’s agency': { tenantId: HERE, agencyId: null, status: 'OPEN' },
    'other area, of my agency': { tenantId: 'elsewhere', agencyId: ME, status: 'OPEN' },
    'other area, of another agency': { tenantId: 'elsewhere', agencyId: 'another', status: 'OPEN' },
  },
  Recommendation: {
    'own area, to nobody’s agency': { tenantId: HERE, agencyId: null },
    'other area, to my agency': { tenantId: 'elsewhere', agencyId: ME },
    'other area, to another agency': { tenantId: 'elsewhere', agencyId: 'another' },
  },
  Draft: {
    own: { tenantId: HERE, draftId: ME },
    'of another visitor': { tenantId: HERE, draftId: 'another' },
    'in another area': { tenantId: 'elsewhere', draftId: ME },
  },
  Partnership: { it: { scope: 'PARTNERSHIP' } },
};

const bearer = (role: string, change: Partial<Bearer> = {}): Bearer => ({
  role,
  tenantId: role === 'AGENCY_USER' ? null : HERE,
  subjectId: ME,
  partnership: role === 'PARTNERSHIP_ADMIN',
  ...change,
});

/** Every sight and deed a role is allowed, as "subject (which): actions". */
function allowed(who: Bearer): string[] {
  const ability = abilityFor(who);
  return TAGS.flatMap((tag) =>
    Object.entries(SUBJECTS[tag] as Record<string, Facts[Tag]>).flatMap(([which, facts]) => {
      const actions = ACTIONS.filter((action) => ability.can(action, on(tag, facts as never)));
      return actions.length > 0 ? [`${tag} (${which}): ${actions.join(', ')}`] : [];
    }),
  );
}

const everyRole = [...ROLES, 'APPLICANT', 'RECIPIENT', 'PUBLIC', 'SYSTEM'];

describe('R7 R18 R48 who may try what', () => {
  test('the whole matrix, role by role; what is not listed is not allowed', () => {
    const matrix = everyRole.flatMap((role) => [role, ...allowed(bearer(role)).map((line) => `  ${line}`), '']);
    expect(matrix.join('\n')).toMatchSnapshot();
  });

  test('nothing changes with the state of a case or a request: that is for the policy to judge', () => {
    for (const role of everyRole) {
      const ability = abilityFor(bearer(role));
      for (const action of ACTIONS) {
        const cases = CASE_STATUSES.map((status) => ability.can(action, on('Case', { tenantId: HERE, status })));
        const requests = REQUEST_STATUSES.map((status) =>
          ability.can(action, on('Request', { tenantId: HERE, agencyId: ME, status })),
        );
        expect([new Set(cases).size, new Set(requests).size]).toEqual([1, 1]);
      }
    }
  });

  test('nobody may do anything in another authority, save agencies with what was sent to them', () => {
    const abroad = everyRole.filter((role) => allowed(bearer(role)).some((line) => /\(other|another area/.test(line)));
    expect(abroad).toEqual(['AGENCY_USER']);
  });

  test('case content is for staff, its applicant and the post room alone', () => {
    const readers = everyRole.filter((role) => allowed(bearer(role)).some((line) => /^Case .*read/.test(line)));
    expect(readers).toEqual(['SPOC', 'DEPUTY', 'TEAM_MANAGER', 'APPLICANT', 'SYSTEM']);
  });

  test('every action is somebody’s, and no action is everybody’s', () => {
    for (const action of ACTIONS) {
      const can = everyRole.filter((role) =>
        allowed(bearer(role)).some((line) => line.split(': ')[1]?.split(', ').includes(action)),
      );
      expect({ action, can: can.length > 0 && can.length < everyRole.length }).toEqual({ action, can: true });
    }
  });

  test.each([
    ['a role without a file', bearer('MAYOR')],
    ['a SPOC without an authority', bearer('SPOC', { tenantId: null })],
    ['an agency user without an agency', bearer('AGENCY_USER', { subjectId: null })],
    ['the system without an authority', bearer('SYSTEM', { tenantId: null })],
    ['an administrator of the partnership by name only', bearer('PARTNERSHIP_ADMIN', { partnership: false })],
    ['an applicant without a case', bearer('APPLICANT', { subjectId: null })],
    ['the public on no authority’s page', bearer('PUBLIC', { tenantId: null })],
  ])('%s may do nothing', (_, who) => {
    expect(allowed(who)).toEqual([]);
  });

  test('every role of the vocabulary has its file', () => {
    expect(everyRole.filter((role) => !ROLE_FILES[role])).toEqual([]);
  });
});
