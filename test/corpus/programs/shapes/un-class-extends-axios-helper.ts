import axios, { AxiosInstance, AxiosRequestConfig, AxiosResponse } from 'axios';
abstract class HttpClient {
  protected readonly instance: AxiosInstance;
  constructor(baseURL: string) {
    this.instance = axios.create({ baseURL });
    this.instance.interceptors.response.use(this.handleResponse, this.handleError);
    this.instance.interceptors.request.use(this.handleRequest);
  }
  private handleRequest = (config: any) => { config.headers['Authorization'] = `Bearer ${process.env.PERSONA_API_KEY}`; return config; };
  private handleResponse = ({ data }: AxiosResponse) => data;
  protected handleError = (error: any) => Promise.reject(error);
}
export class PersonaApi extends HttpClient {
  private static classInstance?: PersonaApi;
  private constructor() { super('https://withpersona.com/api/v1'); }
  public static getInstance() { return (this.classInstance ??= new PersonaApi()); }
  public createAccount = (body: object) => this.instance.post('/accounts', body); // $call POST /accounts $ require-idempotency-key
  public getAccount = (id: string, config?: AxiosRequestConfig) => this.instance.get(`/accounts/${id}`, config); // $call GET /accounts/{account-id}
}
