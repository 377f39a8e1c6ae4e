/** What a program reads of an answer, whether it asks if it succeeded, whether it expects a conflict. */
import assert from 'node:assert/strict';
import { API, getCall } from './support.js';

/** A function that fetches an inquiry and goes on with `rest`. */
const fetching = (rest: string): string =>
  `export async function run(id) { const response = await fetch('${API}/inquiries/' + id); ${rest} }`;

/** Paths of what is read, as `part a.b`, each once. */
function listReads(text: string): string[] {
  const reads = getCall(text).answer.map(({ part, path }) => `${part} ${path.join('.')}`.trim());
  return [...new Set(reads)];
}

const getChecked = (text: string): string => getCall(text).status.checked;

describe('answers', () => {
  describe('what is read', () => {
    it('has its path, through variables, patterns and lists', () => {
      assert.deepEqual(
        listReads(
          fetching('const { errors: [first] } = await response.json(); return first.title;'),
        ),
        ['body errors', 'body errors.[]', 'body errors.[].title'],
      );
      assert.deepEqual(
        listReads(fetching('const b = JSON.parse(await response.text()); return b.meta.x;')),
        ['body meta', 'body meta.x'],
      );
    });

    it('is known of each element in a callback', () => {
      const reads = listReads(
        fetching('return (await response.json()).errors?.map((e) => e.details);'),
      );
      assert.ok(reads.includes('body errors.[].details'), reads.join());
    });

    it('is known in functions that are given a part', () => {
      const text = `const name = (inquiry) => inquiry.attributes.name;
${fetching('return name((await response.json()).data);')}`;
      assert.ok(listReads(text).includes('body data.attributes.name'));
    });

    it('is known of headers, in lower case, with whether they decide a wait', () => {
      const call = getCall(
        fetching("setTimeout(run, Number(response.headers.get('RateLimit-Reset')) * 1000);"),
      );
      const header = call.answer.find(
        ({ part, path }) => part === 'headers' && path[0] !== 'get' && path.length > 0,
      );
      assert.deepEqual(header?.path, ['ratelimit-reset']);
      assert.equal(header.waitedFor, true);
    });

    it('is known of what a client throws', () => {
      const text = `import axios from 'axios';
export const run = (id) => axios.get('${API}/inquiries/' + id).catch((e) => e.response.data.errors);`;
      assert.ok(listReads(text).includes('body errors'));
    });
  });

  describe('success', () => {
    it('is unchecked when data is read and nothing is asked', () => {
      const call = getCall(fetching('return (await response.json()).data;'));
      assert.equal(call.status.checked, 'no');
      assert.equal(call.status.unchecked?.place.start, call.place.start);
    });

    it('is checked by a question before or after', () => {
      assert.equal(
        getChecked(fetching('if (!response.ok) return; return (await response.json()).data;')),
        'yes',
      );
      assert.equal(
        getChecked(
          fetching(
            'const b = await response.json(); const d = b.data; if (b.errors) return; return d;',
          ),
        ),
        'yes',
      );
    });

    it('is unchecked when only some ways ask', () => {
      assert.equal(
        getChecked(
          fetching('if (id && !response.ok) return; return (await response.json()).data;'),
        ),
        'no',
      );
    });

    it('is unknown when nothing of it is used, or a client throws', () => {
      assert.equal(getChecked(fetching('return response;')), 'unknown');
      const text = `import ky from 'ky';
export const run = async (id) => (await ky.get('${API}/inquiries/' + id).json()).data;`;
      assert.equal(getChecked(text), 'unknown');
    });
  });

  describe('a conflict', () => {
    const resuming = (rest: string, before = ''): string =>
      `export async function run(id, inquiry) { ${before} const r = await fetch('${API}/inquiries/' + id + '/resume', { method: 'POST' }); ${rest} }`;

    it('is handled by a test of the very status', () => {
      assert.equal(getCall(resuming('if (r.status === 409) return;')).conflict.handled, 'yes');
      assert.equal(getCall(resuming('if (r.status >= 400) return;')).conflict.handled, 'no');
    });

    it('may be handled by what cannot be followed', () => {
      assert.equal(getCall(resuming('return handle(r);')).conflict.handled, 'unknown');
    });

    it('is looked out for by asking for the state', () => {
      const before = "if (inquiry.status !== 'expired') return;";
      assert.equal(getCall(resuming('', before)).conflict.lookedBefore, 'unknown');
      assert.equal(getCall(resuming('')).conflict.lookedBefore, 'no');
    });

    it('is no matter for other operations', () => {
      assert.equal(getCall(fetching('')).conflict.possible, 'no');
    });
  });
});
