import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLEnumType } from 'graphql';
import { ROLES as ROLE_FILES } from '@shared/access/roles';
import { CASE_RULES, CLOCK_RULES, dueFor } from '@shared/policy';
import { plainDate, shippedCalendar } from '@shared/time';
import * as answers from '@shared/vocabulary/answers';
import * as authorities from '@shared/vocabulary/authorities';
import * as cases from '@shared/vocabulary/cases';
import * as chronology from '@shared/vocabulary/chronology';
import * as clocks from '@shared/vocabulary/clocks';
import * as diary from '@shared/vocabulary/diary';
import * as marks from '@shared/vocabulary/marks';
import * as meetings from '@shared/vocabulary/meetings';
import * as notices from '@shared/vocabulary/notices';
import * as requests from '@shared/vocabulary/information-requests';
import * as letters from '@shared/vocabulary/letters';
import * as forms from '@shared/vocabulary/forms';
import * as outcomes from '@shared/vocabulary/outcomes';
import * as participation from '@shared/vocabulary/participation';
import * as people from '@shared/vocabulary/people';
import * as roles from '@shared/vocabulary/roles';
import * as similar from '@shared/vocabulary/similar';
import { buildApiSchema } from '@server/api/schema';
import { COMMANDS, FEATURES, RESOLVERS } from '@server/compose';
import { deedInWords } from '@server/features/cases/reading/history';
import { LETTERS } from '@server/letters';
import { sending } from '@server/letters/sending';
import { JOB_NAMES, type Chore, type Job } from '@server/platform/queue/job';
import { removeOldDrafts } from '@server/public/jobs/remove-old-drafts';
import { plantedTree, ROOT } from './planted';
import { differences, folderOfLetter, letterFolderFaults } from './registries';

const WORDS: Readonly<Record<string, unknown>> = {
  ...answers,
  ...authorities,
  ...cases,
  ...chronology,
  ...clocks,
  ...diary,
  ...requests,
  ...letters,
  ...marks,
  ...meetings,
  ...notices,
  ...outcomes,
  ...participation,
  ...forms,
  ...people,
  ...roles,
  ...similar,
};
const constantOf = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
const listOf = (name: string): readonly string[] | undefined => {
  const singular = constantOf(name);
  return (WORDS[singular] ??
    WORDS[`${singular}S`] ??
    WORDS[`${singular}ES`] ??
    WORDS[`${singular.slice(0, -1)}IES`] ??
    WORDS[`${singular.slice(0, -2)}ES`]) as readonly string[] | undefined;
};

describe('registries: what is named is there, and what is there is named', () => {
  test('jobs and chores: every name is composed once, and none but those named', () => {
    const featured = Object.values(FEATURES) as readonly {
      jobs?: readonly Job[];
      chores?: readonly Chore[];
      jobsWith?: (parts: never) => readonly Job[];
      choresWith?: (parts: never) => readonly Chore[];
    }[];
    const parts = {} as never;
    const composed = [
      ...featured.flatMap(({ jobs = [], chores = [] }) => [...jobs, ...chores]),
      ...featured.flatMap(({ jobsWith, choresWith }) => [...(jobsWith?.(parts) ?? []), ...(choresWith?.(parts) ?? [])]),
      ...sending.jobs({} as never),
      removeOldDrafts,
    ].map(({ name }) => name);
    expect(differences('jobs', composed, JOB_NAMES)).toEqual([]);
  });

  test('R24 letters: every kind has its definition and its folder, and no folder is left over', () => {
    expect(differences('letters', Object.keys(LETTERS), letters.LETTER_KINDS)).toEqual([]);
    expect(letterFolderFaults(ROOT, letters.LETTER_KINDS)).toEqual([]);
    const folders = readdirSync(join(ROOT, 'server/letters'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const rooms = ['blank-form', 'facts', 'render', 'sending', 'template'];
    expect(differences('folders', folders, [...letters.LETTER_KINDS.map(folderOfLetter), ...rooms])).toEqual([]);
  });

  test('clocks: every kind has a length, a rule of the rule book and a sentence', () => {
    const ids = Object.values(CLOCK_RULES).map(({ id }) => id) as string[];
    for (const kind of clocks.CLOCK_KINDS) {
      const due = dueFor(kind, plainDate('2026-03-20'), shippedCalendar());
      expect({
        kind: due.kind,
        known: ids.includes(due.rule),
        long: due.length > 0,
        says: due.sentence.startsWith('Due '),
      }).toEqual({
        kind,
        known: true,
        long: true,
        says: true,
      });
    }
    expect(ids).not.toContain(CASE_RULES.move.id);
  });

  test('roles: every role has one file, and every file a role', () => {
    expect(differences('roles', Object.keys(ROLE_FILES), [...roles.ROLES, 'APPLICANT', 'RECIPIENT', 'PUBLIC', 'SYSTEM'])).toEqual(
      [],
    );
    const files = readdirSync(join(ROOT, 'shared/access/roles'))
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace('.ts', ''));
    // The deputy does as the SPOC does.
    const named = [...roles.ROLES.filter((role) => role !== 'DEPUTY'), 'APPLICANT', 'RECIPIENT', 'PUBLIC', 'SYSTEM'].map((role) =>
      role.toLowerCase().replaceAll('_', '-'),
    );
    expect(differences('role files', files, named)).toEqual([]);
  });

  test('GraphQL enums are the vocabulary’s lists, word for word', () => {
    const enums = Object.values(buildApiSchema(RESOLVERS).getTypeMap()).filter(
      (type): type is GraphQLEnumType => type instanceof GraphQLEnumType && !type.name.startsWith('__'),
    );
    expect(enums.length).toBeGreaterThan(15);
    expect(enums.filter(({ name }) => !listOf(name)).map(({ name }) => `${name} has no list`)).toEqual([]);
    expect(
      enums.flatMap((type) =>
        differences(
          type.name,
          type.getValues().map(({ name }) => name),
          listOf(type.name) ?? [],
        ),
      ),
    ).toEqual([]);
  });

  test('history: a deed that people do to a case is told in words, not by its name', () => {
    const wordless = COMMANDS.map(({ name }) => name).filter((name) => deedInWords(name) === name);
    // Not about one case, or steps of the post room that people read as one: the letter's own line.
    const unsaid =
      /^(authority|calendar|agency|member|clocks|draft|demonstration|letter-templates|equality|anonymous|anonymous-report|form)\.|^hand-over\.(seal|seal-file|pass-on)$|^letter\.(begin-hand-over|put-back|give-up)$/;
    expect(wordless.filter((name) => !unsaid.test(name))).toEqual([]);
    expect(deedInWords('case.vanish')).toBe('case.vanish');
  });

  test('planted fault: a name that is missing, too many or there twice is seen', () => {
    expect(differences('jobs', ['a', 'b', 'b', 'c'], ['a', 'b', 'd'])).toEqual([
      'jobs: d is missing',
      'jobs: c is one too many',
      'jobs: b is there twice',
    ]);
  });

  test('planted fault: a letter without its wording or its sample is seen', () => {
    const tree = plantedTree({ 'server/letters/letter-9/letter.ts': '' });
    expect(letterFolderFaults(tree.root, ['LETTER_9'])).toEqual([
      'LETTER_9: server/letters/letter-9/body.md is missing',
      'LETTER_9: server/letters/letter-9/sample.ts is missing',
    ]);
    tree.remove();
  });
});
