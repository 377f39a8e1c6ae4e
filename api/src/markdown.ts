/**
 * Pieces of Markdown that everything rendered is made of: lists, code, sources, and text that must not become markup.
 *
 * No HTML, nothing that depends on where it is shown.
 */
import type { Confidence, Source } from './sources.js';

const CONFIDENCE_NOTES: Readonly<Record<Confidence, string | undefined>> = {
  spec: undefined,
  docs: undefined,
  'third-party': 'seen in public programs, not in Persona’s documentation',
  inferred: 'concluded from the documentation, not stated there',
  unconfirmed: 'not confirmed by public documentation',
};

/** Where a fact comes from, and how sure it is where that is less than Persona's own word. */
export function toSourceLine(source: Source, confidence: Confidence): string {
  const note = CONFIDENCE_NOTES[confidence];
  return `Source: ${source}${note === undefined ? '' : ` (${note})`}`;
}

export function join(parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n');
}

export function list(items: readonly (string | false | undefined)[]): string {
  return items
    .filter((item) => typeof item === 'string' && item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}

export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Text of an answer is somebody else's: it must not become markup. */
export function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}

export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
