import { z } from 'zod';

const Problem = z.object({
  errors: z.array(z.object({ title: z.string(), details: z.string().optional(), source: z.object({ pointer: z.string().optional() }).optional() })),
});

type Attributes = Record<string, string | undefined>;
type Correction = (attributes: Attributes) => Attributes;

/** What to do about an attribute that Persona did not like. */
const corrections: Record<string, Correction> = {
  'phone-number': (attributes) => ({ ...attributes, 'phone-number': attributes['phone-number']?.replace(/[^\d+]/g, '') }),
  birthdate: ({ birthdate: _dropped, ...rest }) => rest,
  'address-postal-code': (attributes) => ({ ...attributes, 'address-postal-code': attributes['address-postal-code']?.trim().toUpperCase() }),
  'country-code': (attributes) => ({ ...attributes, 'country-code': attributes['country-code']?.slice(0, 2).toUpperCase() }),
};

interface Draft {
  readonly key: string;
  readonly attributes: Attributes;
  readonly applied: readonly string[];
}

const draft = (attributes: Attributes, applied: readonly string[] = []): Draft => ({
  key: crypto.randomUUID(),
  attributes,
  applied,
});

async function submit({ key, attributes }: Draft): Promise<Response> {
  return fetch('https://api.withpersona.com/api/v1/accounts', { // $call POST /accounts
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ data: { attributes } }),
  });
}

function corrected(current: Draft, pointers: readonly string[]): Draft | undefined {
  const names = pointers
    .map((pointer) => pointer.split('/').at(-1) ?? '')
    .filter((name) => name in corrections && !current.applied.includes(name));
  if (names.length === 0) return undefined;
  const attributes = names.reduce((sum, name) => corrections[name]!(sum), current.attributes);
  return draft(attributes, [...current.applied, ...names]);
}

export class Rejected extends Error {
  constructor(
    readonly status: number,
    readonly problems: readonly string[],
  ) {
    super(`account refused: ${problems.join('; ')}`);
  }
}

export async function createAccount(attributes: Attributes): Promise<{ id: string; applied: readonly string[] }> {
  let current = draft(attributes);
  for (let round = 0; round < Object.keys(corrections).length + 1; round++) {
    const response = await submit(current);
    if (response.ok) {
      const { data } = (await response.json()) as { data: { id: string } };
      return { id: data.id, applied: current.applied };
    }
    const { errors } = Problem.parse(await response.json());
    const next =
      response.status === 400 || response.status === 422
        ? corrected(current, errors.flatMap(({ source }) => source?.pointer ?? []))
        : undefined;
    if (!next) throw new Rejected(response.status, errors.map(({ title, details }) => details ?? title));
    current = next;
  }
  throw new Rejected(422, ['too many corrections']);
}
