export interface Client {
  post(path: string, body: object): Promise<unknown>;
}

export const base = 'https://api.withpersona.com/api/v1';
