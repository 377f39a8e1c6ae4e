/**
 * How Persona delivers webhooks: headers, signature, repetitions.
 *
 * Facts for hovers, rules and the simulator; nothing here computes a signature, because a browser and a server do that
 * differently. Event names stand in `webhook-events.ts`.
 */
import { SPEC, WEBHOOKS_PAGE, WEBHOOK_SECURITY_PAGE } from './sources.js';
import type { Confidence, Source } from './sources.js';

export interface WebhookHeader {
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

export const SIGNATURE_HEADER = 'Persona-Signature';

/** Whether `name` is the signature's header, in any case. */
export function isSignatureHeader(name: string): boolean {
  return name.length === SIGNATURE_HEADER.length && name.toLowerCase() === SIGNATURE_KEY;
}

const SIGNATURE_KEY = SIGNATURE_HEADER.toLowerCase();

export const WEBHOOK_HEADERS = [
  {
    name: SIGNATURE_HEADER,
    meaning: 'Proves that Persona sent the delivery.',
    example: 't=1709686052,v1=4a5f…',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: 'Persona-Webhook-Attempts-Made',
    meaning: 'How often this delivery has been tried, this time included.',
    example: '1',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: 'Persona-Webhook-Attempts-Left',
    meaning: 'How often it will be tried again.',
    example: '7',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: 'Persona-Webhook-First-Attempted-At',
    meaning: 'When it was tried first, in Unix seconds.',
    example: '1709686052',
    source: SPEC,
    confidence: 'spec',
  },
] as const satisfies readonly WebhookHeader[];

export const WEBHOOK_SIGNATURE = {
  header: SIGNATURE_HEADER,
  /** One set; while a secret is being rotated two of them, separated by a space, and either may match. */
  format: 't=<unix seconds>,v1=<hex digest>',
  algorithm: 'HMAC-SHA256',
  /** What is signed: the time, a dot, and the body as it arrived. A body that was parsed and written again differs. */
  signedText: '<t>.<raw body>',
  secretPrefix: 'wbhsec_',
  setSeparator: ' ',
  /** Persona documents no tolerance for old timestamps. */
  toleranceSeconds: undefined,
  source: WEBHOOK_SECURITY_PAGE,
  confidence: 'docs',
} as const;

export const WEBHOOK_DELIVERY = {
  timeoutSeconds: 5,
  /** Any other status counts as a failure; the API description says 2xx, the guide lists these. */
  successStatuses: [200, 201, 202, 204],
  /** About how long after the attempt before each repetition follows, in seconds. */
  retrySeconds: [3, 64, 729, 4096, 15_625, 46_656, 117_649],
  /** Deliveries may come in any order and more than once: compare the id of the event. */
  ordered: false,
  exactlyOnce: false,
  /** Disabling a webhook drops its pending repetitions. */
  disablingCancelsRetries: true,
  source: WEBHOOKS_PAGE,
  confidence: 'docs',
} as const;

/** The shape of a delivery: an event whose payload is the object it is about. */
export const WEBHOOK_BODY = {
  type: 'event',
  idPrefix: 'evt_',
  namePath: 'data.attributes.name',
  payloadPath: 'data.attributes.payload.data',
  includedPath: 'data.attributes.payload.included',
  createdAtPath: 'data.attributes.created-at',
  note: 'included is empty for webhooks created since 2026-01-28 unless their allowlist says otherwise.',
  source: WEBHOOKS_PAGE,
  confidence: 'docs',
} as const;
