import { randomUUID } from 'node:crypto';
import { PRINCIPAL_OF_ROLE, type Role } from '@shared/vocabulary/roles';
import { applicantActor, recipientActor, type Actor } from '../command/actor';
import { atDesk, type DeskDoor } from './at-desk';
import { codeHash, hashPassword, newToken, passwordFits, tokenHash } from './passwords';
import { Throttle } from './throttle';

const IDLE_MINUTES = 60;
const ABSOLUTE_HOURS = 12;
const APPLICANT_MINUTES = 60;
const LINK_MINUTES = 30;
/** Long enough to look things up and write an answer. */
const RECIPIENT_MINUTES = 240;
/** Cyber Essentials: at most ten guesses in five minutes. */
const SIGN_IN = { points: 10, seconds: 300 };
const BY_ADDRESS = { points: 50, seconds: 300 };
const LINKS = { points: 5, seconds: 900 };

export interface Hat {
  id: string;
  role: Role;
  tenantId: string | null;
  agencyId: string | null;
  cspId: string | null;
  displayName: string;
  place: string | null;
}
/** Somebody signed in with an account. `actor` is null until a hat is chosen. */
export interface StaffSession {
  kind: 'USER';
  userId: string;
  name: string;
  hatId: string | null;
  actor: Actor | null;
}
export interface ApplicantSession {
  kind: 'APPLICANT';
  actor: Actor;
}
/** Somebody asked for information, by the link they were sent (R49). */
export interface RecipientSession {
  kind: 'RECIPIENT';
  actor: Actor;
}
export type Session = StaffSession | ApplicantSession | RecipientSession;
export type SignIn = { token: string } | { refused: 'WRONG' | 'TOO_MANY' };

interface SessionRow {
  user_id: string | null;
  user_name: string;
  membership_id: string | null;
  role: Role | null;
  tenant_id: string | null;
  agency_id: string | null;
  display_name: string | null;
  party_id: string | null;
  request_id: string | null;
}

/**
 * The sign-in desk. Before any principal exists it speaks to the database through definer functions only; tokens are stored
 * hashed; every door is throttled. Real time throughout, never the product's date.
 */
export class Desk {
  readonly #throttle: Throttle;

  constructor(
    private readonly door: DeskDoor,
    /** Hands a one-time link to the post room; the desk itself sends nothing. */
    private readonly sendLink: (link: {
      tenantId: string;
      partyId: string;
      email: string;
      reference: string;
      token: string;
    }) => Promise<void>,
  ) {
    this.#throttle = new Throttle(door.pool);
  }

  /** An account with a password. Wrong email and wrong password are one answer, equally slow. */
  async signIn(email: string, password: string, address: string): Promise<SignIn> {
    const known = await this.#throttle.allows('sign-in', email, SIGN_IN);
    if (!known || !(await this.#throttle.allows('sign-in-address', address, BY_ADDRESS))) {
      return { refused: 'TOO_MANY' };
    }
    const [user] = await this.#ask<{ id: string; password_hash: string }>(
      'select id, password_hash from auth.user_by_email($1)',
      [email],
    );
    if (!(await passwordFits(user?.password_hash ?? null, password)) || !user) {
      return { refused: 'WRONG' };
    }
    await this.#throttle.forget('sign-in', email, SIGN_IN);
    const hats = await this.hats(user.id);
    const token = newToken();
    // With one hat there is nothing to choose.
    await this.#ask('select auth.open_user_session($1, $2, $3, $4)', [
      tokenHash(token),
      user.id,
      hats.length === 1 ? hats[0]?.id : null,
      ABSOLUTE_HOURS,
    ]);
    return { token };
  }

  /** The memberships a person may put on. */
  async hats(userId: string): Promise<Hat[]> {
    return this.#ask<Hat>(
      `select id, role, tenant_id as "tenantId", agency_id as "agencyId", csp_id as "cspId", display_name as "displayName", place
       from auth.hats($1)`,
      [userId],
    );
  }

  /** Puts on another hat. False when it is not theirs. */
  async wear(token: string, membershipId: string): Promise<boolean> {
    const [row] = await this.#ask<{ wear: boolean }>('select auth.wear($1, $2)', [tokenHash(token), membershipId]);
    return row?.wear ?? false;
  }

  /** Who holds this cookie; null when it is unknown, idle for an hour, expired or closed. */
  async session(token: string): Promise<Session | null> {
    const [row] = await this.#ask<SessionRow>('select * from auth.session($1, $2)', [tokenHash(token), IDLE_MINUTES]);
    if (!row) {
      return null;
    }
    if (row.party_id && row.tenant_id) {
      return { kind: 'APPLICANT', actor: applicantActor(row.tenant_id, row.party_id) };
    }
    if (row.request_id && row.tenant_id) {
      return { kind: 'RECIPIENT', actor: recipientActor(row.tenant_id, row.request_id) };
    }
    return row.user_id
      ? { kind: 'USER', userId: row.user_id, name: row.user_name, hatId: row.membership_id, actor: actorOf(row) }
      : null;
  }

  async close(token: string): Promise<void> {
    await this.#ask('select auth.close_session($1)', [tokenHash(token)]);
  }

  /** Signs a person out everywhere. Answers how many sessions were open. */
  async closeEvery(userId: string): Promise<number> {
    const [row] = await this.#ask<{ n: string }>('select auth.close_every_session($1) as n', [userId]);
    return Number(row?.n ?? 0);
  }

  /** Sends a one-time link if reference and email belong together. Says nothing either way, so that it cannot be used to find out. */
  async requestLink(reference: string, email: string, address: string): Promise<void> {
    const free = await this.#throttle.allows('link', `${reference} ${email}`, LINKS);
    if (!free || !(await this.#throttle.allows('link-address', address, BY_ADDRESS))) {
      return;
    }
    const [party] = await this.#ask<{ tenant_id: string; party_id: string }>('select * from auth.party_for_link($1, $2)', [
      reference.trim(),
      email.trim(),
    ]);
    if (!party) {
      return;
    }
    const token = newToken();
    await this.#ask('select auth.open_link($1, $2, $3, $4)', [tokenHash(token), party.tenant_id, party.party_id, LINK_MINUTES]);
    await this.sendLink({
      tenantId: party.tenant_id,
      partyId: party.party_id,
      email: email.trim(),
      reference: reference.trim().toUpperCase(),
      token,
    });
  }

  /** Uses a link, once, by the confirm button. */
  async useLink(linkToken: string): Promise<SignIn> {
    const [party] = await this.#ask<{ tenant_id: string; party_id: string }>('select * from auth.use_link($1)', [
      tokenHash(linkToken),
    ]);
    return party ? this.#openParty(party.tenant_id, party.party_id) : { refused: 'WRONG' };
  }

  /** Reference and the code printed in Letter 1. */
  async useCode(reference: string, code: string, address: string): Promise<SignIn> {
    const free = await this.#throttle.allows('code', reference, SIGN_IN);
    if (!free || !(await this.#throttle.allows('code-address', address, BY_ADDRESS))) {
      return { refused: 'TOO_MANY' };
    }
    const [party] = await this.#ask<{ tenant_id: string; party_id: string }>('select * from auth.party_for_code($1, $2)', [
      reference.trim(),
      codeHash(code),
    ]);
    return party ? this.#openParty(party.tenant_id, party.party_id) : { refused: 'WRONG' };
  }

  /** Opens a request for whoever holds its link (R49): as often as they like until its day, unless it was withdrawn. */
  async useRequestLink(linkToken: string, address: string): Promise<SignIn> {
    if (!(await this.#throttle.allows('request-link-address', address, BY_ADDRESS))) {
      return { refused: 'TOO_MANY' };
    }
    const [request] = await this.#ask<{ tenant_id: string; request_id: string }>('select * from auth.use_request_link($1)', [
      tokenHash(linkToken),
    ]);
    if (!request) {
      return { refused: 'WRONG' };
    }
    const token = newToken();
    await this.#ask('select auth.open_request_session($1, $2, $3, $4)', [
      tokenHash(token),
      request.tenant_id,
      request.request_id,
      RECIPIENT_MINUTES,
    ]);
    return { token };
  }

  /** Makes an account. Answers its id; an email already known keeps its account. */
  async createUser(email: string, name: string, password: string): Promise<string> {
    const id = randomUUID();
    await this.#ask('select auth.create_user($1, $2, $3, $4)', [id, email, name, await hashPassword(password)]);
    const [user] = await this.#ask<{ id: string }>('select id from auth.user_by_email($1)', [email]);
    return user?.id ?? id;
  }

  async #openParty(tenantId: string, partyId: string): Promise<SignIn> {
    const token = newToken();
    await this.#ask('select auth.open_party_session($1, $2, $3, $4)', [tokenHash(token), tenantId, partyId, APPLICANT_MINUTES]);
    return { token };
  }

  #ask<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return atDesk<Row>(this.door, sql, parameters);
  }
}

function actorOf(row: SessionRow): Actor | null {
  if (!row.role || !row.membership_id) {
    return null;
  }
  const kind = PRINCIPAL_OF_ROLE[row.role];
  return {
    kind,
    role: row.role,
    tenantId: row.tenant_id,
    userId: row.user_id,
    membershipId: row.membership_id,
    // An agency's people see the agency's rows; everybody else is themselves.
    subjectId: kind === 'agency' ? row.agency_id : row.user_id,
    name: row.display_name ?? row.user_name,
    partnership: row.role === 'PARTNERSHIP_ADMIN',
  };
}
