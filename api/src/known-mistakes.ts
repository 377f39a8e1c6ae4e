/**
 * Wrong endpoints people write on purpose, and the operation each means.
 *
 * Mistakes an edit distance cannot find: habits from other APIs, things that live elsewhere in Persona's. Read by
 * `suggest-endpoint.ts` before anything else. A row says why, because the reason belongs into the message.
 */
import type { Confidence } from './sources.js';

export interface KnownMistake {
  readonly methods: readonly string[];
  /** Against the path below the base path, with a leading slash. */
  readonly pattern: RegExp;
  /** Id of the operation that is meant. */
  readonly operation: string;
  readonly why: string;
  readonly confidence: Confidence;
}

const ID = '[^/]+';

export const KNOWN_MISTAKES = [
  {
    methods: ['POST'],
    pattern: /^\/verifications?\/?$/,
    operation: 'create-an-inquiry',
    why: 'Verifications are not created on their own: an inquiry collects them.',
    confidence: 'inferred',
  },
  {
    methods: ['GET'],
    pattern: /^\/verifications?\/?$/,
    operation: 'retrieve-a-verification',
    why: 'There is no list of verifications; each is fetched by its id.',
    confidence: 'spec',
  },
  ...(
    [
      ['inquir(?:y|ies)', 'redact-an-inquiry'],
      ['accounts?', 'redact-an-account'],
      ['cases?', 'redact-a-case'],
      ['reports?', 'redact-a-report'],
      ['transactions?', 'redact-a-transaction'],
      ['verifications?', 'redact-a-verification'],
    ] as const
  ).map(([resource, operation]) => ({
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
    pattern: new RegExp(`^/${resource}/${ID}/(?:redact|delete)$`),
    operation,
    why: 'Redaction is DELETE on the resource itself.',
    confidence: 'spec' as const,
  })),
  ...(
    [
      ['inquir(?:y|ies)', 'create-an-inquiry'],
      ['accounts?', 'create-an-account'],
      ['cases?', 'create-a-case'],
      ['reports?', 'create-a-report'],
      ['transactions?', 'create-a-transaction'],
      ['webhooks?', 'create-a-webhook'],
    ] as const
  ).map(([resource, operation]) => ({
    methods: ['POST', 'PUT'],
    pattern: new RegExp(`^/${resource}/(?:create|new)$`),
    operation,
    why: 'A resource is created by POST on its collection.',
    confidence: 'spec' as const,
  })),
  {
    methods: ['POST', 'PUT', 'PATCH'],
    pattern: new RegExp(`^/inquir(?:y|ies)/${ID}/(?:sessions?|session-tokens?|tokens?|continue)$`),
    operation: 'resume-an-inquiry',
    why: 'A session token comes from resuming the inquiry, in meta.',
    confidence: 'spec',
  },
  {
    methods: ['POST', 'PUT', 'PATCH'],
    pattern: new RegExp(`^/inquir(?:y|ies)/${ID}/(?:cancel|close)$`),
    operation: 'expire-an-inquiry',
    why: 'An inquiry is ended by expiring it.',
    confidence: 'inferred',
  },
  {
    methods: ['POST', 'PUT', 'PATCH'],
    pattern: new RegExp(`^/inquir(?:y|ies)/${ID}/(?:reject|deny)$`),
    operation: 'decline-an-inquiry',
    why: 'The opposite of approving is declining.',
    confidence: 'spec',
  },
  {
    methods: ['GET'],
    pattern: new RegExp(`^/inquir(?:y|ies)/${ID}/(?:pdf|download|report)$`),
    operation: 'print-an-inquiry-pdf',
    why: 'The PDF of an inquiry comes from print.',
    confidence: 'spec',
  },
  {
    methods: ['POST', 'PUT', 'PATCH'],
    pattern: new RegExp(`^/accounts?/${ID}/merge$`),
    operation: 'consolidate-into-an-account',
    why: 'Accounts are merged by consolidating them.',
    confidence: 'spec',
  },
] as const satisfies readonly KnownMistake[];
