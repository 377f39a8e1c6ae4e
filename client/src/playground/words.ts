/**
 * Short words for what attempts are and were, and their tones.
 */
import type { Answer, Cause, Fault, KeyEffect } from './attempt.js';
import type { Forecast } from './key-forecast.js';

export type Tone = Forecast['tone'];

export const EFFECTS: Readonly<Record<KeyEffect, { readonly text: string; readonly tone: Tone }>> =
  {
    stored: { text: 'stored', tone: 'good' },
    replayed: { text: 'replayed', tone: 'good' },
    mismatch: { text: 'mismatch', tone: 'bad' },
    'not-stored': { text: 'not stored', tone: 'neutral' },
    possibly: { text: 'possibly stored', tone: 'warning' },
    'no-key': { text: 'no key', tone: 'neutral' },
  };

export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  send: 'sent',
  'same-key': 'same key',
  'new-key': 'new key',
  retry: 'retry policy',
};

export const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  'lose-answer': 'answer lost on purpose',
  'rate-limit': 'rate-limited on purpose',
  'server-error': 'failed on purpose',
};

export function toStatusText({ status }: Answer): string {
  if (status === 'network') return 'No answer';
  return status === 'cancelled' ? 'Cancelled' : String(status);
}

export function toStatusTone({ status }: Answer): Tone {
  if (typeof status !== 'number') return 'warning';
  if (status < 300) return 'good';
  return status < 400 || status === 429 ? 'warning' : 'bad';
}

export function toTime(at: number): string {
  return new Date(at).toLocaleTimeString([], {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}

export function toSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024
    ? `${(bytes / 1024).toFixed(1)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
