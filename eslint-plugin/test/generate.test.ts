import assert from 'node:assert/strict';
import { generate } from '../scripts/generate.js';

describe('generated files', () => {
  it('are current', async () => {
    assert.deepEqual(await generate({ check: true }), []);
  });
});
