// Methods named like those of HTTP clients on objects that are none.
class InquiryStore {
  private readonly rows = new Map<string, object>();

  post(path: string, row: object) {
    this.rows.set(path, row);
    return row;
  }

  get(path: string) {
    return this.rows.get(path);
  }
}

const store = new InquiryStore();

export const remember = (row: object) => store.post('https://withpersona.com/api/v1/inquiries', row);
export const recall = () => store.get('https://withpersona.com/api/v1/inquiries');

export function axios(url: string) {
  return store.get(url);
}

export const viaNamesake = () => axios('https://withpersona.com/api/v1/inquiries');
