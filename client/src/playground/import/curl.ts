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
    '-w --write-out -u --user --cacert --cert --key -E -c --cookie-jar -b --cookie -D --dump-header ' +
    '-A --user-agent -e --referer -F --form --form-string -T --upload-file -r --range --resolve ' +
    '--noproxy -U --proxy-user --capath -K --config --limit-rate'
  ).split(' '),
);
const DATA = new Set('-d --data --data-raw --data-binary --data-ascii --json'.split(' '));

/** The command from `curl` on: pasted alone, after a prompt, or in a script. Undefined in a `.http` text. */
export function findCurl(text: string): string | undefined {
  if (/^###/m.test(text) || REQUEST_LINE.test(text)) return undefined;
  const found = /^(?!\s*(?:#|\/\/))(?:.*\$\(|\s*\$\s+|\s*)(?=curl(?:\.exe)?\s)/m.exec(text);
  return found ? text.slice(found.index + found[0].length) : undefined;
}

const REQUEST_LINE = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s+\S+/m;

/** @param text begins with `curl`. Undefined when there is no address in it. */
export function parseCurl(text: string): ImportedRequest | undefined {
  const [, ...words] = splitWords(text);
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

/** `-XPOST` and `--request=POST` carry their value; `-sSX` is three options, of which the last takes one. */
function splitOption(word: string): [option: string, value: string | undefined] {
  const long = /^(--[\w-]+)=(.*)$/s.exec(word);
  if (long) return [long[1] ?? '', long[2]];
  const short = /^-[sSfgiklLvN]*([XHdmoxuwbcDEAeFTr])(.*)$/s.exec(word);
  if (short === null) return [word, undefined];
  return [`-${short[1] ?? ''}`, short[2] === '' ? undefined : short[2]];
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

/** The words of one command of a POSIX shell: quotes, backslashes, `$'…'`, continued lines. */
function splitWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  const pattern =
    /\$'((?:\\[^]|[^'\\])*)'|'([^']*)'|"((?:\\[^]|[^"\\])*)"|\\(\r?\n|[^])|(\s+)|([^])/g;
  for (const [, ansi, single, double, escaped, space, plain] of text.matchAll(pattern)) {
    // The end of `$(curl …)`, or the next command.
    if (plain === ')' || plain === ';' || plain === '|') break;
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
