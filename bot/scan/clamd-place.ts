/** Where clamd listens. */
export type ClamdPlace = { readonly path: string } | { readonly host: string; readonly port: number };

/** Reads `host:port` or the path of a socket. @returns undefined when the text is neither */
export function parseClamdPlace(text: string): ClamdPlace | undefined {
  if (text.startsWith('/')) return { path: text };
  const [, host = '', port = ''] = /^(?:\[([0-9a-f:]+)\]|[^\s:/[\]]+):(\d{1,5})$/i.exec(text) ?? [];
  const number = Number(port);
  if (number < 1 || number > 65_535) return undefined;
  return { host: host === '' ? text.slice(0, text.lastIndexOf(':')) : host, port: number };
}
