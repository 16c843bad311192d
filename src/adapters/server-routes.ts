// Which addresses each listener has. The local one: page, reading, health, metrics, calendars, and Teams for trying
// where it has no credentials. The public one: what platforms and calendar readers ask, nothing else.
import { loaders, type House } from "./house.ts";
import type { Route } from "./http-route.ts";
import { deadlineRoutes, feedRoutes } from "./ical/routes.ts";
import { teamsTrialRoute } from "./platforms.ts";
import { webRoutes } from "./web/routes.ts";
import { healthGauges, healthOf } from "./health.ts";

/** Addresses of the local listener. */
export function localRoutes(house: House): readonly Route[] {
  const { config, vindrose, desk, store, clock, log, metrics, healthParts } = house;
  const trial =
    config.teams.credentials === undefined
      ? [
          teamsTrialRoute(config.teams, house.worldFor("teams"), {
            load: loaders.teams,
            connected: house.join,
          }),
        ]
      : [];
  return [
    ...webRoutes({
      vindrose: () => vindrose,
      desk,
      dates: house.calendars.dates,
      store,
      clock: () => new Date(clock.now()).toISOString(),
      log,
      metrics,
      health: () => healthOf(healthParts),
      gauges: () => healthGauges(healthParts),
    }),
    ...deadlineRoutes(house.calendars),
    ...feedRoutes(house.calendars),
    ...trial,
    ...house.surfaces.flatMap(({ localRoutes: own }) => own),
  ];
}

/** Addresses of the public listener. */
export function publicRoutes({ surfaces, calendars }: House): readonly Route[] {
  return [...surfaces.flatMap(({ routes }) => routes), ...feedRoutes(calendars)];
}
