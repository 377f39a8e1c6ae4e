/**
 * The process in which the playground's simulator runs: a child of the extension host that ends with it. A program of its
 * own, started by `process.ts`; says its address and nothing else.
 */
import { createSimulator } from 'persona-sim';

const simulator = createSimulator();

process.once('disconnect', () => process.exit());
process.send?.({ address: await simulator.listen() });
