// A JSON request checked at the border: bytes and a schema in, a value or the reply that says what is wrong out.
import type { z } from "zod";
import { jsonReply, type Reply, type Request } from "./http-route.ts";

/** The checked value, or the reply for a body that is none. */
export type JsonBody<Value> = { readonly value: Value } | { readonly reply: Reply };

/** Reads a request's body by a schema. */
export function readJson<Value>({ headers, body }: Request, schema: z.ZodType<Value>): JsonBody<Value> {
  if (!/^application\/json\b/i.test(headers["content-type"] ?? ""))
    return { reply: jsonReply(415, { error: "content-type: expected application/json" }) };
  let sent: unknown;
  try {
    sent = JSON.parse(body.toString("utf8"));
  } catch {
    return { reply: jsonReply(400, { error: 'body: expected one JSON object such as {"text": "..."}' }) };
  }
  const parsed = schema.safeParse(sent);
  if (parsed.success) return { value: parsed.data };
  const issue = parsed.error.issues[0];
  const error = `${issue?.path.join(".") || "body"}: ${issue?.message ?? "not a request"}`;
  return { reply: jsonReply(400, { error }) };
}
