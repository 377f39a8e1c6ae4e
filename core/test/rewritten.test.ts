/** What is found in a program does not hang on its local names or on the order of its functions. */
import assert from 'node:assert/strict';
import { analyze } from '../src/index.js';
import { parseProgram, readPrograms, type Program } from './programs.js';
import { renameVariables, reverseFunctions } from './rewrite.js';
import { parse } from './support.js';

const programs = readPrograms('recognition');

function listProgramCalls(program: Program): string[] {
  const { calls } = analyze(parseProgram(program));
  return calls
    .filter((call) => call.decided === 'here')
    .map((call) => `${call.method ?? '?'} ${call.path ?? '?'}`)
    .sort();
}

describe('rewritten programs', function () {
  this.timeout(60_000);

  it('there are programs to rewrite, and most have calls', () => {
    assert.ok(programs.length > 100);
    assert.ok(programs.filter((each) => listProgramCalls(each).length > 0).length > 80);
  });

  it('a renamed program has no declared name of before', () => {
    const text = `import a, { b } from 'm'; const { c, d: e = 1, ...f } = a; class G { h = c; } export { e };
function i({ j = f }, k = j) { return { b, l: k, G, i }; }`;
    assert.equal(
      renameVariables(parse(text)).replace(/renamed\d+/gu, '_'),
      `import _, { b as _ } from 'm'; const { c: _, d: _ = 1, ..._ } = _; class _ { h = _; } export { _ as e };
function _({ j: _ = _ }, _ = _) { return { b: _, l: _, G: _, i: _ }; }`,
    );
  });

  it('a reordered program has its functions the other way round', () => {
    const text = 'function a() {}\nb();\nexport async function c() {}';
    assert.equal(
      reverseFunctions(parse(text)),
      'export async function c() {}\nb();\nfunction a() {}',
    );
  });

  for (const program of programs) {
    for (const [how, rewrite] of [
      ['under other names', renameVariables],
      ['in another order', reverseFunctions],
    ] as const) {
      const text = rewrite(parseProgram(program));
      if (text === program.text) continue;
      it(`${program.file} has its calls ${how}`, () => {
        assert.deepEqual(listProgramCalls({ ...program, text }), listProgramCalls(program));
      });
    }
  }
});
