import assert from 'node:assert/strict';
import { listRelativeImports, mentionsPersona, toCandidates } from '../src/evidence.js';

describe('evidence of Persona in a text', () => {
  for (const text of [
    "fetch('https://api.withpersona.com/api/v1/inquiries')",
    'process.env.PERSONA_API_KEY',
    "headers['Persona-Version']",
    "import { personaClient } from './persona.js'",
    'personalization and persona_id',
  ]) {
    it(`is in: ${text}`, () => assert.equal(mentionsPersona(text), true));
  }

  for (const text of [
    "fetch('https://api.example.com/inquiries')",
    'personalize(user); const personal = true;',
    'marketing personas',
    'the user persona of the buyer',
    '',
  ]) {
    it(`is not in: ${text || '(nothing)'}`, () => assert.equal(mentionsPersona(text), false));
  }
});

describe('imports that are looked at', () => {
  it('are those of files beside the file, each once', () => {
    const text = `import { a } from './a.js';
      export * from "../b";
      import './a.js';
      const c = require('./c'); const d = await import('./d.mjs');
      import express from 'express'; import x from '@acme/x';`;
    assert.deepEqual(listRelativeImports(text), ['./a.js', '../b', './c', './d.mjs']);
  });

  it('are looked for under the name as written, then under the names of sources', () => {
    assert.deepEqual(toCandidates('./a.js').slice(0, 3), ['./a.js', './a.ts', './a.tsx']);
    assert.ok(toCandidates('../http').includes('../http/index.ts'));
  });
});
