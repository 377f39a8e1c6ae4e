/**
 * The 4xx statuses: the request has to change, except where something else does (API key, time).
 *
 * Data only; types, 5xx and the lookup stand in `statuses.ts`, the decision whether to repeat in `idempotency.ts`. The
 * texts in `details` are examples and change without notice.
 */
import { ERRORS_PAGE, IDEMPOTENCE_PAGE, INFERENCE, OLD_ERRORS_PAGE, SPEC } from './sources.js';
import type { StatusRow } from './statuses.js';

export const CLIENT_ERRORS = [
  {
    status: 400,
    name: 'Bad Request',
    meaning: 'The request is not acceptable as it stands.',
    cause:
      'A parameter is missing, misspelt or of the wrong type, or an idempotency key was used with other parameters before.',
    action: 'Correct the request and send it with a new idempotency key.',
    outcome: 'bad-request',
    wait: 'none',
    titles: [
      {
        title: 'Bad Request',
        meaning:
          'A parameter is missing or wrong. Paths in details are in snake case whatever was sent.',
        details: [
          'data.attributes.name is missing',
          'data.type must be filled',
          'meta.object_ids must be an array',
        ],
        source: SPEC,
        confidence: 'spec',
      },
      {
        title: 'Parameter missing',
        meaning: 'A required parameter is missing or empty.',
        details: ['param is missing or the value is empty: country_code'],
        source: OLD_ERRORS_PAGE,
        confidence: 'docs',
      },
      {
        title: 'Idempotency error',
        meaning:
          'The idempotency key belongs to an earlier request with other parameters; this one has not run.',
        details: [
          "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '<key>' if you meant to execute a different request.",
        ],
        source: IDEMPOTENCE_PAGE,
        confidence: 'docs',
      },
    ],
    examples: [
      { errors: [{ title: 'Bad Request', details: 'data.attributes.type must be a string' }] },
      {
        errors: [
          {
            title: 'Idempotency error',
            details:
              "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than 'abc_123' if you meant to execute a different request.",
          },
        ],
      },
    ],
    members: ['title', 'details', 'meta'],
    documented: 'docs',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    status: 401,
    name: 'Unauthorized',
    meaning: 'The API key is missing or not valid.',
    cause:
      'No Authorization header, a key that expired or was mistyped, or a key without Bearer before it.',
    action:
      'Read the API key again and fix it; the same request may then be sent with the same idempotency key.',
    outcome: 'unauthorized',
    wait: 'none',
    titles: [
      {
        title: 'Must be authenticated to access this endpoint',
        meaning: 'No key arrived, or none Persona knows.',
        details: [],
        source: SPEC,
        confidence: 'spec',
      },
      {
        title: 'Token is invalid',
        meaning: 'The key or token that arrived is not valid.',
        details: [],
        source: SPEC,
        confidence: 'spec',
      },
      {
        title: 'Privacy Pass token required',
        meaning: 'Relay claims are read with a privacy pass token, not with an API key.',
        details: ['Request a challenge to obtain a token'],
        source: SPEC,
        confidence: 'spec',
      },
    ],
    examples: [{ errors: [{ title: 'Must be authenticated to access this endpoint' }] }],
    members: ['title'],
    documented: 'docs',
    note: 'The only error without rate limit headers in the API description.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    status: 403,
    name: 'Forbidden',
    meaning: 'The API key is valid and may not do this.',
    cause:
      'The key lacks the permission, its IP allowlist excludes the caller, the environment is inactive, or the endpoint is not open to the organization. One table of the documentation also puts exceeded quotas here.',
    action:
      'Check permissions, IP allowlist and environment of the key. Repeating the request does not help.',
    outcome: 'forbidden',
    wait: 'none',
    titles: [
      {
        title: 'Forbidden',
        meaning: 'Something about the key, the caller or the environment forbids the request.',
        details: [
          'IP address is not permitted access to current environment',
          'Resource cannot be created in an inactive environment',
          'Verification creation API is not enabled',
        ],
        source: SPEC,
        confidence: 'spec',
      },
    ],
    examples: [
      {
        errors: [
          {
            title: 'Forbidden',
            details: 'IP address is not permitted access to current environment',
          },
        ],
      },
    ],
    members: ['title', 'details', 'meta'],
    documented: 'docs',
    note: 'How a missing permission reads is not shown anywhere.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    status: 404,
    name: 'Not Found',
    meaning: 'There is no such object for this API key.',
    cause:
      'A wrong or redacted id, an id of the other environment (sandbox and production share nothing), or a path that does not exist.',
    action: 'Check the id, the path, and that the key belongs to the environment of the id.',
    outcome: 'not-found',
    wait: 'none',
    titles: [
      {
        title: 'Record not found',
        meaning: 'An id in the path or in the body names nothing.',
        details: ['data.attributes.inquiry_id is not found'],
        source: SPEC,
        confidence: 'spec',
      },
    ],
    examples: [{ errors: [{ title: 'Record not found' }] }],
    members: ['title', 'details', 'meta'],
    documented: 'docs',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    status: 405,
    name: 'Method Not Allowed',
    meaning: 'The path does not answer this method.',
    cause: 'Persona answers GET, POST, PATCH and DELETE; there is no PUT.',
    action: 'Use the method of the reference.',
    outcome: 'other-client-error',
    wait: 'none',
    titles: [],
    examples: [],
    members: [],
    documented: 'undocumented',
    source: INFERENCE,
    confidence: 'unconfirmed',
  },
  {
    status: 408,
    name: 'Request Timeout',
    meaning: 'The server gave up waiting.',
    cause: 'Declared for POST /reports only, where a synchronous report can take long.',
    action: 'Send the same request again with the same idempotency key.',
    outcome: 'request-timeout',
    wait: 'backoff',
    titles: [
      {
        title: 'Request Timeout',
        meaning: 'The request took too long.',
        details: ['The server timed out waiting for the request'],
        source: SPEC,
        confidence: 'spec',
      },
    ],
    examples: [
      {
        errors: [
          { title: 'Request Timeout', details: 'The server timed out waiting for the request' },
        ],
      },
    ],
    members: ['title', 'details'],
    documented: 'spec',
    source: SPEC,
    confidence: 'spec',
  },
  {
    status: 409,
    name: 'Conflict',
    meaning: 'The request clashes with what exists or with another request.',
    cause:
      'A duplicate (an account with a reference id in use), two changes of one object at the same time, or an action its state refuses (resuming an inquiry that is neither pending nor expired).',
    action: 'Read the object first, then decide; send changes of one object one after the other.',
    outcome: 'conflict',
    wait: 'none',
    titles: [
      {
        title: 'Conflict',
        meaning: 'The object exists already, or its state refuses the action.',
        details: [
          'Resource already exists as an active resource',
          'Name already exists as an active item in list',
          'Inquiry already redacted',
          'Account already redacted',
          'data.attributes.inquiry_id does not require verification/email-address',
        ],
        source: SPEC,
        confidence: 'spec',
      },
      {
        title: 'Record not unique',
        meaning: 'A value that must be unique is in use.',
        details: ['Record not unique'],
        source: SPEC,
        confidence: 'spec',
      },
      {
        title: 'Stale object error',
        meaning: 'Another request changed the object in the meantime.',
        details: ['Attempted to update a record that was just modified. Please try again.'],
        source: SPEC,
        confidence: 'spec',
      },
    ],
    examples: [
      { errors: [{ title: 'Conflict', details: 'Resource already exists as an active resource' }] },
    ],
    members: ['title', 'details', 'meta'],
    documented: 'docs',
    note: 'Before version 2025-10-27 some answers about accounts carry the account instead of errors.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    status: 413,
    name: 'Content Too Large',
    meaning: 'The body is larger than the server takes.',
    cause: 'A file written into JSON as base64.',
    action: 'Send files as multipart/form-data, or smaller ones.',
    outcome: 'other-client-error',
    wait: 'none',
    titles: [],
    examples: [],
    members: [],
    documented: 'undocumented',
    source: INFERENCE,
    confidence: 'unconfirmed',
  },
  {
    status: 422,
    name: 'Unprocessable Entity',
    meaning: 'The request is well formed, and a value or the action is not acceptable.',
    cause: 'A value that does not pass validation; source.pointer names it.',
    action: 'Correct the value and send the request with a new idempotency key.',
    outcome: 'unprocessable',
    wait: 'none',
    titles: [
      {
        title: 'Unprocessable entity',
        meaning: 'A value is not acceptable.',
        details: ['Invalid confirmation code', 'File must be under 2 bytes'],
        source: SPEC,
        confidence: 'spec',
      },
      {
        title: 'Record invalid',
        meaning: 'The object would not be valid with this value.',
        details: ["Status can't be blank"],
        source: OLD_ERRORS_PAGE,
        confidence: 'docs',
      },
    ],
    examples: [
      { errors: [{ title: 'Unprocessable entity', details: 'Invalid confirmation code' }] },
      {
        errors: [
          {
            title: 'Record invalid',
            details: "Status can't be blank",
            source: { pointer: '/data/attributes/status' },
          },
        ],
      },
    ],
    members: ['title', 'details', 'source'],
    documented: 'docs',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    status: 429,
    name: 'Too Many Requests',
    meaning: 'A rate limit or a quota is used up.',
    cause:
      'More requests in a minute than the environment or the key may send, or more new objects of one product.',
    action:
      'Wait until RateLimit-Reset, or for 5, 10, 20, 40 seconds and so on, then send the same request with the same idempotency key.',
    outcome: 'rate-limited',
    wait: 'rate-limit-reset',
    titles: [
      {
        title: 'Rate limit exceeded',
        meaning: 'Too many requests.',
        details: [
          'You have hit your rate limit of 300 requests / min. Please reach out to support@withpersona.com if you need this changed.',
        ],
        source: SPEC,
        confidence: 'spec',
      },
      {
        title: 'Quota exceeded',
        meaning: 'Too many new objects of one product.',
        details: [
          'You have hit your create_verification quota limit of 300 requests. Please reach out to support@withpersona.com if you need this changed.',
        ],
        source: SPEC,
        confidence: 'spec',
      },
    ],
    examples: [
      {
        errors: [
          {
            title: 'Rate limit exceeded',
            details:
              'You have hit your rate limit of 300 requests / min. Please reach out to support@withpersona.com if you need this changed.',
          },
        ],
      },
    ],
    members: ['title', 'details'],
    documented: 'docs',
    note: 'There is no Retry-After header.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
] as const satisfies readonly StatusRow[];
