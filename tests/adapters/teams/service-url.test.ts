// Where a token of ours may go: Teams' own hosts and those a setting names, over https, and nowhere that only looks so.
import { expect, test } from "vitest";
import { isAllowedServiceUrl, serviceHosts } from "../../../src/adapters/teams/service-url.ts";

const hosts = serviceHosts(["127.0.0.1:4000", "teams.region.example"]);

test.each([
  "https://smba.trafficmanager.net/emea/",
  "https://smba.trafficmanager.net/de/99999999-2222-4333-8444-555555555555/",
  "https://europe.botframework.com/",
  "https://teams.region.example/",
  "http://127.0.0.1:4000/emea/",
])("%s is allowed", (url) => {
  expect(isAllowedServiceUrl(url, hosts)).toBe(true);
});

test.each([
  "",
  "smba.trafficmanager.net",
  "http://smba.trafficmanager.net/emea/",
  "https://smba.trafficmanager.net.evil.example/",
  "https://evil.example/smba.trafficmanager.net/",
  "https://smba.trafficmanager.net:8443/",
  "https://smba.trafficmanager.net@evil.example/",
  "https://user:secret@smba.trafficmanager.net/",
  "https://botframework.com.evil.example/",
  "https://evilbotframework.com/",
  "https://smba.trafficmanager.net/?x=1",
  "https://smba.trafficmanager.net/#x",
  "http://127.0.0.1:4001/",
  "http://127.0.0.1/",
  "http://localhost:4000/",
  "http://teams.region.example/",
  "javascript:alert(1)",
])("%j is not", (url) => {
  expect(isAllowedServiceUrl(url, hosts)).toBe(false);
});
