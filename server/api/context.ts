import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '@server/config';
import type { Desk, Session } from '@server/platform/auth/desk';
import type { ProductClock } from '@server/platform/clock/product-clock';
import { publicActor, type Actor } from '@server/platform/command/actor';
import type { Command, Outcome } from '@server/platform/command/command';
import { Ctx, type House } from '@server/platform/command/context';
import { Unauthenticated } from '@server/platform/command/failures';

export const SESSION_COOKIE = 'recourse_session';

/** What the porch keeps for everybody who comes by. */
export interface Porch {
  house: House;
  config: Config;
  desk: Desk;
  clock: ProductClock;
  signIns(): readonly { email: string; who: string; sees: string; password: string }[];
  /** Looks at every clock now rather than within the minute. */
  sweepNow(): Promise<void>;
}

/** A context that knows the visitor's session and can change it: who, which hat, which authority. */
export class ApiContext extends Ctx {
  constructor(
    readonly porch: Porch,
    readonly session: Session | null,
    readonly token: string | null,
    readonly address: string,
    private readonly reply: FastifyReply,
  ) {
    super(porch.house, actorOf(session));
  }

  /** Deeds here are for those who have signed in; the public's own are done from its pages. */
  override run<Input, Loaded, Result>(deed: Command<Input, Loaded, Result>, input: Input): Promise<Outcome<Result>> {
    return this.actor.kind === 'public' ? Promise.reject(new Unauthenticated()) : super.run(deed, input);
  }

  /** Gives the browser its session, out of reach of scripts. */
  keep(token: string): void {
    void this.reply.setCookie(SESSION_COOKIE, token, cookieOptions(this.porch.config));
  }

  forget(): void {
    void this.reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }
}

/** Who is asking: nobody in particular until a session says otherwise and a hat is on. */
function actorOf(session: Session | null): Actor {
  return session?.actor ?? publicActor(null);
}

export const cookieOptions = (config: Config) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: config.publicAddress.startsWith('https:') }) as const;

/** The session behind a request's cookie, if it is still good. */
export async function sessionOf(
  porch: Porch,
  request: FastifyRequest,
): Promise<{ session: Session | null; token: string | null }> {
  const token = request.cookies[SESSION_COOKIE] ?? null;
  return { token, session: token ? await porch.desk.session(token) : null };
}

/** Makes the context of one GraphQL operation. */
export async function apiContext(porch: Porch, request: FastifyRequest, reply: FastifyReply): Promise<ApiContext> {
  const { session, token } = await sessionOf(porch, request);
  return new ApiContext(porch, session, token, request.ip, reply);
}
