/**
 * What the panel's root says about a view in words: the environment, and what is read out when it changes.
 */
import { summarize } from '../attempt-summary.js';
import type { View } from '../protocol.js';
import { EFFECTS, toStatusText } from '../words.js';

/** What a screen reader says when it changes: the last attempt, and what all of them came to. */
export function announce({ attempts, thread, running }: View): string {
  const own = attempts.filter((one) => one.thread === thread);
  const { id, answer } = own.at(-1) ?? {};
  if (running?.kind === 'waiting') return `Attempt ${id ?? 0} is to be repeated. ${running.text}`;
  if (answer === undefined) return '';
  return `Attempt ${id ?? 0}: ${toStatusText(answer)}, ${EFFECTS[answer.effect].text}. ${summarize(own).text}`;
}

export function toEnvironmentText({ environment, hasApiKey }: View): string {
  switch (environment.kind) {
    case 'simulator':
      return 'A local Persona. Nothing leaves this machine.';
    case 'sandbox':
      return hasApiKey ? 'Persona’s sandbox.' : 'Persona’s sandbox: store an API key first.';
    case 'production':
      return hasApiKey
        ? 'PRODUCTION: real people, real cost. Each write is asked about.'
        : 'PRODUCTION: store an API key first.';
    case 'added':
      return hasApiKey
        ? 'A host added in the settings. Each write is asked about.'
        : 'A host added in the settings: store an API key first.';
  }
}
