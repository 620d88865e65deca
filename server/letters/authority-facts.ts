import type { Words } from './letter';

/** What letters say of the authority that sends them: its published contacts and where people find support. */
export interface AuthorityFacts {
  name: string;
  spocName: string;
  spocTitle: string;
  spocEmail: string;
  spocPhone: string;
  postalAddress: readonly string[];
  asbTeamName: string;
  asbTeamPhone: string;
  /** Where anti-social behaviour is reported online. */
  reportUrl: string;
  websiteUrl: string;
  /** Independent support for victims in the area (Victim First). */
  support: { name: string; phone: string; url: string };
}

/** The placeholders every letter may use of its authority. */
export const AUTHORITY_FIELDS = [
  'authority_name',
  'spoc_name',
  'spoc_title',
  'spoc_email',
  'spoc_phone',
  'postal_address',
  'asb_team_name',
  'asb_team_phone',
  'report_url',
  'website_url',
  'support_name',
  'support_phone',
  'support_url',
] as const;

/** The words for `AUTHORITY_FIELDS`. An empty fact gives an empty word, which the letter refuses. */
export function authorityWords(authority: AuthorityFacts): Words {
  return {
    authority_name: authority.name,
    spoc_name: authority.spocName,
    spoc_title: authority.spocTitle,
    spoc_email: authority.spocEmail,
    spoc_phone: authority.spocPhone,
    postal_address: authority.postalAddress.join(', '),
    asb_team_name: authority.asbTeamName,
    asb_team_phone: authority.asbTeamPhone,
    report_url: authority.reportUrl,
    website_url: authority.websiteUrl,
    support_name: authority.support.name,
    support_phone: authority.support.phone,
    support_url: authority.support.url,
  };
}

/** An invented authority for samples, previews and golden letters. */
export const SAMPLE_AUTHORITY: AuthorityFacts = {
  name: 'Blaby District Council',
  spocName: 'Priya Nair',
  spocTitle: 'Community Safety Officer',
  spocEmail: 'case.review@blaby.example',
  spocPhone: '01632 960101',
  postalAddress: ['Community Safety Team', 'Council Offices', '1 Desford Road', 'Narborough', 'LE19 2EP'],
  asbTeamName: 'Blaby Neighbourhood Team',
  asbTeamPhone: '01632 960102',
  reportUrl: 'https://blaby.example/report-asb',
  websiteUrl: 'https://blaby.example',
  support: { name: 'Victim First', phone: '01632 960199', url: 'https://victim-first.example' },
};
