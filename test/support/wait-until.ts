/** Waits until `look` answers something true, looking ten times a second; gives up loudly. */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  seconds = 60,
): Promise<T> {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    const answer = await look();
    if (answer) {
      return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited ${seconds} seconds in vain: ${what}`);
}
