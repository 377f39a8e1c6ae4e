/**
 * Can VS Code be downloaded and shown here? Asked of its update service itself, so that nothing is guessed from the
 * environment.
 */
const UPDATES = 'https://update.code.visualstudio.com/api/releases/stable';
/** Milliseconds. */
const PATIENCE = 5000;

export async function canDownload(): Promise<boolean> {
  // Without a screen the desktop's VS Code does not start.
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined) return false;
  try {
    const { ok } = await fetch(UPDATES, { signal: AbortSignal.timeout(PATIENCE) });
    return ok;
  } catch {
    return false;
  }
}
