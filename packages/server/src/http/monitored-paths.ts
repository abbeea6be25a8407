/**
 * What probes and monitors ask, inside the network, by the address of one machine and over plain http: open whatever the
 * name and the scheme. What they answer depends on neither, and what is not for everybody wants a key or a token.
 */
const monitoredPaths: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/health', '/metrics'])

export function isMonitored(path: string): boolean {
  return monitoredPaths.has(path)
}
