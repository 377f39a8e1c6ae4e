import superagent from 'superagent';
const withAuth = (req) => req.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
export const create = (attrs) => superagent.post('https://withpersona.com/api/v1/accounts').use(withAuth).send({ data: { attributes: attrs } }); // $call POST /accounts $ require-idempotency-key
export const createOnce = async (attrs, k) => {
  const res = await withAuth(superagent.post('https://withpersona.com/api/v1/accounts')).set({ 'Idempotency-Key': k }).send(attrs); // $call POST /accounts
  return res.body;
};
