// A bot in a process of its own, for the throughput bench: Vindrose, or a bare botbuilder bot that answers "hello"; both
// behind the same listener, both storing each event in the same inbox before they acknowledge it. Prints its port.
import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import botbuilder, { type Activity, type ConversationReference, type TurnContext } from "botbuilder";
import { z } from "zod";
import { createListener } from "../../src/adapters/http.ts";
import type { Route } from "../../src/adapters/http-route.ts";
import { startInbox } from "../../src/adapters/inbox-runner.ts";
import { createLog } from "../../src/adapters/log.ts";
import { createMetrics } from "../../src/adapters/metrics.ts";
import { openStore } from "../../src/adapters/store/store.ts";
import { connectTeams } from "../../src/adapters/teams/app.ts";
import { createPace } from "../../src/adapters/teams/pace.ts";
import { credentialsOf } from "../../src/adapters/teams/sdk/credentials.ts";
import connector from "botframework-connector";
import { productDesk } from "../support/teams-desk.ts";
import { APP_ID, APP_PASSWORD, TENANT_ID } from "../support/teams-identity.ts";

/** `processActivity` without Express, as Vindrose has it too. */
class BareAdapter extends botbuilder.CloudAdapter {
  take(
    authorization: string,
    activity: Activity,
    handle: (context: TurnContext) => Promise<void>,
  ): ReturnType<BareAdapter["processActivity"]> {
    const timestamp = activity.timestamp === undefined ? undefined : new Date(activity.timestamp);
    return this.processActivity(authorization, { ...activity, timestamp } as Activity, handle);
  }
}

const given = z
  .object({
    BENCH_BOT: z.enum(["vindrose", "bare"]),
    BENCH_STORE: z.string(),
    BENCH_OPENID: z.string(),
    BENCH_LOGIN: z.string(),
    BENCH_HOST: z.string(),
  })
  .parse(process.env);

const clock = {
  now: Date.now,
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};
const log = createLog(
  (line) => process.stderr.write(`${line}\n`),
  () => new Date().toISOString(),
);
const metrics = createMetrics();
const store = await openStore({ file: given.BENCH_STORE });
const registration = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: APP_PASSWORD,
  MicrosoftAppType: "SingleTenant" as const,
  MicrosoftAppTenantId: TENANT_ID,
};

const routes = given.BENCH_BOT === "vindrose" ? await vindrose() : bare();
const server = createListener({
  routes,
  guard: () => undefined,
  keepAliveMs: 60_000,
  headers: {},
  notFound: () => ({ status: 404, body: "" }),
  log,
  metrics,
});
server.listen(0, "127.0.0.1", () => {
  // listening on TCP, the address is never a pipe's name
  process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`);
});
process.once("SIGTERM", () => process.exit(0));
// what the processor was used for so far, whenever the bench asks
process.on("SIGUSR2", () => {
  const { user, system } = process.cpuUsage();
  process.stdout.write(`cpu ${Math.round((user + system) / 1000)}\n`);
});

async function vindrose(): Promise<readonly Route[]> {
  const { desk, knowledge } = productDesk()(store);
  const surface = connectTeams(
    {
      settings: {
        credentials: {
          appId: APP_ID,
          tenantId: TENANT_ID,
          proof: { kind: "password", password: APP_PASSWORD },
        },
        tenants: new Set([TENANT_ID]),
        serviceHosts: new Set([given.BENCH_HOST]),
        openIdMetadataUrl: given.BENCH_OPENID,
        loginUrl: given.BENCH_LOGIN,
      },
      desk,
      store,
      knowledge,
      unitChannel: null,
      clock,
      log,
      metrics,
      instance: randomUUID(),
    },
    // the peer counts nothing; Teams would, and both bots would wait alike
    { pace: createPace({ conversation: [], tenant: [] }) },
  );
  await surface.start();
  return surface.routes;
}

/** What the documentation's echo bot is, behind the same inbox. */
function bare(): readonly Route[] {
  const adapter = new BareAdapter(
    connector.BotFrameworkAuthenticationFactory.create(
      "",
      true,
      connector.AuthenticationConstants.ToChannelFromBotLoginUrl,
      connector.AuthenticationConstants.ToChannelFromBotOAuthScope,
      connector.AuthenticationConstants.ToBotFromChannelTokenIssuer,
      connector.AuthenticationConstants.OAuthUrl,
      given.BENCH_OPENID,
      connector.AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
      "",
      credentialsOf(registration, given.BENCH_LOGIN),
      new connector.AuthenticationConfiguration(),
    ),
  );
  const inbox = startInbox({
    surface: "teams",
    inbox: store.inbox,
    clock,
    log,
    instance: randomUUID(),
    prepare: async ({ payload }) => ({
      kind: "send",
      send: async () => {
        let messageId: string | null = null;
        await adapter.continueConversationAsync(
          APP_ID,
          JSON.parse(payload) as ConversationReference,
          async (context) => {
            messageId = (await context.sendActivity("hello"))?.id ?? null;
          },
        );
        return { kind: "sent", messageId };
      },
    }),
    apologise: async () => ({ kind: "nothing" }),
  });
  const handle = async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    await inbox.accept({
      id: `${activity.conversation.id}/${activity.id ?? ""}`,
      surface: "teams",
      conversation: activity.conversation.id,
      owner: null,
      payload: JSON.stringify(botbuilder.TurnContext.getConversationReference(activity)),
      at: clock.now(),
    });
  };
  return [
    {
      method: "POST",
      path: "/api/messages",
      name: "bare",
      maxBodyBytes: 1_000_000,
      handle: async ({ body, headers }) => {
        await adapter.take(headers.authorization ?? "", JSON.parse(body.toString()) as Activity, handle);
        return { status: 200, body: "" };
      },
    },
  ];
}
