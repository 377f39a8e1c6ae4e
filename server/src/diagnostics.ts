/**
 * A finding as an editor shows it: the rule's page behind its name, and every step of the trail as a place to go to.
 */
import type { Place } from '@persona-lint/core';
import { RULES } from 'eslint-plugin-persona/host';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type Location,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentFinding } from './document-model.js';
import { toUri } from './uris.js';

export const SOURCE = 'persona';

const PAGES = new Map(RULES.map(({ name, meta }) => [`persona/${name}`, meta.docs.url]));

/** Findings about something that has no effect, or that Persona has given up. */
const TAGS = new Map<string, DiagnosticTag[]>([
  ['persona/no-key-on-safe-method', [DiagnosticTag.Unnecessary]],
  ['persona/no-session-token-in-attributes', [DiagnosticTag.Deprecated]],
]);

/** Where a step of a trail lies. */
export interface Origin {
  readonly file: string;
  readonly uri: string;
  readonly document: TextDocument;
  /** An open document, whose places can be told exactly. */
  findOpen(file: string): { readonly uri: string; readonly document: TextDocument } | undefined;
}

export function toDiagnostic(
  { rule, message, trail }: DocumentFinding,
  origin: Origin,
): Diagnostic {
  const page = PAGES.get(rule);
  const tags = TAGS.get(rule);
  return {
    range: toRange(message),
    severity: message.severity === 2 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: SOURCE,
    code: rule,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    message: message.message,
    ...(tags === undefined ? {} : { tags }),
    ...(trail.length === 0
      ? {}
      : {
          relatedInformation: trail.map(({ text, place }) => ({
            message: text,
            location: toLocation(place, origin),
          })),
        }),
  };
}

/** ESLint counts from 1. */
export function toRange(message: {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
}): Range {
  const { line, column, endLine = line, endColumn = column } = message;
  return {
    start: { line: Math.max(line - 1, 0), character: Math.max(column - 1, 0) },
    end: { line: Math.max(endLine - 1, 0), character: Math.max(endColumn - 1, 0) },
  };
}

/** Of another file that is not open, only the start is known without reading it. */
function toLocation(place: Place, origin: Origin): Location {
  const open = place.file === origin.file ? origin : origin.findOpen(place.file);
  const start = { line: place.line - 1, character: place.column };
  if (open === undefined) return { uri: toUri(place.file), range: { start, end: start } };
  const end = open.document.positionAt(open.document.offsetAt(start) + place.end - place.start);
  return { uri: open.uri, range: { start, end } };
}
