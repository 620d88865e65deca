import { FieldResolver, Resolver, Root } from 'type-graphql';
import { CaseType } from '@server/features/cases';
import { ArrivalType, CaseReferenceType, MovedCaseType, OpenGrantType, PassOnType } from './hand-over.type';

interface Parts {
  moved?: MovedCaseType | null;
  joinedInto?: CaseReferenceType | null;
  arrivals?: ArrivalType[];
  passOns?: PassOnType[];
  grants?: OpenGrantType[];
}

/** Adds to a case where it went or came from, and who was told of it or may read it. They were read with the case, in its one statement. */
@Resolver(() => CaseType)
export class CaseHandOversResolver {
  @FieldResolver(() => MovedCaseType, { nullable: true, description: 'Where it was passed on to, or came from (D62).' })
  moved(@Root() page: CaseType & Parts): MovedCaseType | null {
    return page.moved ?? null;
  }

  @FieldResolver(() => CaseReferenceType, { nullable: true, description: 'The case it was joined with (D36).' })
  joinedInto(@Root() page: CaseType & Parts): CaseReferenceType | null {
    return page.joinedInto ?? null;
  }

  @FieldResolver(() => [ArrivalType], { description: 'Every way by which the application arrived (D36).' })
  arrivals(@Root() page: CaseType & Parts): ArrivalType[] {
    return page.arrivals ?? [];
  }

  @FieldResolver(() => [PassOnType], { description: 'The relevant bodies that were told of it (D42).' })
  passOns(@Root() page: CaseType & Parts): PassOnType[] {
    return page.passOns ?? [];
  }

  @FieldResolver(() => [OpenGrantType], { description: 'The agencies that may read its open part (D58).' })
  grants(@Root() page: CaseType & Parts): OpenGrantType[] {
    return page.grants ?? [];
  }
}
