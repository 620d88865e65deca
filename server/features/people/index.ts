/** The front door of people: applicants and victims, and what they agreed to. */
import { ConsentEntity } from './consent.entity';
import { EqualityResolver } from './equality.resolver';
import { AgreementEntity, CaseAnswerEntity, ContactChangeEntity, PartyEntity } from './people.entity';

export const people = {
  resolvers: [EqualityResolver],
  entities: [PartyEntity, AgreementEntity, CaseAnswerEntity, ConsentEntity, ContactChangeEntity],
};
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
export {
  consentsOfCase,
  consentsOfCaseSql,
  consentToApply,
  endConsent,
  insertConsent,
  setRepresentationEnd,
  type ConsentRow,
  type ConsentsOnCase,
} from './consent.repository';
export { caseOfParty, insertContactChange, partiesOfCase, updateParty, type PartyDetails } from './party.repository';
