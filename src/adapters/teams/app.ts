// Teams put together: the surface's world in, its routes, ways out and life cycle out. Fails closed: without credentials
// it hangs on the local listener alone, writes to this machine alone, and says so.
import type { DeliveryResult } from "../../bot/ports.ts";
import type { TeamsCredentials, TeamsSettings } from "../config-teams.ts";
import { startInbox } from "../inbox-runner.ts";
import type { SurfaceAdapter, SurfaceHealth, SurfaceWorld } from "../surface.ts";
import type { Activity, InvokeReply } from "./activity.ts";
import { createBackground } from "./background.ts";
import { createCaller } from "./call.ts";
import { apologise, type ConverseWorld, prepareAnswer } from "./converse.ts";
import { createDelivery, createOutlet } from "./deliver.ts";
import { type EndpointWorld, teamsRoute } from "./endpoint.ts";
import { formOf } from "./form-of.ts";
import { replyToInvoke } from "./invoke.ts";
import { createPace, type Pace } from "./pace.ts";
import { placeOf } from "./place.ts";
import { createPoster } from "./post.ts";
import { eventId, type Happened, inboxEvent, receive } from "./receive.ts";
import { redraw, reminderAt } from "./redraw.ts";
import { createRecent } from "./recent.ts";
import { createReferences } from "./references.ts";
import { createReplies } from "./replies.ts";
import { CHANNEL_ISSUER, CHANNEL_OPENID_URL, createSdk } from "./sdk/botbuilder.ts";
import type { Registration } from "./sdk/credentials.ts";
import { isAllowedServiceUrl, isLoopbackUrl, serviceHosts } from "./service-url.ts";
import { createSigningKeys } from "./signing-keys.ts";

/** Time limit of one call to Teams, in milliseconds; a send with its retries stays below 10 s with it. */
const CALL_MS = 5_000;
/** Conversations answered at once: those that wait for Teams' pace of 28 a second still come within the time of a send,
 * and enough of them wait for the disk together that they share its commits (measured: 32 halves the rate). */
const SIDE_BY_SIDE = 96;
/** Longest wait for what is under way when stopping, in milliseconds. */
const STOP_MS = 5_000;

/** What Teams' surface may be given beside the world of every surface. */
export type TeamsOptions = {
  /** Another pace than Microsoft's, for peers that do not count. */
  readonly pace?: Pace | undefined;
};

/** Makes the surface; it connects to nothing yet. */
export function connectTeams(world: SurfaceWorld<TeamsSettings>, options: TeamsOptions = {}): SurfaceAdapter {
  const { settings, store, clock, log } = world;
  const isAllowed = allowedUrls(settings);
  const sdk = createSdk({
    registration: settings.credentials === undefined ? undefined : registrationOf(settings.credentials),
    openIdUrl: settings.openIdMetadataUrl ?? CHANNEL_OPENID_URL,
    loginUrl: settings.loginUrl,
    timeoutMs: CALL_MS,
    now: clock.now,
  });
  const background = createBackground(log);
  let isAway = false;
  const ended = ({ kind }: DeliveryResult): void => void (isAway = kind === "unreachable");
  const shared = sharedWorld(world, {
    poster: createPoster(sdk, { call: createCaller(options.pace ?? createPace(), clock), isAllowed, ended }),
    references: createReferences(store.people, { clock, isAllowed }),
    background: background.run,
  });
  const work = lifeOf(world, shared);
  const endpoint: EndpointWorld = { sdk, take: work.take, isAllowed, clock, log, metrics: world.metrics };
  const route = teamsRoute(guarded(endpoint, settings));
  return {
    name: "teams",
    routes: settings.credentials === undefined ? [] : [route],
    localRoutes: settings.credentials === undefined ? [route] : [],
    delivery: createDelivery(shared),
    outlet: createOutlet(shared),
    redraw: shared.redraw,
    start: work.start,
    stop: async () => {
      await Promise.race([work.stop().then(background.idle), clock.sleep(STOP_MS)]);
    },
    health: () => healthOf(settings, { isRunning: work.isRunning(), isAway }),
  };
}

type Shared = ReturnType<typeof sharedWorld>;

function sharedWorld(
  { desk, store, clock, knowledge, unitChannel }: SurfaceWorld<TeamsSettings>,
  own: Pick<ConverseWorld, "poster" | "references" | "background">,
) {
  const { people, conversations, inbox, ledger } = store;
  const replies = createReplies(conversations, clock);
  const opens = formOf(knowledge);
  const world = { ...own, desk, people, conversations, inbox, ledger, replies, clock, knowledge };
  const drawing = { ...world, formOf: opens };
  return {
    ...drawing,
    unitChannel,
    redraw: (changed: Parameters<ConverseWorld["redraw"]>[0]) => redraw(drawing, changed),
    reminderAt: (changed: Parameters<ConverseWorld["redraw"]>[0], standing: string) =>
      reminderAt(drawing, changed, standing),
  };
}

/** The inbox and what feeds it. */
function lifeOf({ store, clock, log, instance }: SurfaceWorld<TeamsSettings>, shared: Shared) {
  let runner: ReturnType<typeof startInbox> | undefined;
  const work = {
    surface: "teams" as const,
    inbox: store.inbox,
    clock,
    log,
    instance,
    prepare: (event: Parameters<typeof prepareAnswer>[1]) => prepareAnswer(shared, event),
    apologise: (event: Parameters<typeof apologise>[1], reference: string) =>
      apologise(shared, event, reference),
  };
  const accept = async (event: Happened, id: string): Promise<void> => {
    runner ??= startInbox(work, { sideBySide: SIDE_BY_SIDE });
    await runner.accept(inboxEvent(event, id, clock.now()));
  };
  const say = async (text: string, activity: Activity): Promise<void> => {
    const place = placeOf(activity);
    const messageId = activity.id ?? `${activity.replyToId ?? ""}/${text}`;
    const event: Happened = { kind: "said", text, messageId, place };
    await accept(event, eventId(event, activity));
  };
  const invokes = { ...shared, say };
  return {
    take: async (activity: Activity): Promise<InvokeReply | undefined> => {
      if (activity.type === "invoke") return replyToInvoke(invokes, activity);
      const event = receive(activity);
      if (event !== undefined) await accept(event, eventId(event, activity));
      return undefined;
    },
    start: (): Promise<void> => {
      runner ??= startInbox(work, { sideBySide: SIDE_BY_SIDE });
      return Promise.resolve();
    },
    stop: async (): Promise<void> => {
      await runner?.stop();
    },
    isRunning: () => runner !== undefined,
  };
}

function guarded(endpoint: EndpointWorld, settings: TeamsSettings): EndpointWorld {
  const { credentials, tenants, openIdMetadataUrl } = settings;
  if (credentials === undefined) return endpoint;
  const keys = {
    keys: createSigningKeys(openIdMetadataUrl ?? CHANNEL_OPENID_URL, endpoint.clock.now),
    verified: createRecent<string>(),
  };
  const names = new Set([...tenants].map((tenant) => tenant.toLowerCase()));
  return {
    ...endpoint,
    guard: { appId: credentials.appId, issuer: CHANNEL_ISSUER, keys, tenants: names },
  };
}

function allowedUrls({ credentials, serviceHosts: added }: TeamsSettings): (serviceUrl: string) => boolean {
  if (credentials === undefined) return (url) => isLoopbackUrl(url);
  const hosts = serviceHosts([...added]);
  return (url) => isAllowedServiceUrl(url, hosts);
}

function registrationOf({ appId, tenantId, proof }: TeamsCredentials): Registration {
  const common = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId };
  return proof.kind === "password"
    ? { ...common, MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: proof.password }
    : { ...common, MicrosoftAppType: "UserAssignedMSI" };
}

type State = { readonly isRunning: boolean; readonly isAway: boolean };

function healthOf({ credentials, tenants }: TeamsSettings, { isRunning, isAway }: State): SurfaceHealth {
  const kind = isAway ? "ill" : isRunning ? "well" : "starting";
  const away = isAway ? "Teams cannot be reached, " : "";
  if (credentials === undefined)
    return { kind, detail: `${away}no credentials: on this machine only, nobody is verified` };
  const count = `${tenants.size} ${tenants.size === 1 ? "tenant" : "tenants"}`;
  const proof = credentials.proof.kind === "password" ? "client secret" : "managed identity";
  return { kind, detail: `${away}${proof}, ${count}` };
}
