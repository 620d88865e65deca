/** Only the policy command line writes closed values in lower case with hyphens; everywhere else they are SCREAMING_SNAKE. */
type Hyphened<S extends string> = S extends `${infer A}_${infer B}` ? `${Lowercase<A>}-${Hyphened<B>}` : Lowercase<S>;

/** 'NOT_MET' as 'not-met'. */
export function hyphened<S extends string>(value: S): Hyphened<S> {
  return value.toLowerCase().replaceAll('_', '-') as Hyphened<S>;
}

/** The closed list as people type it, for a schema. */
export function hyphenedList<S extends string>(values: readonly S[]): Hyphened<S>[] {
  return values.map((value) => hyphened(value));
}

/** 'not-met' as 'NOT_MET', for a value a schema has already checked. */
export function screaming<S extends string>(values: readonly S[], typed: string): S {
  const found = values.find((value) => hyphened(value) === typed);
  if (found === undefined) {
    throw new RangeError(`unknown value; one of ${hyphenedList(values).join(', ')}`);
  }
  return found;
}
