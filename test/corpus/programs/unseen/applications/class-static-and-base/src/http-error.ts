export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly text: string,
  ) {
    super(`HTTP ${status}`);
  }

  get isConflict() {
    return this.status === 409;
  }
}
