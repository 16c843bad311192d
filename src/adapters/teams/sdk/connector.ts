// The way out through the SDK: plain activities in, calls to the connector out, each tried once and within its time.
// Mends what the SDK drops on the wire. Never retries; who calls decides that.
import type { Activity as SdkActivity, ConversationParameters } from "botbuilder";
import connector from "botframework-connector";
import type { BotFrameworkAuthentication, ConnectorClient } from "botframework-connector";
import { Entity } from "botframework-connector/lib/connectorApi/models/mappers.js";
import type { OutgoingActivity } from "../activity.ts";
import type { ConnectorPort } from "../connector-port.ts";

/** Name of the policy that would retry behind our back, without jitter and not by the platform's list. */
const SDK_RETRIES = "defaultRetryPolicy";

/** The calls of the connector port. */
export function createConnector(
  authentication: BotFrameworkAuthentication,
  appId: string,
  timeoutMs: number,
): ConnectorPort {
  mendEntities();
  const clients = new Map<string, Promise<ConnectorClient>>();
  const clientOf = (serviceUrl: string): Promise<ConnectorClient> => {
    const client = clients.get(serviceUrl) ?? connectorClient(authentication, appId, serviceUrl);
    clients.set(serviceUrl, client);
    // one that could not be made is tried anew by the next call
    client.catch(() => clients.delete(serviceUrl));
    return client;
  };
  const call = { timeout: timeoutMs };
  return {
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

/** Ours is what the connector's documentation asks for; the SDK's type also asks for what the connector fills in. */
function outgoing(activity: OutgoingActivity): SdkActivity {
  return { ...activity } as unknown as SdkActivity;
}
