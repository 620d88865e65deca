import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import type { MeetingStatus, PanelRole, SeatResponse } from '@shared/vocabulary/meetings';
import { MeetingStatusEnum, PanelRoleEnum, SeatResponseEnum, SessionEnum } from '@server/platform/graphql/enums';
import { Payload } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';
import { AgendaItemType, MeetingMinutesType, PackType } from './meeting.type';

@ObjectType('SharedSeat')
export class SharedSeatType {
  @Field(() => ID) id!: string;
  @Field(() => String) fullName!: string;
  @Field(() => String) organisation!: string;
  @Field(() => PanelRoleEnum) role!: PanelRole;
  @Field(() => SeatResponseEnum) response!: SeatResponse;
  @Field(() => Boolean, { description: 'One of the agency’s own people, for whom it may answer.' }) mine!: boolean;
}
/** One part of a meeting as an agency that may see that part reads it (D31, D58). */
@ObjectType('SharedMeetingPart')
export class SharedMeetingPartType {
  @Field(() => SessionEnum) session!: Session;
  @Field(() => String) startsAt!: string;
  @Field(() => String) endsAt!: string;
  @Field(() => Int) minutes!: number;
  @Field(() => String, { nullable: true }) place!: string | null;
  @Field(() => String, { nullable: true }) videoLink!: string | null;
  @Field(() => [SharedSeatType]) seats!: SharedSeatType[];
  @Field(() => [AgendaItemType]) agenda!: AgendaItemType[];
  @Field(() => MeetingMinutesType, { nullable: true, description: 'Once agreed.' }) record!: MeetingMinutesType | null;
  @Field(() => [PackType]) packs!: PackType[];
}
@ObjectType('SharedMeeting')
export class SharedMeetingType {
  @Field(() => ID) id!: string;
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => PlainDateScalar) heldOn!: PlainDate;
  @Field(() => MeetingStatusEnum) status!: MeetingStatus;
  @Field(() => [SharedMeetingPartType]) parts!: SharedMeetingPartType[];
}
@ObjectType()
export class SharedMeetingPayload extends Payload(SharedMeetingType) {}
