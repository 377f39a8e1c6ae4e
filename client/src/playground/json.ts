/**
 * JSON as the playground shows and compares it.
 */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
/** More digits than JavaScript keeps, or a text that looks like them. */
const LONG_NUMBER = /[\s:,[]-?[\d.eE+-]{16}/;

/** Indented when it is JSON, as it came otherwise. No number loses a digit. */
export function toReadable(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return LONG_NUMBER.test(text) ? indent(text) : toJson(value);
  } catch {
    return text;
  }
}

/** As `JSON.stringify` does, which is faster, but without reading the values. */
function indent(text: string): string {
  const parts: string[] = [];
  let depth = 0;
  let previous = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const isEnd = token === '}' || token === ']';
    const isFirst = previous === '{' || previous === '[';
    if (isEnd) depth--;
    if (isEnd ? !isFirst : isFirst || previous === ',') parts.push('\n', '  '.repeat(depth));
    parts.push(token === ':' ? ': ' : token);
    if (token === '{' || token === '[') depth++;
    previous = token;
  }
  return parts.join('');
}

/** One text for all spellings of one value: without spaces, members in the order of their names. */
export function toCanonical(text: string): string {
  try {
    return JSON.stringify(sort(JSON.parse(text)));
  } catch {
    return text;
  }
}

/** Paths of the values that differ, `data.attributes.note`; `body` when one of the texts is no JSON. */
export function listDifferences(before: string, after: string): string[] {
  if (toCanonical(before) === toCanonical(after)) return [];
  try {
    return compare(JSON.parse(before || 'null'), JSON.parse(after || 'null'), '');
  } catch {
    return ['body'];
  }
}

function compare(before: unknown, after: unknown, path: string): string[] {
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) =>
      compare(before[name], after[name], path === '' ? name : `${path}.${name}`),
    );
  }
  const same = JSON.stringify(sort(before)) === JSON.stringify(sort(after));
  return same ? [] : [path === '' ? 'body' : path];
}

function sort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sort);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sort(value[name])]),
  );
}
