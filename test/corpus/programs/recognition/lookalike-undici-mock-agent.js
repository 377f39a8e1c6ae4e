import { MockAgent, setGlobalDispatcher } from 'undici';

const agent = new MockAgent();
agent.disableNetConnect();
setGlobalDispatcher(agent);

const persona = agent.get('https://api.withpersona.com');

persona
  .intercept({ path: '/api/v1/inquiries', method: 'POST', headers: { 'idempotency-key': /.+/ } })
  .reply(201, { data: { id: 'inq_1', type: 'inquiry' } })
  .persist();

persona.intercept({ path: '/api/v1/inquiries/inq_1', method: 'GET', headers: { 'Idempotency-Key': 'static' } }).reply(200, {});

for (const path of ['/api/v1/accounts', '/api/v1/cases']) {
  persona.intercept({ path, method: 'POST' }).reply(429, { errors: [{ title: 'Rate limit exceeded' }] }).times(2);
}

export { agent };
