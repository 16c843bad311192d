// The one place that knows botbuilder (archived: a successor replaces this file). A request's header and activity in,
// the reply to an invoke out; activities of ours out to the connector. It never listens, retries or prints.
import type { Activity as SdkActivity, InvokeResponse, TurnContext } from "botbuilder";
import botbuilder from "botbuilder";
import connector from "botframework-connector";
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from "botframework-connector";
import type { Activity, InvokeReply } from "../activity.ts";
import type { ConnectorPort } from "../connector-port.ts";
import { createRecent, RECENT_MS } from "../recent.ts";
import { createConnector } from "./connector.ts";
import { credentialsOf, type Registration } from "./credentials.ts";

/** What the SDK is made of; without a registration nothing is verified and nothing signed. */
export type SdkOptions = {
  readonly registration?: Registration | undefined;
  /** Where the signing keys of incoming requests are published. */
  readonly openIdUrl: string;
  /** Another place to log in at than Microsoft's. */
  readonly loginUrl?: string | undefined;
  /** Time limit of one call to the connector, in milliseconds. */
  readonly timeoutMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
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

/** Errors of the library that the SDK verifies with; its own class bears no name. */
const REFUSALS: ReadonlySet<string> = new Set(["JsonWebTokenError", "TokenExpiredError", "NotBeforeError"]);

class TeamsAdapter extends botbuilder.CloudAdapter {
  /** `processActivity` without Express: the handler's reply is what an invoke is answered with. */
  receive(
    verified: AuthenticateRequestResult,
    activity: SdkActivity,
    handle: () => Promise<InvokeReply | undefined>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(verified, activity, async (context: TurnContext) => {
      const reply = await handle();
      if (reply === undefined || context.activity.type !== "invoke") return;
      await context.sendActivity({ type: "invokeResponse", value: reply });
    });
  }
}

/** Makes the SDK. */
export function createSdk(options: SdkOptions): Sdk {
  const authentication = withOneTokenClient(authenticationOf(options));
  const adapter = new TeamsAdapter(authentication);
  const verified = createRecent<AuthenticateRequestResult>();
  const verify = async (authorization: string, activity: SdkActivity): Promise<AuthenticateRequestResult> => {
    const name = JSON.stringify([authorization, activity.serviceUrl, activity.channelId]);
    const known = verified.get(name, options.now());
    if (known !== undefined) return known;
    const result = once(await authentication.authenticateRequest(activity, authorization));
    verified.put(name, result, options.now() + RECENT_MS);
    return result;
  };
  return {
    ...createConnector(authentication, options.registration?.MicrosoftAppId ?? "", options.timeoutMs),
    receive: async (authorization, activity, handle) => {
      const activityIn = incoming(activity);
      const reply = await adapter.receive(await verify(authorization, activityIn), activityIn, handle);
      return reply === undefined ? undefined : { status: reply.status, body: reply.body as unknown };
    },
    isRefusal: (thrown) =>
      thrown instanceof connector.AuthenticationError ||
      (thrown instanceof Error && REFUSALS.has(thrown.name)),
  };
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

/** The SDK makes a client for sign-ins with each request, which nobody uses here: one is enough. */
function withOneTokenClient(authentication: BotFrameworkAuthentication): BotFrameworkAuthentication {
  const create = authentication.createUserTokenClient.bind(authentication);
  let client: ReturnType<typeof create> | undefined;
  authentication.createUserTokenClient = (identity) => {
    client ??= create(identity);
    // one that could not be made is tried anew with the next request
    client.catch(() => (client = undefined));
    return client;
  };
  return authentication;
}

/** The same for the connector's client. */
function once(result: AuthenticateRequestResult): AuthenticateRequestResult {
  const factory = result.connectorFactory;
  if (factory === undefined) return result;
  let client: ReturnType<typeof factory.create> | undefined;
  return {
    ...result,
    connectorFactory: { create: (...of) => (client ??= factory.create(...of)) },
  };
}

/** The SDK's serialiser wants Dates where the wire has texts. */
function incoming(activity: Activity): SdkActivity {
  const at = activity.timestamp === undefined ? undefined : new Date(activity.timestamp);
  const isDate = at !== undefined && !Number.isNaN(at.getTime());
  // ours is checked by our schema, which names fewer fields than the SDK's type
  return { ...activity, timestamp: isDate ? at : undefined } as unknown as SdkActivity;
}
