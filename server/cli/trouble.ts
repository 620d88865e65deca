/** Something the person at the keyboard can put right. Its message is the whole explanation: no stack is shown. */
export class Trouble extends Error {
  override name = 'Trouble';
}
