import type { AuthorityFacts } from '../authority-facts';
import type { Letterhead } from '../letter';

/** Independent support for victims, printed in every letter to an applicant. Set once for the partnership. */
export type Support = AuthorityFacts['support'];

/** What facts are built with besides the database: where people find us, and whom we point them to. */
export interface Premises {
  publicAddress: string;
  support: Support;
}

/** The authority that sends, as `senderSql` answers it. */
export interface Sender {
  slug: string;
  colour: string;
  name: string;
  spocName: string;
  spocTitle: string;
  spocEmail: string;
  spocPhone: string;
  postalAddress: string[];
  asbTeamName: string;
  asbTeamPhone: string;
  reportUrl: string;
  websiteUrl: string;
}
/** The wording in force, as `templateSql` answers it (D63). */
export interface Template {
  body: string;
  version: number;
}

/** SQL for a JSON object of the sending authority. `tenantId` is an SQL expression. */
export const senderSql = (tenantId: string): string => `(
  select json_build_object('slug', a.slug, 'colour', a.colour, 'name', a.name, 'spocName', a.spoc_name, 'spocTitle', a.spoc_title,
    'spocEmail', a.spoc_email, 'spocPhone', a.spoc_phone, 'postalAddress', a.postal_address, 'asbTeamName', a.asb_team_name,
    'asbTeamPhone', a.asb_team_phone, 'reportUrl', a.report_url, 'websiteUrl', a.website_url)
  from app.authorities a where a.id = ${tenantId})`;

/** SQL for a JSON object of the wording in force on a day; null where there is none. Both are SQL expressions. */
export const templateSql = (kind: string, day: string): string => `(
  select json_build_object('body', t.body, 'version', t.version) from app.letter_templates t
  where t.kind = ${kind} and t.in_force_from <= ${day} order by t.version desc limit 1)`;

/** The authority as letters speak of it. */
export function authorityFacts({ slug: _slug, colour: _colour, ...sender }: Sender, support: Support): AuthorityFacts {
  return { ...sender, support };
}

/** The authority as printed at the head of its letters. */
export const letterhead = (sender: Sender): Letterhead => ({
  name: sender.name,
  colour: sender.colour,
  addressLines: sender.postalAddress,
  phone: sender.spocPhone,
  email: sender.spocEmail,
});
