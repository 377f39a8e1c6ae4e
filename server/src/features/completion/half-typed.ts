/**
 * Unfinished text made to parse: at the cursor a marker stands for what is being written, and what is still missing around
 * it is added. Several guesses, likeliest first; whoever asks takes the first one that parses and means something.
 * Not here: what the marker turns out to be part of (`locate` of core).
 *
 *   headers: { 'Idem‸            →   headers: { 'Idem⟨mark⟩': 0 } … closed
 *   fetch(`${API}/inq‸`, {       →   fetch(`${API}/inq⟨mark⟩`, { … })
 */
import { CURSOR_MARK } from '@persona-lint/core';
import { getLexicalContext, type LexicalContext } from '../../lexical.js';

/** The piece that a completion replaces, in the text as it is. */
export interface Typed {
  readonly kind: 'code' | 'string' | 'template';
  /** Of the text between the quotes, or of the word in code. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface HalfTyped {
  readonly typed: Typed;
  /** Texts with the marker, in the order in which they are to be tried. */
  readonly guesses: readonly string[];
}

/** Undefined in a comment. */
export function completeText(text: string, offset: number): HalfTyped | undefined {
  const context = getLexicalContext(text, offset);
  const typed = findTyped(text, offset, context);
  if (typed === undefined) return undefined;
  // In code, what counts is what stands before the word.
  const around = typed.kind === 'code' ? getLexicalContext(text, typed.start) : context;
  const heads = listInserts(text, offset, typed, around);
  const guesses = heads.flatMap(({ from, insert, to }) =>
    listTails(text, to, offset, context).map((tail) => text.slice(0, from) + insert + tail),
  );
  return { typed, guesses: [...new Set(guesses)] };
}

function findTyped(text: string, offset: number, context: LexicalContext): Typed | undefined {
  const { kind, start, quote } = context;
  switch (kind) {
    case 'comment':
      return undefined;
    case 'code': {
      const word = /[\w$]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? '';
      const rest = /^[\w$]*/u.exec(text.slice(offset, offset + 100))?.[0] ?? '';
      return { kind, start: offset - word.length, end: offset + rest.length, quote };
    }
    case 'string':
      return { kind, start: start + 1, end: findStringEnd(text, offset, quote) ?? offset, quote };
    case 'template': {
      const rest = /^[\w./-]*/u.exec(text.slice(offset, offset + 200))?.[0] ?? '';
      return { kind, start: start + 1, end: offset + rest.length, quote };
    }
  }
}

/** Where the string is closed on its line; undefined when it is not. */
function findStringEnd(text: string, offset: number, quote: string): number | undefined {
  for (let at = offset; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '\n') return undefined;
    else if (char === quote) return at;
  }
  return undefined;
}

interface Insert {
  readonly from: number;
  readonly insert: string;
  /** Where the text goes on behind it. */
  readonly to: number;
}

function listInserts(
  text: string,
  offset: number,
  { kind, start, end, quote }: Typed,
  context: LexicalContext,
): Insert[] {
  const before = text.slice(start, offset);
  if (kind === 'template') {
    // The piece may not be closed yet: `listTails` closes it.
    return [{ from: offset, insert: CURSOR_MARK, to: offset }];
  }
  const isName = isNamePosition(context);
  if (kind === 'string') {
    const closed = findStringEnd(text, offset, quote) !== undefined;
    const written = `${quote}${before}${CURSOR_MARK}${quote}`;
    const ends = closed ? [end + 1, offset] : [offset];
    return ends.map((to) => ({
      from: start - 1,
      insert: isName ? toMember(written, text, to) : written,
      to,
    }));
  }
  if (!isName && !isValuePosition(context)) return [];
  // A name in quotes holds what an identifier could not; a value must be a text to be followed.
  const written = isName ? `'${before}${CURSOR_MARK}'` : `'${CURSOR_MARK}'`;
  return [{ from: start, insert: isName ? toMember(written, text, end) : written, to: end }];
}

/** Can the name of a member stand here? */
function isNamePosition({ previous, closers }: LexicalContext): boolean {
  return closers.at(-1) === '}' && (previous === '{' || previous === ',');
}

/** Can a value of a member stand here, or one of its list? Elsewhere in code nothing is proposed. */
function isValuePosition({ previous, closers }: LexicalContext): boolean {
  if (previous === ':') return closers.at(-1) === '}';
  return closers.at(-1) === ']' && (previous === '[' || previous === ',');
}

/** A whole member, whatever follows. */
function toMember(name: string, text: string, to: number): string {
  const next = /\S/u.exec(text.slice(to, to + 1000))?.[0] ?? '';
  if (next === ':') return name;
  return next === '' || next === ',' || next === '}' ? `${name}: 0` : `${name}: 0,`;
}

/** What can follow: the rest as it is, the rest behind this line with brackets closed before, or nothing but closers. */
function listTails(text: string, to: number, offset: number, context: LexicalContext): string[] {
  const { closers, kind } = context;
  const rest = text.slice(to);
  const lineEnd = text.indexOf('\n', offset);
  const nextLines = lineEnd === -1 ? '' : text.slice(lineEnd);
  const innermost = closers.toReversed();
  // What begins in this line is likeliest to be missing its end.
  const most = Math.min(innermost.length, MOST_CLOSED);
  const closed = Array.from({ length: most }, (_, i) => innermost.slice(0, i + 1).join(''));
  return [
    rest,
    ...(kind === 'code' ? [] : [nextLines]),
    ...closed.map((each) => each + nextLines),
    innermost.join(''),
  ];
}

/** Brackets that may be missing before the next line. */
const MOST_CLOSED = 6;
