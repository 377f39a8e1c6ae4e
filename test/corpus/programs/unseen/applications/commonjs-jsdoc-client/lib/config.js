const values = {
  'persona.url': process.env.PERSONA_URL || 'https://api.withpersona.com/api/v1',
  'persona.apiKey': process.env.PERSONA_API_KEY,
  'persona.version': process.env.PERSONA_VERSION || '2023-01-05',
};

module.exports = {
  get(name) {
    if (!(name in values)) throw new Error(`no configuration for ${name}`);
    return values[name];
  },
};
