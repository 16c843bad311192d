// The page's own files: the assets folder in, routes out. Read once at start; only these names are ever served.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Route } from "../http-route.ts";

const FOLDER = fileURLToPath(new URL("assets", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** One route an asset. Throws for a file of a kind that a page does not need. */
export function assetRoutes(): readonly Route[] {
  return readdirSync(FOLDER).map((name) => {
    const type = TYPES[extname(name)];
    if (type === undefined) throw new Error(`defect: ${name} among the page's assets`);
    const body = readFileSync(join(FOLDER, name));
    return {
      method: "GET",
      path: `/assets/${name}`,
      name: "asset",
      handle: () => ({ status: 200, headers: { "content-type": type, "cache-control": "no-cache" }, body }),
    };
  });
}
