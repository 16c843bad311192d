// The product's own desk over a store of the test's, with roles and a channel of the unit where a test needs them.
import { readConfig } from "../../src/adapters/config.ts";
import type { Environment } from "../../src/adapters/config-setting.ts";
import { openDesk, type Outlets } from "../../src/adapters/open-desk.ts";
import type { RegisteredSnapshot } from "../../src/adapters/store/registered-snapshot.ts";
import type { Store } from "../../src/adapters/store/store.ts";
import { createVindrose, type Vindrose } from "../../src/app.ts";
import type { RegisteredDate } from "../../src/bot/ports.ts";
import type { Desk } from "../../src/bot/desk.ts";
import type { DeskOf } from "./teams-surface.ts";

let product: Vindrose | undefined;

/** The product over the real corpus, made once. */
export function theProduct(): Vindrose {
  product ??= createVindrose("2026-11-25T09:00:00Z");
  return product;
}

/** The desk of the product; `outlets` may be filled later. */
export function productDesk(environment: Environment = {}, outlets: Outlets = {}): DeskOf {
  return (store: Store): { readonly desk: Desk; readonly knowledge: () => Vindrose["knowledge"] } => {
    const vindrose = theProduct();
    const desk = openDesk({
      vindrose,
      config: readConfig(environment),
      store,
      registered: snapshotOf(store),
      outlets,
      localUrl: () => "http://localhost:3978",
    });
    return { desk, knowledge: () => vindrose.knowledge };
  };
}

/** The registered dates as the desk's own changes leave them; looks only when told. */
function snapshotOf({ registeredDates }: Store): RegisteredSnapshot {
  let dates: readonly RegisteredDate[] = [];
  return {
    current: () => dates,
    refresh: async () => {
      dates = await registeredDates.list();
    },
    stop: () => undefined,
  };
}
