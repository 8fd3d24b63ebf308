import { stemsOf } from '../topics/stems.ts';

/** Trades: people whom an organisation counts are its employees, by whatever name. */
const OCCUPATIONS = `
accountant, adjuster, adviser, advisor, analyst, assembler, assistant, associate, attorney, auditor, baker, banker, broker,
builder, buyer, caregiver, caretaker, caseworker, cashier, chef, chemist, civil servant, cleaner, clerk, clinician, consultant,
cook, coordinator, courier, dentist, designer, developer, dispatcher, doctor, driver, editor, electrician, engineer, executive,
expert, firefighter, handler, inspector, instructor, journalist, judge, lawyer, lecturer, librarian, machinist, manager, mechanic,
midwife, nurse, officer, paralegal, paramedic, pharmacist, physician, picker, pilot, planner, plumber, porter, professor,
programmer, radiologist, ranger, receptionist, recruiter, reporter, representative, researcher, salesperson, scientist,
secretary, seller, social worker, solicitor, surgeon, surveyor, teacher, technician, therapist, trader, trainer, translator,
underwriter, veterinarian, waiter, welder, writer
`;

let stems: readonly string[] | null = null;

/** The stems of occupations, as topics have them; read on first use. */
export function occupations(): readonly string[] {
  stems ??= OCCUPATIONS.trim().split(/,\s*/).map(stemsOf);
  return stems;
}
