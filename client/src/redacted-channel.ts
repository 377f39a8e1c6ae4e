/**
 * An output channel that no API key gets into: not with a message, and not with the trace of the protocol, which holds
 * whole documents. Not here: what is logged.
 */
import { redactApiKeys } from '@persona-lint/api';
import type { LogOutputChannel } from 'vscode';

type Writer = (text: string, ...values: unknown[]) => void;

const WRITERS = new Set([
  ...['append', 'appendLine', 'replace'],
  ...['trace', 'debug', 'info', 'warn', 'error'],
]);

export function toRedactedChannel(channel: LogOutputChannel): LogOutputChannel {
  return new Proxy(channel, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      if (!WRITERS.has(String(name))) return (member as Writer).bind(target);
      return (text: unknown, ...values: unknown[]) => {
        (member as Writer).call(target, redact(text), ...values.map(redact));
      };
    },
  });
}

function redact(value: unknown): string {
  if (value instanceof Error) return redactApiKeys(value.stack ?? value.message);
  if (typeof value === 'string') return redactApiKeys(value);
  // Whatever cannot be written as JSON is named by its type only.
  try {
    const text = JSON.stringify(value) as string | undefined;
    return redactApiKeys(text ?? String(value));
  } catch {
    return typeof value;
  }
}
