abstract class Action {
  protected abstract path(): string;
  protected method() { return 'POST'; }
  protected key(): string | undefined { return undefined; }
  run() {
    const key = this.key();
    return fetch('https://withpersona.com/api/v1' + this.path(), { method: this.method(), headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...(key ? { 'Idempotency-Key': key } : {}) } });
  }
}
class Approve extends Action { constructor(private id: string) { super(); } protected path() { return `/inquiries/${this.id}/approve`; } }
class Decline extends Action { constructor(private id: string, private requestId: string) { super(); } protected path() { return `/inquiries/${this.id}/decline`; } protected override key() { return this.requestId; } }
class Read extends Action { constructor(private id: string) { super(); } protected path() { return `/inquiries/${this.id}`; } protected override method() { return 'GET'; } }
export const approve = (id: string) => new Approve(id).run(); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
export const decline = (id: string, r: string) => new Decline(id, r).run(); // $call POST /inquiries/{inquiry-id}/decline
export const read = (id: string) => new Read(id).run(); // $call GET /inquiries/{inquiry-id}
