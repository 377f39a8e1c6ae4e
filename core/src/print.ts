/** The model as text, for people and for tests. */
import type { KeyOrigin, PersonaCall, PersonaFile, Repeat, RetryWait } from './model.js';

export function print(file: PersonaFile): string {
  const calls = file.calls.filter((call) => call.decided === 'here').map((call) => printCall(call));
  const reuses = file.keyReuses.map(
    (reuse) =>
      `key reused at ${String(reuse.place.line)}: ${reuse.differs.join(', ')} differ from the request at ${String(reuse.first.place.line)}`,
  );
  const secrets = file.secrets.map(
    ({ text, place }) => `API key ${text} in the source at ${String(place.line)}`,
  );
  const exposures = file.keyExposures.map(
    ({ how, detail, place }) => `API key exposed at ${String(place.line)}: ${how} ${detail}`,
  );
  const checks = file.signatureChecks.map(
    ({ defect, detail, place }) =>
      `signature check at ${String(place.line)}: ${defect}${detail === '' ? '' : ` by ${detail}`}`,
  );
  const stale = file.staleKeys.map(
    ({ because, hours, place }) =>
      `stale key at ${String(place.line)}: ${because} of ${String(hours)} h`,
  );
  const end = file.truncated ? ['analysis stopped early'] : [];
  return [...calls, ...reuses, ...secrets, ...exposures, ...checks, ...stale, ...end].join('\n');
}

function printCall(call: PersonaCall): string {
  const method = call.method ?? (call.methods.length > 0 ? call.methods.join('|') : '?');
  const lines = [
    `${String(call.place.line)}:${String(call.place.column + 1)} ${method} ${call.path ?? call.url.text}`,
    `  client ${call.client}, evidence ${call.evidence.map((each) => `${each.kind} ${each.text}`).join(', ')}`,
    `  key ${printKey(call.key)}`,
  ];
  if (call.retry.kind !== 'none') {
    const where = call.retry.place === undefined ? '' : ` at ${String(call.retry.place.line)}`;
    lines.push(`  retry ${call.retry.library ?? call.retry.kind}${where}`);
    for (const repeat of call.retry.repeats) lines.push(`    ${printRepeat(repeat)}`);
  }
  return lines.join('\n');
}

function printKey(key: KeyOrigin): string {
  if (key.present === 'no') return 'absent';
  const sent = key.present === 'yes' ? '' : 'perhaps ';
  const reason = key.reason === '' ? '' : ` (${key.reason})`;
  const at = key.place === undefined ? '' : ` at ${String(key.place.line)}`;
  return `${sent}${key.kind}${at}, scope ${key.scope}${reason}`;
}

function printRepeat(repeat: Repeat): string {
  const again = repeat.again === 'yes' ? 'again' : 'perhaps again';
  const request = { yes: 'same request', no: 'changed request', unknown: 'request unknown' };
  const key = { yes: 'same key', no: 'no or new key', unknown: 'key unknown' };
  const parts = [
    again,
    request[repeat.sameRequest],
    key[repeat.sameKey],
    ...(repeat.readBetween ? ['after a read'] : []),
    ...printWait(repeat.wait),
    ...printLimit(repeat.limit),
  ];
  return `${String(repeat.outcome)}: ${parts.join(', ')}`;
}

/** Nothing where it is not known. */
function printWait({ kind, firstMs, secondMs }: RetryWait): string[] {
  switch (kind) {
    case 'none':
      return ['at once'];
    case 'constant':
      return [`constant delay${printDelays([firstMs])}`];
    case 'growing':
      return [`growing delay${printDelays([firstMs, secondMs])}`];
    case 'header':
      return ['delay by a header'];
    case 'unknown':
      return [];
  }
}

function printDelays(delays: readonly (number | undefined)[]): string {
  const known = delays.filter((each) => each !== undefined);
  return known.length === 0 ? '' : ` of ${known.map((each) => `${String(each)} ms`).join(' and ')}`;
}

function printLimit(limit: Repeat['limit']): string[] {
  switch (limit) {
    case 'bounded':
      return ['bounded'];
    case 'unbounded':
      return ['without end'];
    case 'unknown':
      return [];
  }
}
