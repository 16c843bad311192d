// Microsoft's part in who is who, on loopback: publishes signing keys, gives the bot its tokens, and signs requests as
// the Bot Framework does, rightly or wrongly as a test wishes. Writes nothing anywhere.
import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Ids as Microsoft gives them, all invented. */
export const APP_ID = "3f2b6a6e-6f0e-4c44-9d1b-0f3c3f5f2a11";
export const TENANT_ID = "8d1e0a3c-2f4b-4a55-8c6d-5b7e9f1a2b33";
export const APP_PASSWORD = "not-a-secret-only-for-tests";
const ISSUER = "https://api.botframework.com";

type SigningPair = { readonly kid: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject };

/** What a token says; each piece may be made wrong. */
export type TokenWish = {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs with another key than the one that the header names. */
  readonly signWith?: KeyObject;
  /** "none" leaves the signature out, "hmac" signs with the public key as if it were a password. */
  readonly how?: "rsa" | "none" | "hmac";
};

/** The running identity. */
export type TeamsIdentity = {
  readonly openIdUrl: string;
  readonly loginUrl: string;
  /** The Authorization header of a request for a service URL. */
  readonly authorization: (serviceUrl: string, wish?: TokenWish) => string;
  readonly token: (serviceUrl: string, wish?: TokenWish) => string;
  readonly keys: {
    readonly good: SigningPair;
    /** Published, but for another channel. */
    readonly forWebChat: SigningPair;
    /** Published without any endorsement. */
    readonly unendorsed: SigningPair;
    /** Published nowhere. */
    readonly stranger: SigningPair;
  };
  /** What the connector is to accept from the bot. */
  readonly bearer: string;
  /** How often the keys were read, and how often the bot logged in. */
  readonly reads: () => { readonly keys: number; readonly logins: number };
  /** The documents are away until told otherwise. */
  readonly setAway: (isAway: boolean) => void;
  readonly close: () => Promise<void>;
};

/** Starts it on a port that the system chooses. */
export async function startTeamsIdentity(): Promise<TeamsIdentity> {
  const keys = {
    good: pair("good"),
    forWebChat: pair("webchat"),
    unendorsed: pair("unendorsed"),
    stranger: pair("stranger"),
  };
  const bearer = `bot-${randomUUID()}`;
  const counted = { keys: 0, logins: 0 };
  let isAway = false;
  const server = createServer((request, response) => {
    request.resume();
    const { port } = server.address() as AddressInfo;
    const json = (value: unknown, status = 200): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    if (isAway) return json({}, 503);
    switch (request.url) {
      case "/v1/.well-known/openidconfiguration":
        return json({ issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/v1/keys` });
      case "/v1/keys":
        counted.keys += 1;
        return json({
          keys: [
            jwk(keys.good, ["msteams", "skype"]),
            jwk(keys.forWebChat, ["webchat"]),
            jwk(keys.unendorsed, undefined),
          ],
        });
      case "/login/oauth2/v2.0/token":
        counted.logins += 1;
        return json({ token_type: "Bearer", access_token: bearer, expires_in: 3600 });
      case undefined:
      default:
        return json({}, 404);
    }
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const token = (serviceUrl: string, wish: TokenWish = {}): string => tokenOf(keys.good, serviceUrl, wish);
  return {
    openIdUrl: `http://127.0.0.1:${port}/v1/.well-known/openidconfiguration`,
    loginUrl: `http://127.0.0.1:${port}/login`,
    token,
    authorization: (serviceUrl, wish) => `Bearer ${token(serviceUrl, wish)}`,
    keys,
    bearer,
    reads: () => ({ ...counted }),
    setAway: (away) => (isAway = away),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function pair(kid: string): SigningPair {
  return { kid, ...generateKeyPairSync("rsa", { modulusLength: 2048 }) };
}

function jwk({ kid, publicKey }: SigningPair, endorsements: readonly string[] | undefined): unknown {
  return { ...publicKey.export({ format: "jwk" }), kid, use: "sig", ...(endorsements && { endorsements }) };
}

function tokenOf(key: SigningPair, serviceUrl: string, wish: TokenWish): string {
  const seconds = Math.floor(Date.now() / 1000);
  const header = { alg: "RS256", typ: "JWT", kid: key.kid, ...wish.header };
  const claims = {
    iss: ISSUER,
    aud: APP_ID,
    nbf: seconds - 60,
    exp: seconds + 3600,
    serviceurl: serviceUrl,
    ...wish.claims,
  };
  const text = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  switch (wish.how ?? "rsa") {
    case "none":
      return `${text}.`;
    case "hmac": {
      const secret = key.publicKey.export({ format: "pem", type: "spki" });
      return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
    }
    case "rsa":
      return `${text}.${sign("RSA-SHA256", Buffer.from(text), wish.signWith ?? key.privateKey).toString("base64url")}`;
  }
}
