// The settings of Microsoft Teams, under botbuilder's own names, and what they make together; half of a set is a fault.
import { z } from "zod";
import { names, optionalMatch, optionalText, optionalUrl } from "./config-schemas.ts";
import type { Section, Values } from "./config-setting.ts";

/** What the bot proves its identity with. The password is never logged. */
export type TeamsCredentials = {
  readonly appId: string;
  readonly tenantId: string;
  readonly proof:
    | { readonly kind: "password"; readonly password: string }
    | { readonly kind: "managedIdentity" };
};

/** What the Teams surface is set up with. */
export type TeamsSettings = {
  /** `undefined`: for trying on this machine only; no token is asked for and none is had. */
  readonly credentials: TeamsCredentials | undefined;
  /** Tenants that are answered; never empty where there are credentials. */
  readonly tenants: ReadonlySet<string>;
  /** Hosts, beside Microsoft's own, that a service URL may name. */
  readonly serviceHosts: ReadonlySet<string>;
  /** Another OpenID document that inbound tokens are checked against, for tests. */
  readonly openIdMetadataUrl: string | undefined;
  /** Another place to fetch outbound tokens from, for tests. */
  readonly loginUrl: string | undefined;
};

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LEAVE_OUT = "Leave it out when Teams is not used.";

/** The section. */
export const teamsSection = {
  MicrosoftAppId: {
    schema: optionalMatch(GUID),
    fallback: "",
    expected: "the id of the app registration, such as 00000000-0000-0000-0000-000000000000",
    remedy: `Copy "Application (client) ID" from the registration. ${LEAVE_OUT}`,
    about: "id of the app registration; with it Teams is on",
  },
  MicrosoftAppPassword: {
    schema: optionalText,
    fallback: "",
    expected: "a client secret",
    remedy: "Make one under the registration's certificates and secrets.",
    about: "client secret; needed for SingleTenant",
    isSecret: true,
  },
  MicrosoftAppType: {
    schema: z.enum(["SingleTenant", "UserAssignedMSI"]),
    fallback: "SingleTenant",
    expected: "SingleTenant or UserAssignedMSI",
    remedy: "Leave it out for SingleTenant; Microsoft makes no new multi-tenant bots.",
    about: "how the bot proves who it is",
  },
  MicrosoftAppTenantId: {
    schema: optionalMatch(GUID),
    fallback: "",
    expected: "the id of the tenant, such as 00000000-0000-0000-0000-000000000000",
    remedy: `Copy "Directory (tenant) ID" from the registration. ${LEAVE_OUT}`,
    about: "the tenant of the registration",
  },
  TEAMS_TENANTS: {
    schema: names(GUID),
    fallback: "",
    expected: "ids of tenants with commas between",
    remedy: "Leave it out to answer MicrosoftAppTenantId alone.",
    about: "tenants that are answered; else MicrosoftAppTenantId alone",
  },
  TEAMS_SERVICE_HOSTS: {
    schema: names(/^[a-z0-9.-]+(?::\d{1,5})?$/i),
    fallback: "",
    expected: "host names with commas between",
    remedy: "Leave it out for Microsoft's own.",
    about: "hosts beside Microsoft's own that replies may be sent to, for tests",
  },
  ToBotFromChannelOpenIdMetadataUrl: {
    schema: optionalUrl,
    fallback: "",
    expected: "a web address",
    remedy: "Leave it out for Microsoft's own.",
    about: "another OpenID document for inbound tokens, for tests",
  },
  ToChannelFromBotLoginUrl: {
    schema: optionalUrl,
    fallback: "",
    expected: "a web address",
    remedy: "Leave it out for Microsoft's own.",
    about: "another place to fetch outbound tokens from, for tests",
  },
} as const satisfies Section;

/** What the settings make. Half of a set adds a fault and gives no credentials. */
export function teamsSettings(values: Values<typeof teamsSection>, faults: string[]): TeamsSettings {
  const credentials = credentialsOf(values, faults);
  return {
    credentials,
    tenants:
      values.TEAMS_TENANTS.size > 0 || credentials === undefined
        ? values.TEAMS_TENANTS
        : new Set([credentials.tenantId]),
    serviceHosts: values.TEAMS_SERVICE_HOSTS,
    openIdMetadataUrl: values.ToBotFromChannelOpenIdMetadataUrl,
    loginUrl: values.ToChannelFromBotLoginUrl,
  };
}

function credentialsOf(values: Values<typeof teamsSection>, faults: string[]): TeamsCredentials | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenantId } = values;
  const isManaged = values.MicrosoftAppType === "UserAssignedMSI";
  if (appId === undefined && password === undefined && tenantId === undefined) return undefined;
  const missing = [
    ...(appId === undefined ? ["MicrosoftAppId"] : []),
    ...(tenantId === undefined ? ["MicrosoftAppTenantId"] : []),
    ...(password === undefined && !isManaged ? ["MicrosoftAppPassword"] : []),
  ];
  if (appId === undefined || tenantId === undefined || missing.length > 0) {
    faults.push(
      `${missing[0] ?? ""}: found a half-set Teams without ${missing.join(" and ")}, expected all of its settings. Set what is missing, or leave all of Teams' settings out.`,
    );
    return undefined;
  }
  return {
    appId,
    tenantId,
    // whether a password is there was just looked at
    proof: isManaged ? { kind: "managedIdentity" } : { kind: "password", password: password ?? "" },
  };
}
