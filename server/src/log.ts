/**
 * The output channel. Everything that is logged passes through here, so that no API key gets into a log or a trace.
 */
import { redactApiKeys } from '@persona-lint/api';

/** `connection.console`, or anything that takes lines of text. */
export interface LogSink {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

export interface Log extends LogSink {
  /** An error with its stack: what was tried, then what came of it. */
  failure(what: string, error: unknown): void;
}

export function createLog(sink: LogSink): Log {
  const error = (text: string): void => sink.error(redactApiKeys(text));
  return {
    info: (text) => sink.info(redactApiKeys(text)),
    warn: (text) => sink.warn(redactApiKeys(text)),
    error,
    failure: (what, reason) => error(`${what}: ${toText(reason)}`),
  };
}

function toText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack ?? `${error.name}: ${error.message}`;
}
