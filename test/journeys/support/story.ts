import { pictureOfEverything } from './look';

/** Tests that tell one story in chapters: after a chapter that failed the later ones say so at once, instead of waiting in vain. */
export function story(): (title: string, tell: () => Promise<void>) => void {
  let brokenOff: string | null = null;
  return (title, tell) =>
    test(title, async () => {
      if (brokenOff) {
        throw new Error(`The story broke off in “${brokenOff}”.`);
      }
      brokenOff = title;
      try {
        await tell();
      } catch (problem) {
        await pictureOfEverything(title);
        throw problem;
      }
      brokenOff = null;
    });
}
