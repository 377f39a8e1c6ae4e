/**
 * Where an imported request goes: where its text says, or to the simulator with a word about it. Never elsewhere in silence.
 */
import assert from 'node:assert/strict';
import { TestPlayground } from './playground.js';

const PERSONA = 'https://api.withpersona.com';

describe('an import', () => {
  const importInto = async (
    text: string,
    { environment = 'simulator', ...options }: { environment?: string; trusted?: boolean } = {},
  ) => {
    const addedHosts = ['https://gateway.example'];
    const playground = new TestPlayground({ imports: text, addedHosts, ...options });
    await playground.say({ type: 'ready' }, { type: 'environment', id: environment });
    await playground.say({ type: 'import' });
    playground.stop();
    const { view } = playground;
    return { at: view.environment.id, ...view.notice, target: view.target };
  };

  it('goes to the environment that its address and its API key name', async () => {
    const curl = (origin: string, more = '') => `curl ${origin}/api/v1/inquiries ${more}`;
    const production = '-H "Authorization: Bearer persona_production_fake_test_key"';
    for (const [text, at] of [
      [curl(PERSONA), 'sandbox'],
      [curl(PERSONA, production), 'production'],
      [curl('api.withpersona.com'), 'sandbox'],
      [curl('https://gateway.example'), 'https://gateway.example'],
      [`@host = ${PERSONA}\nGET {{host}}/api/v1/inquiries`, 'sandbox'],
    ] as const) {
      const found = await importInto(text);
      assert.equal(found.at, at, text);
      assert.equal(found.tone, 'info', text);
      assert.match(found.text ?? '', /^Send goes to /);
    }
  });

  it('stays where it is when the text fits', async () => {
    const found = await importInto(`GET ${PERSONA}/api/v1/inquiries`, {
      environment: 'production',
    });
    assert.equal(found.at, 'production');
    assert.match(found.text ?? '', /choose Sandbox/);
    assert.equal((await importInto('GET /api/v1/inquiries')).at, 'simulator');
  });

  it('goes to the simulator when its address is none of the environments, and says so', async () => {
    for (const origin of ['https://evil.example', '{{host}}', `${PERSONA}.evil.example`]) {
      const text = `GET ${origin}/api/v1/inquiries`;
      const found = await importInto(text, { environment: 'production' });
      assert.equal(found.at, 'simulator');
      assert.equal(found.tone, 'error');
      assert.ok(found.text?.includes(`${origin} is none of the environments`));
      assert.equal(found.target, '/api/v1/inquiries');
    }
  });

  it('goes nowhere else in a workspace that is not trusted', async () => {
    const found = await importInto(`GET ${PERSONA}/api/v1/inquiries`, { trusted: false });
    assert.equal(found.at, 'simulator');
    assert.match(found.text ?? '', /until the workspace is trusted/);
  });
});
