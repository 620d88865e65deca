/** The front door of people: applicants and victims, and what they agreed to. */
import { ConsentEntity } from './consent.entity';
import { AgreementEntity, CaseAnswerEntity, PartyEntity } from './people.entity';

export const people = { entities: [PartyEntity, AgreementEntity, CaseAnswerEntity, ConsentEntity] };
export { ConsentEntity } from './consent.entity';
export { AgreementEntity, PartyEntity } from './people.entity';
export { CaseAnswerType, PartyType } from './party.type';
export {
  answersOfCaseSql,
  beliefAskedSql,
  beliefSql,
  insertAgreement,
  insertAnswer,
  withdrawAgreements,
} from './answer.repository';
export { addresseeOf, agreementSql, agreementToShare, partiesOfCaseSql, type Addressee } from './people.repository';
