import type { PlainDate } from '@shared/time';
import { SAMPLE_AUTHORITY } from '../authority-facts';
import { SAMPLE_CASE } from '../case-facts';
import type { TransferFacts } from './letter';

/** An invented application about behaviour on the far side of the boundary. */
export const sample: TransferFacts = {
  ...SAMPLE_CASE,
  statusUrl: 'https://recourse.example/harborough/status',
  to: {
    ...SAMPLE_AUTHORITY,
    name: 'Harborough District Council',
    spocName: 'Owen Barratt',
    spocTitle: 'Community Partnerships Officer',
    spocEmail: 'case.review@harborough.example',
    spocPhone: '01632 960131',
    postalAddress: ['Community Partnerships', 'The Symington Building', 'Adam and Eve Street', 'Market Harborough', 'LE16 7AG'],
    asbTeamName: 'Harborough Neighbourhood Team',
    asbTeamPhone: '01632 960132',
    reportUrl: 'https://harborough.example/report-asb',
    websiteUrl: 'https://harborough.example',
  },
  reason: 'The incidents you told us about happened in Kibworth, which is in the area of Harborough District Council.',
  passedOn: '2026-03-25' as PlainDate,
};
