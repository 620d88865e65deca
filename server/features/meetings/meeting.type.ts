import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type {
  InterestOutcome,
  MeetingStatus,
  PanelRole,
  Preparation,
  PreparationState,
  SeatResponse,
} from '@shared/vocabulary/meetings';
import { OfferType } from '@server/features/cases';
import {
  CaseStatusEnum,
  InterestOutcomeEnum,
  MeetingStatusEnum,
  PanelRoleEnum,
  PreparationEnum,
  PreparationStateEnum,
  SeatResponseEnum,
  SessionEnum,
} from '@server/platform/graphql/enums';
import { Payload } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** One invitation that was ordered: one letter or one email with one calendar file (D31). */
@ObjectType('Invitation')
export class InvitationType {
  @Field(() => ID) id!: string;
  @Field(() => Int) sequence!: number;
  @Field(() => String, { description: 'FIRST, REARRANGED, SLOT_ALTERED, CALLED_OFF or NOT_NEEDED.' }) reason!: string;
  @Field(() => PlainDateScalar) invitedOn!: PlainDate;
  @Field(() => String, { nullable: true, description: 'How the letter or email stands; null where nothing is written.' })
  letterStatus!: string | null;
}

/** One person in one part of the meeting. */
@ObjectType('Seat')
export class SeatType {
  @Field(() => ID) id!: string;
  @Field(() => ID) memberId!: string;
  @Field(() => SessionEnum) session!: Session;
  @Field(() => String) fullName!: string;
  @Field(() => String) organisation!: string;
  @Field(() => PanelRoleEnum) role!: PanelRole;
  @Field(() => SeatResponseEnum) response!: SeatResponse;
  @Field(() => PlainDateScalar, { nullable: true }) respondedOn!: PlainDate | null;
  @Field(() => Boolean, { nullable: true, description: 'Null until attendance is recorded.' }) attended!: boolean | null;
  @Field(() => [InvitationType]) invitations!: InvitationType[];
  @Field(() => String, { nullable: true, description: 'What would be sent now, and how; null once invited.' })
  willBeSent!: string | null;
}

@ObjectType('AgendaItem')
export class AgendaItemType {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => Int, { nullable: true }) minutes!: number | null;
}
@ObjectType('MeetingMinutes')
export class MeetingMinutesType {
  @Field(() => ID) id!: string;
  @Field(() => SessionEnum) session!: Session;
  @Field(() => String) says!: string;
  @Field(() => PlainDateScalar) openedOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true }) agreedOn!: PlainDate | null;
  @Field(() => Int) version!: number;
}
@ObjectType('Pack')
export class PackType {
  @Field(() => ID) id!: string;
  @Field(() => SessionEnum) session!: Session;
  @Field(() => Int) number!: number;
  @Field(() => ID) documentId!: string;
  @Field(() => PlainDateScalar) issuedOn!: PlainDate;
}

/** One part of the meeting, open or closed, with all that belongs to it and nothing of the other (R37, R38). */
@ObjectType('MeetingPart')
export class MeetingPartType {
  @Field(() => SessionEnum) session!: Session;
  @Field(() => String, { description: 'London time, HH:MM.' }) startsAt!: string;
  @Field(() => String) endsAt!: string;
  @Field(() => Int) minutes!: number;
  @Field(() => String, { nullable: true }) place!: string | null;
  @Field(() => String, { nullable: true }) videoLink!: string | null;
  @Field(() => [SeatType]) seats!: SeatType[];
  @Field(() => [AgendaItemType]) agenda!: AgendaItemType[];
  @Field(() => [AgendaItemType], { description: 'What is usual, to begin an agenda from.' }) usualAgenda!: AgendaItemType[];
  @Field(() => MeetingMinutesType, { nullable: true }) record!: MeetingMinutesType | null;
  @Field(() => [PackType]) packs!: PackType[];
}

/** Somebody named for the meeting, with the parts they sit in. */
@ObjectType('PanelMember')
export class PanelMemberType {
  @Field(() => ID) id!: string;
  @Field(() => String) fullName!: string;
  @Field(() => String) organisation!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => PanelRoleEnum) role!: PanelRole;
  @Field(() => [SessionEnum]) sessions!: Session[];
  @Field(() => Boolean, { description: 'Decides, so must declare or say there is nothing to declare (D45).' }) decides!: boolean;
  @Field(() => InterestOutcomeEnum, { nullable: true, description: 'The latest declaration.' }) interest!: InterestOutcome | null;
  @Field(() => String, { nullable: true }) interestSays!: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) declaredOn!: PlainDate | null;
}
/** A change to the time the person affected may speak for (R35). */
@ObjectType('SlotChange')
export class SlotChangeType {
  @Field(() => ID) id!: string;
  @Field(() => Int) fromMinutes!: number;
  @Field(() => Int) toMinutes!: number;
  @Field(() => String) because!: string;
  @Field(() => String) alteredByName!: string;
  @Field(() => PlainDateScalar) recordedOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true }) toldOn!: PlainDate | null;
}

@ObjectType('Meeting')
export class MeetingType {
  @Field(() => ID) id!: string;
  @Field(() => PlainDateScalar) heldOn!: PlainDate;
  @Field(() => MeetingStatusEnum) status!: MeetingStatus;
  @Field(() => Boolean) hasOpenSession!: boolean;
  @Field(() => Int) slotMinutes!: number;
  @Field(() => PlainDateScalar, { nullable: true, description: 'When the invitation to the victim’s side had gone.' })
  toldOn!: PlainDate | null;
  @Field(() => String, { nullable: true }) calledOffBecause!: string | null;
  @Field(() => String, { nullable: true, description: 'Why the day is later than it should be (D30).' }) warning!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => [MeetingPartType], { description: 'The open part first, where there is one.' }) parts!: MeetingPartType[];
  @Field(() => [PanelMemberType]) members!: PanelMemberType[];
  @Field(() => [SlotChangeType]) slotChanges!: SlotChangeType[];
}

/** Whether Youth Justice is asked in because somebody is under 18 (R32). */
@ObjectType('YouthJusticePrompt')
export class YouthJusticePromptType {
  @Field(() => Boolean) needed!: boolean;
  @Field(() => String) says!: string;
  @Field(() => String, { nullable: true, description: 'What was answered; null where nothing was yet.' }) answer!: string | null;
}
/** One line of what must be ready before the meeting, planned backwards from it (D30). */
@ObjectType('PreparationLine')
export class PreparationLineType {
  @Field(() => PreparationEnum) preparation!: Preparation;
  @Field(() => PreparationStateEnum) state!: PreparationState;
  @Field(() => PlainDateScalar, { nullable: true }) dueOn!: PlainDate | null;
  @Field(() => String) sentence!: string;
}
/** A written consent that somebody attends for the person affected (R36). */
@ObjectType('AttendConsent')
export class AttendConsentType {
  @Field(() => ID) id!: string;
  @Field(() => String) holderName!: string;
  @Field(() => PlainDateScalar) givenOn!: PlainDate;
}

/** The meeting of a case as its team sees it. */
@ObjectType('MeetingPage')
export class MeetingPageType {
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => CaseStatusEnum) status!: CaseStatus;
  @Field(() => PlainDateScalar, { nullable: true, description: 'When Letter 3 is due (C3).' }) outcomeDueOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'The last day that leaves time to write Letter 3 (D30).' })
  latestSensibleOn!: PlainDate | null;
  @Field(() => ID, { nullable: true }) affectedPartyId!: string | null;
  @Field(() => String, { nullable: true }) affectedName!: string | null;
  @Field(() => String, { nullable: true, description: 'How the person affected wants to take part; null where not answered.' })
  attendance!: string | null;
  @Field(() => [AttendConsentType], { description: 'In force today.' }) attendConsents!: AttendConsentType[];
  @Field(() => YouthJusticePromptType) youthJustice!: YouthJusticePromptType;
  @Field(() => MeetingType, { nullable: true, description: 'The one to come, or that was held.' }) meeting!: MeetingType | null;
  @Field(() => [MeetingType], { description: 'Those called off.' }) calledOff!: MeetingType[];
  @Field(() => [PreparationLineType]) preparation!: PreparationLineType[];
  @Field(() => [OfferType]) offers!: OfferType[];
}
@ObjectType()
export class MeetingPayload extends Payload(MeetingPageType) {}
