/** The front door of hand-overs: transfer, the county's drop-box, one case of two, telling relevant bodies, sharing with an agency. */
import { CaseHandOversResolver } from './case-hand-overs.resolver';
import { hangOnCasePage } from './case-page';
import { acceptHandOver } from './commands/accept-hand-over';
import { endShare } from './commands/end-share';
import { joinCase } from './commands/join-case';
import { passOnApplication } from './commands/pass-on-application';
import { sealApplication } from './commands/seal-application';
import { SEALED_PURPOSES, sealFile } from './commands/seal-file';
import { shareCase } from './commands/share-case';
import { tellRelevantBodies } from './commands/tell-relevant-bodies';
import { transferCase } from './commands/transfer-case';
import { HandOverResolver } from './hand-over.resolver';
import { acceptHandOverJob } from './jobs/accept-hand-over';
import { passOnApplicationJob } from './jobs/pass-on-application';

hangOnCasePage();

export const handOvers = {
  entities: [],
  resolvers: [HandOverResolver, CaseHandOversResolver],
  commands: [
    transferCase,
    acceptHandOver,
    sealApplication,
    sealFile,
    passOnApplication,
    joinCase,
    tellRelevantBodies,
    shareCase,
    endShare,
  ],
  jobs: [acceptHandOverJob, passOnApplicationJob],
};
export {
  acceptHandOver,
  endShare,
  joinCase,
  passOnApplication,
  SEALED_PURPOSES,
  sealApplication,
  sealFile,
  shareCase,
  tellRelevantBodies,
  transferCase,
};
