import { createMongoAbility, subject, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { ROLES } from './roles';
import type { Action, Bearer, Facts, Grants, Tag } from './subjects';

export type Ability = MongoAbility;

/** Everything this person may try, from their role's one file. A role without a file can do nothing. */
export function abilityFor(bearer: Bearer): Ability {
  const rules: RawRuleOf<MongoAbility>[] = [];
  const grants: Grants = {
    may: (action, tag, when) =>
      void rules.push({ action: action as string | string[], subject: tag, ...(when ? { conditions: when } : {}) }),
  };
  ROLES[bearer.role]?.(grants, bearer);
  return createMongoAbility(rules);
}

/** A subject to ask about: a copy of the listed facts, tagged. Never ask with a bare tag: that answers "at least one?". */
export const on = <T extends Tag>(tag: T, facts: Facts[T]) => subject(tag, { ...facts });

export type { Action, Facts, Tag };
