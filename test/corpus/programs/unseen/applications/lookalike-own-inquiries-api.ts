import express from 'express';
import request from 'supertest';
import { createApp } from '../src/app';

describe('POST /api/v1/inquiries', () => {
  let app: express.Express;

  beforeEach(() => {
    app = createApp({ kyc: { create: async () => ({ id: 'inq_1' }) } });
  });

  it('creates an inquiry for the signed-in user', async () => {
    const res = await request(app)
      .post('/api/v1/inquiries')
      .set('authorization', 'Bearer user-token')
      .send({ template: 'basic' });
    expect(res.status).toBe(201);
    expect(res.body.inquiryId).toBe('inq_1');
  });

  it('refuses strangers', async () => {
    const res = await request(app).post('/api/v1/inquiries').send({});
    expect(res.status).toBe(401);
    expect(res.body.errors[0].code).toBe('unauthenticated');
  });

  it('answers PUT with 405', async () => {
    await request(app).put('/api/v1/inquiries').expect(405);
  });
});
