// Who knocks: an Authorization header and the activity it came with in, "good" or the reason why not out. Quiet, where
// the SDK prints keys; what is good here the SDK verifies once more, so that a fault of ours alone opens nothing.
import { verify } from "node:crypto";
import { z } from "zod";
import { type Recent, RECENT_MS } from "./recent.ts";
import type { SigningKeys } from "./signing-keys.ts";

/** Why a request is turned away; names for the log, never its content. */
export type TokenFault =
  | "missing"
  | "malformed"
  | "algorithm"
  | "issuer"
  | "audience"
  | "expired"
  | "not_yet_valid"
  | "service_url"
  | "unknown_key"
  | "endorsement"
  | "signature";

/** What a request must match. */
export type TokenExpectation = {
  readonly appId: string;
  readonly issuer: string;
  readonly serviceUrl: string;
  readonly channelId: string;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** Where keys are found, and the channels of the tokens whose signatures were right a moment ago. */
export type TokenKeys = { readonly keys: SigningKeys; readonly verified: Recent<string> };

/** Clocks may differ by five minutes, as Microsoft's description of the protocol says. */
const TOLERANCE_S = 300;
/** Longest token that is looked at, in characters; Microsoft's are below 2,000. */
const MAX_CHARS = 8_000;

const headerSchema = z.object({
  alg: z.string(),
  kid: z.string().min(1).max(200),
  crit: z.never().optional(),
});
const claimsSchema = z.object({
  iss: z.string().optional(),
  aud: z.string().optional().catch(undefined),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().optional(),
});

/** The first fault of a request's token, or undefined for a good one. The signature is checked last, since it alone
 * costs anything. Throws KeysUnreachable. */
export async function tokenFault(
  authorization: string | undefined,
  expected: TokenExpectation,
  { keys, verified }: TokenKeys,
): Promise<TokenFault | undefined> {
  if (authorization === undefined || authorization === "") return "missing";
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
  if (token === undefined || token.length > MAX_CHARS) return "malformed";
  const [head = "", body = "", signature = ""] = token.split(".");
  const header = headerSchema.safeParse(decode(head));
  const claims = claimsSchema.safeParse(decode(body));
  if (!header.success || !claims.success) return "malformed";
  if (header.data.alg !== "RS256") return "algorithm";
  const fault = claimsFault(claims.data, expected);
  if (fault !== undefined) return fault;
  if (verified.get(token, expected.now) === expected.channelId) return undefined;
  const key = await keys.find(header.data.kid);
  if (key === undefined) return "unknown_key";
  if (!key.endorsements.includes(expected.channelId)) return "endorsement";
  const isSigned = verify(
    "RSA-SHA256",
    Buffer.from(`${head}.${body}`),
    key.key,
    Buffer.from(signature, "base64url"),
  );
  if (!isSigned) return "signature";
  verified.put(token, expected.channelId, expected.now + RECENT_MS);
  return undefined;
}

function claimsFault(
  { iss, aud, exp, nbf, serviceurl }: z.output<typeof claimsSchema>,
  { issuer, appId, serviceUrl, now }: TokenExpectation,
): TokenFault | undefined {
  const seconds = now / 1000;
  if (iss !== issuer) return "issuer";
  if (aud !== appId) return "audience";
  if (exp <= seconds - TOLERANCE_S) return "expired";
  if (nbf !== undefined && nbf > seconds + TOLERANCE_S) return "not_yet_valid";
  return serviceurl === serviceUrl ? undefined : "service_url";
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as unknown;
  } catch {
    // not JSON: the schema says so
    return undefined;
  }
}
