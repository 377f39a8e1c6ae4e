/**
 * Reports an API key that a browser or an app can read.
 * Not here: a key in the source of a server (`no-hardcoded-api-key`).
 */
import { createPersonaRule } from '../persona-rule.js';

export const noClientSideApiKey = createPersonaRule({
  name: 'no-client-side-api-key',
  meta: {
    docs: {
      description: 'Disallow API keys in code that runs in a browser or an app',
      preset: 'recommended',
    },
    messages: {
      code: "The API key ({{key}}) is needed by code that runs on the user's device, as {{because}}: whoever opens the bundle or the network log has it, and with it the data of every customer. Call Persona from a server, and give the device a session of one inquiry",
      variable:
        '`{{key}}` becomes a part of what is sent to browsers or apps, as its prefix asks for: whoever opens the bundle has the API key, and with it the data of every customer. Keep the key in a variable without the prefix, and read it on a server',
    },
    suggestions: {},
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report) {
    for (const { how, detail, because, place } of file.keyExposures) {
      report({
        messageId: how,
        place,
        data: { key: how === 'code' ? `\`${detail}\`` : detail, because },
      });
    }
  },
});
