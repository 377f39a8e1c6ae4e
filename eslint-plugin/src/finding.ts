/**
 * What a rule says about a file, before a host turns it into its own kind of report.
 * Not here: any ESLint type. Used by the rule factory, the rules and the `persona-lint` formats.
 */
import { isSamePlace, type PersonaCall, type Place, type Step } from '@persona-lint/core';

export { isSamePlace };

/** Replaces the text between two offsets; `start === end` inserts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Suggestion<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
}

export interface Finding<MessageId extends string = string, SuggestionId extends string = string> {
  readonly messageId: MessageId;
  /** Where it stands; the call when this place is missing or lies in another file. */
  readonly place?: Place | undefined;
  /** The call it is about; some facts, such as a secret in the source, are about none. */
  readonly call?: PersonaCall | undefined;
  readonly data?: Readonly<Record<string, string>>;
  /** The trail: related locations in an editor, line numbers at the end of the message elsewhere. */
  readonly steps?: readonly Step[];
  /** Only for an edit that leaves the program's behaviour as it is. */
  readonly fix?: readonly Edit[] | undefined;
  readonly suggest?: readonly Suggestion<SuggestionId>[] | undefined;
}

/** Where a finding stands in `file`, or undefined when nothing about it is in this file. */
export function findPlace(finding: Finding, file: string): Place | undefined {
  const candidates = [finding.place, finding.call?.place, finding.call?.sink];
  return candidates.find((place) => place?.file === file);
}

/**
 * Keeps the findings that stand innermost. A request that passes through wrappers is known at each
 * of its call expressions:
 *
 *     createInquiry()  →  this.post(path)  →  fetch(url)
 *     place of A          place of B          sink of A and B
 *
 * B is one of the calls A passes through, so what is wrong at B is wrong whoever calls it: A is dropped.
 * A finding that is about no call stands for itself.
 */
export function keepInnermost<T extends Finding>(findings: readonly T[]): T[] {
  const bySink = new Map<string, PersonaCall[]>();
  for (const { call } of findings) {
    if (call === undefined) continue;
    const sink = toPlaceId(call.sink);
    bySink.set(sink, [...(bySink.get(sink) ?? []), call]);
  }
  return findings.filter(({ call: outer }) => {
    if (outer === undefined) return true;
    const sameSink = bySink.get(toPlaceId(outer.sink)) ?? [];
    return !sameSink.some((inner) => isInside(inner, outer));
  });
}

/**
 * Two findings with one message at one place tell the reader nothing twice. A policy that several calls
 * share, such as the one of a client, is wrong once, whatever the calls and messages.
 */
export function dropRepeated<T extends Finding>(findings: readonly T[], file: string): T[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const isShared = isAtSharedRetry(finding);
    // A client of another module has its policy there.
    const place = isShared ? finding.place : findPlace(finding, file);
    const messageId = isShared ? '' : finding.messageId;
    const id = `${messageId} ${place === undefined ? '' : toPlaceId(place)}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** Reported where the repetition is set up, outside of the call it repeats. */
function isAtSharedRetry({ place, call }: Finding): boolean {
  if (place === undefined || call === undefined || isSamePlace(place, call.place)) return false;
  const { kind, place: around } = call.retry;
  const isShared = kind === 'library' || kind === 'job';
  return isShared && around !== undefined && isSamePlace(place, around);
}

/** ` (key created at line 4, sent again at line 12)`, or nothing when there is no trail. */
export function toTrail(steps: readonly Step[] | undefined, file: string): string {
  if (steps === undefined || steps.length === 0) return '';
  const parts = steps.map((step) => {
    const text = step.text.replace(/ here$/, '');
    const where = step.place.file === file ? '' : ` of ${getBaseName(step.place.file)}`;
    return `${text} at line ${step.place.line}${where}`;
  });
  return ` (${[...new Set(parts)].join(', ')})`;
}

function isInside(inner: PersonaCall, outer: PersonaCall): boolean {
  if (inner === outer || isSamePlace(inner.place, outer.place)) return false;
  return (
    isSamePlace(inner.place, outer.sink) ||
    outer.through.some((place) => isSamePlace(place, inner.place))
  );
}

function getBaseName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

function toPlaceId(place: Place): string {
  return `${place.file}:${place.start}-${place.end}`;
}
