/**
 * Writes rows of the catalogue as Markdown: for hovers, generated pages and the playground.
 *
 * Each function returns a self-contained piece, with its source and, where it is less than Persona's own word, how sure
 * it is. No HTML, no headings above the third level, no line that depends on where it is shown.
 */
import type { Explanation } from './explain.js';
import { ABSENT_HEADERS, findHeader } from './headers.js';
import type { HeaderRow } from './headers.js';
import { API_BASE_URL, API_HOSTS, PRIVACY_BASE_PATH } from './hosts.js';
import { findIdPrefix } from './id-prefixes.js';
import { findDecision } from './idempotency.js';
import type { IdempotencyDecision } from './idempotency.js';
import { code, escape, join, list, toSourceLine } from './markdown.js';
import type { KeyUse, Operation, StateChange } from './operation.js';
import { toAdviceLines } from './render-advice.js';
import { renderParameters } from './render-parameters.js';
import { SPEC } from './sources.js';
import { findResourceStates } from './states.js';
import { findStatus } from './statuses.js';
import type { StatusRow } from './statuses.js';
import { findApiVersion } from './versions.js';

const KEY_USE_TEXTS: Readonly<Record<KeyUse, string>> = {
  yes: 'accepted: one key for each operation, the same one when it is repeated after a lost answer',
  'no-effect': 'no effect on this method; leave it out',
  undocumented: 'not documented for this method; do not rely on it',
};

/** An operation: what it does, its parameters, answers and key. */
export function renderOperation(operation: Operation): string {
  return join([
    `### ${code(`${operation.method} ${operation.base}${operation.path}`)}`,
    operation.purpose,
    toWarnings(operation),
    renderParameters(operation.parameters),
    list([
      `Idempotency key: ${KEY_USE_TEXTS[operation.idempotencyKey]}${operation.search ? ' (a search changes nothing, so none is needed)' : ''}.`,
      operation.content.length > 0 && `Body: ${operation.content.map(code).join(' or ')}.`,
      operation.success.length > 0 && `Success: ${operation.success.join(', ')}.`,
      operation.errors.length > 0 && `Errors: ${operation.errors.join(', ')}.`,
      `Permission: ${operation.permission === 'undocumented' ? 'not documented' : `${code(operation.permission)} (assigned by name)`}.`,
      operation.states && toStateText(operation.states),
    ]),
    toSourceLine(operation.docs ?? operation.source, operation.confidence),
  ]);
}

/** A status: meaning, cause, what to do, whether to repeat. Undefined for a status without a row. */
export function renderStatus(status: number): string | undefined {
  const row = findStatus(status);
  if (!row) return undefined;
  return join([
    `### ${row.status} ${row.name}`,
    row.meaning,
    list([
      `**Cause:** ${row.cause}`,
      `**What to do:** ${row.action}`,
      ...toAdviceLines(findDecision(status)),
      row.note,
    ]),
    row.titles.length > 0 &&
      list(row.titles.map(({ title, meaning }) => `${code(title)}: ${meaning}`)),
    toExample(row),
    toSourceLine(row.source, row.confidence),
  ]);
}

/** A header, found by its name or alias in any case; undefined for one Persona does not document. */
export function renderHeader(name: string): string | undefined {
  const row: HeaderRow | undefined = findHeader(name);
  if (!row) return undefined;
  return join([
    `### ${code(row.name)} (${row.sentIn})`,
    row.meaning,
    list([
      `Value: ${row.value}`,
      `Example: ${code(row.example)}`,
      row.aliases.length > 0 && `Also written ${row.aliases.map(code).join(', ')}.`,
      row.note,
    ]),
    toSourceLine(row.source, row.confidence),
  ]);
}

/** A header that programs look for and Persona does not have, with the one there is; undefined for any other. */
export function renderAbsentHeader(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  const row = ABSENT_HEADERS.find((each) => each.name.toLowerCase() === wanted);
  return (
    row &&
    join([
      `### ${code(row.name)}`,
      `Persona does not have this header; use ${code(row.instead)}.`,
      toSourceLine(row.source, row.confidence),
    ])
  );
}

/** The address that all paths follow, and other hosts that serve the API. */
export function renderBaseUrl(): string {
  const [, ...others] = API_HOSTS;
  return join([
    `### ${code(API_BASE_URL)}`,
    'The address of Persona’s API; the path of an operation follows it.',
    `Also seen: ${others.map(code).join(', ')}. Paths of relays follow ${code(PRIVACY_BASE_PATH)}.`,
    toSourceLine(SPEC, 'spec'),
  ]);
}

/** What an id names, by its prefix; undefined for an unknown prefix. */
export function renderIdPrefix(id: string): string | undefined {
  const row = findIdPrefix(id);
  if (!row) return undefined;
  const note = row.note === undefined ? '' : ` ${row.note}`;
  return join([
    `${code(`${row.prefix}…`)} names a Persona ${row.names}.${note}`,
    toSourceLine(row.source, row.confidence),
  ]);
}

/** A version and what it changes; undefined for a date that is no version. */
export function renderVersion(date: string): string | undefined {
  const version = findApiVersion(date);
  if (!version) return undefined;
  return join([
    `### Persona API version ${version.date}`,
    version.changes.length > 0 ? list(version.changes) : 'What it changes is not listed here.',
    toSourceLine(version.source, version.confidence),
  ]);
}

/** The statuses of a kind of object; undefined for a kind without documented statuses. */
export function renderStates(resource: string): string | undefined {
  const row = findResourceStates(resource);
  if (!row) return undefined;
  return join([
    `### Statuses of ${/^[aeiou]/.test(resource) ? 'an' : 'a'} ${resource}`,
    `${row.statuses.map(code).join(', ')}; more may be added, so a switch needs a default.`,
    row.note,
    toSourceLine(row.source, row.confidence),
  ]);
}

/** A line of the idempotency table. */
export function renderDecision(decision: IdempotencyDecision): string {
  return join([
    list(toAdviceLines(decision)),
    decision.why,
    toSourceLine(decision.source, decision.confidence),
  ]);
}

/** An explained answer, with every entry of its body; without a word on the key when none was sent. */
export function renderExplanation(explanation: Explanation, hasKey = true): string {
  const { status, name, meaning, cause, action, errors, advice, notes, source, confidence } =
    explanation;
  const entries = errors.map((error) => {
    const about = error.parameter === undefined ? '' : ` (about ${code(error.parameter)})`;
    const text = [error.title, error.details].filter((part) => part !== undefined).join(': ');
    const shown = text ? escape(text) : 'An entry without title and details';
    return `${shown}${about}${error.known ? ` — ${error.known.meaning}` : ''}`;
  });
  return join([
    `### ${typeof status === 'number' && !name.endsWith(String(status)) ? `${status} ${name}` : name}`,
    meaning,
    entries.length > 0 && list(entries),
    list([
      `**Cause:** ${cause}`,
      `**What to do:** ${action}`,
      ...toAdviceLines(advice.decision, hasKey),
      ...notes,
    ]),
    toSourceLine(source, confidence),
  ]);
}

function toWarnings(operation: Operation): string | undefined {
  const warnings = [
    operation.irreversible && 'This cannot be undone.',
    operation.environment && `Works with ${operation.environment} keys only.`,
    operation.availability === 'historical' &&
      'Not part of the current public description; it may be closed to you.',
    operation.private && 'The description marks it as private.',
  ].filter((text) => typeof text === 'string');
  return warnings.length > 0 ? warnings.map((text) => `**${text}**`).join(' ') : undefined;
}

function toStateText({ resource, from, notFrom, to, note }: StateChange): string {
  const parts = [
    from && `from ${from.map(code).join(' or ')}`,
    notFrom && `not from ${notFrom.map(code).join(' or ')}`,
    to !== undefined && `to ${code(to)}`,
  ].filter((part) => typeof part === 'string');
  const change = parts.length > 0 ? `status goes ${parts.join(', ')}.` : '';
  return `State of the ${resource}: ${change} ${note ?? ''}`.replace(/ +/g, ' ').trim();
}

function toExample({ examples }: StatusRow): string | undefined {
  const [example] = examples;
  return example && `\`\`\`json\n${JSON.stringify(example, undefined, 2)}\n\`\`\``;
}
