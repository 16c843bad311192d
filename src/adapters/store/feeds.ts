// Secrets of calendar feeds over SQL. Only a hash is stored, so that a copy of the store opens no feed.
import { createHash, randomBytes } from "node:crypto";
import type { Feeds } from "../../bot/ports.ts";
import type { Engine } from "./engine.ts";
import { readRecipient } from "./rows.ts";

/** 256 bits: beyond guessing, whatever the rate. */
const SECRET_BYTES = 32;

/** The feeds of an engine. */
export function feedsOf({ run }: Engine): Feeds {
  return {
    open: async (recipient, now) => {
      const secret = randomBytes(SECRET_BYTES).toString("base64url");
      await run(
        `insert into calendar_feed (recipient, secret_hash, opened_at) values ($1, $2, $3)
        on conflict (recipient) do update
        set secret_hash = excluded.secret_hash, opened_at = excluded.opened_at`,
        [recipient, hashOf(secret), now],
      );
      return secret;
    },
    ownerOf: async (secret) =>
      (await run("select recipient from calendar_feed where secret_hash = $1", [hashOf(secret)])).map(
        readRecipient,
      )[0],
    revoke: async (recipient) =>
      (await run("delete from calendar_feed where recipient = $1 returning recipient", [recipient])).length >
      0,
  };
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
