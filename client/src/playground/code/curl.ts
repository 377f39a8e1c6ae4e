/**
 * A request as a shell script around curl. Its own `--retry` would repeat a 5xx with the same key and bring the stored
 * failure back, and would wait as it likes, so the script repeats and decides about the key.
 */
import { BACKOFF_SECONDS, IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import type { CodeRequest } from './index.js';
import { toRequestText } from './request-text.js';

export function toCurl({ draft, key }: CodeRequest): string {
  const { method, url, headers, body, needsKey, variable, purpose } = toRequestText(draft);
  const options = [
    `--request ${method} ${quote(url)}`,
    `--header "Authorization: Bearer $${variable}"`,
    ...headers.map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    // Without a key, curl does not even start.
    ...(needsKey ? [`--header "${IDEMPOTENCY_KEY_HEADER}: \${KEY:?}"`] : []),
    ...(body === '' ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return [
    `# ${purpose}`,
    ...(needsKey ? toKeyLines(key) : []),
    `for DELAY in ${BACKOFF_SECONDS.join(' ')} 0; do`,
    "  STATUS=$(curl --silent --show-error --max-time 30 --output answer.json --write-out '%{http_code}' \\",
    ...options.map(
      (option, index) => `    ${option}${index < options.length - 1 ? ' \\' : ') || true'}`,
    ),
    '  case "$STATUS" in',
    `    000|429) ;; # no answer, or too many requests${needsKey ? ': the key stays' : ''}`,
    needsKey ? '    5??) KEY=$KEY-2 ;; # stored with the old key' : '    5??) ;;',
    '    *) break ;;',
    '  esac',
    '  sleep "$DELAY"',
    'done',
    'echo "$STATUS"; cat answer.json',
    '',
  ].join('\n');
}

/** The key of the panel stands there, so that running the script twice does the work once. */
function toKeyLines(key: string): string[] {
  if (key === '') return ['KEY=$(uuidgen)'];
  return [
    '# Run again with this key, the request is done once. Another request needs another key.',
    `KEY=${quote(key)}`,
  ];
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
