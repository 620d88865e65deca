import type { PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { Similarity } from '@shared/vocabulary/similar';
import type { ReadTx } from '@server/platform/db/tenant';

export interface SimilarQuestion {
  caseId?: string | null;
  name?: string | null;
  email?: string | null;
  phone?: string | null;
  postcode?: string | null;
}
export interface SimilarCase {
  id: string;
  reference: string;
  status: CaseStatus;
  receivedOn: PlainDate;
  applicantName: string;
  why: Similarity[];
}
const MOST = 20;

/** Numbers are compared by their last ten digits, so that +44 and 0 are one; postcodes without their space. */
const PERSON = (name: string, email: string, phone: string, postcode: string) => `
  lower((regexp_match(trim(${name}), '\\S+$'))[1]) as surname, nullif(lower(trim(${email})), '') as email,
  right(regexp_replace(${phone}, '\\D', '', 'g'), 10) as phone, nullif(upper(replace(${postcode}, ' ', '')), '') as postcode`;

/**
 * Cases of the own authority that look like this one, or like what is being keyed, with the reasons (D36, D14). The wall keeps to the
 * authority; a case joined with another is left out, because the other answers for it.
 */
export const similarCases = (tx: ReadTx, asked: SimilarQuestion): Promise<SimilarCase[]> =>
  tx.query<SimilarCase>(
    `with wanted as (
       select ${PERSON('p.full_name', 'p.email', 'p.phone', 'p.address_lines[cardinality(p.address_lines)]')}
       from app.parties p where p.case_id = $1 and p.ended_on is null
       union all select ${PERSON('$2::text', '$3::text', '$4::text', '$5::text')}
     ), near as (
       select s.case_id from app.search_terms s where s.term = any (array(
         select unnest(array[regexp_replace(w.email, '[^[:alnum:]]', '', 'g'), '0' || w.phone, lower(w.postcode)]) from wanted w))
     ), people as (
       select p.case_id, ${PERSON('p.full_name', 'p.email', 'p.phone', 'p.address_lines[cardinality(p.address_lines)]')}
       from app.parties p where p.case_id in (select n.case_id from near n) and p.case_id is distinct from $1 and p.ended_on is null
     ), reasons as (
       select o.case_id, 'EMAIL' as why from people o join wanted w on w.email = o.email
       union select o.case_id, 'PHONE' from people o join wanted w on w.phone = o.phone and length(o.phone) = 10
       union select o.case_id, case when o.surname = w.surname then 'SURNAME_AND_POSTCODE' else 'POSTCODE' end
         from people o join wanted w on w.postcode = o.postcode
       union select i.case_id, 'PLACE_AND_DAY' from app.incidents i
         join app.incidents m on m.case_id = $1 and m.occurred_on = i.occurred_on and lower(trim(m.place)) = lower(trim(i.place))
         where i.case_id <> $1)
     select c.id, c.reference, c.status, c.received_on as "receivedOn", coalesce((
         select p.full_name from app.parties p where p.case_id = c.id and p.ended_on is null order by p.role limit 1), '') as "applicantName",
       array_agg(r.why order by array_position(array['EMAIL', 'PHONE', 'SURNAME_AND_POSTCODE', 'PLACE_AND_DAY', 'POSTCODE'], r.why)) as why
     from reasons r join app.cases c on c.id = r.case_id where c.status <> 'JOINED'
     group by c.id, c.reference, c.status, c.received_on
     order by min(array_position(array['EMAIL', 'PHONE', 'SURNAME_AND_POSTCODE', 'PLACE_AND_DAY', 'POSTCODE'], r.why)), c.received_on desc, c.id
     limit ${MOST}`,
    [asked.caseId ?? null, asked.name ?? null, asked.email ?? null, asked.phone ?? null, asked.postcode ?? null],
  );
