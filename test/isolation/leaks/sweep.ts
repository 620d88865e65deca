import { render } from '@client/public/entry-server';
import { attacker, type Attempt } from '../../support/attacker';
import { AGENCIES } from '../../support/world';
import { Doors } from '../doors';
import { idsOf, type Ids } from '../samples';
import { EVERYBODY, type Who } from './cast';
import { byApi, byPost, bySql, byWeb, WAYS, type Piece, type Way } from './reach';
import type { Review } from './review';

export type Reached = Readonly<Record<Way, readonly Piece[]>>;

/** Looks for everything that somebody can reach, by every way there is. */
export class Sweep {
  private constructor(
    readonly review: Review,
    readonly doors: Doors,
    readonly tryAs: Attempt,
  ) {}

  static async of(review: Review): Promise<Sweep> {
    const face = { render, assets: null, styles: [], scripts: [] };
    return new Sweep(review, await Doors.of(review.town, 'production', face), await attacker(review.town));
  }

  /** The ids of the case, among them those of what is closed. */
  ids(): Promise<Ids> {
    const { town, told, requests } = this.review;
    const place = { main: told, requestId: requests.housing ?? '', tenantId: told.spoc.tenantId ?? '' };
    return idsOf(town, place, AGENCIES.police.id);
  }

  async reach(who: Who): Promise<Reached> {
    const { review, doors, tryAs } = this;
    const actor = review.cast[who];
    const post = await byPost(review);
    return {
      SQL: await bySql(review, tryAs, actor),
      API: await byApi(doors, actor, await this.ids()),
      web: await byWeb(review, doors, actor),
      post: addressesOfPeople(review)[who].flatMap((address) => post.get(address) ?? []),
    };
  }

  async everybody(): Promise<Record<Who, Reached>> {
    const all: Partial<Record<Who, Reached>> = {};
    for (const who of EVERYBODY) {
      all[who] = await this.reach(who);
    }
    return all as Record<Who, Reached>;
  }

  /** The places whose words are in this, and by which way they came. */
  places(pieces: readonly Piece[]): string[] {
    return [...new Set(pieces.flatMap(({ words, bytes = '' }) => this.review.marks.in(`${words}\n${bytes}`)))].sort();
  }
  /** The same of all ways together. */
  all = (reached: Reached): string[] => this.places(WAYS.flatMap((way) => reached[way]));
}

/** Where each of them is written to. */
export const addressesOfPeople = ({ marks }: Pick<Review, 'marks'>): Record<Who, string[]> => ({
  'the representative': ['nadia@mail.example'],
  'the person affected': ['imran@mail.example'],
  'an agency of the panel': ['police@agency.example', marks.addressed('officer')],
  'an agency with the open part': ['council_service@agency.example'],
  'Victim First': ['victim_support@agency.example', marks.addressed('friend')],
  'an agency asked': ['registered_provider@agency.example'],
  'an agency never asked': ['health@agency.example'],
  'somebody asked by a link': ['dilys@residents.example'],
  'another applicant': ['leila.hassan@mail.example'],
  'another authority': [],
  'the county': [],
  'the partnership': [],
  'the administrator': [],
  'the board': [],
  'the chair': [],
  'a visitor': [],
});
