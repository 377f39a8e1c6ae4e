interface Transport { send(url: string, init: RequestInit): Promise<unknown> }
class MemoryTransport implements Transport { calls: string[] = []; async send(url: string) { this.calls.push(url); return {}; } }
export class Client { constructor(private t: Transport = new MemoryTransport()) {} open() { return this.t.send('https://withpersona.com/api/v1/cases', { method: 'POST' }); } }
