/** Features that are given settings of a test instead of asking the client for them. */
import type { Feature } from '../../src/feature.js';
import { FEATURES } from '../../src/features/index.js';
import type { ClientSettings } from '../../src/protocol.js';

export function withSettings(settings: ClientSettings): Feature[] {
  return FEATURES.map((feature) => ({
    capabilities: feature.capabilities,
    listen: (connection, host) =>
      feature.listen(connection, {
        getDocument: (uri) => host.getDocument(uri),
        logError: (what, error) => host.logError(what, error),
        getContext: async (uri) => ({ ...(await host.getContext(uri)), settings }),
      }),
  }));
}
