import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicAuthority, PublicPage, PublicPages } from '@shared/apply';
import { longDate } from '@shared/time';
import { listAuthorities } from '@server/features/authorities';
import { publicActor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { log } from '@server/platform/log/log';
import { loadFace } from './load-face';
import type { Face, PublicHouse } from './public-house';

export interface Around {
  authority?: PublicAuthority | null;
  exit?: boolean;
  back?: string | null;
  status?: number;
}

/** Answers requests with pages. Knows how a page is framed; knows nothing of what is on it. */
export class Street {
  readonly face: Face;

  constructor(readonly given: PublicHouse) {
    this.face = given.face ?? loadFace();
  }

  /** Sends a page. Pages with anything of a person on them are never stored by browser or proxy. */
  async send<P extends PublicPage>(
    reply: FastifyReply,
    page: P,
    props: PublicPages[P],
    around: Around = {},
  ): Promise<FastifyReply> {
    const html = await this.face.render(page, props, {
      authority: around.authority ?? null,
      styles: this.face.styles,
      scripts: this.face.scripts,
      exit: around.exit ?? false,
      banner: this.#banner(),
      back: around.back ?? null,
    });
    return reply
      .code(around.status ?? 200)
      .header('cache-control', around.exit ? 'no-store' : 'no-cache')
      .type('text/html; charset=utf-8')
      .send(html);
  }

  /** Every authority, by name. */
  async authorities(): Promise<readonly PublicAuthority[]> {
    if (this.given.authorities) {
      return this.given.authorities();
    }
    const ctx = new Ctx(this.given.house, publicActor(null));
    try {
      return await ctx.read(listAuthorities);
    } finally {
      await ctx.close();
    }
  }

  /** The authority of the address; throws NotFound where there is none, or where it holds no reviews and those are wanted. */
  async authority(request: FastifyRequest, reviews = true): Promise<PublicAuthority> {
    const { slug } = request.params as { slug?: string };
    const found = (await this.authorities()).find((one) => one.slug === slug);
    if (!found || (reviews && !found.capabilities.includes('REVIEWS'))) {
      throw new NotFound('Authority');
    }
    return found;
  }

  /** A page that is not there, or not yours: the two look alike. */
  notFound(reply: FastifyReply): Promise<FastifyReply> {
    return this.send(
      reply,
      'problem',
      {
        title: 'Page not found',
        says: ['If you typed the address, check that it is right.', 'If you followed a link, it may be old.'],
        reference: null,
        home: '/',
      },
      { status: 404 },
    );
  }

  /** A form that was not posted from one of our pages. */
  foreign(reply: FastifyReply): Promise<FastifyReply> {
    return this.send(
      reply,
      'problem',
      {
        title: 'We could not accept that',
        says: ['The form was not sent from one of our own pages. Open the page again and send it from there.'],
        reference: null,
        home: '/',
      },
      { status: 403 },
    );
  }

  /** Something went wrong here. The reference is in the log; the reason is not on the page. */
  problem(request: FastifyRequest, reply: FastifyReply, failure: unknown): Promise<FastifyReply> {
    const reference = randomUUID().slice(0, 8).toUpperCase();
    log.error(
      { reference, route: request.routeOptions.url, failure: failure instanceof Error ? failure.message : 'unknown' },
      'a public page failed',
    );
    return this.send(
      reply,
      'problem',
      {
        title: 'Sorry, there is a problem',
        says: ['What you entered before this page is saved. Try again in a few minutes.'],
        reference,
        home: '/',
      },
      { status: 500 },
    );
  }

  #banner(): string | null {
    return this.given.config.mode === 'demonstration'
      ? `Nothing here reaches a real council. Today is ${longDate(this.given.house.moment().today)}.`
      : null;
  }
}
