/** Where keys reach a browser or an app: which code certainly runs there, and what is a secret. */
import assert from 'node:assert/strict';
import { isExposedKeyVariable } from '@persona-lint/api';
import { analyzeText, API } from './support.js';

const CALL = `fetch('${API}/accounts', { headers: { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY } })`;

function listExposures(text: string, file = 'view.tsx'): string[] {
  return analyzeText(text, { file }).keyExposures.map(
    ({ how, detail, place }) => `${place.line}:${how} ${detail}`,
  );
}

describe('key exposures', () => {
  const found = ['2:code PERSONA_API_KEY'];
  const client: Readonly<Record<string, string>> = {
    'a directive': `'use client';\n${CALL};`,
    'a directive behind another': `'use strict'; 'use client';\n${CALL};`,
    'an app': `import { Text } from 'react-native';\nexport const a = () => ${CALL};`,
    'a hook of React': `import { useState } from 'react'; export const A = () => { useState();\n${CALL}; return null; };`,
    'a hook by its namespace': `import React from 'react'; export function A() { React.useRef();\n${CALL}; }`,
    'a handler': `export function A() { return <a onClick={() =>\n${CALL}} />; }`,
    'a helper of a component': `import { useEffect } from 'react'; export const A = () => { useEffect(() => { b(); }); }; function b() {\n${CALL}; }`,
    'a class': `import { Component } from 'react'; export class A extends Component { b() {\n${CALL}; } }`,
  };
  for (const [name, text] of Object.entries(client))
    it(`client code by ${name}`, () => {
      assert.deepEqual(listExposures(text), found);
    });

  const other: Readonly<Record<string, string>> = {
    'no sign': `export const a = () => ${CALL};`,
    'a string in the middle': `a(); 'use client';\n${CALL};`,
    'a component without state': `export function A() { ${CALL}; return <a href="b" />; }`,
    'hooks that servers have': `import { useId, useMemo } from 'react'; export function A() { useId(); ${CALL}; return <a />; }`,
    'an async component': `export default async function A() { ${CALL}; return <B onClick={c} />; }`,
    'an action': `import { useState } from 'react'; export function A() { useState(); async function b() { 'use server'; ${CALL}; } }`,
    'a type of React': `import type { FC } from 'react'; export const a = () => ${CALL};`,
    'a loader': `import { useState } from 'react'; export const loader = () => ${CALL}; export function A() { useState(); }`,
  };
  for (const [name, text] of Object.entries(other))
    it(`no client code by ${name}`, () => {
      assert.deepEqual(listExposures(text), []);
    });

  it('files of servers and tests are none', () => {
    const text = `import { useState } from 'react'; export function A() { useState(); ${CALL}; }`;
    for (const file of ['a.server.tsx', 'pages/api/a.tsx', 'app/b/route.ts', 'a.test.tsx'])
      assert.deepEqual(listExposures(text, `src/${file}`), [], file);
  });

  it('a variable is exposed by its prefix, when it holds a key', () => {
    for (const name of [
      'VITE_PERSONA_API_KEY',
      'NEXT_PUBLIC_PERSONA_SECRET',
      'EXPO_PUBLIC_KYC_PERSONA_KEY',
      'REACT_APP_PERSONA_API_TOKEN',
    ])
      assert.ok(isExposedKeyVariable(name), name);
    for (const name of [
      'PERSONA_API_KEY',
      'VITE_PERSONA_TEMPLATE_ID',
      'NEXT_PUBLIC_PERSONA_ENVIRONMENT_ID',
      'VITE_PERSONA_PUBLISHABLE_KEY',
      'VITE_PERSONA_API_URL',
      'VITE_PERSONALITY_KEY',
      'INVITE_PERSONA_KEY',
      'VITE_PERSONA_SESSION_TOKEN',
    ])
      assert.ok(!isExposedKeyVariable(name), name);
  });

  it('a variable is reported where it is read, once', () => {
    const read = `const key = import.meta.env.VITE_PERSONA_API_KEY;`;
    const call = CALL.replace('process.env.PERSONA_API_KEY', 'key');
    assert.deepEqual(listExposures(`${read}\n${call}; ${call};`), [
      '1:variable VITE_PERSONA_API_KEY',
    ]);
    assert.deepEqual(listExposures(read), [], 'of another product');
    const server = `import 'server-only';\n${read} ${call};`;
    assert.deepEqual(listExposures(server), []);
  });
});
