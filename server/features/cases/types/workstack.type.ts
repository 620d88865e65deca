import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MaxLength } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import { AgencyType, MemberType } from '@server/features/partners';
import { CaseStatusEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';
import { NextStepType } from './case.type';

@ObjectType('WorkRow')
export class WorkRowType {
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => CaseStatusEnum) status!: CaseStatus;
  @Field(() => String) initials!: string;
  @Field(() => String) applicantName!: string;
  @Field(() => PlainDateScalar) receivedOn!: PlainDate;
  @Field(() => String, { nullable: true }) leadName!: string | null;
  @Field(() => ID, { nullable: true }) leadId!: string | null;
  @Field(() => NextStepType) next!: NextStepType;
  @Field(() => String, { description: 'OVERDUE, TODAY, THIS_WEEK, LATER, WAITING or NOTHING.' }) group!: string;
  @Field(() => Int, { nullable: true }) workingDaysLeft!: number | null;
  @Field(() => Float, { nullable: true, description: 'Share of the time limit gone by, 0 to 1.' }) timeUsed!: number | null;
  @Field(() => [String], { description: 'Agencies whose answer is overdue.' }) late!: string[];
  @Field(() => Int) openTasks!: number;
}

@ObjectType('Workstack')
export class WorkstackType {
  @Field(() => [WorkRowType]) rows!: WorkRowType[];
  @Field(() => Int) open!: number;
  @Field(() => Int) dueThisWeek!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => Int) waiting!: number;
  @Field(() => [MemberType]) members!: MemberType[];
  @Field(() => [AgencyType]) agencies!: AgencyType[];
  @Field(() => Int, { description: 'How many cases fit the filter; a long list is cut.' }) total!: number;
}

@InputType()
export class WorkstackFilter {
  @Field(() => String, { nullable: true }) @MaxLength(100) search?: string | null;
  @Field(() => CaseStatusEnum, { nullable: true }) status?: CaseStatus | null;
  @Field(() => ID, { nullable: true }) leadId?: string | null;
  @Field(() => ID, { nullable: true }) agencyId?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: under way; false: over. Left out: under way, or every case where something is searched or a stage is chosen.',
  })
  open?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Every case, whatever `open` says.' }) all?: boolean | null;
}
