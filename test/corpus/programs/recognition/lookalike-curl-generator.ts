export interface Sample {
  readonly language: 'curl' | 'js';
  readonly code: string;
}

const HOST = 'https://api.withpersona.com/api/v1';

export const curl = (path: string, body: object): Sample => ({
  language: 'curl',
  code: [`curl -X POST ${HOST}${path}`, `-H 'Authorization: Bearer $PERSONA_API_KEY'`, `-d '${JSON.stringify(body)}'`].join(' \\\n  '),
});

export const js = (path: string): Sample => ({
  language: 'js',
  code: `await fetch('${HOST}${path}', { method: 'POST', headers: { 'Idempotency-Key': 'abc' } });`,
});

export const samples = [
  curl('/inquiries', { data: { attributes: {} } }),
  js('/accounts'),
  { language: 'js', code: String.raw`axios.post('https://withpersona.com/api/v1/cases', {})` } satisfies Sample,
];
