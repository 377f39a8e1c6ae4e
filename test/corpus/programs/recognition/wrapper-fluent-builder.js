class RequestBuilder {
  #headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  #method = 'GET';
  #path = '/';
  #body;

  method(name) {
    this.#method = name;
    return this;
  }

  path(path) {
    this.#path = path;
    return this;
  }

  header(name, value) {
    this.#headers[name] = value;
    return this;
  }

  json(value) {
    this.#body = JSON.stringify(value);
    return this.header('Content-Type', 'application/json');
  }

  send() {
    return fetch('https://withpersona.com/api/v1' + this.#path, {
      method: this.#method,
      headers: this.#headers,
      body: this.#body,
    });
  }
}

// What the chain sends is state of an object: nothing is reported, whatever is recognised.
export const create = (body) => new RequestBuilder().method('POST').path('/inquiries').json(body).header('Idempotency-Key', body.requestId).send();
