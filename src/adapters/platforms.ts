// The chat platforms that are set up, each loaded only then: settings in, running surfaces and their routes out.
import type { Config } from "./config.ts";
import type { SlackSettings } from "./config-slack.ts";
import type { TeamsSettings } from "./config-teams.ts";
import type { Route } from "./http-route.ts";
import type { ConnectSurface, SurfaceAdapter, SurfaceWorld } from "./surface.ts";

/** What all surfaces are given alike. */
export type PlatformWorld = Omit<SurfaceWorld<unknown>, "settings">;

/** How each platform is loaded. */
export type Loaders = {
  readonly slack: () => Promise<ConnectSurface<SlackSettings>>;
  readonly teams: () => Promise<ConnectSurface<TeamsSettings>>;
};

/** The surfaces that run with credentials, each in the world that is made for it. */
export async function connectPlatforms(
  { slack, teams }: Config,
  worldFor: (name: SurfaceAdapter["name"]) => PlatformWorld,
  load: Loaders,
): Promise<readonly SurfaceAdapter[]> {
  return [
    ...(slack === undefined ? [] : [(await load.slack())({ ...worldFor("slack"), settings: slack })]),
    ...(teams.credentials === undefined
      ? []
      : [(await load.teams())({ ...worldFor("teams"), settings: teams })]),
  ];
}

/** Largest activity that is read for trying, in bytes: Teams sends far less. */
const MAX_TRIAL_BYTES = 256 * 1024;

/**
 * Teams without credentials, for the local listener alone: takes activities that nobody signed. The platform's library
 * costs half a second, so that it is loaded by the first activity; `connected` hears of the surface then.
 */
export function teamsTrialRoute(
  settings: TeamsSettings,
  world: PlatformWorld,
  options: { readonly load: Loaders["teams"]; readonly connected: (surface: SurfaceAdapter) => void },
): Route {
  let surface: Promise<SurfaceAdapter> | undefined;
  const path = "/api/messages";
  const connect = async (): Promise<SurfaceAdapter> => {
    const made = (await options.load())({ ...world, settings });
    await made.start();
    options.connected(made);
    return made;
  };
  return {
    method: "POST",
    path,
    name: "teams trial",
    maxBodyBytes: MAX_TRIAL_BYTES,
    handle: async (request) => {
      surface ??= connect();
      const route = (await surface).localRoutes.find((each) => each.path === path && each.method === "POST");
      if (route === undefined) throw new Error(`defect: the Teams surface has no local ${path}`);
      return route.refuse?.(request) ?? route.handle(request);
    },
  };
}
