/**
 * Reports a request, or the client it goes through, that leaves the version of the API to the API key.
 * Not here: versions that do not exist (`no-unknown-api-version`).
 */
import { API_VERSION_HEADER, findOperation } from '@persona-lint/api';
import type { PersonaCall } from '@persona-lint/core';
import { getEndpoint } from '../endpoint.js';
import { createPersonaRule } from '../persona-rule.js';

export const requireApiVersion = createPersonaRule({
  name: 'require-api-version',
  meta: {
    docs: {
      description: 'Require every request to Persona to name the version of the API',
      preset: 'strict',
    },
    messages: {
      missing:
        '{{endpoint}} goes out without {{header}}: which version answers depends on the API key, and the shape of the answer changes when somebody changes the key. Send the version this code was written for',
      missingInClient:
        '{{endpoint}} goes out through a client that does not send {{header}}: which version answers depends on the API key, and the shape of the answer changes when somebody changes the key. Send the version this code was written for with each request of the client',
    },
    suggestions: {},
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report) {
    for (const call of file.calls) {
      const { version } = call;
      if (version.present !== 'no' || !takesVersion(call)) continue;
      // A client of another module is that module's to mend.
      if (version.client !== undefined && version.client.file !== file.file) continue;
      report({
        messageId: version.client === undefined ? 'missing' : 'missingInClient',
        place: version.client,
        call,
        data: { header: API_VERSION_HEADER, endpoint: getEndpoint(call) },
      });
    }
  },
});

/** Relays and the like have no versions. */
function takesVersion({ operation }: PersonaCall): boolean {
  const called = operation === undefined ? undefined : findOperation(operation);
  if (called === undefined || called.availability === 'historical') return true;
  return called.parameters.some(
    (each) => each.in === 'header' && each.name.toLowerCase() === API_VERSION_HEADER.toLowerCase(),
  );
}
