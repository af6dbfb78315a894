/** A file cannot be written now; the message is the sentence for the user. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
}
