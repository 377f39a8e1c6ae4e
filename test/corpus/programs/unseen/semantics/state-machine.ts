import { randomUUID } from 'node:crypto';

type State =
  | { name: 'sending'; key: string; tries: number }
  | { name: 'waiting'; key: string; tries: number }
  | { name: 'done' }
  | { name: 'failed'; status: number };

async function step(state: State, id: string): Promise<State> {
  switch (state.name) {
    case 'sending': {
      const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}/run`, { // $call POST /reports/{report-id}/run
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': state.key,
        },
        signal: AbortSignal.timeout(10_000),
      });
      if (res.ok) return { name: 'done' };
      if (res.status !== 429 || state.tries === 0) return { name: 'failed', status: res.status };
      return { name: 'waiting', key: state.key, tries: state.tries - 1 };
    }
    case 'waiting':
      await new Promise((resolve) => setTimeout(resolve, 40_000 / 2 ** state.tries));
      return { name: 'sending', key: state.key, tries: state.tries };
    default:
      return state;
  }
}

export async function run(id: string): Promise<State> {
  let state: State = { name: 'sending', key: randomUUID(), tries: 4 };
  while (state.name === 'sending' || state.name === 'waiting') state = await step(state, id);
  return state;
}
