import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DRAFT_DAYS, NO_ANSWERS, type Answers, type PublicAuthority } from '@shared/apply';
import { publicActor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import { draftById, type Draft } from './draft.repository';
import { forgetDraft } from './commands/forget-draft';
import { saveDraft } from './commands/save-draft';
import type { PublicHouse } from './public-house';

const COOKIE = 'recourse_draft';

/** The draft a token opens. The token itself is nowhere but in the visitor's cookie. */
export function draftIdOf(token: string): string {
  const hex = createHash('sha256').update(token).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** One visitor on one authority's form: their draft, found by a cookie, and the deeds that keep or delete it. */
export class Visit {
  private constructor(
    private readonly given: PublicHouse,
    readonly authority: PublicAuthority,
    private readonly reply: FastifyReply,
    private token: string | null,
    readonly draft: Draft | null,
    readonly ctx: Ctx,
  ) {}

  /** Opens the visit. Close it when the answer is made. */
  static async open(
    given: PublicHouse,
    authority: PublicAuthority,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Visit> {
    const cookie = request.cookies[COOKIE];
    const token = cookie && /^[\w-]{43}$/.test(cookie) ? cookie : null;
    const ctx = new Ctx(given.house, publicActor(authority.id, token ? draftIdOf(token) : null));
    const draft = token ? await ctx.read((tx) => draftById(tx, draftIdOf(token))) : null;
    return new Visit(given, authority, reply, token, draft, ctx);
  }

  get answers(): Answers {
    return this.draft?.answers ?? NO_ANSWERS;
  }

  get draftId(): string | null {
    return this.token ? draftIdOf(this.token) : null;
  }

  /** Saves the answers; begins a draft, and sets its cookie, where there is none. A deleted or expired draft is never continued. */
  async save(answers: Answers): Promise<void> {
    const token = this.draft && this.token ? this.token : randomBytes(32).toString('base64url');
    const draftId = draftIdOf(token);
    const ctx = token === this.token ? this.ctx : this.ctx.as(publicActor(this.authority.id, draftId));
    await ctx.run(saveDraft, { tenantId: this.authority.id, draftId, answers });
    await ctx.close();
    this.token = token;
    void this.reply.setCookie(COOKIE, token, { ...this.#cookie(), maxAge: DRAFT_DAYS * 86_400 });
  }

  /** Deletes the answers and the cookie. */
  async forget(): Promise<void> {
    if (this.draft && this.draftId) {
      await this.ctx.run(forgetDraft, { tenantId: this.authority.id, draftId: this.draftId });
    }
    void this.reply.clearCookie(COOKIE, this.#cookie());
  }

  close(): Promise<void> {
    return this.ctx.close();
  }

  /** Each authority has a cookie of its own: two applications at once do not meet. */
  #cookie(): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
    return {
      path: `/${this.authority.slug}`,
      httpOnly: true,
      sameSite: 'lax',
      secure: this.given.config.publicAddress.startsWith('https:'),
    };
  }
}
