/**
 * Reports an API key that is written in the source, or put together from what is.
 * Not here: a key that a browser can read although it is not in the source (`no-client-side-api-key`).
 */
import type { PersonaFile, Secret } from '@persona-lint/core';
import { isSamePlace } from '../finding.js';
import { createPersonaRule } from '../persona-rule.js';
import { readFromEnvironment } from '../repair/read-from-environment.js';

export const noHardcodedApiKey = createPersonaRule({
  name: 'no-hardcoded-api-key',
  meta: {
    docs: {
      description: 'Disallow API keys in the source',
      preset: 'recommended',
    },
    messages: {
      production:
        'Error: a production API key ({{key}}) is written in the source. Everybody who can read the repository, its history or a build of it can read and change the data of real customers until the key is revoked. Revoke it, and read the new one from the environment',
      sandbox:
        'Warning: a sandbox API key ({{key}}) is written in the source. Everybody who can read the repository, its history or a build of it can use the sandbox, and the production key tends to end up in the same place. Replace it, and read the new one from the environment',
    },
    suggestions: { readFromEnvironment: 'Read the key from the environment' },
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report, { sourceCode }) {
    for (const secret of file.secrets) {
      const { environment, text, place } = secret;
      const edits = canBeRead(secret, file) ? readFromEnvironment(sourceCode, place) : undefined;
      report({
        messageId: environment,
        place,
        data: { key: text },
        suggest: edits && [{ messageId: 'readFromEnvironment', edits }],
      });
    }
  },
});

/** A variable that a browser can read is no better. */
function canBeRead({ place }: Secret, { file, keyExposures }: PersonaFile): boolean {
  return place.file === file && !keyExposures.some((each) => isSamePlace(each.place, place));
}
