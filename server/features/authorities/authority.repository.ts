import type { Capability } from '@shared/vocabulary/authorities';
import type { ReadTx } from '@server/platform/db/tenant';

export interface AuthorityRow {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  gssCode: string;
  referencePrefix: string;
  capabilities: Capability[];
  cspId: string | null;
  colour: string;
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

const COLUMNS = `id, slug, name, short_name as "shortName", gss_code as "gssCode", reference_prefix as "referencePrefix", capabilities,
  csp_id as "cspId", colour, spoc_name as "spocName", spoc_title as "spocTitle", spoc_email as "spocEmail", spoc_phone as "spocPhone",
  postal_address as "postalAddress", asb_team_name as "asbTeamName", asb_team_phone as "asbTeamPhone", report_url as "reportUrl",
  website_url as "websiteUrl"`;

/** Every authority, by name. What is known of an authority is public. */
export const listAuthorities = (tx: ReadTx): Promise<AuthorityRow[]> =>
  tx.query<AuthorityRow>(`select ${COLUMNS} from app.authorities order by name`);

/** One authority by its id; null when there is none. */
export async function authorityById(tx: ReadTx, id: string): Promise<AuthorityRow | null> {
  const [row] = await tx.query<AuthorityRow>(`select ${COLUMNS} from app.authorities where id = $1`, [id]);
  return row ?? null;
}
