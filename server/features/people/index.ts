/** The front door of people: applicants and victims, and what they agreed to. */
import { AgreementEntity, PartyEntity } from './people.entity';

export const people = { entities: [PartyEntity, AgreementEntity] };
export { AgreementEntity, PartyEntity } from './people.entity';
export { PartyType } from './party.type';
export {
  addresseeOf,
  agreementSql,
  agreementToShare,
  partiesOfCaseSql,
  type Addressee,
  type AgreementToShare,
} from './people.repository';
