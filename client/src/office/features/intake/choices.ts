/** A closed list as the choices of a field, in its own order. */
export const choicesOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): { value: string; text: string }[] => values.map((value) => ({ value, text: labels[value] }));
