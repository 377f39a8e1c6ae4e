/**
 * Reads a curl command as people paste it: quoted like a shell's words, over several lines. Options that do not change the
 * request are skipped. Not here: other formats, and running anything.
 */
import type { ImportedRequest } from './index.js';
import { toImported } from './request-parts.js';

/** Options with a value that say nothing about the request itself. */
const SKIPPED_VALUES = new Set(
  (
    '-o --output -m --max-time --connect-timeout --retry --retry-delay --retry-max-time -x --proxy ' +
    '-w --write-out -u --user --cacert --cert --key -E -c --cookie-jar -b --cookie -D --dump-header'
  ).split(' '),
);
const DATA = new Set('-d --data --data-raw --data-binary --data-ascii --json'.split(' '));

export function isCurl(text: string): boolean {
  return /^\s*(?:\$\s+)?curl(?:\.exe)?\s/.test(text);
}

/** Undefined when there is no address in it. */
export function parseCurl(text: string): ImportedRequest | undefined {
  const [, ...words] = splitWords(text.replace(/^\s*\$\s+/, ''));
  const found = { method: '', url: '', headers: [] as [string, string][], data: [] as string[] };
  let isGet = false;
  for (let index = 0; index < words.length; index++) {
    const [option, attached] = splitOption(words[index] ?? '');
    const takeValue = (): string => attached ?? words[++index] ?? '';
    if (option === '-X' || option === '--request') found.method = takeValue();
    else if (option === '-H' || option === '--header') found.headers.push(toHeader(takeValue()));
    else if (DATA.has(option)) found.data.push(takeValue());
    else if (option === '--data-urlencode') found.data.push(toEncoded(takeValue()));
    else if (option === '--url') found.url = takeValue();
    else if (option === '-G' || option === '--get') isGet = true;
    else if (SKIPPED_VALUES.has(option)) takeValue();
    else if (!option.startsWith('-') && found.url === '') found.url = option;
  }
  if (found.url === '') return undefined;
  const data = found.data.join('&');
  const isQuery = isGet && data !== '';
  return toImported({
    method: found.method || (data !== '' && !isGet ? 'POST' : 'GET'),
    url: isQuery ? `${found.url}${found.url.includes('?') ? '&' : '?'}${data}` : found.url,
    headers: found.headers.filter(([name]) => name !== ''),
    body: isGet ? '' : data,
  });
}

/** `-XPOST` and `--request=POST` carry their value. */
function splitOption(word: string): [option: string, value: string | undefined] {
  const long = /^(--[\w-]+)=(.*)$/s.exec(word);
  if (long) return [long[1] ?? '', long[2]];
  const short = /^(-[XHdmoxuwbcDE])(.+)$/s.exec(word);
  return short ? [short[1] ?? '', short[2]] : [word, undefined];
}

function toHeader(text: string): [string, string] {
  const at = text.indexOf(':');
  return at === -1 ? ['', ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function toEncoded(text: string): string {
  const at = text.indexOf('=');
  return at === -1
    ? encodeURIComponent(text)
    : `${text.slice(0, at)}=${encodeURIComponent(text.slice(at + 1))}`;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The words of a POSIX shell: quotes, backslashes, `$'…'`, continued lines. */
function splitWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  const pattern =
    /\$'((?:\\[^]|[^'\\])*)'|'([^']*)'|"((?:\\[^]|[^"\\])*)"|\\(\r?\n|[^])|(\s+)|([^])/g;
  for (const [, ansi, single, double, escaped, space, plain] of text.matchAll(pattern)) {
    if (space !== undefined || (escaped !== undefined && /\n/.test(escaped))) {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    word =
      (word ?? '') +
      (ansi?.replace(/\\([^])/g, (_, letter: string) => ESCAPES[letter] ?? letter) ??
        single ??
        double?.replace(/\\(["\\$`])/g, '$1').replace(/\\\r?\n/g, '') ??
        escaped ??
        plain ??
        '');
  }
  return word === undefined ? words : [...words, word];
}
