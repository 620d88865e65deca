/** A law that information may be shared under. */
export interface Gateway {
  name: string;
  /** What has taken its place; null where it is in force. */
  supersededBy: string | null;
}

/** The legal gateways the policy lists (§5, R46). The one of 1998 is kept and marked, not quietly rewritten (D20). */
export const GATEWAYS: readonly Gateway[] = [
  { name: 'the Anti-social Behaviour, Crime and Policing Act 2014', supersededBy: null },
  {
    name: 'paragraph 5(b) of Schedule 2 to the Data Protection Act 1998',
    supersededBy: 'the UK General Data Protection Regulation and the Data Protection Act 2018',
  },
  { name: 'section 115 of the Crime and Disorder Act 1998', supersededBy: null },
];

/** A gateway as a screen names it, with what has replaced it. */
export const gatewayInWords = ({ name, supersededBy }: Gateway): string =>
  supersededBy === null ? `${name} (in force)` : `${name} (superseded by ${supersededBy})`;
