import { expect, test } from "vitest";
import { readConfig } from "../../src/adapters/config.ts";
import { isLoopback } from "../../src/adapters/config-schemas.ts";
import { ConfigError } from "../../src/adapters/config-setting.ts";

const messageOf = (environment: Readonly<Record<string, string>>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
};

test("nothing set listens on this machine's port 3978", () => {
  expect(readConfig({}).local).toEqual({ host: "127.0.0.1", port: 3978 });
  expect(readConfig({ HOST: "", PORT: " " }).local).toEqual({ host: "127.0.0.1", port: 3978 });
});

test.each(["0", "80", "65535"])("PORT=%s is taken", (port) => {
  expect(readConfig({ PORT: port }).local.port).toBe(Number(port));
});

test.each(["65536", "-1", "8080x", "0x50", "1e3", "3978.5"])(
  "PORT=%s is refused by name, with a remedy",
  (port) => {
    expect(messageOf({ PORT: port })).toBe(
      `The settings have 1 fault:\nPORT: found '${port}', expected a whole number from 0 to 65535. Leave it out for 3978, or choose a free port such as 8080.`,
    );
  },
);

test.each(["0.0.0.0", "::1", "::", "vindrose.internal"])("HOST=%s is taken", (host) => {
  expect(readConfig({ HOST: host }).local.host).toBe(host);
});

test("every fault is told at once, and a long value is cut", () => {
  const message = messageOf({ HOST: `http://${"x".repeat(100)}`, PORT: "many" });
  expect(message.split("\n")).toHaveLength(3);
  expect(message).toContain("HOST: found 'http://");
  expect(message).not.toContain("x".repeat(50));
});

test("only this machine's own addresses are loopback", () => {
  expect(["127.0.0.1", "127.9.9.9", "::1", "localhost"].every(isLoopback)).toBe(true);
  expect(["0.0.0.0", "::", "10.0.0.1", "127.0.0.1.example.org"].some(isLoopback)).toBe(false);
});
