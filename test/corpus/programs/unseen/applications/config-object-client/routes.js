const { Router } = require('express');
const { PersonaClient } = require('./persona-client');
const { asyncHandler } = require('./async-handler');

const client = new PersonaClient();
const router = Router();

router.post(
  '/verifications',
  asyncHandler(async (req, res) => {
    const inquiry = await client.createInquiry({ // $ no-static-idempotency-key#user
      templateId: req.body.templateId,
      referenceId: req.user.id,
      idempotencyKey: `user-${req.user.id}`, // $ no-static-idempotency-key#user
    });
    res.status(201).json(inquiry);
  }),
);

router.post(
  '/applications/:applicationId/verifications',
  asyncHandler(async (req, res) => {
    const inquiry = await client.createInquiry({
      templateId: req.body.templateId,
      referenceId: req.user.id,
      idempotencyKey: `application-${req.params.applicationId}`,
    });
    res.status(201).json(inquiry);
  }),
);

module.exports = router;
