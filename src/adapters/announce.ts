// A desk that tells other surfaces what changed: done on one, and the reminders on all the others are drawn anew. In:
// the desk and the others. Out: the same desk to its caller, who never waits for them.
import type { Desk, Reply } from "../bot/desk.ts";
import { errorFields, type Log } from "./log.ts";
import type { SurfaceAdapter } from "./surface.ts";

/** Wraps a desk for one surface; `others` are asked for at each change, since they may join later. */
export function announcingDesk(
  desk: Desk,
  others: () => readonly Pick<SurfaceAdapter, "name" | "redraw">[],
  log: Log,
): Desk {
  const announce = ({ changed }: Pick<Reply, "changed">): void => {
    if (changed === undefined) return;
    for (const { name, redraw } of others())
      redraw?.(changed).catch((error: unknown) =>
        log.error("reminders not redrawn", { surface: name, ...errorFields(error) }),
      );
  };
  return {
    ...desk,
    say: async (...said) => {
      const reply = await desk.say(...said);
      announce(reply);
      return reply;
    },
    submit: async (...filled) => {
      const result = await desk.submit(...filled);
      if (!("problems" in result)) announce(result);
      return result;
    },
  };
}
