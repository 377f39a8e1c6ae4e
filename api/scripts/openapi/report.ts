/**
 * Writes a comparison as text: the count, what has a reason, what has none, and reasons nothing needs any more.
 */
import { OPERATIONS } from '../../src/index.js';
import type { Comparison, Difference } from './compare.js';
import type { IntendedDifference } from './intended-differences.js';
import type { Description } from './read.js';

/** From this many on, places with the same intended difference are counted, unless all are to be named. */
const LONGEST_LIST = 15;

export interface Report {
  readonly text: string;
  readonly unexplained: number;
}

export function report(
  description: Description,
  comparison: Comparison,
  intended: readonly IntendedDifference[],
  namesAll = false,
): Report {
  const explained = new Map<IntendedDifference, Difference[]>(intended.map((row) => [row, []]));
  const unexplained: Difference[] = [];
  for (const difference of comparison.differences) {
    const row = intended.find((candidate) => isExplainedBy(difference, candidate));
    if (row) explained.get(row)?.push(difference);
    else unexplained.push(difference);
  }
  const { title, version, operations } = description;
  const lines = [
    `${title}, version ${version}`,
    `${comparison.matched} of ${operations.length} operations found in the catalogue of ${OPERATIONS.length}, ${comparison.parameters} parameters and ${comparison.answers} answers and resources compared`,
    `${comparison.differences.length} differences, ${unexplained.length} of them without a reason`,
    ...[...explained].flatMap(([row, found]) => toSection(row, found, namesAll)),
    ...(unexplained.length > 0 ? ['', 'Without a reason:', ...unexplained.map(toLine)] : []),
  ];
  return { text: lines.join('\n'), unexplained: unexplained.length };
}

function isExplainedBy(
  difference: Difference,
  { where, what, ours, theirs }: IntendedDifference,
): boolean {
  return (
    where.test(difference.where) &&
    what.test(difference.what) &&
    (ours === undefined || ours === difference.ours) &&
    (theirs === undefined || theirs === difference.theirs)
  );
}

function toSection(
  row: IntendedDifference,
  found: readonly Difference[],
  namesAll: boolean,
): string[] {
  if (found.length === 0) return ['', `No longer needed: ${row.reason}`];
  return [
    '',
    `Intended: ${row.reason}`,
    ...toGroups(found).flatMap((group) => toGroupLines(group, namesAll)),
  ];
}

/** What differs in the same way at several operations. */
function toGroups(found: readonly Difference[]): Difference[][] {
  const groups = new Map<string, Difference[]>();
  for (const difference of found) {
    const key = [difference.what, difference.ours, difference.theirs].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()];
}

/** A header that differs everywhere is one line; what differs here and there names each place. */
function toGroupLines(group: readonly Difference[], namesAll: boolean): string[] {
  const [first] = group;
  if (!first || namesAll || group.length < LONGEST_LIST) return group.map(toLine);
  return [toLine({ ...first, where: `${group.length} operations (--all names them)` })];
}

function toLine({ where, what, ours, theirs }: Difference): string {
  return `  ${where} · ${what}: catalogue ${ours}, description ${theirs}`;
}
