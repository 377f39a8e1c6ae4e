function Persona(key) { this.key = key; this.base = 'https://withpersona.com/api/v1'; }
Persona.prototype.request = function (method, path, body) {
  return fetch(this.base + path, { method: method, headers: { Authorization: 'Bearer ' + this.key }, body: body && JSON.stringify(body) });
};
Persona.prototype.createCase = function (body) {
  return this.request('POST', '/cases', body); // $call MISSING: POST /cases $ MISSING: require-idempotency-key
};
Persona.prototype.getCase = function (id) {
  return this.request('GET', '/cases/' + id); // $call MISSING: GET /cases/{case-id}
};
module.exports = Persona;
