// Credentials for a login that is not Microsoft's own (a test's, or a private cloud's): the app's id and password in,
// a bearer token by the standard client-credentials grant out. Kept until shortly before it ends.
import connector from "botframework-connector";
import { z } from "zod";

const grantSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });
/** Time limit of one login, and how long before its end a token is not used any more; both in milliseconds. */
const LOGIN_MS = 5_000;
const MARGIN_MS = 60_000;

/** Logs in at `<url>/oauth2/v2.0/token`. */
export class PlainCredentials extends connector.ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #password: string;
  readonly #url: string;
  #token: { readonly text: string; readonly until: number } | undefined;
  #login: Promise<string> | undefined;

  constructor(appId: string, password: string, url: string) {
    super();
    this.#appId = appId;
    this.#password = password;
    this.#url = `${url.replace(/\/$/, "")}/oauth2/v2.0/token`;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.#appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(): ReturnType<
    InstanceType<typeof connector.ServiceClientCredentialsFactory>["createCredentials"]
  > {
    return Promise.resolve({
      signRequest: async (request) => {
        request.headers.set("authorization", `Bearer ${await this.#bearer()}`);
        return request;
      },
    });
  }

  #bearer(): Promise<string> {
    if (this.#token !== undefined && Date.now() < this.#token.until) return Promise.resolve(this.#token.text);
    this.#login ??= this.#logIn().finally(() => (this.#login = undefined));
    return this.#login;
  }

  async #logIn(): Promise<string> {
    const response = await fetch(this.#url, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: this.#appId,
        client_secret: this.#password,
        scope: "https://api.botframework.com/.default",
      }),
      signal: AbortSignal.timeout(LOGIN_MS),
    });
    if (!response.ok) throw new Error(`the login answered ${response.status}`);
    const grant = grantSchema.parse(await response.json());
    this.#token = { text: grant.access_token, until: Date.now() + grant.expires_in * 1000 - MARGIN_MS };
    return grant.access_token;
  }
}
