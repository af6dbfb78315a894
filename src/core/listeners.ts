/** Tells whoever listens; the smallest event the core needs. */
export class Listeners<Message> {
  readonly #listeners = new Set<(message: Message) => void>();

  /** @returns a function that stops listening */
  add(listener: (message: Message) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(message: Message): void {
    for (const listener of [...this.#listeners]) listener(message);
  }
}
