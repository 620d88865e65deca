import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { ChronologyKind } from '@shared/vocabulary/chronology';
import type { HandlingMark, Session } from '@shared/vocabulary/marks';
import { OfferType } from '@server/features/cases';
import { ChronologyKindEnum, HandlingMarkEnum, SessionEnum } from '@server/platform/graphql/enums';
import { Payload } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** One line of the chronology (R31). */
@ObjectType('ChronologyLine')
export class ChronologyLineType {
  @Field(() => ID, { description: 'Of the row it was read from.' }) id!: string;
  @Field(() => ChronologyKindEnum) kind!: ChronologyKind;
  @Field(() => PlainDateScalar) day!: PlainDate;
  @Field(() => String) text!: string;
  @Field(() => String, { description: 'Where it is known from.' }) source!: string;
  @Field(() => HandlingMarkEnum, { description: 'Who may see it as things stand.' }) mark!: HandlingMark;
  @Field(() => HandlingMarkEnum, { description: 'How whoever gave it marked it.' }) givenAs!: HandlingMark;
  @Field(() => String, { nullable: true, description: 'Why staff keep it from the open part.' }) keptClosedBecause!:
    string | null;
  @Field(() => String, { nullable: true }) addedBy!: string | null;
  @Field(() => [OfferType], { description: 'What can be done to this line.' }) offers!: OfferType[];
}
/** The chronology of a case, or as much of it as a filter leaves. */
@ObjectType('Chronology')
export class ChronologyType {
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => [ChronologyLineType]) lines!: ChronologyLineType[];
  @Field(() => Int, { description: 'How many lines there are without the filter.' }) total!: number;
  @Field(() => [String], { description: 'Every source there is, to filter by.' }) sources!: string[];
  @Field(() => [SessionEnum], { description: 'The versions of the PDF that whoever asks may have.' }) papers!: Session[];
  @Field(() => [OfferType]) offers!: OfferType[];
}
@ObjectType()
export class ChronologyPayload extends Payload(ChronologyType) {}
