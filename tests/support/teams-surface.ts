// Teams' surface as the product makes it, behind a real listener on loopback, with Microsoft's part played by the
// identity and the connector; and a person at the keyboard who does what Teams' client does.
import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createListener } from "../../src/adapters/http.ts";
import type { Desk } from "../../src/bot/desk.ts";
import type { RecipientKey } from "../../src/bot/reminder.ts";
import type { TeamsSettings } from "../../src/adapters/config-teams.ts";
import { createLog } from "../../src/adapters/log.ts";
import { createMetrics } from "../../src/adapters/metrics.ts";
import { openStore, type Store } from "../../src/adapters/store/store.ts";
import type { SurfaceAdapter } from "../../src/adapters/surface.ts";
import { connectTeams, type TeamsOptions } from "../../src/adapters/teams/app.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { startTeamsConnector, type TeamsConnector } from "./teams-connector.ts";
import { APP_ID, APP_PASSWORD, startTeamsIdentity, TENANT_ID, type TeamsIdentity } from "./teams-identity.ts";

/** A desk for a store, and what it knows. */
export type DeskOf = (store: Store) => { readonly desk: Desk; readonly knowledge: () => Knowledge };

/** What may differ from the usual. */
export type SurfaceWish = TeamsOptions & {
  readonly settings?: Partial<TeamsSettings>;
  readonly unitChannel?: RecipientKey;
  /** Without credentials: the local route, and a connector that asks for no token. */
  readonly isLocal?: boolean;
  readonly store?: Store;
};

/** Everything that runs. */
export type TeamsWorld = {
  readonly identity: TeamsIdentity;
  readonly connector: TeamsConnector;
  readonly adapter: SurfaceAdapter;
  readonly store: Store;
  readonly lines: readonly string[];
  readonly url: string;
  /** Posts a body as Teams does; `authorization` null for none. */
  readonly post: (activity: unknown, authorization?: string | null) => Promise<Posted>;
  readonly stop: () => Promise<void>;
};
type Posted = { readonly status: number; readonly body: string };

/** Starts it all, on ports that the system chooses. */
export async function startTeams(deskOf: DeskOf, wish: SurfaceWish = {}): Promise<TeamsWorld> {
  const identity = await startTeamsIdentity();
  const connector = await startTeamsConnector(wish.isLocal === true ? undefined : identity.bearer);
  const store = wish.store ?? (await openStore({ file: ":memory:" }));
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => "2026-11-25T09:00:00Z",
  );
  const metrics = createMetrics();
  const { desk, knowledge } = deskOf(store);
  const adapter = connectTeams(
    {
      settings: {
        credentials:
          wish.isLocal === true
            ? undefined
            : {
                appId: APP_ID,
                tenantId: TENANT_ID,
                proof: { kind: "password", password: APP_PASSWORD },
              },
        tenants: new Set(wish.isLocal === true ? [] : [TENANT_ID]),
        serviceHosts: new Set([new URL(connector.serviceUrl).host]),
        openIdMetadataUrl: identity.openIdUrl,
        loginUrl: identity.loginUrl,
        ...wish.settings,
      },
      desk,
      store,
      knowledge,
      unitChannel: wish.unitChannel ?? null,
      clock: {
        now: Date.now,
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()),
        random: Math.random,
      },
      log,
      metrics,
      instance: randomUUID(),
    },
    wish,
  );
  const server = createListener({
    routes: [...adapter.routes, ...adapter.localRoutes],
    guard: () => undefined,
    keepAliveMs: 5_000,
    headers: {},
    notFound: () => ({ status: 404, body: "" }),
    log,
    metrics,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // listening on TCP, the address is never a pipe's name
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  await adapter.start();
  return {
    identity,
    connector,
    adapter,
    store,
    lines,
    url,
    post: async (activity, authorization = identity.authorization(connector.serviceUrl)) => {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(authorization === null ? {} : { authorization }),
        },
        body: typeof activity === "string" ? activity : JSON.stringify(activity),
      });
      return { status: response.status, body: await response.text() };
    },
    stop: async () => {
      await adapter.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([connector.close(), identity.close()]);
      if (wish.store === undefined) await store.close();
    },
  };
}
