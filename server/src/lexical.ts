/**
 * What kind of text an offset lies in: code, a string, a template, a comment, and which brackets are open there. Reads the
 * text from its beginning, so that it works where nothing parses, as while somebody types. Not a parser: it knows neither
 * JSX nor types, and recovers at the end of a line from a quote that is never closed.
 */

export interface LexicalContext {
  readonly kind: 'code' | 'string' | 'template' | 'comment';
  /** Where the string, the piece of a template or the comment begins, its quote included; the offset itself in code. */
  readonly start: number;
  /** Of a string or a template. */
  readonly quote: string;
  /** What closes the brackets and templates that are open, innermost last. */
  readonly closers: readonly string[];
  /** The last character of code before the token, blanks apart; empty at the beginning. */
  readonly previous: string;
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Before these a slash divides; everywhere else it begins a pattern. */
const DIVIDED = /[\w$)\]}"'`]/u;
const KEYWORDS =
  /(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)$/u;

export function getLexicalContext(text: string, offset: number): LexicalContext {
  const scanner = new Scanner(text, offset);
  return scanner.run();
}

class Scanner {
  readonly #text: string;
  readonly #end: number;
  readonly #closers: string[] = [];
  #at = 0;
  #previous = '';
  #previousAt = -1;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  run(): LexicalContext {
    while (this.#at < this.#end) {
      const found = this.#closers.at(-1) === '`' ? this.#template(this.#at) : this.#code();
      if (found !== undefined) return found;
    }
    if (this.#closers.at(-1) === '`') return this.#context('template', this.#at - 1, '`');
    return this.#context('code', this.#end, '');
  }

  #context(kind: LexicalContext['kind'], start: number, quote: string): LexicalContext {
    return { kind, start, quote, closers: [...this.#closers], previous: this.#previous };
  }

  #code(): LexicalContext | undefined {
    const char = this.#text.charAt(this.#at);
    const next = this.#text.charAt(this.#at + 1);
    if (char === '/' && (next === '/' || next === '*')) return this.#comment(next);
    if (char === '"' || char === "'") return this.#string(char);
    if (char === '/' && this.#beginsPattern()) this.#pattern();
    else if (char === '`') {
      this.#note(char);
      this.#closers.push('`');
    } else {
      const closer = CLOSERS[char];
      if (closer !== undefined) this.#closers.push(closer);
      else if (char === this.#closers.at(-1)) this.#closers.pop();
      this.#note(char);
    }
    return undefined;
  }

  #note(char: string): void {
    if (!/\s/u.test(char)) {
      this.#previous = char;
      this.#previousAt = this.#at;
    }
    this.#at++;
  }

  #comment(next: string): LexicalContext | undefined {
    const start = this.#at;
    const close = next === '/' ? '\n' : '*/';
    const found = this.#text.indexOf(close, start + 2);
    const end = found === -1 ? this.#text.length : found + (next === '/' ? 0 : 2);
    // At the very end of a line comment one still types in it.
    if (found === -1 || end > this.#end || (next === '/' && end === this.#end)) {
      return this.#context('comment', start, '');
    }
    this.#at = end;
    return undefined;
  }

  #string(quote: string): LexicalContext | undefined {
    const start = this.#at;
    let at = start + 1;
    for (; at < this.#end; at++) {
      const char = this.#text.charAt(at);
      if (char === '\\') at++;
      else if (char === quote || char === '\n') break;
    }
    if (at >= this.#end) return this.#context('string', start, quote);
    this.#previous = quote;
    this.#previousAt = at;
    this.#at = at + 1;
    return undefined;
  }

  /** A piece of a template, up to the next `${` or its end. */
  #template(start: number): LexicalContext | undefined {
    for (let at = start; at < this.#end; at++) {
      const char = this.#text.charAt(at);
      if (char === '\\') at++;
      else if (char === '`') {
        this.#closers.pop();
        this.#at = at;
        this.#note('`');
        return undefined;
      } else if (char === '$' && this.#text.charAt(at + 1) === '{' && at + 1 < this.#end) {
        this.#closers.push('}');
        this.#at = at + 1;
        this.#note('{');
        return undefined;
      }
    }
    return this.#context('template', start - 1, '`');
  }

  #beginsPattern(): boolean {
    if (!DIVIDED.test(this.#previous)) return true;
    return KEYWORDS.test(
      this.#text.slice(Math.max(0, this.#previousAt - 10), this.#previousAt + 1),
    );
  }

  /** To the end of a pattern; of a line, if it was none. */
  #pattern(): void {
    let inClass = false;
    let at = this.#at + 1;
    for (; at < this.#text.length; at++) {
      const char = this.#text.charAt(at);
      if (char === '\\') at++;
      else if (char === '\n') break;
      else if (char === '[') inClass = true;
      else if (char === ']') inClass = false;
      else if (char === '/' && !inClass) break;
    }
    this.#previous = ')';
    this.#previousAt = at;
    this.#at = at + 1;
  }
}
