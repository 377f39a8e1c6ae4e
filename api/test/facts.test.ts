/** Headers, versions, ids, states, limits, webhooks: lookups and the facts people get wrong. */
import assert from 'node:assert/strict';
import {
  ABSENT_ERROR_MEMBERS,
  API_VERSIONS,
  DESCRIBED_EVENTS,
  ERROR_MEMBERS,
  HEADER_ROWS,
  ID_PREFIXES,
  LIMITS,
  OPERATIONS,
  PERSONA_VERSIONS,
  REPORTS,
  REPORT_TYPES,
  REQUEST_MARKS,
  RESOURCE_STATES,
  STATUSES,
  UNDESCRIBED_EVENTS,
  WEBHOOK_DELIVERY,
  WEBHOOK_SUBSCRIPTIONS,
  canResume,
  findApiVersion,
  findHeader,
  findIdPrefix,
  findNearestVersion,
  findParameterPrefixes,
  findReportType,
  findResourceStates,
  findStatus,
  isSameName,
  toKebab,
  toSpellings,
} from '../src/index.js';

describe('headers', () => {
  it('are found in any case and by their aliases', () => {
    assert.equal(findHeader('idempotency-KEY')?.name, 'Idempotency-Key');
    assert.equal(findHeader('quotalimit-remaining')?.name, 'Quota-Remaining');
    assert.equal(findHeader('Retry-After'), undefined);
  });

  it('say that the documentation disagrees about quotas', () => {
    assert.match(findHeader('Quota-Remaining')?.note ?? '', /disagrees/);
    assert.doesNotMatch(findHeader('RateLimit-Remaining')?.note ?? '', /disagrees/);
  });

  it('are rows with one name each', () => {
    const names = HEADER_ROWS.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) =>
      name.toLowerCase(),
    );
    assert.equal(new Set(names).size, names.length);
  });
});

describe('versions', () => {
  it('are the ten known dates, newest first', () => {
    assert.equal(PERSONA_VERSIONS.length, 10);
    assert.deepEqual([...PERSONA_VERSIONS].sort().reverse(), PERSONA_VERSIONS);
    assert.equal(PERSONA_VERSIONS.includes('2021-05-14'), true);
    assert.equal(PERSONA_VERSIONS.includes('2023-01-01'), false);
  });

  it('are eight in the description', () => {
    assert.equal(API_VERSIONS.filter(({ inSpec }) => inSpec).length, 8);
    assert.equal(findApiVersion('2026-09-29')?.inSpec, false);
    assert.equal(findApiVersion('2024-01-01'), undefined);
  });

  it('suggest the nearest date', () => {
    assert.equal(findNearestVersion('2023-01-01'), '2023-01-05');
    assert.equal(findNearestVersion('2025-12-01T00:00:00Z'), '2025-12-08');
    assert.equal(findNearestVersion('1999-01-01'), '2020-05-18');
    assert.equal(findNearestVersion('latest'), undefined);
    assert.equal(findNearestVersion('2023-99-99'), undefined);
  });
});

describe('ids', () => {
  it('are known by their prefix, the longer one where two begin alike', () => {
    assert.equal(findIdPrefix('inq_abc')?.names, 'inquiry');
    assert.equal(findIdPrefix('itmplv_abc')?.names, 'inquiry template version');
    assert.equal(findIdPrefix('itmpl_abc')?.names, 'inquiry template');
    assert.equal(findIdPrefix('acc_abc'), undefined);
    assert.equal(findIdPrefix('INQ_abc'), undefined);
  });

  it('have no prefix that hides another', () => {
    const prefixes = ID_PREFIXES.map(({ prefix }): string => prefix);
    const hidden = prefixes.filter((one) =>
      prefixes.some((other) => other !== one && one.startsWith(other)),
    );
    assert.deepEqual(hidden, []);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });

  it('are expected in parameters that name an object', () => {
    assert.deepEqual(findParameterPrefixes('inquiry-id'), ['inq_']);
    assert.deepEqual(findParameterPrefixes('template-id'), ['tmpl_', 'blu_']);
    assert.equal(findParameterPrefixes('reference-id'), undefined);
    assert.equal(findParameterPrefixes('constructor'), undefined);
  });

  it('have a row for every prefix a parameter expects', () => {
    const names = OPERATIONS.flatMap(({ parameters }) => parameters.map(({ name }) => name));
    const known = new Set(ID_PREFIXES.map(({ prefix }): string => prefix));
    const unknown = [...new Set(names)]
      .flatMap((name) => findParameterPrefixes(name) ?? [])
      .filter((prefix) => !known.has(prefix));
    assert.deepEqual(unknown, []);
  });
});

describe('states', () => {
  it('are named once for each kind of object, with final ones among them', () => {
    const names = RESOURCE_STATES.map(({ resource }) => resource);
    assert.equal(new Set(names).size, names.length);
    for (const { statuses, final } of RESOURCE_STATES as readonly {
      statuses: readonly string[];
      final: readonly string[];
    }[])
      assert.deepEqual(
        final.filter((status) => !statuses.includes(status)),
        [],
      );
  });

  it('are the ones operations speak about', () => {
    for (const { id, states } of OPERATIONS) {
      if (!states) continue;
      const known = findResourceStates(states.resource)?.statuses;
      const named = [
        ...(states.from ?? []),
        ...(states.notFrom ?? []),
        ...(states.to === undefined ? [] : [states.to]),
      ];
      assert.deepEqual(
        named.filter((status) => known?.includes(status) !== true),
        [],
        id,
      );
    }
  });

  it('decide what can be resumed', () => {
    assert.deepEqual(
      ['pending', 'expired', 'created', 'completed', 'approved', 'nonsense'].map(canResume),
      ['yes', 'yes', 'undocumented', 'no', 'no', 'no'],
    );
  });

  it('of unknown kinds are unknown', () => {
    assert.equal(findResourceStates('invoice'), undefined);
  });
});

describe('errors', () => {
  it('have title and details, not what JSON:API has', () => {
    assert.deepEqual(ERROR_MEMBERS, ['title', 'details', 'source', 'meta']);
    assert.equal(ABSENT_ERROR_MEMBERS.detail, 'details');
    assert.equal('title' in ABSENT_ERROR_MEMBERS, false);
  });

  it('ascend, each status once, with a name', () => {
    const statuses = STATUSES.map(({ status }) => status);
    assert.deepEqual(
      statuses,
      [...new Set(statuses)].sort((left, right) => left - right),
    );
    assert.deepEqual(
      statuses,
      [400, 401, 403, 404, 405, 408, 409, 413, 422, 429, 500, 502, 503, 504],
    );
    assert.equal(findStatus(409)?.name, 'Conflict');
    assert.equal(findStatus(410), undefined);
  });

  it('use only the members their status has', () => {
    for (const { status, examples, members } of STATUSES)
      for (const entry of examples.flatMap(({ errors }) => errors))
        assert.deepEqual(
          Object.keys(entry).filter((name) => !(members as readonly string[]).includes(name)),
          [],
          String(status),
        );
  });

  it('cover every status an operation declares', () => {
    const declared = new Set(OPERATIONS.flatMap(({ errors }) => errors));
    assert.deepEqual(
      [...declared].filter((status) => !findStatus(status)),
      [],
    );
  });
});

describe('webhooks', () => {
  it('have 130 described events and more to subscribe to', () => {
    assert.equal(DESCRIBED_EVENTS.length, 130);
    assert.equal(
      WEBHOOK_SUBSCRIPTIONS.length,
      1 + DESCRIBED_EVENTS.length + UNDESCRIBED_EVENTS.length,
    );
    assert.equal(new Set(WEBHOOK_SUBSCRIPTIONS).size, WEBHOOK_SUBSCRIPTIONS.length);
    assert.equal(WEBHOOK_SUBSCRIPTIONS.includes('inquiry.completed'), true);
    assert.equal(WEBHOOK_SUBSCRIPTIONS.includes('inquiry.finished'), false);
  });

  it('are repeated seven times, each later than the one before', () => {
    const seconds: readonly number[] = WEBHOOK_DELIVERY.retrySeconds;
    assert.equal(seconds.length, 7);
    assert.deepEqual(
      [...seconds].sort((left, right) => left - right),
      seconds,
    );
  });
});

describe('reports', () => {
  it('have 14 described kinds, whose queries differ', () => {
    assert.equal(REPORTS.length, 14);
    assert.equal(REPORT_TYPES.includes('report/watchlist'), true);
    assert.deepEqual(
      findReportType('report/phone-number')?.query.map(({ name }) => name),
      ['phone-number'],
    );
    assert.equal(findReportType('report/profile')?.queryRequired, false);
    assert.equal(findReportType('report/none'), undefined);
  });

  it('ask for one of parameters they have', () => {
    for (const { type } of REPORTS) {
      const report = findReportType(type);
      const names = report?.query.map(({ name }) => name) ?? [];
      assert.deepEqual(
        (report?.atLeastOne ?? []).filter((name) => !names.includes(name)),
        [],
      );
    }
  });
});

describe('spellings', () => {
  it('go from kebab to three casings and back', () => {
    const spellings = toSpellings('inquiry-template-id');
    assert.deepEqual(spellings, [
      'inquiry-template-id',
      'inquiry_template_id',
      'inquiryTemplateId',
    ]);
    assert.deepEqual(spellings.map(toKebab), Array(3).fill('inquiry-template-id'));
  });

  it('are the same name in any casing, and only then', () => {
    assert.equal(isSameName('address-street-1', 'addressStreet1'), true);
    assert.equal(isSameName('address-street-1', 'address_street_1'), true);
    assert.equal(isSameName('address-street-1', 'address-street-2'), false);
    assert.equal(isSameName('reference-id', 'reference-Id'), true);
  });

  it('of every body parameter survive the way there and back', () => {
    const names = OPERATIONS.flatMap(({ parameters }) =>
      parameters.filter(({ in: place }) => place === 'body').map(({ name }) => name),
    );
    // OAuth names are snake case by their own standard, and a digit takes no hyphen in camel case.
    const plain = names.filter((name) => !/_|\d/.test(name));
    for (const name of plain)
      for (const spelling of toSpellings(name)) assert.equal(toKebab(spelling), name);
  });

  it('of request marks are parameters of the catalogue', () => {
    const names = new Set(
      OPERATIONS.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
    );
    assert.deepEqual(
      REQUEST_MARKS.bodyMembers.filter((member) => !names.has(toKebab(member))),
      [],
    );
    assert.deepEqual(REQUEST_MARKS.headers, ['Persona-Version', 'Key-Inflection']);
  });
});

describe('limits', () => {
  it('leave open what nobody documents', () => {
    const value = (name: string) => {
      const row = LIMITS.find((limit) => limit.name === name);
      assert.ok(row, name);
      return 'value' in row ? row.value : undefined;
    };
    assert.equal(value('requests per production environment'), 300);
    assert.equal(value('requests per sandbox environment'), undefined);
  });
});
