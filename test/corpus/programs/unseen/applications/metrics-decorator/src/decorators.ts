import { performance } from 'node:perf_hooks';
import { histogram } from './metrics.js';

export function Timed(name: string) {
  return function <T extends (...args: never[]) => Promise<unknown>>(
    _target: object,
    _property: string,
    descriptor: TypedPropertyDescriptor<T>,
  ) {
    const original = descriptor.value!;
    descriptor.value = async function (this: unknown, ...args: never[]) {
      const started = performance.now();
      try {
        return await original.apply(this, args);
      } finally {
        histogram(name, performance.now() - started);
      }
    } as unknown as T;
  };
}
