// Who a browser is: the random text that it keeps in, a person's key out. The text itself is its proof and is neither
// stored nor shown: the key is its hash, so that a name seen beside a finished duty opens nothing.
import { createHash } from "node:crypto";
import { z } from "zod";
import { recipientKey, type RecipientKey } from "../../bot/reminder.ts";

/** What a browser sends: a random UUID of its own making. */
export const browserSecret = z.uuid();

/** Characters of the hash that make the id: 80 bits, so that two browsers never meet. */
const ID_CHARS = 20;

/** The person of a browser. */
export function webPerson(secret: string): RecipientKey {
  const id = createHash("sha256").update(secret.toLowerCase()).digest("hex").slice(0, ID_CHARS);
  return recipientKey({ surface: "web", tenant: "local", kind: "person", id });
}
