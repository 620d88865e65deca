import type { Frame, PublicAuthority, PublicPage, PublicPages } from '@shared/apply';
import type { Config } from '@server/config';
import type { Desk } from '@server/platform/auth/desk';
import type { House } from '@server/platform/command/context';

export type Render = <P extends PublicPage>(page: P, props: PublicPages[P], frame: Frame) => Promise<string>;
/** The built pages, the folder of their style sheets and scripts (null where there is none), and how those are addressed. */
export interface Face {
  render: Render;
  assets: string | null;
  styles: readonly string[];
  scripts: readonly string[];
}

/**
 * What the public pages are given. `face` and `authorities` are for tests: otherwise the build is
 * loaded and the authorities are read from the database.
 */
export interface PublicHouse {
  house: House;
  config: Pick<Config, 'mode' | 'publicAddress'>;
  desk: Pick<Desk, 'requestLink' | 'useLink' | 'useCode' | 'useRequestLink' | 'session' | 'close'>;
  face?: Face;
  authorities?(): Promise<readonly PublicAuthority[]>;
}
