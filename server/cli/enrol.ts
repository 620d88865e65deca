import { parseArgs } from 'node:util';
import { AGENCY_KINDS, type AgencyKind } from '@shared/vocabulary/authorities';
import { ROLES, type Role } from '@shared/vocabulary/roles';
import { addMember, registerAgency } from '@server/features/partners';
import { compose, type Composed } from '../compose';
import { readConfig } from '../config';
import { Ctx } from '../platform/command/context';
import { AUTHORITIES, authorityId } from './foundations/authorities';
import { idOf } from './foundations/ids';
import { registrar } from './foundations/lay';
import { finish } from './finish';
import { Trouble } from './trouble';

const USAGE = `Enrols an agency or a person in a service deployment, with the settings of the web process.

  enrol agency --name NAME --kind ${AGENCY_KINDS.join('|')} --email EMAIL --serves blaby,charnwood [--private]
  enrol person --name NAME --email EMAIL --role ${ROLES.join('|')} [--authority SLUG | --agency NAME]

A new person's password is read from MEMBER_PASSWORD (12 characters or more). --private: the agency exercises no public functions.`;
const SHORTEST_PASSWORD = 12;

interface Words {
  name: string;
  email: string;
  kind?: string;
  serves?: string;
  role?: string;
  authority?: string;
  agency?: string;
  private?: boolean;
}

/** Puts agencies and people into a production database through the same commands as everybody else. */
async function enrol(argv: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const [what, words] = read(argv);
  const composed = await compose(readConfig(env));
  const ctx = new Ctx(composed.house, registrar);
  try {
    await (what === 'agency' ? enrolAgency(ctx, words) : enrolPerson(ctx, composed, words, env['MEMBER_PASSWORD'] ?? ''));
    console.log(`Enrolled ${what === 'agency' ? 'the agency' : 'the person'}.`);
  } finally {
    await ctx.close();
    await composed.close();
  }
}

function read(argv: string[]): ['agency' | 'person', Words] {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        email: { type: 'string' },
        kind: { type: 'string' },
        serves: { type: 'string' },
        role: { type: 'string' },
        authority: { type: 'string' },
        agency: { type: 'string' },
        private: { type: 'boolean' },
      },
    });
    const [what] = positionals;
    if ((what === 'agency' || what === 'person') && values.name && values.email) {
      return [what, { ...values, name: values.name, email: values.email }];
    }
  } catch {
    // Said by the usage below.
  }
  throw new Trouble(USAGE);
}

async function enrolAgency(ctx: Ctx, { name, email, kind, serves, private: privately }: Words): Promise<void> {
  const areas = (serves ?? '').split(',').filter(Boolean).map(known);
  if (!AGENCY_KINDS.includes(kind as AgencyKind) || areas.length === 0) {
    throw new Trouble(USAGE);
  }
  await ctx.run(registerAgency, {
    id: idOf(`agency ${name}`),
    name,
    kind: kind as AgencyKind,
    contactEmail: email,
    exercisesPublicFunctions: privately !== true,
    tenantIds: areas,
  });
}

async function enrolPerson(
  ctx: Ctx,
  { desk }: Composed,
  { name, email, role, authority, agency }: Words,
  password: string,
): Promise<void> {
  if (!ROLES.includes(role as Role)) {
    throw new Trouble(`--role must be one of ${ROLES.join(', ')}.`);
  }
  if (password.length < SHORTEST_PASSWORD) {
    throw new Trouble(`MEMBER_PASSWORD must have at least ${SHORTEST_PASSWORD} characters.`);
  }
  const userId = await desk.createUser(email, name, password);
  await ctx.run(addMember, {
    userId,
    role: role as Role,
    displayName: name,
    contactEmail: email,
    tenantId: authority ? known(authority) : null,
    agencyId: agency ? idOf(`agency ${agency}`) : null,
  });
}

function known(slug: string): string {
  if (!AUTHORITIES.some((authority) => authority.slug === slug)) {
    throw new Trouble(
      `There is no authority ${slug}. It is one of ${AUTHORITIES.map((authority) => authority.slug).join(', ')}.`,
    );
  }
  return authorityId(slug);
}

enrol(process.argv.slice(2), process.env).catch(finish);
