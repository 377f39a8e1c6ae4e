type Ctor<T = object> = abstract new (...args: any[]) => T;

abstract class Transport {
  abstract readonly token: string;

  protected call(method: string, path: string, headers: Record<string, string> = {}) {
    return fetch('https://withpersona.com/api/v1' + path, {
      method,
      headers: { Authorization: 'Bearer ' + this.token, ...headers },
    });
  }
}

const Reviewable = <B extends Ctor<Transport>>(Base: B) => {
  abstract class Reviewed extends Base {
    markForReview(inquiry: string) {
      return fetch(`https://withpersona.com/api/v1/inquiries/${inquiry}/mark-for-review`, { // $call POST /inquiries/{inquiry-id}/mark-for-review $ require-idempotency-key
        method: 'POST',
        headers: { Authorization: `Bearer ${this.token}` },
      });
    }
  }
  return Reviewed;
};

const Readable = <B extends Ctor<Transport>>(Base: B) => {
  abstract class Read extends Base {
    inquiry(inquiry: string) {
      return fetch(`https://withpersona.com/api/v1/inquiries/${inquiry}`, { headers: { Authorization: `Bearer ${this.token}` } }); // $call GET /inquiries/{inquiry-id}
    }
  }
  return Read;
};

export class Desk extends Reviewable(Readable(Transport)) {
  readonly token = process.env.PERSONA_TOKEN ?? '';
}
