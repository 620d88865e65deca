/** One thing to mend in a form. `field` is the id of the input it belongs to. */
export interface FormError {
  field: string;
  message: string;
}

/** The first message for a field, or null. */
export function errorFor(errors: readonly FormError[], field: string): string | null {
  return errors.find((error) => error.field === field)?.message ?? null;
}

/** The ids of hint and error that describe an input, as `aria-describedby` wants them; undefined where there are none. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
