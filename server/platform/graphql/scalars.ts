import 'reflect-metadata';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isPlainDate, type PlainDate } from '@shared/time';

/** A date without a time, "2026-04-13", in Europe/London. Refuses anything that is not a real day of the calendar. */
export const PlainDateScalar = new GraphQLScalarType<PlainDate, string>({
  name: 'PlainDate',
  description: 'A date without a time: "2026-04-13".',
  serialize: (value) => String(value),
  parseValue: (value) => checked(value),
  parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : null),
});

function checked(value: unknown): PlainDate {
  if (!isPlainDate(value)) {
    throw new GraphQLError('A date is written year, month, day: 2026-04-13.', { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return value;
}

/** An instant, in ISO 8601. */
export const InstantScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTimeISO',
  description: 'An instant: "2026-04-13T09:00:00.000Z".',
  serialize: (value) => new Date(value as string | Date).toISOString(),
  parseValue: (value) => new Date(String(value)),
});
