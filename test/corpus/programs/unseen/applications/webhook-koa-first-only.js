const Router = require('@koa/router');
const { createHmac, timingSafeEqual } = require('crypto');
const getRawBody = require('raw-body');

const router = new Router();

router.post('/persona', async (ctx) => {
  const raw = await getRawBody(ctx.req, { encoding: 'utf8' });
  const header = ctx.get('persona-signature');
  const match = header.match(/t=(\d+),v1=([0-9a-f]+)/); // $ no-unsafe-webhook-signature#first
  if (!match) ctx.throw(400);
  const [, timestamp, signature] = match;
  const digest = createHmac('sha256', process.env.PERSONA_SECRET).update(`${timestamp}.${raw}`).digest('hex');
  const a = Buffer.from(digest);
  const b = Buffer.from(signature);
  if (a.length !== b.length || !timingSafeEqual(a, b)) ctx.throw(401); // $ no-unsafe-webhook-signature#first
  ctx.status = 204;
});

module.exports = router;
