import { z } from 'zod';
import { isPlainDate } from '@shared/time';
import type { ChainInput, ThresholdApplication } from '@shared/policy';
import { BadInput } from '@shared/policy';
import { APPLICANT_KINDS, INCIDENT_AREAS, INCIDENT_KINDS, REPORT_BODIES, REPORTERS } from '@shared/vocabulary/cases';
import { LETTER_CHANNELS } from '@shared/vocabulary/letters';
import { hyphenedList, screaming } from './words';

const date = z.custom<string>(isPlainDate, 'must be a real date written as YYYY-MM-DD').transform((text, context) => {
  if (isPlainDate(text)) {
    return text;
  }
  context.addIssue('must be a real date written as YYYY-MM-DD');
  return z.NEVER;
});

const choice = <S extends string>(values: readonly S[]) =>
  z
    .enum(hyphenedList<string>(values), `must be one of ${hyphenedList(values).join(', ')}`)
    .transform((typed) => screaming(values, typed));

/** Economy post is left out: a letter that starts a window never goes that way (D53). */
const WINDOW_CHANNELS = LETTER_CHANNELS.filter((channel) => channel !== 'POST_ECONOMY');

const applicationFile = z.strictObject({
  receivedOn: date,
  believesNoEffectiveAction: z.boolean('must be true or false'),
  applicant: choice(APPLICANT_KINDS),
  incidents: z.array(
    z.strictObject({
      id: z.string('must be text').refine((text) => text.trim() !== '', 'must not be empty'),
      kind: choice(INCIDENT_KINDS),
      occurredOn: date,
      area: choice(INCIDENT_AREAS),
      reports: z.array(
        z.strictObject({ to: choice(REPORT_BODIES), reportedOn: date, by: choice(REPORTERS).default('APPLICANT') }),
        'must be a list',
      ),
    }),
    'must be a list',
  ),
});

const chainFile = z.strictObject({
  receivedOn: date.optional(),
  letter1On: date.optional(),
  letter2aOn: date.optional(),
  letter2bOn: date.optional(),
  letter3On: date.optional(),
  servedBy: choice(WINDOW_CHANNELS).optional(),
  chairIdentifiedOn: date.optional(),
  bundleReceivedOn: date.optional(),
  letter4On: date.optional(),
  updates: z
    .strictObject({
      decision: z.array(date, 'must be a list').optional(),
      outcome: z.array(date, 'must be a list').optional(),
      appeal: z.array(date, 'must be a list').optional(),
    })
    .optional(),
});

/** An application from the text of a file. Refuses what it cannot read, and unknown keys, with the field named. */
export function readApplication(text: string): ThresholdApplication {
  return read(applicationFile, text);
}

/** A chain of letters from the text of a file. Refuses what it cannot read, and unknown keys, with the field named. */
export function readChain(text: string): ChainInput {
  return read(chainFile, text);
}

function read<T>(schema: z.ZodType<T>, text: string): T {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) {
    return parsed.data;
  }
  const issue = parsed.error.issues[0];
  const path = pathOf(issue?.path ?? []);
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    throw new BadInput(path === '' ? key : `${path}.${key}`, 'is not a field this file has');
  }
  const missing = path !== '' && valueAt(parseJson(text), issue?.path ?? []) === undefined;
  throw new BadInput(path === '' ? 'file' : path, missing ? 'is missing' : sentence(issue?.message));
}

const sentence = (message: string | undefined): string =>
  message === undefined || message.startsWith('Invalid input') ? 'must be an object with the fields of this file' : message;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput('file', 'is not JSON');
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('');
}
