// Where we may send to: an activity's service URL in, whether it is one of Teams' own (or of a named test peer) out.
// Checked before a reference is kept and again before each send: a token of ours must never go to a foreign host.

/** Hosts of Teams' connector: the public cloud, and its regions below the same name. */
const TEAMS_HOSTS: readonly string[] = ["smba.trafficmanager.net", "*.botframework.com"];

/** Whether a service URL may be written to. `hosts` are names, `*.name` for everything below one, or `name:port`. */
export function isAllowedServiceUrl(serviceUrl: string, hosts: readonly string[] = TEAMS_HOSTS): boolean {
  const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;
  if (url === undefined || url.username !== "" || url.password !== "") return false;
  if (url.search !== "" || url.hash !== "") return false;
  const isLocal = url.hostname === "localhost" || url.hostname === "[::1]" || url.hostname === "127.0.0.1";
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLocal)) return false;
  // a name without a port means the port of https, as it stands in every URL of Teams
  return hosts.some((host) => fits(host.toLowerCase(), url));
}

function fits(host: string, url: URL): boolean {
  if (host.includes(":") && !host.startsWith("[")) return url.host === host;
  if (host.startsWith("*.")) return url.port === "" && url.hostname.endsWith(host.slice(1));
  return url.port === "" && url.hostname === host;
}

/** The hosts of Teams, and those that a setting adds. */
export function serviceHosts(added: readonly string[]): readonly string[] {
  return [...TEAMS_HOSTS, ...added];
}

/** Without credentials only this machine is written to: any port of it. */
export function isLoopbackUrl(serviceUrl: string): boolean {
  const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;
  return url !== undefined && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}
