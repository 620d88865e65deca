/** The front door of the diary: the team's calendar of meetings and of what is due. It reads, and does nothing. */
import { DiaryResolver } from './diary.resolver';

export const diary = { resolvers: [DiaryResolver] };
