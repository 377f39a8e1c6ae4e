/** The error-code reference, and answers that somebody pasted. */
import assert from 'node:assert/strict';
import {
  HEADER_ROWS,
  STATUSES,
  explainBody,
  findOperation,
  findTitles,
  listReference,
  renderAbsentHeader,
  renderParameter,
  renderTitle,
} from '../src/index.js';

describe('the reference', () => {
  const entries = listReference();

  it('has every status, title and header, and a lost answer', () => {
    const count = (kind: string): number => entries.filter((each) => each.kind === kind).length;
    assert.equal(count('status'), STATUSES.length);
    assert.equal(
      count('title'),
      STATUSES.reduce((sum, { titles }) => sum + titles.length, 0),
    );
    assert.equal(count('header'), HEADER_ROWS.length);
    assert.equal(count('outcome'), 1);
  });

  it('has entries that are complete, found by their words and told apart by their ids', () => {
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
    for (const { id, label, summary, words, markdown } of entries) {
      assert.match(id, /^[a-z]+-[a-z\d-]+$/);
      assert.ok(summary.length > 0 && markdown.includes('Source: '), id);
      assert.ok(words.includes(label.toLowerCase()) && words === words.toLowerCase(), id);
    }
    const found = entries.filter(({ words }) => words.includes('record not unique'));
    assert.deepEqual(
      found.map(({ id }) => id),
      ['status-409', 'title-409-record-not-unique'],
    );
  });
});

describe('a pasted answer', () => {
  const BODY = { errors: [{ title: 'Record not unique', details: 'Record not unique' }] };
  const TEXT = JSON.stringify(BODY);
  const read = (text: string, status?: number): unknown[] => {
    const found = explainBody(text, status);
    return [found?.explanation.status, found?.statusFrom, found?.explanation.errors[0]?.title];
  };

  it('tells its status by its titles, by a status in it, or by a status line', () => {
    assert.deepEqual(read(TEXT), [409, 'title', 'Record not unique']);
    assert.deepEqual(read(JSON.stringify({ status: 422, data: BODY })), [
      422,
      'text',
      'Record not unique',
    ]);
    assert.deepEqual(read(`HTTP/1.1 409 Conflict\ncontent-type: application/json\n\n${TEXT}`), [
      409,
      'text',
      'Record not unique',
    ]);
    assert.deepEqual(read(`409 ${TEXT}`), [409, 'text', 'Record not unique']);
    assert.deepEqual(read('429'), [429, 'text', undefined]);
  });

  it('is found in what clients throw', () => {
    const error = { message: 'x', response: { statusCode: '404', body: TEXT } };
    assert.deepEqual(read(JSON.stringify(error)), [404, 'text', 'Record not unique']);
  });

  it('is of the status that is given, whatever it says', () => {
    assert.deepEqual(read(TEXT, 400), [400, 'given', 'Record not unique']);
  });

  it('is nothing where no status can be told, and never throws', () => {
    for (const text of [
      '',
      'hello',
      '{}',
      '[]',
      'null',
      '{"errors":[{"title":"Unheard of"}]}',
      '1',
    ]) {
      assert.equal(explainBody(text), undefined, text);
    }
    assert.equal(explainBody('<html>', 502)?.explanation.status, 502);
  });
});

describe('single pieces', () => {
  it('say what a title means, and of which status it is', () => {
    const [found] = findTitles('Idempotency error');
    assert.match(
      found ? renderTitle(found) : '',
      /^### Idempotency error \(400 Bad Request\)\n\n.*earlier/,
    );
  });

  it('say what to use instead of a header that there is not', () => {
    assert.match(renderAbsentHeader('retry-after') ?? '', /use `RateLimit-Reset`/);
    assert.equal(renderAbsentHeader('Request-Id'), undefined);
  });

  it('say of a parameter what it accepts and whether it must be there', () => {
    const operation = findOperation('create-an-inquiry')!;
    const render = (name: string): string =>
      renderParameter(
        operation,
        operation.parameters.find((each) => each.name === name)!,
      );
    assert.match(render('template-id'), /^### `template-id`: string or null\n/);
    assert.match(render('template-id'), /Exactly one of .*`inquiry-template-id`/);
    assert.match(render('reference-id'), /\*\*Deprecated\.\*\*/);
    assert.match(render('auto-create-account'), /Optional in `meta` of `POST \/inquiries`/);
  });
});
