/**
 * A parsed text as ESLint takes it, without what none of our rules asks for: they listen to the end of the program only, so
 * no other node is visited and no code path is followed. Made by `lint.ts`, kept as long as the text does not change.
 */
import { SourceCode } from 'eslint';
import { parse, type Parsed } from 'eslint-plugin-persona/host';

const ENTER = 1;
const EXIT = 2;

class LintedSource extends SourceCode {
  override traverse(): ReturnType<SourceCode['traverse']> {
    const { ast } = this;
    const toStep = (phase: 1 | 2) => ({ type: 'visit', kind: 1, target: ast, phase, args: [ast] });
    return [toStep(ENTER), toStep(EXIT)] as unknown as ReturnType<SourceCode['traverse']>;
  }
}

/** @throws the parser's error for a text that does not parse */
export function toLintedSource(file: string, text: string): SourceCode {
  // As ESLint does, so that a parser sees a comment.
  const readable = text.replace(/^#!(?=[^\r\n])/u, '//');
  return toSource(text, parse(file, readable));
}

export function toSource(text: string, { ast, scopeManager, visitorKeys }: Parsed): SourceCode {
  // ESLint types its tree over ESTree.
  const parts = { text, ast, scopeManager, visitorKeys, parserServices: {} };
  return new LintedSource(parts as unknown as SourceCode.Config);
}
