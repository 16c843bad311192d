// The pace and the retries: whatever is sent when, no window of Teams' is ever exceeded; what is worth trying again is
// tried again, within its time and never after a silence.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCaller } from "../../../src/adapters/teams/call.ts";
import { RefusedError, resultOf, teamsError, UnreachableError } from "../../../src/adapters/teams/errors.ts";
import { createPace } from "../../../src/adapters/teams/pace.ts";
import { handClock } from "../../support/clock.ts";

const NOW = "2026-11-25T09:00:00Z";

/** Teams' own numbers, as its page gives them. */
const TEAMS = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

function most(times: readonly number[], ms: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));
}

describe("the pace", () => {
  test("whatever comes when, a conversation and the tenant stay within Teams' windows", () => {
    const sends = fc.array(
      fc.record({ to: fc.integer({ min: 0, max: 9 }), after: fc.integer({ min: 0, max: 400 }) }),
      {
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(sends, (list) => {
        const pace = createPace();
        let now = 1_000_000;
        const sent: { to: number; at: number }[] = [];
        for (const { to, after } of list) {
          now += after;
          sent.push({ to, at: now + pace.take(`c${to}`, now) });
        }
        for (const to of new Set(sent.map((each) => each.to))) {
          const times = sent.filter((each) => each.to === to).map(({ at }) => at);
          for (const { count, ms } of TEAMS) expect(most(times, ms)).toBeLessThanOrEqual(count);
        }
        expect(
          most(
            sent.map(({ at }) => at),
            1_000,
          ),
        ).toBeLessThanOrEqual(30);
      }),
      { numRuns: 60 },
    );
  });

  test("the first messages wait for nothing, and a quiet conversation begins anew", () => {
    const pace = createPace();
    expect([1, 2, 3, 4, 5, 6].map(() => pace.take("c", 0))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(pace.take("c", 0)).toBe(1_000);
    expect(pace.take("c", 60_000)).toBe(0);
  });
});

const refusal = (status: number, retryAfterMs?: number): RefusedError =>
  new RefusedError("send", { status, code: "", retryAfterMs, cause: undefined });

/** Calls that fail so often, then succeed; how often it was tried and how long it took. */
async function calling(failures: readonly Error[]) {
  const clock = handClock(NOW);
  const left = [...failures];
  let tries = 0;
  const run = async (): Promise<string> => {
    tries += 1;
    const failure = left.shift();
    if (failure !== undefined) throw failure;
    return "sent";
  };
  const call = createCaller(createPace(), clock);
  const end = await call({ method: "send", conversation: "c", run }).catch((error: unknown) => error);
  return { end, tries, ms: clock.now() - Date.parse(NOW) };
}

describe("a call is tried again", () => {
  test.each([412, 429, 502, 503, 504])("after %d, with more patience each time", async (status) => {
    expect(await calling([refusal(status), refusal(status)])).toEqual({ end: "sent", tries: 3, ms: 1_200 });
  });

  test("never sooner than Teams asks for", async () => {
    const { end, ms } = await calling([refusal(429, 2_000)]);
    expect(end).toBe("sent");
    expect(ms).toBeGreaterThanOrEqual(2_000);
  });

  test("not when Teams asks for longer than a send may last: the inbox and the ledger wait instead", async () => {
    const { end, tries } = await calling([refusal(429, 30_000)]);
    expect(tries).toBe(1);
    expect(resultOf(teamsError("send", end))).toEqual({ kind: "limited", retryAfterMs: 30_000 });
  });

  test("when nothing left this machine", async () => {
    expect(await calling([new UnreachableError("send", false, undefined)])).toMatchObject({
      end: "sent",
      tries: 2,
    });
  });
});

describe("a call is tried once", () => {
  test.each([400, 401, 403, 404, 413, 500])("after %d", async (status) => {
    const { end, tries } = await calling([refusal(status)]);
    expect([tries, (end as RefusedError).status]).toEqual([1, status]);
  });

  test("when it may have arrived", async () => {
    expect((await calling([new UnreachableError("send", true, undefined)])).tries).toBe(1);
  });

  test("and four times at most", async () => {
    expect((await calling(Array.from({ length: 9 }, () => refusal(502)))).tries).toBe(4);
  });
});

/** As the SDK throws it. */
const thrown = (statusCode: number, code: string): Error =>
  Object.assign(new Error("x"), { statusCode, details: { error: { code, message: "Anna Hansen" } } });

test.each([
  [403, "BotNotInConversationRoster", { kind: "refused", class: "uninstalled" }],
  [403, "MessageWritesBlocked", { kind: "refused", class: "blocked" }],
  [403, "", { kind: "refused", class: "blocked" }],
  [404, "ConversationNotFound", { kind: "refused", class: "gone" }],
  [404, "ActivityNotFoundInConversation", { kind: "refused", class: "gone" }],
  [404, "", { kind: "refused", class: "gone" }],
  [413, "MessageSizeTooBig", { kind: "refused", class: "invalid" }],
  [400, "BadArgument", { kind: "refused", class: "invalid" }],
  [401, "", { kind: "unreachable", mayHaveArrived: false }],
  [503, "", { kind: "unreachable", mayHaveArrived: false }],
  [500, "", { kind: "unreachable", mayHaveArrived: true }],
  [504, "", { kind: "unreachable", mayHaveArrived: true }],
  [429, "", { kind: "limited", retryAfterMs: 2_000 }],
])("%d %s is told apart, without the platform's own sentence", (status, code, result) => {
  const read = resultOf(teamsError("send", thrown(status, code)));
  expect(read).toMatchObject(result);
  expect(JSON.stringify(read)).not.toContain("Hansen");
});
