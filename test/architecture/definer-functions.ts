import type { Look } from './tables';

/** Functions that run as their owner, who may call them, and why they must. */
export const DEFINERS: Readonly<Record<string, string>> = {
  'app.claims()': 'reads the key of the signed context, which no application role can',
  'auth.user_by_email(text)': 'sign-in, before any principal exists',
  'auth.hats(uuid)': 'sign-in',
  'auth.open_user_session(text, uuid, uuid, integer)': 'sign-in',
  'auth.open_party_session(text, uuid, uuid, integer)': 'an applicant’s link or code',
  'auth.session(text, integer)': 'the cookie of a request',
  'auth.wear(text, uuid)': 'another hat',
  'auth.close_session(text)': 'sign-out',
  'auth.close_every_session(uuid)': 'sign-out everywhere',
  'auth.create_user(uuid, text, text, text)': 'accounts',
  'auth.party_for_link(text, text)': 'an applicant asks for a link',
  'auth.open_link(text, uuid, uuid, integer)': 'an applicant asks for a link',
  'auth.use_link(text)': 'an applicant uses a link',
  'auth.open_request_link(text, uuid, uuid, timestamp with time zone)': 'somebody without an account is asked for information',
  'auth.use_request_link(text)': 'they use that link',
  'auth.open_request_session(text, uuid, uuid, integer)': 'they use that link',
  'auth.set_code(uuid, uuid, text)': 'the code printed in Letter 1',
  'auth.party_for_code(text, text)': 'an applicant uses a code',
};
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'bullmq')`;
const PINNED = 'search_path=pg_catalog, pg_temp';

interface Fn {
  name: string;
  definer: boolean;
  trigger: boolean;
  pinned: boolean;
  callers: string[];
}

/** Guard of functions that run as somebody else: listed, pinned, and closed to everybody else. In words; empty when sound. */
export async function definerFaults(look: Look): Promise<string[]> {
  const functions = await look<Fn>(`
    select n.nspname || '.' || p.proname || '(' || oidvectortypes(p.proargtypes) || ')' as name, p.prosecdef as definer,
           p.prorettype = 'trigger'::regtype as trigger, coalesce('${PINNED}' = any (p.proconfig), false) as pinned,
           array(select coalesce(r.rolname, 'public')::text from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
                 left join pg_roles r on r.oid = g.grantee where g.privilege_type = 'EXECUTE' and g.grantee <> p.proowner order by 1) as callers
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${OURS} and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`);
  const definers = functions.filter(({ definer }) => definer);
  return [
    ...definers.filter(({ name }) => !(name in DEFINERS)).map(({ name }) => `${name} runs as its owner and is not listed`),
    ...Object.keys(DEFINERS)
      .filter((name) => !definers.some((fn) => fn.name === name))
      .map((name) => `${name} is listed and is not there`),
    ...functions.filter(({ pinned }) => !pinned).map(({ name }) => `${name} has no pinned search path`),
    ...functions
      .filter(({ trigger, callers }) => !trigger && callers.includes('public'))
      .map(({ name }) => `${name} may be called by everybody`),
    ...definers
      .filter(({ name, callers }) => name.startsWith('auth.') && callers.some((caller) => caller !== 'app_web'))
      .map(({ name, callers }) => `${name} may be called by ${callers.join(', ')}, not by the web role alone`),
  ];
}
