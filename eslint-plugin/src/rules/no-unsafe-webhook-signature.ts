/**
 * Reports what is certainly wrong with the check of a webhook's signature; each defect by itself.
 * Not here: a delivery that is not checked at all, which only the whole program could tell.
 */
import { SIGNATURE_HEADER, WEBHOOK_SIGNATURE } from '@persona-lint/api';
import { createPersonaRule } from '../persona-rule.js';

export const noUnsafeWebhookSignature = createPersonaRule({
  name: 'no-unsafe-webhook-signature',
  meta: {
    docs: {
      description:
        'Disallow checks of webhook signatures that can be fooled or that refuse genuine deliveries',
      preset: 'strict',
    },
    messages: {
      comparison:
        'The signature in {{signature}} is compared by {{operator}}, which stops at the first difference: from the time the answer takes, a forger learns how much of a guess was right. Compare in constant time (`crypto.timingSafeEqual`), after comparing the lengths',
      body: 'The HMAC is computed over a body that was parsed and written again. Persona signs the bytes that it sends ({{format}}), so that the first delivery with other spaces or escapes is refused. Keep the raw body and sign that',
      rotation:
        'Only one signature is taken out of {{signature}}. While a secret is being rotated the header holds two sets ({{set}}), separated by a space, and genuine deliveries are refused. Split at the space and accept the delivery when any set matches',
      length:
        '`timingSafeEqual` throws when the lengths differ, and the length of what {{signature}} holds is the choice of the sender: a short one fails with an exception and not with a refusal. Compare the lengths first',
    },
    suggestions: {},
    options: {},
    defaultOptions: {},
    fixable: false,
  },
  check(file, report) {
    for (const { defect, detail, place } of file.signatureChecks) {
      report({
        messageId: defect,
        place,
        data: {
          signature: SIGNATURE_HEADER,
          operator: `\`${detail}\``,
          format: `\`${WEBHOOK_SIGNATURE.signedText}\``,
          set: `\`${WEBHOOK_SIGNATURE.format}\``,
        },
      });
    }
  },
});
