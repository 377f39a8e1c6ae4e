/**
 * `settings.persona.ignore`: files that no rule looks at. Patterns as in `.gitignore`.
 */
import ignore, { type Ignore } from 'ignore';

const matchers = new WeakMap<readonly string[], Ignore>();

/** @param folder the patterns start from; a file outside of it is never ignored */
export function isIgnored(
  filename: string,
  folder: string,
  patterns: readonly string[] | undefined,
): boolean {
  if (patterns === undefined || patterns.length === 0) return false;
  const [file, start] = [filename, folder].map((each) => each.replaceAll('\\', '/'));
  const prefix = start?.endsWith('/') ? start : `${start}/`;
  const relative = file?.startsWith(prefix) ? file.slice(prefix.length) : (file ?? '');
  return ignore.isPathValid(relative) && getMatcher(patterns).ignores(relative);
}

function getMatcher(patterns: readonly string[]): Ignore {
  const known = matchers.get(patterns);
  if (known !== undefined) return known;
  const matcher = ignore().add([...patterns]);
  matchers.set(patterns, matcher);
  return matcher;
}
