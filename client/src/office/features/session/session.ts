import type { Client } from '@urql/core';
import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue';
import { PRINCIPAL_OF_ROLE } from '@shared/vocabulary/roles';
import { failureOf, type Failure } from '@client/api/failures';
import { ArriveDocument, type ArriveQuery, type MeFieldsFragment } from '@client/gql/operations';
import { forgetDrafts } from '../../drafts';
import { paths } from '../../paths';

type Place = ArriveQuery['place'];

/** Who is signed in, which hat is on, and where we are. One for the whole office. */
export interface Session {
  me: ShallowRef<MeFieldsFragment | null>;
  place: ShallowRef<Place | null>;
  failure: ShallowRef<Failure | null>;
  /** Asks once; later calls wait for the first answer. `again` asks anew. */
  arrive: () => Promise<void>;
  again: () => Promise<void>;
  /** Takes the person a mutation answered with. Somebody else's drafts are forgotten. */
  become: (me: MeFieldsFragment | null) => void;
  /** Where this hat starts work. */
  home: () => string;
}

export const SESSION: InjectionKey<Session> = Symbol('session');

/** The session of the office. */
export function useSession(): Session {
  const session = inject(SESSION);
  if (!session) {
    throw new Error('The office has no session: provide SESSION.');
  }
  return session;
}

/** A session that asks this client who is there. */
export function createSession(client: Client): Session {
  const me: Session['me'] = shallowRef(null);
  const place: Session['place'] = shallowRef(null);
  const failure: Session['failure'] = shallowRef(null);
  let arriving: Promise<void> | null = null;
  /** Whose drafts are kept: a session that ended and was begun again by the same person loses nothing. */
  let owner = { person: '', hat: '' };

  async function ask(): Promise<void> {
    const answer = await client.query(ArriveDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    failure.value = answer.error ? failureOf(answer.error) : null;
    if (answer.data) {
      become(answer.data.me);
    }
    place.value = answer.data?.place ?? place.value;
    if (failure.value?.kind === 'NETWORK') {
      arriving = null;
    }
  }

  function again(): Promise<void> {
    arriving = ask();
    return arriving;
  }

  function become(next: MeFieldsFragment | null): void {
    const person = next?.hats.map(({ id }) => id).join() ?? '';
    const hat = next?.hat?.id ?? '';
    if (person !== owner.person || (hat !== '' && owner.hat !== '' && hat !== owner.hat)) {
      forgetDrafts();
    }
    owner = { person, hat: hat || (person === owner.person ? owner.hat : '') };
    me.value = next;
  }

  return { me, place, failure, arrive: () => arriving ?? again(), again, become, home: () => homeOf(me.value) };
}

function homeOf(me: MeFieldsFragment | null): string {
  if (!me?.hat) {
    return paths.hats();
  }
  switch (PRINCIPAL_OF_ROLE[me.hat.role]) {
    case 'staff':
      return paths.work();
    case 'agency':
      return paths.requests();
    default:
      return paths.home();
  }
}
