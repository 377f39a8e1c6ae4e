/**
 * What the comments of a program say should be found.
 *
 * An annotation stands in a line comment at the end of a line, several in one comment if need be:
 *   `$ rule [rule…]`             one finding of the rule is expected on this line
 *   `$ rule#tag`                 exactly one finding on any of the lines that carry the same rule and tag, in any file
 *   `$call METHOD /path`         a recognised call starts on this line; `?` is an unknown method or path
 *   `$ MISSING: rule`            expected and known to be missed; fails once it is found
 *   `$ SPURIOUS: rule`           not expected and known to be reported; fails once it is gone
 * A `$call` takes `MISSING:` and `SPURIOUS:` as well. Calls are compared in programs with at least one `$call`,
 * and in files named `lookalike-*`, where every call is one too many.
 */
import type { Program } from './programs.js';
import { CALL, RULE_NAMES } from './rules.js';

export type Mark = 'expected' | 'missing' | 'spurious';

/** One thing that should be found: a rule's finding or a call, at one of `places`. */
export interface Expectation {
  /** A rule, or `call`. */
  readonly subject: string;
  /** `METHOD /path` of a call; empty for a finding. */
  readonly detail: string;
  /** `file:line`. */
  readonly places: string[];
  readonly mark: Mark;
}

export interface Annotations {
  readonly expectations: readonly Expectation[];
  readonly comparesCalls: boolean;
  readonly problems: readonly string[];
}

interface Reading {
  readonly expectations: Expectation[];
  readonly tagged: Map<string, Expectation>;
  readonly problems: string[];
}

const METHOD = /^(?:GET|POST|PATCH|PUT|DELETE|\?)$/;
const COMMENT = /\/\/ (\$(?:call)? .*)$/;

export function isLookalike(file: string): boolean {
  return /(?:^|\/)lookalike-[^/]*$/.test(file);
}

/** Findings of rules that the program is not labelled for are a problem: such a label would never be looked at. */
export function readAnnotations({ prefix, sources, rules }: Program): Annotations {
  const reading: Reading = { expectations: [], tagged: new Map(), problems: [] };
  for (const { file, text } of sources) {
    text.split(/\r?\n/).forEach((content, index) => {
      const comment = COMMENT.exec(content)?.[1];
      if (comment === undefined) return;
      const place = `${prefix}${file}:${index + 1}`;
      for (const part of comment.split('$').slice(1)) readPart(part, place, reading);
    });
  }
  const { expectations, problems } = reading;
  for (const { subject, places } of expectations) {
    if (subject !== CALL && RULE_NAMES.includes(subject) && !rules.has(subject)) {
      problems.push(`${places.join()} is not labelled for ${subject}`);
    }
  }
  const comparesCalls =
    expectations.some(({ subject }) => subject === CALL) ||
    sources.some(({ file }) => isLookalike(`${prefix}${file}`));
  return { expectations, comparesCalls, problems };
}

function readPart(part: string, place: string, reading: Reading): void {
  const isCall = part.startsWith('call ');
  const words = (isCall ? part.slice('call '.length) : part).trim().split(/\s+/);
  let mark: Mark = 'expected';
  if (words[0] === 'MISSING:' || words[0] === 'SPURIOUS:') {
    mark = words[0] === 'MISSING:' ? 'missing' : 'spurious';
    words.shift();
  }
  if (isCall) {
    const [method = '', path = ''] = words;
    if (words.length !== 2 || !METHOD.test(method) || !/^(?:\/|\?$)/.test(path)) {
      reading.problems.push(`${place} is no call: ${part.trim()}`);
    }
    const detail = `${method} ${path}`;
    reading.expectations.push({ subject: CALL, detail, places: [place], mark });
    return;
  }
  if (words.length === 0) reading.problems.push(`${place} names no rule`);
  for (const word of words) readFinding(word, mark, place, reading);
}

function readFinding(word: string, mark: Mark, place: string, reading: Reading): void {
  const [rule = '', tag] = word.split('#');
  if (!RULE_NAMES.includes(rule)) reading.problems.push(`${place} names no rule: ${word}`);
  const earlier = tag === undefined ? undefined : reading.tagged.get(`${mark} ${word}`);
  if (earlier) {
    earlier.places.push(place);
    return;
  }
  const expectation: Expectation = { subject: rule, detail: '', places: [place], mark };
  reading.expectations.push(expectation);
  if (tag !== undefined) reading.tagged.set(`${mark} ${word}`, expectation);
}
