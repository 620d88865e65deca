import { command } from '@server/platform/command/command';
import type { AuthorityRow } from '../authority.repository';

export interface RegisterAuthorityInput extends Omit<AuthorityRow, 'cspId'> {
  csp: { id: string; name: string } | null;
}

/** Sets up an authority and the CSP it belongs to; a second time corrects its details. Partnership administrator only (R7). */
export const registerAuthority = command({
  name: 'authority.register',
  // Filed under the administrator's own authority, the county.
  load: async (_tx, _: RegisterAuthorityInput, { actor }) => ({ tenantId: actor.tenantId ?? '' }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: () => ['register', 'Partnership', { scope: 'PARTNERSHIP' }],
  record: async (tx, _, a) => {
    if (a.csp) {
      await tx.query('insert into app.csps (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name', [
        a.csp.id,
        a.csp.name,
      ]);
    }
    await tx.query(
      `insert into app.authorities (id, slug, name, short_name, gss_code, reference_prefix, capabilities, csp_id, colour, spoc_name, spoc_title,
         spoc_email, spoc_phone, postal_address, asb_team_name, asb_team_phone, report_url, website_url)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       on conflict (id) do update set name = excluded.name, short_name = excluded.short_name, capabilities = excluded.capabilities,
         csp_id = excluded.csp_id, colour = excluded.colour, spoc_name = excluded.spoc_name, spoc_title = excluded.spoc_title,
         spoc_email = excluded.spoc_email, spoc_phone = excluded.spoc_phone, postal_address = excluded.postal_address,
         asb_team_name = excluded.asb_team_name, asb_team_phone = excluded.asb_team_phone, report_url = excluded.report_url,
         website_url = excluded.website_url`,
      [
        a.id,
        a.slug,
        a.name,
        a.shortName,
        a.gssCode,
        a.referencePrefix,
        a.capabilities,
        a.csp?.id ?? null,
        a.colour,
        a.spocName,
        a.spocTitle,
        a.spocEmail,
        a.spocPhone,
        a.postalAddress,
        a.asbTeamName,
        a.asbTeamPhone,
        a.reportUrl,
        a.websiteUrl,
      ],
    );
    return { result: { id: a.id }, events: [{ name: 'authority.registered', ids: { authorityId: a.id } }] };
  },
});
