/**
 * The error-code reference: every status, every title of an error, a lost answer and every header, each an entry that can
 * be searched and shown by itself. For a page; a single entry is what a hover shows.
 */
import { explain } from './explain.js';
import { HEADER_ROWS } from './headers.js';
import { code, join, list, toSourceLine } from './markdown.js';
import { renderExplanation, renderHeader, renderStatus } from './render.js';
import { STATUSES } from './statuses.js';
import type { TitleOfStatus } from './statuses.js';

export interface ReferenceEntry {
  /** Stable, for links within a page: `status-409`, `title-409-stale-object-error`. */
  readonly id: string;
  readonly kind: 'status' | 'outcome' | 'title' | 'header';
  readonly label: string;
  /** One line for a list. */
  readonly summary: string;
  /** Everything a search should find it by, in lower case. */
  readonly words: string;
  readonly markdown: string;
}

/** Statuses in ascending order, then a lost answer, titles and headers. */
export function listReference(): ReferenceEntry[] {
  return [...listStatuses(), toNetworkEntry(), ...listTitles(), ...listHeaders()];
}

/** A title of an error: what it means, of which status it is, and that its details are not to be relied on. */
export function renderTitle({ row, title }: TitleOfStatus): string {
  return join([
    `### ${title.title} (${row.status} ${row.name})`,
    title.meaning,
    title.details.length > 0 &&
      `Details read like this; they may be reworded at any time, so never compare them:`,
    list(title.details.map(code)),
    toSourceLine(title.source, title.confidence),
  ]);
}

function listStatuses(): ReferenceEntry[] {
  return STATUSES.map(({ status, name, meaning, titles }) =>
    toEntry({
      id: `status-${status}`,
      kind: 'status',
      label: `${status} ${name}`,
      summary: meaning,
      markdown: renderStatus(status) ?? '',
      more: titles.flatMap(({ title, details }) => [title, ...details]),
    }),
  );
}

function toNetworkEntry(): ReferenceEntry {
  const explanation = explain('network');
  return toEntry({
    id: 'outcome-network',
    kind: 'outcome',
    label: explanation.name,
    summary: explanation.meaning,
    markdown: renderExplanation(explanation),
    more: ['network error', 'timeout', 'ECONNRESET', 'socket hang up', 'fetch failed'],
  });
}

function listTitles(): ReferenceEntry[] {
  return STATUSES.flatMap((row) =>
    row.titles.map((title) =>
      toEntry({
        id: `title-${row.status}-${toId(title.title)}`,
        kind: 'title',
        label: title.title,
        summary: title.meaning,
        markdown: renderTitle({ row, title }),
        more: [String(row.status), row.name],
      }),
    ),
  );
}

function listHeaders(): ReferenceEntry[] {
  return HEADER_ROWS.map(({ name, meaning, aliases }) =>
    toEntry({
      id: `header-${toId(name)}`,
      kind: 'header',
      label: name,
      summary: meaning,
      markdown: renderHeader(name) ?? '',
      more: aliases,
    }),
  );
}

function toEntry({
  more,
  ...entry
}: Omit<ReferenceEntry, 'words'> & { readonly more: readonly string[] }): ReferenceEntry {
  const words = [entry.label, entry.summary, ...more, entry.markdown].join('\n').toLowerCase();
  return { ...entry, words };
}

function toId(text: string): string {
  return text.toLowerCase().replace(/\W+/g, '-');
}
