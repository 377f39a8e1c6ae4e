const express = require('express');
const persona = require('./persona');

const router = express.Router();

router.post('/api/v1/inquiries', async (req, res) => {
  const inquiry = await persona.create(req.body);
  res.status(201).json(inquiry);
});

router.post('/inquiries/:id/resume', async (req, res) => {
  res.json(await persona.resume(req.params.id));
});

router.get('/accounts', (req, res) => res.json([]));
router.delete('/inquiries/:id', (req, res) => res.sendStatus(204));

module.exports = router;
