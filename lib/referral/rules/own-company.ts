/** Whether the host is one of the domains or lies below one; domains are written in lower case. */
export function belongsTo(host: string, domains: string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
