/** Below this, a number could point at somebody. */
const SMALL = 5;
/** Below this many answers in all, nothing is shown. */
const LEAST = 10;

export interface AnswerCount {
  question: string;
  answer: string;
  count: number;
}
export interface MonitoredQuestion {
  question: string;
  answers: { answer: string; count: string }[];
}

/**
 * Answers to the equality questions as an administrator may see them: no number under five, and nothing at all before ten people have
 * answered. `people` is how many answered anything.
 */
export function monitoringTable(counts: readonly AnswerCount[], people: number): MonitoredQuestion[] {
  if (people < LEAST) {
    return [];
  }
  return [...new Set(counts.map(({ question }) => question))].map((question) => ({
    question,
    answers: counts
      .filter((one) => one.question === question)
      .map(({ answer, count }) => ({ answer, count: count < SMALL ? 'fewer than 5' : String(count) })),
  }));
}
