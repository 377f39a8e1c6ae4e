/**
 * A request as a shell script around curl. Its own `--retry` would repeat a 5xx with the same key and bring the stored
 * failure back, so the script decides about the key.
 */
import { BACKOFF_SECONDS, IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import type { Draft } from '../draft.js';
import { toRequestText } from './request-text.js';

export function toCurl(draft: Draft): string {
  const { method, url, headers, body, needsKey, variable, purpose } = toRequestText(draft);
  const options = [
    `--request ${method} ${quote(url)}`,
    `--header "Authorization: Bearer $${variable}"`,
    ...headers.map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    ...(needsKey ? [`--header "${IDEMPOTENCY_KEY_HEADER}: $KEY"`] : []),
    ...(body === '' ? [] : [`--data-raw ${quote(body)}`]),
  ];
  const again = needsKey ? '5??) KEY=$(uuidgen) ;; # stored with the old key' : '5??) ;;';
  return [
    `# ${purpose}`,
    ...(needsKey ? ['KEY=$(uuidgen)'] : []),
    `for DELAY in ${BACKOFF_SECONDS.join(' ')} 0; do`,
    "  STATUS=$(curl --silent --show-error --max-time 30 --output answer.json --write-out '%{http_code}' \\",
    ...options.map((option, index) => `    ${option}${index < options.length - 1 ? ' \\' : ')'}`),
    '  case "$STATUS" in',
    `    000|429) ;; # no answer, or too many requests${needsKey ? ': the key stays' : ''}`,
    `    ${again}`,
    '    *) break ;;',
    '  esac',
    '  sleep "$DELAY"',
    'done',
    'echo "$STATUS"; cat answer.json',
    '',
  ].join('\n');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
