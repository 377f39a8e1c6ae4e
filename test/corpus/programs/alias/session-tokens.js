// $rules no-session-token-in-attributes
const axios = require('axios');

const persona = axios.create({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Key-Inflection': 'camel' } });

exports.camel = async (id) => {
  const { data: body } = await persona.post(`/inquiries/${id}/resume`);
  return body.data.attributes.sessionToken; // $ no-session-token-in-attributes
};

exports.camelRightly = async (id) => {
  const { data: body } = await persona.post(`/inquiries/${id}/resume`);
  return body.meta.sessionToken;
};

exports.snake = async (attributes) => {
  const response = await persona.post('/inquiries', { data: { attributes } });
  const inquiry = response.data.data;
  return inquiry.attributes.session_token || response.data.meta.sessionToken; // $ no-session-token-in-attributes
};

exports.included = async (id) => {
  const { data: body } = await persona.get(`/inquiries/${id}?include=sessions`);
  return body.included.map((each) => each.attributes.status);
};
