import type { Capability } from '@shared/vocabulary/authorities';
import type { RegisterAuthorityInput } from '@server/features/authorities';
import { idOf } from './ids';

interface Place {
  slug: string;
  name: string;
  shortName: string;
  gss: string;
  prefix: string;
  csp: string | null;
  /** Dark enough for white words on it (at least 4.5 to 1). */
  colour: string;
  town: string;
  postcode: string;
  phone: string;
}

const BLABY_HINCKLEY = 'Blaby and Hinckley & Bosworth Community Safety Partnership';

/** The ten authorities of the partnership: their codes and CSPs are facts; the contact details are stand-ins until each sets its own. */
const PLACES: readonly Place[] = [
  {
    slug: 'leicester',
    name: 'Leicester City Council',
    shortName: 'Leicester',
    gss: 'E06000016',
    prefix: 'LCC',
    csp: 'Leicester Community Safety Partnership',
    colour: '#7a1f3d',
    town: 'Leicester',
    postcode: 'LE1 9BG',
    phone: '01632 960016',
  },
  {
    slug: 'rutland',
    name: 'Rutland County Council',
    shortName: 'Rutland',
    gss: 'E06000017',
    prefix: 'RUT',
    csp: 'Safer Rutland Partnership',
    colour: '#1f5c3a',
    town: 'Oakham',
    postcode: 'LE15 6HP',
    phone: '01632 960017',
  },
  {
    slug: 'blaby',
    name: 'Blaby District Council',
    shortName: 'Blaby',
    gss: 'E07000129',
    prefix: 'BDC',
    csp: BLABY_HINCKLEY,
    colour: '#00566b',
    town: 'Narborough',
    postcode: 'LE19 2EP',
    phone: '01632 960129',
  },
  {
    slug: 'charnwood',
    name: 'Charnwood Borough Council',
    shortName: 'Charnwood',
    gss: 'E07000130',
    prefix: 'CBC',
    csp: 'Charnwood Community Safety Partnership',
    colour: '#4a2a7a',
    town: 'Loughborough',
    postcode: 'LE11 2TX',
    phone: '01632 960130',
  },
  {
    slug: 'harborough',
    name: 'Harborough District Council',
    shortName: 'Harborough',
    gss: 'E07000131',
    prefix: 'HDC',
    csp: 'Harborough Community Safety Partnership',
    colour: '#23527c',
    town: 'Market Harborough',
    postcode: 'LE16 7AG',
    phone: '01632 960131',
  },
  {
    slug: 'hinckley-bosworth',
    name: 'Hinckley & Bosworth Borough Council',
    shortName: 'Hinckley & Bosworth',
    gss: 'E07000132',
    prefix: 'HBB',
    csp: BLABY_HINCKLEY,
    colour: '#8a3b12',
    town: 'Hinckley',
    postcode: 'LE10 0FR',
    phone: '01632 960132',
  },
  {
    slug: 'melton',
    name: 'Melton Borough Council',
    shortName: 'Melton',
    gss: 'E07000133',
    prefix: 'MBC',
    csp: 'Melton Community Safety Partnership',
    colour: '#5b4b00',
    town: 'Melton Mowbray',
    postcode: 'LE13 1GH',
    phone: '01632 960133',
  },
  {
    slug: 'north-west-leicestershire',
    name: 'North West Leicestershire District Council',
    shortName: 'North West Leicestershire',
    gss: 'E07000134',
    prefix: 'NWL',
    csp: 'North West Leicestershire Community Safety Partnership',
    colour: '#35531b',
    town: 'Coalville',
    postcode: 'LE67 3FJ',
    phone: '01632 960134',
  },
  {
    slug: 'oadby-wigston',
    name: 'Oadby & Wigston Borough Council',
    shortName: 'Oadby & Wigston',
    gss: 'E07000135',
    prefix: 'OWB',
    csp: 'Oadby & Wigston Community Safety Partnership',
    colour: '#6b2d6b',
    town: 'Wigston',
    postcode: 'LE18 2DR',
    phone: '01632 960135',
  },
  {
    slug: 'leicestershire',
    name: 'Leicestershire County Council',
    shortName: 'Leicestershire',
    gss: 'E10000018',
    prefix: 'LEI',
    csp: null,
    colour: '#1d3a5f',
    town: 'Glenfield',
    postcode: 'LE3 8RA',
    phone: '01632 960018',
  },
];

/** The county is a tenant with a different job: it coordinates appeals and receives no reviews (D16). */
export const COUNTY_SLUG = 'leicestershire';

export const AUTHORITIES: readonly RegisterAuthorityInput[] = PLACES.map((place) => {
  const county = place.slug === COUNTY_SLUG;
  const capabilities: Capability[] = county ? ['COORDINATES_APPEALS'] : ['REVIEWS'];
  return {
    id: idOf(`authority ${place.slug}`),
    slug: place.slug,
    name: place.name,
    shortName: place.shortName,
    gssCode: place.gss,
    referencePrefix: place.prefix,
    capabilities,
    csp: place.csp ? { id: idOf(`csp ${place.csp}`), name: place.csp } : null,
    colour: place.colour,
    spocName: county ? 'Community Safety Team' : 'ASB Case Review SPOC',
    spocTitle: 'ASB Case Review single point of contact',
    spocEmail: `casereview@${place.slug}.example`,
    spocPhone: place.phone,
    postalAddress: [`${place.name}`, 'Community Safety Team', 'Council Offices', place.town, place.postcode],
    asbTeamName: `${place.shortName} anti-social behaviour team`,
    asbTeamPhone: place.phone.replace(/0(\d\d)$/, '5$1').replace(/1(\d\d)$/, '6$1'),
    reportUrl: `https://www.${place.slug}.example/report-anti-social-behaviour`,
    websiteUrl: `https://www.${place.slug}.example`,
  };
});

export const authorityId = (slug: string): string => idOf(`authority ${slug}`);
