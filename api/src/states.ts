/**
 * The statuses Persona's objects go through.
 *
 * Every list is open: Persona may add a status without a new version, and some are defined by the customer. A program
 * that switches over a status therefore needs a default. What an action does to a status stands in its operation.
 */
import { RESUMING_PAGE, SPEC } from './sources.js';
import type { Confidence, Source } from './sources.js';

export interface ResourceStates {
  readonly resource: string;
  /** Known statuses, in the order an object usually passes them. */
  readonly statuses: readonly string[];
  /** No status follows these by itself; an action may still change some. */
  readonly final: readonly string[];
  /** Who decides what statuses exist. */
  readonly definedBy: 'persona' | 'customer';
  readonly note?: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

const spec = { definedBy: 'persona', source: SPEC, confidence: 'spec' } as const;

export const RESOURCE_STATES = [
  {
    resource: 'inquiry',
    statuses: [
      'created',
      'pending',
      'completed',
      'failed',
      'expired',
      'needs_review',
      'approved',
      'declined',
    ],
    final: ['approved', 'declined'],
    note: 'created → pending when the user starts, → completed or failed when the user ends, → expired after 24 hours unless configured otherwise; resuming makes expired pending again. One guide also names started.',
    ...spec,
  },
  {
    resource: 'inquiry session',
    statuses: ['new', 'active', 'expired'],
    final: ['expired'],
    ...spec,
  },
  { resource: 'inquiry template', statuses: ['active', 'inactive'], final: [], ...spec },
  { resource: 'inquiry template version', statuses: ['draft', 'published'], final: [], ...spec },
  {
    resource: 'account',
    statuses: ['active'],
    final: [],
    definedBy: 'customer',
    note: 'account-status is free text of the customer; a merged account is archived.',
    source: SPEC,
    confidence: 'spec',
  },
  {
    resource: 'case',
    statuses: ['Open', 'Pending', 'Approved', 'Declined'],
    final: [],
    definedBy: 'customer',
    note: 'Statuses of the case template; these are the examples of the reference.',
    source: SPEC,
    confidence: 'spec',
  },
  {
    resource: 'transaction',
    statuses: ['created', 'needs review', 'approved', 'declined'],
    final: [],
    definedBy: 'customer',
    note: 'Statuses of the transaction type, with a space in the example needs review. It starts as created.',
    source: SPEC,
    confidence: 'spec',
  },
  {
    resource: 'verification',
    statuses: [
      'initiated',
      'submitted',
      'confirmed',
      'tentatively_passed',
      'tentatively_failed',
      'passed',
      'failed',
      'requires_retry',
      'skipped',
      'canceled',
    ],
    final: ['passed', 'failed', 'skipped', 'canceled'],
    note: 'confirmed is for email addresses and phone numbers, the tentative ones for some kinds only.',
    ...spec,
  },
  { resource: 'report', statuses: ['pending', 'ready', 'errored'], final: ['errored'], ...spec },
  {
    resource: 'document',
    statuses: ['initiated', 'submitted', 'processed', 'errored'],
    final: ['processed', 'errored'],
    ...spec,
  },
  {
    resource: 'importer',
    statuses: ['pending', 'ready', 'errored'],
    final: ['ready', 'errored'],
    ...spec,
  },
  {
    resource: 'graph query',
    statuses: ['submitted', 'completed', 'errored', 'cancelled', 'timed_out'],
    final: ['completed', 'errored', 'cancelled', 'timed_out'],
    ...spec,
  },
  {
    resource: 'workflow run',
    statuses: ['in_progress'],
    final: [],
    note: 'The reference shows this one only.',
    ...spec,
  },
  {
    resource: 'workflow',
    statuses: ['running', 'paused', 'archived'],
    final: ['archived'],
    ...spec,
  },
  {
    resource: 'workflow version',
    statuses: ['draft', 'published', 'archived'],
    final: ['archived'],
    ...spec,
  },
  {
    resource: 'webhook',
    statuses: ['disabled', 'enabled', 'archived'],
    final: ['archived'],
    ...spec,
  },
  { resource: 'list', statuses: ['active', 'archived'], final: ['archived'], ...spec },
  {
    resource: 'list item',
    statuses: ['pending', 'active', 'archived'],
    final: ['archived'],
    ...spec,
  },
  { resource: 'theme set', statuses: ['active', 'archived'], final: ['archived'], ...spec },
  { resource: 'connection', statuses: ['pending', 'active', 'inactive'], final: [], ...spec },
  {
    resource: 'share token',
    statuses: ['created', 'pending', 'redeemed', 'expired', 'failed'],
    final: ['redeemed', 'expired', 'failed'],
    ...spec,
  },
] as const satisfies readonly ResourceStates[];

/**
 * Whether an inquiry in this status can be resumed. `undocumented` for created: by the letter of the guide it is refused
 * with 409, and Persona's own tutorial skips it, yet public programs resume right after creating.
 */
export function canResume(status: string): 'yes' | 'no' | 'undocumented' {
  if (status === 'pending' || status === 'expired') return 'yes';
  return status === 'created' ? 'undocumented' : 'no';
}

/** Where `canResume` comes from. */
export const RESUME_SOURCE: Source = RESUMING_PAGE;

/** The statuses of a kind of object (`inquiry`, `theme set`); undefined for a kind without documented statuses. */
export function findResourceStates(resource: string): ResourceStates | undefined {
  return RESOURCE_STATES.find((row) => row.resource === resource);
}
