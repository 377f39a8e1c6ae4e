/**
 * What holds for the model of every program: it is plain data, the same each time, its places lie in
 * the text, and the text test lets pass whatever the analysis finds.
 */
import assert from 'node:assert/strict';
import { analyze, hasEvidence, type PersonaFile, type Place } from '../src/index.js';
import { lowerProgram } from '../src/lower/lower.js';
import { isModule, parseProgram, readPrograms } from './programs.js';

const programs = readPrograms();

describe('invariants of every program', function () {
  this.timeout(120_000);

  /** Each program once, analysed twice. */
  const models = new Map<string, readonly [PersonaFile, PersonaFile]>();

  before(() => {
    for (const program of programs) {
      models.set(program.file, [analyze(parseProgram(program)), analyze(parseProgram(program))]);
    }
  });

  /** What `find` has to say against each model, by the name of the file. */
  function collect(find: (model: PersonaFile, text: string) => readonly string[]): string[] {
    return programs.flatMap(({ file, text }) =>
      find(models.get(file)![0], text).map((problem) => `${file}: ${problem}`),
    );
  }

  it('there are programs with calls, and some with each kind of fact', () => {
    const all = [...models.values()].map(([model]) => model);
    assert.ok(all.filter((model) => model.calls.length > 0).length > 200);
    assert.ok(all.some((model) => model.keyReuses.length > 0));
    const kinds = new Set(all.flatMap((model) => model.calls.map((call) => call.retry.kind)));
    for (const kind of ['none', 'loop', 'recursion', 'library'])
      assert.ok(kinds.has(kind as never), kind);
  });

  it('the model is plain JSON', () => {
    for (const { file } of programs) {
      const [model] = models.get(file)!;
      assert.deepEqual(dropUndefined(model), JSON.parse(JSON.stringify(model)), file);
    }
  });

  it('the lowered program is plain JSON', () => {
    for (const program of programs) {
      const { file, ast, scopeManager } = parseProgram(program);
      const lowered = lowerProgram(file, ast, scopeManager);
      assert.deepEqual(dropUndefined(lowered), JSON.parse(JSON.stringify(lowered)), file);
    }
  });

  it('the same program has the same model', () => {
    for (const [file, [first, second]] of models) assert.deepEqual(first, second, file);
  });

  it('few programs here are too much to analyse to the end', () => {
    const found = collect((model) => (model.truncated ? ['truncated'] : []));
    assert.deepEqual(found, [
      'first-rules/mixed/nightly-reconciliation.mjs: truncated',
      'first-rules/mixed/paginate-and-throttle.js: truncated',
      'first-rules/no-key-per-attempt/outbox-dispatcher.ts: truncated',
      'first-rules/no-key-per-attempt/rotated-after-server-error-class.ts: truncated',
    ]);
  });

  it('every place lies in the text, and its line and column say where', () => {
    let seen = 0;
    const found = collect((model, text) => {
      const lines = text.split('\n');
      const starts = lines.map((_, n) => lines.slice(0, n).join('\n').length + (n === 0 ? 0 : 1));
      const places = findPlaces(model);
      seen += places.length;
      return places
        .filter(
          ({ file, start, end, line, column }) =>
            file !== model.file ||
            !(0 <= start && start < end && end <= text.length) ||
            starts[line - 1] !== start - column ||
            column > (lines[line - 1] ?? '').length,
        )
        .map((place) => JSON.stringify(place));
    });
    assert.deepEqual(found, []);
    assert.ok(seen > 1000, `${seen} places`);
  });

  it('ids of calls are unique, and reuses speak of calls of the model', () => {
    const found = collect(({ calls, keyReuses }) => {
      const ids = new Set(calls.map((call) => call.id));
      return [
        ...(ids.size === calls.length ? [] : ['an id is used twice']),
        ...keyReuses
          .flatMap(({ first, second }) => [first, second])
          .filter((call) => !ids.has(call.id))
          .map((call) => `no call ${call.id}`),
      ];
    });
    assert.deepEqual(found, []);
  });

  it('facts about one call agree with each other', () => {
    const found = collect(({ calls }) =>
      calls.flatMap((call) => {
        const { id, method, methods, operation, path, key, retry, evidence } = call;
        return [
          evidence.length === 0 && 'no evidence',
          method !== undefined && methods.join() !== method && 'method and methods differ',
          methods.some((each) => each !== each.toUpperCase()) && 'a method in lower case',
          operation !== undefined && path === undefined && 'an operation without a path',
          (key.present === 'no') !== (key.kind === 'absent') && 'absent, and not absent',
          (retry.kind === 'none') !== (retry.repeats.length === 0) && 'a retry without repeats',
          retry.repeats.some((each) => each.again === 'no') && 'a repeat that is none',
        ]
          .filter((problem) => problem !== false)
          .map((problem) => `call ${id}: ${problem}`);
      }),
    );
    assert.deepEqual(found, []);
  });

  it('a call with a way through ends at its sink', () => {
    const found = collect(({ calls }) =>
      calls
        .filter(({ through, sink, place }) => (through.at(-1) ?? place).start !== sink.start)
        .map((call) => `call ${call.id} at ${call.place.line}`),
    );
    assert.deepEqual(found, []);
  });

  it('no secret of a program is in its model', () => {
    const found = collect((model, text) =>
      (text.match(/persona_(?:sandbox|production)_[\w-]{8,}/gu) ?? []).filter((secret) =>
        JSON.stringify(model).includes(secret),
      ),
    );
    assert.deepEqual(found, []);
  });

  it('the text test passes every program in which a call is annotated or found', () => {
    const missed = programs.filter(
      (program) =>
        // What a program of several files imports is not looked at here.
        !isModule(program) &&
        (program.text.includes('$call ') || models.get(program.file)![0].calls.length > 0) &&
        !hasEvidence(program.text),
    );
    assert.deepEqual(
      missed.map((each) => each.file),
      [],
    );
  });
});

/** All places in a model, wherever they stand. */
function findPlaces(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'column' in value) return [value as Place];
  return Object.values(value).flatMap(findPlaces);
}

/** JSON knows no `undefined`; everything else must survive it. */
function dropUndefined(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((each) => (each === undefined ? null : dropUndefined(each)));
  if (typeof value !== 'object' || value === null) return value;
  assert.equal(Object.getPrototypeOf(value), Object.prototype, 'not a plain object');
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, dropUndefined(each)]),
  );
}
