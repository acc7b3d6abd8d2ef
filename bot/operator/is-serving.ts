const PATIENCE_MS = 2000;

/** Whether a service answers on this machine's port: its database is then not to be replaced. */
export async function isServing(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/sante/vivant`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return (await answer.text()).includes('"etat"');
  } catch {
    return false;
  }
}
