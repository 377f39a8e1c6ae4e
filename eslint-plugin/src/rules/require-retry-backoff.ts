/**
 * Reports a retry that does not wait longer each time: attempts follow at once, or always after the
 * same delay, or after milliseconds where seconds were meant.
 * Not here: whether the retry ends (`require-retry-limit`), and what it may repeat at all.
 */
import { RATE_LIMIT_RESET_HEADER } from '@persona-lint/api';
import type { PersonaCall, Repeat } from '@persona-lint/core';
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';
import { addBackoff } from '../repair/add-backoff.js';
import { HELPER_SUGGESTION, suggestPersonaRetry } from '../repair/use-persona-retry.js';
import { getRetryPlace, isSameAgain, toOutcomeList } from '../retry-words.js';

type Fault = 'atOnce' | 'constant' | 'tooShort';

export const requireRetryBackoff = createPersonaRule({
  name: 'require-retry-backoff',
  meta: {
    docs: {
      description: 'Require a growing delay between the attempts of a retry',
      preset: 'recommended',
      strictOptions: { minimumDelay: 1000 },
    },
    messages: {
      atOnce:
        '{{endpoint}} is sent again at once after {{outcomes}}: what failed because Persona is busy fails again, and the attempts use up the rate limit of the whole environment. Wait between attempts, longer each time (5, 10, 20, 40 s), or as long as {{reset}} says',
      constant:
        '{{endpoint}} is sent again after {{outcomes}} with {{delay}} each time: while Persona is busy, all clients keep coming back at that rate. Wait longer each time (5, 10, 20, 40 s), or as long as {{reset}} says',
      tooShort:
        '{{endpoint}} is sent again after {{outcomes}} with delays that begin at {{delay}}: the attempts are over before Persona can recover. Delays are in milliseconds; begin with at least {{minimum}}, or wait as long as {{reset}} says',
    },
    suggestions: {
      wait: 'Wait before each further attempt, longer each time',
      grow: 'Wait longer each time',
      seconds: 'Wait for seconds instead of milliseconds',
      useHelper: HELPER_SUGGESTION,
    },
    options: {
      minimumDelay: {
        type: 'integer',
        minimum: 0,
        description: 'Shortest first delay, in milliseconds, with which growing delays may begin',
      },
    },
    defaultOptions: { minimumDelay: 100 },
    fixable: false,
  },
  check(file, report, { options: { minimumDelay }, sourceCode, settings }) {
    for (const call of file.calls) {
      const found = findFault(call, minimumDelay);
      if (found === undefined) continue;
      const { fault, repeats, delay } = found;
      const [{ wait } = { wait: undefined }] = repeats;
      const isRepairable = fault !== 'tooShort' || isLikelySeconds(repeats);
      const repair = isRepairable
        ? addBackoff(sourceCode, call, fault, wait?.place, wait?.firstMs)
        : undefined;
      report({
        messageId: fault,
        place: getRetryPlace(call),
        call,
        data: {
          endpoint: getEndpoint(call),
          outcomes: toOutcomeList(repeats.map(({ outcome }) => outcome)),
          delay,
          minimum: toDuration(Math.max(minimumDelay, 100)),
          reset: RATE_LIMIT_RESET_HEADER,
        },
        steps: [
          ...call.retry.steps,
          ...(wait?.place === undefined ? [] : [{ text: 'waiting here', place: wait.place }]),
        ],
        suggest: [
          ...(repair === undefined ? [] : [{ messageId: SUGGESTIONS[fault], edits: repair }]),
          ...suggestPersonaRetry(sourceCode, call, settings),
        ],
      });
    }
  },
});

const SUGGESTIONS = { atOnce: 'wait', constant: 'grow', tooShort: 'seconds' } as const;

/** The gravest fault, and all outcomes after which it is made. */
function findFault(
  { retry }: PersonaCall,
  minimumDelay: number,
): { fault: Fault; repeats: Repeat[]; delay: string } | undefined {
  const repeats = retry.repeats.filter((each) => isSameAgain(each) && mayPassLater(each));
  for (const fault of ['atOnce', 'tooShort', 'constant'] as const) {
    const found = repeats.filter((each) => getFault(each, minimumDelay) === fault);
    const [first] = found;
    if (first !== undefined) return { fault, repeats: found, delay: toDelay(first) };
  }
  return undefined;
}

function getFault({ wait }: Repeat, minimumDelay: number): Fault | undefined {
  switch (wait.kind) {
    case 'none':
      return 'atOnce';
    case 'constant':
      return 'constant';
    case 'growing': {
      const begins = getStart(wait);
      return begins !== undefined && begins < minimumDelay ? 'tooShort' : undefined;
    }
    case 'header':
    case 'unknown':
      return undefined;
  }
}

/** The first of linear delays may be none at all: the next one tells. */
function getStart({ firstMs, secondMs }: Repeat['wait']): number | undefined {
  return firstMs === 0 ? secondMs : firstMs;
}

/** A minute at most: what is longer was hardly meant as seconds. */
function isLikelySeconds(repeats: readonly Repeat[]): boolean {
  return repeats.every(({ wait }) => (getStart(wait) ?? 0) <= 60);
}

/** What a delay can help against; after other answers the same request is refused however late. */
function mayPassLater({ outcome }: Repeat): boolean {
  return outcome === 'network' || outcome === 408 || outcome === 429 || outcome >= 500;
}

function toDelay({ wait }: Repeat): string {
  const { kind, firstMs } = wait;
  if (kind === 'growing') return toDuration(getStart(wait) ?? 0);
  return firstMs === undefined ? 'the same delay' : `the same delay (${toDuration(firstMs)})`;
}

function toDuration(ms: number): string {
  return ms >= 1000 && ms % 100 === 0 ? `${ms / 1000} s` : `${Math.round(ms * 10) / 10} ms`;
}
