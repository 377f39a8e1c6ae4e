/**
 * Reports: run, run again, monitored, their matches dismissed.
 *
 * A report is ready at once, with no match; one that is asked for `sent` stays pending until it is run again. Whatever its
 * type takes as query shows in its attributes.
 */
import { findReportType } from '@persona-lint/api';
import { findResource } from '@persona-lint/api/responses';
import { isJsonObject, toText } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { badRequest, conflict, notFound, unprocessable } from '../refusal.js';
import type { Entity } from '../world/entity.js';
import type { World } from '../world/world.js';
import { useAccount } from './accounts.js';
import { answerCreated, answerOne, answerPage } from './answers.js';
import { useConfiguration } from './configuration.js';
import { getRelated, insert, toOne } from './entity-kinds.js';
import { recordEvent } from './events.js';
import { toRedactedAttributes } from './fields.js';
import { findCandidates, toPredicate } from './filters.js';
import type { Handlers, ResourceCall, ResourceHandler, ResourceResult } from './handler.js';
import { getPage } from './pages.js';
import { toPdf } from './pdf.js';
import { createTagHandlers } from './tags.js';
import { makeAttributes } from './values.js';

const KIND = 'report';
const CREATOR = 'API';

const tags = createTagHandlers({ kind: KIND, parameter: 'report-id' });

export const REPORT_HANDLERS: Handlers = {
  'list-all-reports': (call, world) => {
    const { 'filter[reference-id]': reference, ...query } = call.query;
    const passes = toPredicate(query);
    const page = getPage(
      call,
      world,
      KIND,
      (report) =>
        passes(report) && (reference === undefined || hasReference(world, report, reference)),
      findCandidates(query, world, KIND),
    );
    return answerPage(call, world, page);
  },
  'create-a-report': createReport,
  'retrieve-a-report': (call, world) => answerOne(call, world, getReport(call, world)),
  'redact-a-report': (call, world) => {
    const report = getReport(call, world);
    if (typeof report.attributes['redacted-at'] === 'string')
      throw conflict('Report already redacted');
    const attributes = {
      ...toRedactedAttributes(report, KEPT),
      'redacted-at': world.timestamp(),
    };
    return answerOne(call, world, world.update(report, { attributes }));
  },
  'print-report-pdf': (call, world) => {
    const report = getReport(call, world);
    if (report.attributes.status !== 'ready') throw conflict('Report is not ready');
    return toPdf(report);
  },
  'reports-add-tag': tags.add,
  'reports-remove-tag': tags.remove,
  'reports-set-all-tags': tags.set,
  'dismiss-matches': (call, world) => {
    const report = getReport(call, world);
    const dismissed = note(world, report, 'dismiss');
    if (DISMISSED.test(report.type)) recordEvent(world, `${report.type}.dismissed`, dismissed);
    return answerOne(call, world, dismissed);
  },
  'report-action-pause-continuous-monitoring': toMonitoring('pause'),
  'report-action-resume-continuous-monitoring': toMonitoring('resume'),
  'report-action-re-run-report': (call, world) => {
    const report = getReport(call, world);
    const rerun = world.update(run(world, report), {
      attributes: { status: 'ready', 'completed-at': world.timestamp() },
    });
    recordEvent(world, `${report.type}.ready`, rerun);
    return answerOne(call, world, rerun);
  },
  'list-report-history': (call, world) => {
    const { hidden } = getReport(call, world);
    const data = Array.isArray(hidden.history) ? (hidden.history as readonly JsonValue[]) : [];
    return { status: 200, body: { data: [...data].reverse(), links: { prev: null, next: null } } };
  },
};

/** What says nothing about a person. */
const KEPT = /^(?:status|tags|has-match|is-.*|.*-at|report-template-version-name)$/;

/** Types whose matches can be dismissed, as the names of their events say. */
const DISMISSED = /^report\/(?!crypto).*(?:adverse-media|watchlist|politically-exposed-person)$/;

function createReport(call: ResourceCall, world: World): ResourceResult {
  const { attributes, data, meta } = call.body;
  const type = toText(data.type);
  checkQuery(type, attributes.query);
  const found = findAccount(call, world);
  const templateType = type.replace(KIND, 'report-template');
  const templateId = attributes['report-template-id'];
  const template = useConfiguration(
    world,
    templateType,
    typeof templateId === 'string' ? templateId : undefined,
    'data.attributes.report-template-id',
  );
  const now = world.timestamp();
  const report = insert(world, type, {
    attributes: makeAttributes(world, type, {
      status: 'ready',
      'created-at': now,
      'completed-at': now,
      'redacted-at': null,
      'report-template-version-name': 'v1',
      'has-match': false,
      'is-continuous': false,
      'is-recurring': false,
      tags: [],
      ...toQueryAttributes(type, attributes.query),
    }),
    relationships: {
      account: toOne(found.account),
      inquiry: toOne(undefined),
      transaction: toOne(undefined),
      'report-template': toOne(template),
    },
    hidden: { 'processing-mode': meta['processing-mode'] ?? null },
  });
  const done = run(world, report);
  recordEvent(world, `${type}.ready`, done);
  return answerCreated(call, world, done, { created: found.created });
}

/** What the query of this type needs, from the catalogue. */
function checkQuery(type: string, query: JsonValue | undefined): void {
  const path = 'data.attributes.query';
  const row = findReportType(type);
  if (!row) throw unprocessable(`${type} is no type of report`, 'data.type');
  if (query === undefined || query === null) {
    if (row.queryRequired) throw badRequest(path, 'is missing');
    return;
  }
  if (!isJsonObject(query)) throw badRequest(path, 'must be a hash');
  for (const { name, required, type: wanted } of row.query) {
    const value = query[name];
    if (required && (value === undefined || value === null))
      throw badRequest(`${path}.${name}`, 'is missing');
    if (wanted === 'string' && value !== undefined && value !== null && typeof value !== 'string')
      throw badRequest(`${path}.${name}`, 'must be a string');
  }
  if (row.atLeastOne && !row.atLeastOne.some((name) => (query[name] ?? null) !== null))
    throw unprocessable(`Query needs one of ${row.atLeastOne.join(', ')}`, path);
}

/** Some types show what was asked for as a query, others beside their results. */
function toQueryAttributes(type: string, query: JsonValue | undefined): JsonObject {
  if (!isJsonObject(query)) return {};
  const row = findResource(type)?.attributes ?? {};
  const shape = row.query ?? row['query!'];
  if (shape !== undefined) {
    const known = Object.entries(query).filter(([name]) => isNamed(shape, name));
    return { query: Object.fromEntries(known) };
  }
  return Object.fromEntries(
    Object.entries(query).filter(([name, value]) => name in row && value !== null),
  );
}

function isNamed(shape: unknown, name: string): boolean {
  if (typeof shape !== 'object' || shape === null) return false;
  const parts: unknown[] = '|' in shape ? (shape['|'] as unknown[]) : [shape];
  return parts.some(
    (part) => typeof part === 'object' && part !== null && (name in part || `${name}!` in part),
  );
}

interface FoundAccount {
  readonly account: Entity | undefined;
  readonly created: readonly Entity[];
}

function findAccount({ body }: ResourceCall, world: World): FoundAccount {
  const { 'account-id': id, 'reference-id': own } = body.attributes;
  const { meta } = body;
  if (typeof id === 'string') {
    const account = world.find('account', id);
    if (!account) throw notFound('data.attributes.account-id');
    return { account, created: [] };
  }
  if (meta['auto-create-account'] === false) return { account: undefined, created: [] };
  const reference = meta['auto-create-account-reference-id'] ?? own;
  const typeId = meta['auto-create-account-type-id'];
  const { account, isNew } = useAccount(
    world,
    typeof reference === 'string' ? reference : undefined,
    typeof typeId === 'string' ? typeId : undefined,
  );
  return { account, created: isNew ? [account] : [] };
}

/** Monitoring goes on until it is paused; what is asked for twice is refused. */
function toMonitoring(action: 'pause' | 'resume'): ResourceHandler {
  return (call, world) => {
    const report = getReport(call, world);
    const isPaused = report.hidden.paused === true;
    if (isPaused === (action === 'pause'))
      throw conflict(`Continuous monitoring is ${isPaused ? 'already' : 'not'} paused`);
    const changed = world.update(note(world, report, action), {
      attributes: { 'is-continuous': action === 'resume' },
      hidden: { paused: action === 'pause' },
    });
    return answerOne(call, world, changed);
  };
}

/** Adds to the history what somebody did. */
function note(world: World, report: Entity, type: 'dismiss' | 'pause' | 'resume'): Entity {
  const at = world.timestamp();
  const entry = { type, id: world.newId('ract_'), 'created-at': at, 'creator-name': CREATOR };
  return addHistory(world, report, entry);
}

function run(world: World, report: Entity): Entity {
  const now = world.timestamp();
  return addHistory(world, report, {
    type: 'run',
    id: world.newId('rpr_'),
    'run-type': 'manual',
    'scheduled-date': now.slice(0, 10),
    'completed-at': now,
    matches: 0,
  });
}

function addHistory(world: World, report: Entity, entry: JsonObject): Entity {
  const { history } = report.hidden;
  const before = Array.isArray(history) ? (history as readonly JsonValue[]) : [];
  return world.update(report, { hidden: { history: [...before, entry] } });
}

function hasReference(world: World, report: Entity, reference: string): boolean {
  return getRelated(report, 'account').some(
    ({ id }) => world.find('account', id)?.attributes['reference-id'] === reference,
  );
}

function getReport(call: ResourceCall, world: World): Entity {
  return world.get(KIND, call.params['report-id'] ?? '');
}
