/**
 * `persona/calls`: the calls of all files that are known, by endpoint, each with its key, its retry and its findings.
 * Not here: which files are known (`documents.ts`, `scan.ts`).
 */
import { getKeyUse, isSearchPath, OPERATIONS, type Method } from '@persona-lint/api';
import type { PersonaCall, PersonaFile, Place } from '@persona-lint/core';
import type { DocumentFinding } from './document-model.js';
import { toRange } from './diagnostics.js';
import type {
  CallFinding,
  CallSite,
  EndpointCalls,
  KeyState,
  Range,
  RetryState,
} from './protocol.js';

export interface KnownFile {
  readonly uri: string;
  readonly text: string;
  readonly model: PersonaFile;
  readonly findings: readonly DocumentFinding[];
}

export function toEndpoints(files: readonly KnownFile[]): EndpointCalls[] {
  const endpoints = new Map<string, EndpointCalls & { readonly sites: CallSite[] }>();
  for (const file of files) {
    for (const call of file.model.calls) {
      if (call.decided !== 'here' || call.place.file !== file.model.file) continue;
      const label = toLabel(call);
      const known = endpoints.get(label) ?? {
        label,
        method: call.method,
        path: call.path,
        sites: [],
      };
      known.sites.push(toSite(call, file));
      endpoints.set(label, known);
    }
  }
  return [...endpoints.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}

function toLabel({ method, methods, path, url }: PersonaCall): string {
  const verb = method ?? (methods.length > 0 ? methods.join(' or ') : '?');
  return `${verb} ${path ?? (url.text.split(/[?#]/u)[0] || 'an unknown path')}`;
}

function toSite(call: PersonaCall, file: KnownFile): CallSite {
  const key = toKeyState(call);
  return {
    uri: file.uri,
    range: toPlaceRange(call.place, file.text),
    key,
    keyText: KEY_TEXTS[key],
    retry: toRetryState(call),
    retryText: toRetryText(call),
    findings: file.findings
      .filter((finding) => isAbout(finding, call, file.text))
      .map(toCallFinding),
  };
}

/** From offsets and the start that is known already. */
export function toPlaceRange({ start, end, line, column }: Place, text: string): Range {
  const lines = text.slice(start, end).split(/\r\n|[\n\r]/u);
  const last = lines.at(-1) ?? '';
  return {
    start: { line: line - 1, character: column },
    end: {
      line: line - 1 + lines.length - 1,
      character: lines.length === 1 ? column + last.length : last.length,
    },
  };
}

const KEY_TEXTS: Readonly<Record<KeyState, string>> = {
  'not-needed': 'no key needed',
  absent: 'no key',
  operation: 'a key for each operation',
  attempt: 'a new key at each attempt',
  entity: 'one key for each user, account or period',
  shared: 'one key for all operations',
  unknown: 'a key that cannot be followed',
};

export function toKeyState({ key, method, path, search }: PersonaCall): KeyState {
  const isSafe = method !== undefined && isMethod(method) && getKeyUse(method) === 'no-effect';
  if (key.present === 'no') {
    return isSafe || search || (path !== undefined && isSearchPath(path)) ? 'not-needed' : 'absent';
  }
  if (key.present === 'unknown') return 'unknown';
  return key.scope === 'module' ? 'shared' : key.scope;
}

const METHODS: ReadonlySet<string> = new Set(OPERATIONS.map((operation) => operation.method));

function isMethod(method: string): method is Method {
  return METHODS.has(method);
}

function toRetryState({ retry }: PersonaCall): RetryState {
  return retry.kind === 'none' || retry.kind === 'unknown' ? retry.kind : 'retried';
}

function toRetryText({ retry }: PersonaCall): string {
  if (retry.kind === 'none') return 'not retried';
  if (retry.kind === 'unknown') return 'retries unknown';
  return `retried by ${retry.library ?? `a ${retry.kind}`}`;
}

/** A finding that stands inside of the call, or on its first line. */
function isAbout({ message }: DocumentFinding, { place }: PersonaCall, text: string): boolean {
  const { start, end } = toPlaceRange(place, text);
  const line = message.line - 1;
  return line >= start.line && line <= end.line;
}

function toCallFinding({ rule, message }: DocumentFinding): CallFinding {
  return {
    rule,
    message: message.message,
    severity: message.severity === 2 ? 'error' : 'warning',
    range: toRange(message),
  };
}
