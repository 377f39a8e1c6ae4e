/**
 * Ctrl-C as a question the run asks between files: what runs is finished, nothing half done is left behind.
 * A second Ctrl-C ends the process at once.
 */
export interface Cancellation {
  readonly isCancelled: () => boolean;
  /** Settles when Ctrl-C comes, for what waits (a question on the terminal). */
  readonly signal: AbortSignal;
  /** Gives Ctrl-C back to Node. */
  readonly dispose: () => void;
}

export const CANCELLED = 130;

export function listenForCancel(): Cancellation {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(CANCELLED);
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  return {
    isCancelled: () => controller.signal.aborted,
    signal: controller.signal,
    dispose: () => void process.off('SIGINT', onSignal),
  };
}

/** Lets a pending Ctrl-C arrive: linting itself never gives way. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
