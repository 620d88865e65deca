import { casePageParts } from '@server/features/cases';
import { leadAbsencesSql } from './absence.repository';

/** Hangs this room's part on the case page: the absences of the lead officer. */
export function hangOnCasePage(): void {
  casePageParts.leadAbsence = leadAbsencesSql;
}
