/**
 * Offsets of a text as lines and columns, both from 1.
 */
export interface Offsets {
  toRegion(
    start: number,
    end: number,
  ): {
    startLine: number;
    startColumn: number;
    endLine: number;
    endColumn: number;
  };
}

/** @param text without a byte order mark */
export function createOffsets(text: string): Offsets {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map((match) => match.index + match[0].length),
  ];
  const locate = (offset: number): { line: number; column: number } => {
    let line = starts.findLastIndex((start) => start <= offset);
    line = Math.max(0, line);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return {
    toRegion(start, end) {
      const from = locate(start);
      const to = locate(end);
      return {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
      };
    },
  };
}
