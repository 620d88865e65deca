import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { consentState, whoseCopy } from '@shared/policy';
import type { ComplaintBody } from '@shared/vocabulary/cases';
import { CONSENT_KINDS } from '@shared/vocabulary/people';
import type { Ctx as Context } from '@server/platform/command/context';
import { ComplaintBodyEnum } from '@server/platform/graphql/enums';
import { CaseType } from '@server/features/cases';
import type { ConsentsOnCase, PartyType } from '@server/features/people';
import { ConsentLineType, ContactChangeType, SignpostType } from './safeguard.type';

type Page = CaseType & {
  consents?: ConsentsOnCase | null;
  copies?: PartyType[];
  complaints?: ComplaintBody[];
  signposts?: SignpostType[];
  contactChanges?: ContactChangeType[];
};

/** Adds to a case how its people are looked after. All of it was read with the case, in its one statement. */
@Resolver(() => CaseType)
export class CasePeopleResolver {
  @FieldResolver(() => [ConsentLineType], { description: 'The three consents, each as it stands today (R5, R36, R60).' })
  consents(@Root() { consents }: Page, @Ctx() ctx: Context): ConsentLineType[] {
    const held = consents ?? { appliesFor: 'SELF' as const, consents: [] };
    return CONSENT_KINDS.map((kind) => ({
      kind,
      state: consentState({ kind, ...held }, ctx.moment.today),
      latest: held.consents.find((one) => one.kind === kind) ?? null,
    }));
  }

  @FieldResolver(() => String, { description: 'Whether the person affected has copies of letters, and why (D28).' })
  copies(@Root() { copies }: Page): string {
    return whoseCopy(copies ?? []).because;
  }

  @FieldResolver(() => [ComplaintBodyEnum], { description: 'Whom the application also complains about (R73).' })
  complaints(@Root() { complaints }: Page): ComplaintBody[] {
    return complaints ?? [];
  }

  @FieldResolver(() => [SignpostType], { description: 'Complaints that were signposted (R73).' })
  signposts(@Root() { signposts }: Page): SignpostType[] {
    return signposts ?? [];
  }

  @FieldResolver(() => [ContactChangeType], { description: 'Which details were mended, when and why.' })
  contactChanges(@Root() { contactChanges }: Page): ContactChangeType[] {
    return contactChanges ?? [];
  }
}
