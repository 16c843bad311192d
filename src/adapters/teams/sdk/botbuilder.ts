// The one place that knows botbuilder (archived: a successor replaces this file). A request's header and activity in,
// the reply to an invoke out; activities of ours out to the connector. It never listens, retries or prints.
import type {
  Activity as SdkActivity,
  ConversationParameters,
  InvokeResponse,
  TurnContext,
} from "botbuilder";
import botbuilder from "botbuilder";
import connector from "botframework-connector";
import type {
  BotFrameworkAuthentication,
  ConnectorClient,
  ServiceClientCredentialsFactory,
} from "botframework-connector";
import { Entity } from "botframework-connector/lib/connectorApi/models/mappers.js";
import type { Activity, InvokeReply, OutgoingActivity } from "../activity.ts";
import type { ConnectorPort } from "../connector-port.ts";
import { PlainCredentials } from "./plain-credentials.ts";

/** How the bot is registered, under botbuilder's own names. */
export type Registration = {
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppPassword?: string | undefined;
  readonly MicrosoftAppType: "SingleTenant" | "UserAssignedMSI";
  readonly MicrosoftAppTenantId: string;
};

/** What the SDK is made of; without a registration nothing is verified and nothing signed. */
export type SdkOptions = {
  readonly registration?: Registration | undefined;
  /** Where the signing keys of incoming requests are published. */
  readonly openIdUrl: string;
  /** Another place to log in at than Microsoft's. */
  readonly loginUrl?: string | undefined;
  /** Time limit of one call to the connector, in milliseconds. */
  readonly timeoutMs: number;
};

/** The SDK as the adapter sees it. */
export type Sdk = ConnectorPort & {
  /** Verifies a request once more and runs `handle` for it. Throws AuthenticationError, or what the SDK throws. */
  readonly receive: (
    authorization: string,
    activity: Activity,
    handle: () => Promise<InvokeReply | undefined>,
  ) => Promise<InvokeReply | undefined>;
  /** Whether something thrown says that the request is not from whom it claims to be. */
  readonly isRefusal: (thrown: unknown) => boolean;
};

/** Who signs the requests of Teams. */
export const CHANNEL_ISSUER: string = connector.AuthenticationConstants.ToBotFromChannelTokenIssuer;
/** Where its keys are published. */
export const CHANNEL_OPENID_URL: string = connector.AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

/** Name of the policy that would retry behind our back, without jitter and not by the platform's list. */
const SDK_RETRIES = "defaultRetryPolicy";
/** The SDK's own error and those of the library that it verifies with. */
const REFUSALS: ReadonlySet<string> = new Set([
  "AuthenticationError",
  "JsonWebTokenError",
  "TokenExpiredError",
  "NotBeforeError",
]);

class TeamsAdapter extends botbuilder.CloudAdapter {
  /** `processActivity` without Express: the handler's reply is what an invoke is answered with. */
  receive(
    authorization: string,
    activity: SdkActivity,
    handle: () => Promise<InvokeReply | undefined>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, async (context: TurnContext) => {
      const reply = await handle();
      if (reply === undefined || context.activity.type !== "invoke") return;
      await context.sendActivity({ type: "invokeResponse", value: reply });
    });
  }
}

/** Makes the SDK. */
export function createSdk(options: SdkOptions): Sdk {
  mendEntities();
  const authentication = authenticationOf(options);
  const adapter = new TeamsAdapter(authentication);
  const appId = options.registration?.MicrosoftAppId ?? "";
  const clients = new Map<string, Promise<ConnectorClient>>();
  const clientOf = (serviceUrl: string): Promise<ConnectorClient> => {
    const client = clients.get(serviceUrl) ?? connectorClient(authentication, appId, serviceUrl);
    clients.set(serviceUrl, client);
    return client;
  };
  const call = { timeout: options.timeoutMs };
  return {
    receive: async (authorization, activity, handle) => {
      const reply = await adapter.receive(authorization, incoming(activity), handle);
      return reply === undefined ? undefined : { status: reply.status, body: reply.body as unknown };
    },
    isRefusal: (thrown) => thrown instanceof Error && REFUSALS.has(thrown.name),
    send: async ({ serviceUrl, conversationId, replyToId }, activity) => {
      const { conversations } = await clientOf(serviceUrl);
      const message = outgoing(activity);
      const sent =
        replyToId === undefined
          ? await conversations.sendToConversation(conversationId, message, call)
          : await conversations.replyToActivity(conversationId, replyToId, message, call);
      return typeof sent.id === "string" && sent.id !== "" ? sent.id : null;
    },
    update: async ({ serviceUrl, conversationId, activityId }, activity) => {
      const { conversations } = await clientOf(serviceUrl);
      await conversations.updateActivity(conversationId, activityId, outgoing(activity), call);
    },
    remove: async ({ serviceUrl, conversationId, activityId }) => {
      const { conversations } = await clientOf(serviceUrl);
      await conversations.deleteActivity(conversationId, activityId, call);
    },
    openPersonal: async ({ serviceUrl, tenantId, botId, userId }) => {
      const { conversations } = await clientOf(serviceUrl);
      const parameters: Partial<ConversationParameters> = {
        isGroup: false,
        bot: { id: botId, name: "" },
        members: [{ id: userId, name: "" }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      };
      // the SDK's type asks for fields that its documentation says to leave out of a personal chat
      const opened = await conversations.createConversation(parameters as ConversationParameters, call);
      return opened.id;
    },
  };
}

/** The connector's mapper keeps three fields of an entity and drops citations in silence; mended in the SDK's source
 * (its pull request 4903), which was never released. */
function mendEntities(): void {
  Object.assign(Entity.type, { additionalProperties: { type: { name: "Object" } } });
}

function authenticationOf({ registration, openIdUrl, loginUrl }: SdkOptions): BotFrameworkAuthentication {
  const constants = connector.AuthenticationConstants;
  return connector.BotFrameworkAuthenticationFactory.create(
    "",
    true,
    constants.ToChannelFromBotLoginUrl,
    constants.ToChannelFromBotOAuthScope,
    constants.ToBotFromChannelTokenIssuer,
    constants.OAuthUrl,
    openIdUrl,
    constants.ToBotFromEmulatorOpenIdMetadataUrl,
    "",
    credentialsOf(registration, loginUrl),
    new connector.AuthenticationConfiguration(),
  );
}

function credentialsOf(
  registration: Registration | undefined,
  loginUrl: string | undefined,
): ServiceClientCredentialsFactory {
  const { MicrosoftAppPassword: password, ...rest } = registration ?? {};
  if (registration !== undefined && password !== undefined && loginUrl !== undefined)
    return new PlainCredentials(registration.MicrosoftAppId, password, loginUrl);
  const settings: Readonly<Record<string, string>> =
    password === undefined ? rest : { ...rest, MicrosoftAppPassword: password };
  return new botbuilder.ConfigurationServiceClientCredentialFactory(settings);
}

async function connectorClient(
  authentication: BotFrameworkAuthentication,
  appId: string,
  serviceUrl: string,
): Promise<ConnectorClient> {
  const { AuthenticationConstants, ClaimsIdentity } = connector;
  const identity = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ]);
  const factory = authentication.createConnectorFactory(identity);
  const client = await factory.create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope);
  // private in its types: the pipeline is only reachable so, and has no setting for this
  const inner: unknown = Reflect.get(client, "client");
  if (hasPipeline(inner)) inner.pipeline.removePolicy({ name: SDK_RETRIES });
  return client;
}

function hasPipeline(
  value: unknown,
): value is { readonly pipeline: { removePolicy: (by: { name: string }) => unknown } } {
  return typeof value === "object" && value !== null && "pipeline" in value;
}

/** The SDK's serialiser wants Dates where the wire has texts. */
function incoming(activity: Activity): SdkActivity {
  const at = activity.timestamp === undefined ? undefined : new Date(activity.timestamp);
  const isDate = at !== undefined && !Number.isNaN(at.getTime());
  // ours is checked by our schema, which names fewer fields than the SDK's type
  return { ...activity, timestamp: isDate ? at : undefined } as unknown as SdkActivity;
}

/** Ours is what the connector's documentation asks for; the SDK's type also asks for what the connector fills in. */
function outgoing(activity: OutgoingActivity): SdkActivity {
  return { ...activity } as unknown as SdkActivity;
}
