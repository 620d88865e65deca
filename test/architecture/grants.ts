import type { Look } from './tables';

/** Facts that are never rewritten, whatever the table. */
const IMMUTABLE = [
  'id',
  'tenant_id',
  'case_id',
  'reference',
  'slug',
  'gss_code',
  'reference_prefix',
  'created_at',
  'received_at',
  'received_on',
  'recorded_at',
  'at',
  'on_day',
  'request_id',
  'agency_id',
  'party_id',
  'letter_id',
  'document_id',
  'report_id',
  'incident_id',
  'user_id',
  'role',
  'sha256',
  'bytes',
  'token_hash',
  'sent_on',
  'sent_at',
  'decided_by',
  'outcome',
  'started_on',
  'from_at',
  'policy_version',
  'ordered_on',
  'ordered_at',
];
/** Rewritten all the same, each with its reason. */
const EXCUSED: Readonly<Record<string, string>> = {
  'update of reference on app.drafts by r_public': 'a sent draft notes the case it became',
  'update of received_on on app.drafts by r_public': 'a sent draft notes the day its case was received',
  'update of received_on on app.cases by r_staff': 'of two arrivals of one application the earlier date counts (D36)',
  'update of started_on on app.clocks by r_staff': 'a limit that counts from receipt counts from the earlier arrival (D36)',
  'update of sent_at on app.notices by r_worker': 'a notice waits for the digest before it is sent',
  'update of sent_on on app.case_updates by r_staff': 'an update is written before its letter goes',
  'update of sent_on on app.case_updates by r_worker': 'an update is written before its letter goes',
  'update of sent_on on app.form_requests by r_staff': 'a paper form is asked for before it is posted',
  'update of created_at on auth.codes by app_auth': 'a new printed code replaces the old one',
  'update of kept_closed on app.replies by r_staff': 'staff may keep an answer from the open part; what it says stays (D31)',
};
/** Written once, for ever: no update, no delete, by anybody. (An agreement can be withdrawn, with its date.) */
export const APPEND_ONLY = [
  'app.audit',
  'app.case_answers',
  'app.document_chunks',
  'app.documents',
  'app.incidents',
  'app.letters_sent',
  'app.letter_returns',
  'app.replies',
  'app.reply_items',
  'app.reports',
  'app.request_chasers',
  'app.request_items',
  'app.settlements',
  'app.job_runs',
  'app.agency_areas',
  'app.arrivals',
  'app.calendar_changes',
  'app.clock_changes',
  'app.equality_answers',
  'app.extensions',
  'app.hand_over_contents',
  'app.held_file_chunks',
  'app.letter_returns',
  'app.pass_ons',
  'app.signposts',
  'app.withdrawals',
];
/** The only deletions there are. */
const DELETIONS: Readonly<Record<string, string>> = {
  'delete on app.drafts by r_worker': 'drafts end after two weeks',
  'delete on app.held_files by r_public': 'somebody removes a file before they send',
  'delete on app.held_files by r_worker': 'files end with the draft they belong to, and once they are in a case',
  'delete on app.search_terms by r_staff': 'a name put right is found by the right name',
  'delete on throttle.attempts by app_web': 'counters of tries are forgotten',
};
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'bullmq')`;

interface Grant {
  what: string;
  held: string;
  column: string | null;
  by: string;
  passes: boolean;
}

/** Guard 4: what may be written by whom. In words; empty when sound. */
export async function grantFaults(look: Look): Promise<string[]> {
  const grants = await look<Grant>(`
    select n.nspname || '.' || c.relname as what, lower(g.privilege_type) as held, a.attname as "column",
           coalesce(r.rolname, 'public') as by, g.is_grantable as passes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    cross join lateral (
      select * from aclexplode(c.relacl) union all select * from aclexplode(a.attacl)) g
    left join pg_roles r on r.oid = g.grantee where c.relkind in ('r', 'p', 'v', 'm', 'S') and ${OURS} and g.grantee <> c.relowner`);
  const once = new Set<string>();
  for (const { what, held, column, by, passes } of grants) {
    const update = `update of ${column} on ${what} by ${by}`;
    const found = [
      ...(by === 'public' ? [`${what} is open to everybody (${held})`] : []),
      ...(passes ? [`${by} may pass on ${held} on ${what}`] : []),
      ...(['truncate', 'references', 'trigger', 'maintain'].includes(held) ? [`${by} holds ${held} on ${what}`] : []),
      ...(held === 'update' && IMMUTABLE.includes(column ?? '') && what !== 'throttle.attempts' && !(update in EXCUSED)
        ? [update]
        : []),
      ...(['update', 'delete'].includes(held) && APPEND_ONLY.includes(what) && !(update in EXCUSED)
        ? [`${held} on ${what}, which is written once, by ${by}`]
        : []),
      ...(held === 'delete' && !(`delete on ${what} by ${by}` in DELETIONS) ? [`delete on ${what} by ${by}`] : []),
      ...(by === 'app_web' && what !== 'throttle.attempts' ? [`app_web itself holds ${held} on ${what}`] : []),
      ...(by === 'app_relay' && !['app.outbox', 'app.job_runs'].includes(what) ? [`app_relay holds ${held} on ${what}`] : []),
    ];
    found.forEach((fault) => once.add(fault));
  }
  return [...[...once].sort(), ...(await roleFaults(look)), ...(await placeFaults(look))];
}

async function roleFaults(look: Look): Promise<string[]> {
  const strong = await look<{ name: string }>(`
    select rolname as name from pg_roles where rolname ~ '^(app|r)_' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`);
  const members = await look<{ name: string }>(`
    select m.rolname || ' is ' || g.rolname as name from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
    where m.rolname ~ '^(app|r)_' and not (not a.inherit_option and a.set_option and not a.admin_option
      and (m.rolname = 'app_web' and g.rolname like 'r\\_%' or m.rolname = 'app_owner' and g.rolname = 'app_auth')) order by 1`);
  const owned = await look<{ name: string }>(`
    select r.rolname || ' owns ' || n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
    where (r.rolname = 'app_web' or r.rolname like 'r\\_%' or r.rolname = 'app_relay' and n.nspname not in ('bullmq', 'pg_toast')) order by 1`);
  return [
    ...strong.map(({ name }) => `${name} is stronger than a role of the application may be`),
    ...members.map(({ name }) => `${name} otherwise than without inheritance`),
    ...owned.map(({ name }) => name),
  ];
}

/** Schemas and the database: nobody may make anything, save the queue its own tables. */
async function placeFaults(look: Look): Promise<string[]> {
  const schemas = await look<{ name: string }>(`
    select coalesce(r.rolname, 'public') || ' may ' || lower(g.privilege_type) || ' in schema ' || n.nspname as name
    from pg_namespace n cross join lateral aclexplode(n.nspacl) g left join pg_roles r on r.oid = g.grantee
    where ${OURS} and g.grantee <> n.nspowner and (g.privilege_type = 'CREATE' or g.grantee = 0 or n.nspname = 'private') order by 1`);
  const logins = await look<{ name: string }>(`
    select coalesce(r.rolname, 'public') || ' may ' || lower(g.privilege_type) || ' in the database' as name
    from pg_database d cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) g left join pg_roles r on r.oid = g.grantee
    where d.datname = current_database() and g.privilege_type <> 'CONNECT' and r.rolname is distinct from 'app_relay' and g.grantee <> d.datdba order by 1`);
  return [...schemas, ...logins].map(({ name }) => name);
}
