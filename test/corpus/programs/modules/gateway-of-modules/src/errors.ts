export abstract class GatewayError extends Error {
  abstract readonly retryable: boolean;
}

export class Refused extends GatewayError {
  readonly retryable = false;

  constructor(readonly status: number) {
    super(`refused with ${status}`);
  }
}

export class Throttled extends GatewayError {
  readonly retryable = true;
}

export class Unreachable extends GatewayError {
  readonly retryable = true;
}
