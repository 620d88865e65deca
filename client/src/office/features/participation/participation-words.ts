import {
  OFFER_ANSWER_LABEL,
  OFFER_CHANNEL_LABEL,
  OFFER_CHANNELS,
  OFFER_KIND_LABEL,
  type OfferChannel,
} from '@shared/vocabulary/participation';
import { dayText } from '@client/ui/day-text';
import type { ParticipationFieldsFragment } from '@client/gql/operations';

export type Participation = ParticipationFieldsFragment;
export type Risk = Participation['risks'][number];

/** The ways staff can have made an offer or been told an answer: not the person’s own page. */
export const STAFF_CHANNELS = OFFER_CHANNELS.filter(
  (channel): channel is Exclude<OfferChannel, 'OWN_PAGE'> => channel !== 'OWN_PAGE',
).map((value) => ({ value, text: OFFER_CHANNEL_LABEL[value] }));

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
/** ‘By phone’ inside a sentence. */
export const channelText = (channel: OfferChannel): string => lowerFirst(OFFER_CHANNEL_LABEL[channel]);

/** One offer as a line: what, when, how (R33, R34). */
export const madeText = ({ kind, offeredOn, channel, inLetter }: Participation['made'][number]): string =>
  `${OFFER_KIND_LABEL[kind]}: offered on ${dayText(offeredOn)}, ${channelText(channel)}${inLetter ? ', with the decision' : ''}.`;

/** One answer as a line: what, when, how and by whom (R36). */
export const answerText = ({ answer, saidOn, channel, saidBy }: Participation['answers'][number]): string =>
  channel === 'OWN_PAGE'
    ? `${OFFER_ANSWER_LABEL[answer]}. Said on ${dayText(saidOn)} on their own page, by ${lowerFirst(saidBy)}.`
    : `${OFFER_ANSWER_LABEL[answer]}. Said on ${dayText(saidOn)}, ${channelText(channel)}; taken down by ${saidBy}.`;
