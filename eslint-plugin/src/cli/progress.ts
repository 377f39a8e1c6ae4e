/**
 * One line on a terminal that says how far a long run got. Nothing where standard error is not a terminal.
 */
export interface Progress {
  show(text: string): void;
  /** Takes the line away, before anything else is printed. */
  clear(): void;
}

const INTERVAL_MS = 80;

export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  let isShown = false;
  return {
    show(text) {
      const now = Date.now();
      if (now - last < INTERVAL_MS) return;
      last = now;
      isShown = true;
      stream.write(`\r\u001B[K${text.slice(0, (stream.columns || 80) - 1)}`);
    },
    clear() {
      if (isShown) stream.write('\r\u001B[K');
      isShown = false;
    },
  };
}
