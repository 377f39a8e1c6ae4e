interface Outgoing {
  url: string;
  init: RequestInit & { headers: Record<string, string> };
}
type Step = (request: Outgoing) => Outgoing;

const flow =
  (...steps: Step[]) =>
  (request: Outgoing): Outgoing =>
    steps.reduce((acc, step) => step(acc), request);

const authorised: Step = ({ url, init }) => ({
  url,
  init: { ...init, headers: { ...init.headers, Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } },
});

const keyed: Step = ({ url, init }) => ({
  url,
  init: { ...init, headers: { ...init.headers, 'Idempotency-Key': crypto.randomUUID() } },
});

const dispatch = ({ url, init }: Outgoing) => fetch(url, init);

export const createTransaction = (attributes: object) =>
  dispatch( // $call POST /transactions
    flow(authorised, keyed)({
      url: 'https://withpersona.com/api/v1/transactions',
      init: { method: 'POST', headers: {}, body: JSON.stringify({ data: { attributes } }) },
    }),
  );
