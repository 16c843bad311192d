// What the bot proves itself with: a registration in, the SDK's credentials out, whose failures are told apart from
// those of the connector. Never logs in before there is something to send.
import botbuilder from "botbuilder";
import connector from "botframework-connector";
import { LoginError } from "../errors.ts";
import { PlainCredentials } from "./plain-credentials.ts";

/** How the bot is registered, under botbuilder's own names. */
export type Registration = {
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppPassword?: string | undefined;
  readonly MicrosoftAppType: "SingleTenant" | "UserAssignedMSI";
  readonly MicrosoftAppTenantId: string;
};

type Factory = InstanceType<typeof connector.ServiceClientCredentialsFactory>;
type Credentials = Awaited<ReturnType<Factory["createCredentials"]>>;

/** The credentials of a registration; none at all without one. `loginUrl` is another place than Microsoft's. */
export function credentialsOf(registration: Registration | undefined, loginUrl: string | undefined): Factory {
  const { MicrosoftAppPassword: password, ...rest } = registration ?? {};
  if (registration !== undefined && password !== undefined && loginUrl !== undefined)
    return new ToldApart(new PlainCredentials(registration.MicrosoftAppId, password, loginUrl));
  const settings: Readonly<Record<string, string>> =
    password === undefined ? rest : { ...rest, MicrosoftAppPassword: password };
  return new ToldApart(new botbuilder.ConfigurationServiceClientCredentialFactory(settings));
}

/** The same credentials; what they fail with says that the connector was never asked. */
class ToldApart extends connector.ServiceClientCredentialsFactory {
  readonly #inner: Factory;

  constructor(inner: Factory) {
    super();
    this.#inner = inner;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return this.#inner.isValidAppId(appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return this.#inner.isAuthenticationDisabled();
  }

  override async createCredentials(...of: Parameters<Factory["createCredentials"]>): Promise<Credentials> {
    const credentials = await this.#inner.createCredentials(...of);
    return {
      signRequest: async (request) => {
        try {
          return await credentials.signRequest(request);
        } catch (cause) {
          throw new LoginError(cause);
        }
      },
    };
  }
}
