/**
 * Compares what is found in programs with what their annotations say, and counts.
 * Not here: how it is printed (`render.ts`), and what is asserted (`../corpus.test.ts`, `main.ts`).
 */
import { type Expectation, isLookalike, readAnnotations } from './annotations.js';
import { type Found, lint, type Tools } from './lint.js';
import type { Program } from './programs.js';
import { CALL } from './rules.js';

export interface Difference {
  /** `file:line`, or several lines. */
  readonly place: string;
  readonly subject: string;
  readonly text: string;
}

export interface Score {
  readonly category: string;
  readonly subject: string;
  expected: number;
  found: number;
  right: number;
}

export interface Report {
  readonly programs: number;
  readonly scores: readonly Score[];
  /** Expected, not found. */
  readonly misses: readonly Difference[];
  /** Found, not expected. */
  readonly extras: readonly Difference[];
  /** `MISSING` that is found by now, `SPURIOUS` that is gone by now: remove the mark. */
  readonly outdated: readonly Difference[];
  /** Known misses and known false alarms that still stand. */
  readonly known: readonly Difference[];
  /** Broken annotations, parse errors, exceptions of `analyze` or a rule. */
  readonly problems: readonly string[];
}

interface Tally {
  readonly scores: Map<string, Score>;
  readonly misses: Difference[];
  readonly extras: Difference[];
  readonly outdated: Difference[];
  readonly known: Difference[];
  readonly problems: string[];
}

export function compare(programs: Iterable<Program>, tools: Tools): Report {
  const tally: Tally = {
    scores: new Map(),
    misses: [],
    extras: [],
    outdated: [],
    known: [],
    problems: [],
  };
  let count = 0;
  for (const program of programs) {
    count += 1;
    compareProgram(program, tools, tally);
  }
  return { ...tally, programs: count, scores: [...tally.scores.values()] };
}

function compareProgram(program: Program, tools: Tools, tally: Tally): void {
  const { expectations: all, comparesCalls, problems } = readAnnotations(program);
  tally.problems.push(...problems);
  const expectations = all.filter(({ subject }) => subject === CALL || subject in tools.levels);
  let found: Found[] = [];
  try {
    found = lint(program, tools, { wantsCalls: comparesCalls, problems: tally.problems });
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tally.problems.push(`${program.name}: ${text}`);
  }
  const assigned = assign(expectations, found);
  for (const expectation of expectations) {
    count(expectation, assigned.has(expectation), program, tally);
  }
  const used = new Set(assigned.values());
  for (const item of found) {
    const isUsed = used.has(item);
    if (!isUsed && isVague(item)) continue;
    getScore(item.subject, program, tally).found += 1;
    if (!isUsed) {
      const { place, subject, detail, message } = item;
      tally.extras.push({ place, subject, text: detail || message });
    }
  }
}

function count(
  { subject, detail, places, mark }: Expectation,
  isFound: boolean,
  program: Program,
  tally: Tally,
): void {
  const [place = ''] = places;
  const text = detail || (places.length > 1 ? `on any of ${places.length} lines` : '');
  const difference = { place, subject, text };
  if (mark !== 'spurious') {
    const score = getScore(subject, program, tally);
    score.expected += 1;
    if (isFound) score.right += 1;
  }
  if (mark === 'expected') {
    if (!isFound) tally.misses.push(difference);
    return;
  }
  const stillStands = (mark === 'spurious') === isFound;
  (stillStands ? tally.known : tally.outdated).push(difference);
}

/** A request whose method or path cannot be followed is no error unless the file must hold no call at all. */
function isVague({ subject, detail, place }: Found): boolean {
  return subject === CALL && detail.includes('?') && !isLookalike(place.replace(/:\d+$/, ''));
}

function getScore(subject: string, { category }: Program, { scores }: Tally): Score {
  const key = `${category} ${subject}`;
  const score = scores.get(key) ?? { category, subject, expected: 0, found: 0, right: 0 };
  scores.set(key, score);
  return score;
}

/** Assigns every finding to at most one expectation and the reverse, as many as possible (augmenting paths). */
function assign(
  expectations: readonly Expectation[],
  found: readonly Found[],
): Map<Expectation, Found> {
  const owner = new Map<Found, Expectation>();
  const fits = (expectation: Expectation, item: Found) =>
    expectation.subject === item.subject &&
    expectation.detail === item.detail &&
    expectation.places.includes(item.place);
  const place = (expectation: Expectation, seen: Set<Found>): boolean => {
    for (const item of found) {
      if (!fits(expectation, item) || seen.has(item)) continue;
      seen.add(item);
      const other = owner.get(item);
      if (other === undefined || place(other, seen)) {
        owner.set(item, expectation);
        return true;
      }
    }
    return false;
  };
  for (const mark of ['expected', 'spurious', 'missing']) {
    for (const expectation of expectations) {
      if (expectation.mark === mark) place(expectation, new Set());
    }
  }
  return new Map([...owner].map(([item, expectation]) => [expectation, item]));
}
