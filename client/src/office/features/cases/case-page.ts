import type { CasePageQuery } from '@client/gql/operations';

/** The whole case as its page has it. */
export type CaseShown = NonNullable<CasePageQuery['case']>;
