import { ArrayMaxSize, IsOptional, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import type { InterestOutcome, PanelRole, SeatResponse } from '@shared/vocabulary/meetings';
import { InterestOutcomeEnum, PanelRoleEnum, SeatResponseEnum, SessionEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

const LINE = 200;
const REASON = 2_000;
const LONGEST_MINUTES = 100_000;
const MOST = 100;
const DAY_MINUTES = 720;
const tooLong = { message: 'Shorten this: it may hold $constraint1 characters.' };
const aTime = { message: 'Write the time as hours and minutes, like 10:30.' };
const sane = { message: 'Give a number of minutes between 1 and 720.' };

@InputType({ description: 'When and where one part of the meeting is.' })
export class MeetingPartInput {
  @Field(() => String, { description: 'London time, HH:MM.' }) @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, aTime) startsAt!: string;
  @Field(() => Int) @Min(1, sane) @Max(DAY_MINUTES, sane) minutes!: number;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(LINE, tooLong) place?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(LINE, tooLong) videoLink?: string | null;
}
@InputType()
export class ScheduleMeetingInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => PlainDateScalar) heldOn!: PlainDate;
  @Field(() => Boolean) hasOpenSession!: boolean;
  @Field(() => MeetingPartInput, { nullable: true }) @IsOptional() @ValidateNested() open?: MeetingPartInput | null;
  @Field(() => MeetingPartInput) @ValidateNested() closed!: MeetingPartInput;
  @Field(() => Int, { nullable: true, description: 'The version of the case.' }) version?: number;
}
@InputType()
export class RearrangeMeetingInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
  @Field(() => PlainDateScalar) heldOn!: PlainDate;
  @Field(() => Boolean) hasOpenSession!: boolean;
  @Field(() => MeetingPartInput, { nullable: true }) @IsOptional() @ValidateNested() open?: MeetingPartInput | null;
  @Field(() => MeetingPartInput) @ValidateNested() closed!: MeetingPartInput;
  @Field(() => String) @MaxLength(REASON, tooLong) because!: string;
  @Field(() => Int, { nullable: true }) version?: number;
}
@InputType()
export class CallOffMeetingInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
  @Field(() => String) @MaxLength(REASON, tooLong) because!: string;
}
@InputType()
export class NamePanelMemberInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
  @Field(() => String) @MaxLength(LINE, tooLong) fullName!: string;
  @Field(() => String) @MaxLength(LINE, tooLong) organisation!: string;
  @Field(() => String, { nullable: true, description: 'Left out for somebody invited by phone.' })
  @IsOptional()
  @MaxLength(LINE, tooLong)
  email?: string | null;
  @Field(() => PanelRoleEnum) role!: PanelRole;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() membershipId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() agencyId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() partyId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The written consent under which they attend for the person affected (R36).' })
  @IsOptional()
  @IsUUID()
  consentId?: string | null;
  @Field(() => [SessionEnum]) sessions!: Session[];
}
@InputType()
export class RemovePanelMemberInput {
  @Field(() => ID) @IsUUID() memberId!: string;
}
@InputType()
export class AnswerYouthJusticeInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
  @Field(() => Boolean) isInvited!: boolean;
  @Field(() => String, { nullable: true, description: 'Why not, where they are not invited.' })
  @IsOptional()
  @MaxLength(REASON, tooLong)
  because?: string | null;
}
@InputType()
export class AlterSlotInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
  @Field(() => Int) @Min(1, sane) @Max(DAY_MINUTES, sane) minutes!: number;
  @Field(() => String) @MaxLength(REASON, tooLong) because!: string;
  @Field(() => String, { description: 'The chair who altered it.' }) @MaxLength(LINE, tooLong) alteredByName!: string;
}
@InputType()
export class SendInvitationsInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
}
@InputType()
export class AnswerSeatInput {
  @Field(() => ID) @IsUUID() seatId!: string;
  @Field(() => SeatResponseEnum) response!: SeatResponse;
}
@InputType()
export class SeatAttendanceInput {
  @Field(() => ID) @IsUUID() seatId!: string;
  @Field(() => Boolean) attended!: boolean;
}
@InputType()
export class RecordAttendanceInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
  @Field(() => SessionEnum) session!: Session;
  @Field(() => [SeatAttendanceInput]) @ArrayMaxSize(MOST) @ValidateNested() seats!: SeatAttendanceInput[];
}
@InputType()
export class DeclareInterestInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
  @Field(() => ID) @IsUUID() memberId!: string;
  @Field(() => InterestOutcomeEnum) outcome!: InterestOutcome;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(REASON, tooLong) says?: string | null;
}
@InputType()
export class AgendaItemInput {
  @Field(() => String) @MaxLength(LINE, tooLong) title!: string;
  @Field(() => Int, { nullable: true }) @IsOptional() @Min(1, sane) @Max(DAY_MINUTES, sane) minutes?: number | null;
}
@InputType()
export class SetAgendaInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
  @Field(() => SessionEnum) session!: Session;
  @Field(() => [AgendaItemInput]) @ArrayMaxSize(MOST) @ValidateNested() items!: AgendaItemInput[];
}
@InputType()
export class IssuePacksInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
}
@InputType()
export class OpenMinutesInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
}
@InputType()
export class SaveMinutesInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
  @Field(() => SessionEnum) session!: Session;
  @Field(() => String) @MaxLength(LONGEST_MINUTES, tooLong) says!: string;
  @Field(() => Int, { description: 'Of these minutes; a stale one is a CONFLICT.' }) version!: number;
}
@InputType()
export class AgreeMinutesInput {
  @Field(() => ID) @IsUUID() meetingId!: string;
  @Field(() => SessionEnum) session!: Session;
}
