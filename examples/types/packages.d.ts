// Just enough of each package's types to check this service without installing its dependencies.
// Delete this folder in a real project: the packages bring their own types.

declare module 'axios' {
  namespace axios {
    interface AxiosRequestConfig {
      method?: string;
      url?: string;
      baseURL?: string;
      headers?: Record<string, string>;
      data?: unknown;
      timeout?: number;
    }
    interface AxiosResponse<T = any> {
      data: T;
      status: number;
      headers: Record<string, string>;
    }
    interface AxiosError extends Error {
      response?: AxiosResponse;
    }
    interface AxiosError extends Error {
      code?: string;
      response?: AxiosResponse;
    }
    interface AxiosInstance {
      <T = any>(config: AxiosRequestConfig): Promise<AxiosResponse<T>>;
      get<T = any>(url: string, config?: AxiosRequestConfig): Promise<AxiosResponse<T>>;
      post<T = any>(
        url: string,
        data?: unknown,
        config?: AxiosRequestConfig,
      ): Promise<AxiosResponse<T>>;
      create(config?: AxiosRequestConfig): AxiosInstance;
    }
  }
  const axios: axios.AxiosInstance;
  export = axios;
}

declare module 'axios-retry' {
  import type { AxiosError, AxiosInstance } from 'axios';

  interface AxiosRetryOptions {
    retries?: number;
    retryDelay?: (count: number) => number;
    retryCondition?: (error: AxiosError) => boolean;
  }
  const axiosRetry: {
    (instance: AxiosInstance, options?: AxiosRetryOptions): void;
    exponentialDelay: (count: number) => number;
    isNetworkError: (error: AxiosError) => boolean;
  };
  export default axiosRetry;
}

declare module 'bullmq' {
  export interface JobsOptions {
    jobId?: string;
    attempts?: number;
    backoff?: { type: 'fixed' | 'exponential'; delay: number };
  }
  export interface Job<Data> {
    id?: string;
    data: Data;
  }
  interface Connection {
    connection: { host: string; port: number };
  }
  export class Queue<Data = any> {
    constructor(name: string, options: Connection & { defaultJobOptions?: JobsOptions });
    add(name: string, data: Data, options?: JobsOptions): Promise<Job<Data>>;
  }
  export class Worker<Data = any> {
    constructor(
      name: string,
      processor: (job: Job<Data>) => Promise<void>,
      options: Connection & { concurrency?: number },
    );
  }
  export class UnrecoverableError extends Error {}
}

declare module 'express' {
  export interface Request {
    params: Record<string, string>;
    body: unknown;
    get(header: string): string | undefined;
  }
  export interface Response {
    status(code: number): this;
    json(body: unknown): this;
    end(): this;
  }
  export type NextFunction = (error?: unknown) => void;
  type Handler = (request: Request, response: Response, next: NextFunction) => unknown;
  type ErrorHandler = (
    error: unknown,
    request: Request,
    response: Response,
    next: NextFunction,
  ) => unknown;
  interface Routes {
    get(path: string, ...handlers: Handler[]): this;
    post(path: string, ...handlers: Handler[]): this;
    use(...handlers: (Handler | ErrorHandler | Routes)[]): this;
    use(path: string, ...handlers: (Handler | Routes)[]): this;
  }
  interface Application extends Routes {
    listen(port: number, callback?: () => void): void;
  }
  export function Router(): Routes;
  export function raw(options: { type: string }): Handler;
  const express: { (): Application; json(): Handler };
  export default express;
}

declare module 'hono' {
  interface Context<Env extends { Bindings: object }> {
    env: Env['Bindings'];
    req: { param(name: string): string; json<T = unknown>(): Promise<T> };
    json(body: unknown, status?: number): Response;
    body(body: string | null, status?: number): Response;
  }
  type Handler<Env extends { Bindings: object }> = (
    c: Context<Env>,
  ) => Response | Promise<Response>;
  export class Hono<Env extends { Bindings: object } = { Bindings: object }> {
    get(path: string, handler: Handler<Env>): this;
    post(path: string, handler: Handler<Env>): this;
    delete(path: string, handler: Handler<Env>): this;
    route(path: string, routes: Hono<Env>): this;
  }
}

declare module 'next/server' {
  export class NextResponse extends Response {
    static override json(body: unknown, init?: { status?: number }): NextResponse;
  }
}

declare module 'p-retry' {
  interface Options {
    retries?: number;
    factor?: number;
    minTimeout?: number;
  }
  export class AbortError extends Error {
    constructor(message: string | Error);
  }
  export default function pRetry<T>(
    input: (attempt: number) => Promise<T>,
    options?: Options,
  ): Promise<T>;
}
