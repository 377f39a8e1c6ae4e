/** What the package promises to whoever loads it: nothing else is loaded, and lookups are quick. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as api from '../src/index.js';

const source = path.join(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

describe('the package', () => {
  it('imports its own files only', () => {
    assert.ok(files.length > 30);
    const foreign = files.flatMap((file) =>
      [
        ...readFileSync(path.join(source, file), 'utf8').matchAll(
          /(?:from|import)\s*\(?\s*'([^']+)'/g,
        ),
      ]
        .map(([, specifier = '']) => specifier)
        .filter((specifier) => !specifier.startsWith('.'))
        .map((specifier) => `${file}: ${specifier}`),
    );
    assert.deepEqual(foreign, []);
  });

  it('asks for nothing a browser has not', () => {
    const foreign = files.filter((file) =>
      /\b(?:process|Buffer|require|__dirname|globalThis)\b[.(]/.test(
        readFileSync(path.join(source, file), 'utf8'),
      ),
    );
    assert.deepEqual(foreign, []);
  });

  it('gives rows that print: plain data, but for patterns of known mistakes', () => {
    for (const [name, value] of Object.entries(api)) {
      if (typeof value === 'function' || name === 'KNOWN_MISTAKES') continue;
      assert.deepEqual(JSON.parse(JSON.stringify(value)), removeUndefined(value), name);
    }
  });

  it('looks an endpoint up faster than an editor notices', () => {
    api.findEndpoint('GET', '/inquiries');
    const start = performance.now();
    for (let count = 0; count < 20_000; count++) api.findEndpoint('POST', '/inquiries/{…}/resume');
    const microseconds = ((performance.now() - start) / 20_000) * 1000;
    assert.ok(microseconds < 50, `${microseconds} µs`);
  });
});

function removeUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(removeUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([name, member]) => [name, removeUndefined(member)]));
}
