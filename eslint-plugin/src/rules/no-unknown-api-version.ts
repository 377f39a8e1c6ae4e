/**
 * Reports a version of the API that Persona does not have.
 * Not here: requests that name no version at all (`require-api-version`).
 */
import { API_VERSION_HEADER, findApiVersion, findNearestVersion } from '@persona-lint/api';
import type { PersonaCall, Place } from '@persona-lint/core';
import { getEndpoint } from '../endpoint.js';
import { isSamePlace } from '../finding.js';
import { createPersonaRule } from '../persona-rule.js';
import { replaceVersion } from '../repair/replace-version.js';

export const noUnknownApiVersion = createPersonaRule<
  Record<string, never>,
  'unknown' | 'noDate',
  'replace'
>({
  name: 'no-unknown-api-version',
  meta: {
    docs: {
      description: 'Disallow versions that the Persona API does not have',
      preset: 'recommended',
    },
    messages: {
      unknown:
        '{{endpoint}} asks for version {{version}}, which the Persona API does not have: what it answers is not documented, and it may refuse the request. Send {{header}} with a version that exists, such as {{nearest}}',
      noDate:
        '{{endpoint}} asks for version {{version}}, but versions of the Persona API are dates: what it answers is not documented, and it may refuse the request. Send {{header}} with a version that exists',
    },
    suggestions: { replace: 'Send {{header}} with {{nearest}}' },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode }) {
    for (const call of file.calls) {
      const wrong = call.version.values.find((each) => findApiVersion(each) === undefined);
      if (wrong === undefined || wrong === '' || isOfOtherClient(call, file.file)) continue;
      const nearest = findNearestVersion(wrong);
      const edits =
        nearest === undefined ? undefined : replaceVersion(sourceCode, call, wrong, nearest);
      report({
        messageId: nearest === undefined ? 'noDate' : 'unknown',
        place: getVersionPlace(call),
        call,
        data: {
          endpoint: getEndpoint(call),
          header: API_VERSION_HEADER,
          version: wrong,
          nearest: nearest ?? '',
        },
        suggest: edits && [
          {
            messageId: 'replace',
            data: { header: API_VERSION_HEADER, nearest: nearest ?? '' },
            edits,
          },
        ],
      });
    }
  },
});

/** Set in a client of another module, which is that module's to mend. */
function isOfOtherClient({ version: { client, place } }: PersonaCall, file: string): boolean {
  return client !== undefined && client.file !== file && place?.file !== file;
}

/** The header where this call, or the client it goes through, writes it; the call where a wrapper does. */
function getVersionPlace({ version, place, sink }: PersonaCall): Place {
  const header = version.place;
  if (header === undefined) return place;
  const isOwn =
    isSamePlace(place, sink) || (place.start <= header.start && header.end <= place.end);
  return isOwn ? header : place;
}
