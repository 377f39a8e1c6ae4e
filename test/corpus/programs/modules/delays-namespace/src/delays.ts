export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const steady = () => pause(2_000);
export const growing = (attempt) => pause(Math.min(5_000 * 2 ** attempt, 60_000));
export const untilReset = (res) => pause(Number(res.headers.get('RateLimit-Reset') ?? 60) * 1_000);
export const untilRetryAfter = (res) => pause(Number(res.headers.get('Retry-After') ?? 60) * 1_000);
