export class Screening {
  accessor base = 'https://withpersona.com/api/v1';
  declare token: string;
  async create(b: object) {
    const res = await fetch(`${this.base}/reports`, { method: 'POST', headers: { Authorization: `Bearer ${this.token}` }, body: JSON.stringify(b) }); // $call POST /reports $ require-idempotency-key
    return res.ok;
  }
}
