/** Two changes of one transaction: in flight at once the second is refused, one after the other both happen. */
import assert from 'node:assert/strict';
import { createSimulator, type Simulator } from '../../src/index.js';
import type { SimResponse } from '../../src/engine/request.js';
import type { Switches } from '../../src/switches.js';
import { createClock } from '../../src/world/clock.js';
import { START } from './local-persona.js';

const LATENCY = 1000;

async function send(
  simulator: Simulator,
  method: string,
  path: string,
  attributes?: object,
): Promise<{ status: number; body: { data: { id: string; attributes: { status: string } } } }> {
  const answer: SimResponse | undefined = await simulator.handle({
    method,
    url: `/api/v1${path}`,
    headers: {
      authorization: 'Bearer persona_sandbox_fake-key-of-a-test',
      'content-type': 'application/json',
    },
    body: attributes && new TextEncoder().encode(JSON.stringify({ data: { attributes } })),
    remoteAddress: '127.0.0.1',
  });
  assert.ok(answer);
  return { status: answer.status, body: JSON.parse(answer.body) as never };
}

/** What a change gets that another one overtakes, and what the transaction is in the end. */
async function overtake(switches: Partial<Switches>) {
  const clock = createClock({ mode: 'manual', start: START });
  const simulator = createSimulator({ seed: 7, clock, switches });
  try {
    const { body } = await send(simulator, 'POST', '/transactions', {});
    const path = `/transactions/${body.data.id}`;
    simulator.faults.add({ fault: 'latency', method: 'PATCH', count: 1, milliseconds: LATENCY });
    const slow = send(simulator, 'PATCH', path, { status: 'approved' });
    const quick = await send(simulator, 'PATCH', path, { fields: { amount: 1 } });
    clock.advance(LATENCY);
    const overtaken = await slow;
    const late = await send(simulator, 'PATCH', path, { status: 'declined' });
    return { quick: quick.status, overtaken, late: late.status };
  } finally {
    await simulator.close();
  }
}

describe('changes of one transaction', () => {
  it('clash when they are in flight at once', async () => {
    const { quick, overtaken, late } = await overtake({});
    assert.deepEqual([quick, overtaken.status, late], [200, 409, 200]);
    assert.deepEqual(overtaken.body, {
      errors: [
        {
          title: 'Stale object error',
          details: 'Attempted to update a record that was just modified. Please try again.',
        },
      ],
    });
  });

  it('overwrite each other when the switch says so', async () => {
    const { quick, overtaken, late } = await overtake({ staleWrites: 'last-wins' });
    assert.deepEqual([quick, overtaken.status, late], [200, 200, 200]);
    assert.equal(overtaken.body.data.attributes.status, 'approved');
  });
});
