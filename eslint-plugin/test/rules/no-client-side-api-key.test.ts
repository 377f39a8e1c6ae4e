/** Keys that reach a browser or an app, beside the same code where it runs on a server. */
import { API_KEY_PREFIXES } from '@persona-lint/api';
import { noClientSideApiKey } from '../../src/rules/no-client-side-api-key.js';
import { testRule, withTrail } from '../rule-tester.js';

const API = 'https://api.withpersona.com/api/v1';
const [SANDBOX = ''] = API_KEY_PREFIXES;
// Put together here, so that no scanner takes this file for a leak.
const KEY = SANDBOX + ['8e6f2a91', '7c3d', '4b5e', '9f10', '2a3b4c5d6e7f'].join('-');

/** A request with this `Authorization`. */
function send(authorization: string): string {
  return `fetch('${API}/inquiries', { method: 'POST', headers: { Authorization: ${authorization} } })`;
}

const ENV = send('`Bearer ${process.env.PERSONA_API_KEY}`');
const PUBLIC = send('`Bearer ${process.env.NEXT_PUBLIC_PERSONA_API_KEY}`');
const JSX = { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } };

function jsx(code: string, more: { name?: string; filename?: string } = {}) {
  return { ...JSX, filename: 'view.tsx', code, ...more };
}

testRule(noClientSideApiKey, {
  valid: [
    jsx(`export default async function Page() { await ${ENV}; return <p />; }`, {
      name: 'a server component',
    }),
    jsx(`'use server';\nexport async function create() { await ${PUBLIC}; }`),
    jsx(`import 'server-only';\nexport const create = () => ${PUBLIC};`),
    jsx(`export async function POST() { return ${PUBLIC}; }`, { name: 'a route handler' }),
    jsx(
      `export default function Page() {
  async function create() { 'use server'; await ${ENV}; }
  return <form action={create}><Track onClick={track} /></form>;
}`,
      { name: 'an action inside of a component' },
    ),
    jsx(
      `import { useState } from 'react';
export async function getServerSideProps() { await ${ENV}; return { props: {} }; }
export default function Page() { const [open] = useState(true); return <p hidden={open} />; }`,
      { name: 'what a framework leaves out of the bundle' },
    ),
    jsx(
      `import { useEffect } from 'react';
export async function loader() { return ${ENV}; }
export default function Route() { useEffect(() => { fetch('/api'); }); return null; }`,
    ),
    jsx(`import { createServerFn } from '@tanstack/react-start';
const create = createServerFn().handler(async () => ${ENV});
export const Start = () => <button onClick={() => create()} />;`),
    jsx(`import express from 'express';\napp.post('/', () => ${PUBLIC});`),
    jsx(`import type { FC } from 'react';\nexport const create = () => ${ENV};`),
    jsx(`export function usePersona() { return ${ENV}; }`, { name: 'only called like a hook' }),
    jsx(
      `'use client';\nimport { useState } from 'react';\nfetch('/api/inquiries', { headers: { Authorization: \`Bearer \${process.env.NEXT_PUBLIC_KEY}\` } }); // ${API}`,
      {
        name: 'a request to the own server',
      },
    ),
    jsx(
      `'use client';\nexport const resume = (sessionToken) => ${send('`Bearer ${sessionToken}`')};`,
      {
        name: 'the token of a session',
      },
    ),
    jsx(
      `'use client';\nopen({ url: '${API}', templateId: process.env.NEXT_PUBLIC_PERSONA_TEMPLATE_ID, environmentId: process.env.NEXT_PUBLIC_PERSONA_ENVIRONMENT_ID });`,
    ),
    `export const bot = { key: import.meta.env.VITE_PERSONA_API_KEY, url: 'https://persona.example' };`,
    `export const persona = { key: process.env.PERSONA_API_KEY, url: '${API}' };`,
    jsx(`import { render } from 'react-dom';\nconst key = '${KEY}';\ntest('x', () => ${ENV});`, {
      name: 'a test',
      filename: 'view.test.tsx',
    }),
  ],
  invalid: [
    {
      ...jsx(`'use client';\nexport const create = () => ${ENV};`),
      errors: [
        {
          messageId: 'code',
          data: withTrail('', {
            key: '`PERSONA_API_KEY`',
            because: 'the module begins with "use client"',
          }),
          line: 2,
          column: 137,
          endColumn: 164,
        },
      ],
    },
    {
      ...jsx(`'use client';\nexport const create = () => ${PUBLIC};`),
      errors: [
        {
          messageId: 'variable',
          data: withTrail('', { key: 'NEXT_PUBLIC_PERSONA_API_KEY', because: '' }),
          line: 2,
        },
      ],
    },
    {
      name: 'a configuration that says enough about Persona',
      code: `export const persona = {\n  key: import.meta.env.VITE_PERSONA_API_KEY,\n  url: '${API}',\n};`,
      errors: [{ messageId: 'variable', line: 2, column: 8 }],
    },
    {
      name: 'a variable of any name that is sent to Persona',
      code: `const { VITE_KYC_SECRET: key } = import.meta.env;\nexport const create = () => ${send("'Bearer ' + key")};`,
      errors: [{ messageId: 'variable', line: 1 }],
    },
    {
      ...jsx(
        `import { useEffect } from 'react';
const create = () => ${ENV};
export function Start() {
  useEffect(() => { create(); }, []);
  return null;
}`,
        { name: 'a component with effects, and what it calls' },
      ),
      errors: [
        {
          messageId: 'code',
          data: withTrail('', { key: '`PERSONA_API_KEY`', because: '`Start` calls `useEffect`' }),
          line: 2,
        },
      ],
    },
    {
      ...jsx(
        `export async function getServerSideProps() { await ${ENV}; return {}; }
export default function Page({ apiKey }) {
  const create = () => ${send('`Bearer ${apiKey}`')};
  return <button onClick={create} />;
}`,
        { name: 'a component that handles events, beside a function of the server' },
      ),
      errors: [
        {
          messageId: 'code',
          data: withTrail('', { key: '`apiKey`', because: '`Page` handles events' }),
          line: 3,
        },
      ],
    },
    {
      ...jsx(
        `import * as React from 'react';
class Start extends React.Component {
  componentDidMount() { return ${ENV}; }
}`,
      ),
      errors: [
        {
          messageId: 'code',
          data: withTrail('', {
            key: '`PERSONA_API_KEY`',
            because: '`Start` is a React component',
          }),
          line: 3,
        },
      ],
    },
    {
      ...jsx(
        `import { useMutation } from '@tanstack/react-query';
export function useCreate() { return useMutation({ mutationFn: () => ${ENV} }); }`,
      ),
      errors: [{ messageId: 'code', line: 2 }],
    },
    {
      ...jsx(
        `import { Text } from 'react-native';\nconst key = '${KEY}';\nexport const create = () => ${send('`Bearer ${key}`')};`,
      ),
      errors: [
        {
          messageId: 'code',
          data: withTrail('', {
            key: `\`${SANDBOX}…\``,
            because: 'the module is part of a React Native app',
          }),
          line: 2,
          column: 13,
        },
      ],
    },
    {
      ...jsx(
        `import Constants from 'expo-constants';\nexport const create = () => ${send('`Bearer ${Constants.expoConfig.extra.personaApiKey}`')};`,
      ),
      errors: [{ messageId: 'code', line: 2 }],
    },
    {
      ...jsx(`'use client';\nexport const Setup = () => <Provider apiKey="${KEY}" />;`),
      errors: [{ messageId: 'code', line: 2, column: 45 }],
    },
    {
      ...jsx(`'use client';
import axios from 'axios';
const headers = { Authorization: 'Bearer ' + process.env.NEXT_PUBLIC_PERSONA_KEY };
const client = axios.create({ baseURL: '${API}', headers });
export const one = () => client.post('/inquiries'), two = () => client.get('/accounts');`),
      errors: [{ messageId: 'variable', line: 3, column: 46 }],
    },
  ],
});
