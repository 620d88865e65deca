import { openProduct } from './support/product';
import { the } from './support/review-cast';
import { gathering } from './support/review-gathering';
import { theMeeting } from './support/review-the-meeting';
import { theOutcome } from './support/review-the-outcome';
import { story } from './support/story';

jest.setTimeout(240_000);
const chapter = story();

beforeAll(async () => {
  the.product = await openProduct('2026-03-20');
}, 240_000);

// One story: the chapters of each part go on where those of the part before ended.
gathering(chapter);
theMeeting(chapter);
theOutcome(chapter);
