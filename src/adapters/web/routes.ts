// Every address of the local listener: pages, assets, the JSON that the page asks, health and metrics. In: the
// product, the clock, the log. Out: routes and the headers that all of them carry.
import type { Answer } from "../../bot/answer.ts";
import { copenhagenDay } from "../../knowledge/calendar.ts";
import type { Language } from "../../knowledge/model.ts";
import type { Reply, Request, Route } from "../http-route.ts";
import { apiRoutes } from "./api.ts";
import { ask, LIMITS } from "./ask.ts";
import { assetRoutes } from "./assets.ts";
import type { WebOptions } from "./options.ts";
import { formRoutes } from "./form.ts";
import { personalRoutes } from "./personal.ts";
import { pagePath } from "./places.ts";
import { chatPage } from "./reading/chat.ts";
import { dutiesPage } from "./reading/duties.ts";
import { homePage } from "./reading/home.ts";
import { partnersPage } from "./reading/partners.ts";
import { programmesPage } from "./reading/programmes.ts";
import type { Reading } from "./reading/record.ts";
import { type PageContent, renderPage } from "./reading/shell.ts";
import { sectionPage, strategyPage } from "./reading/strategy.ts";
import { notFoundPage } from "./reading/not-found.ts";

/** Headers of every reply of the local listener: nothing from elsewhere, nothing inline, no frame, no referrer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** All routes. */
export function webRoutes(options: WebOptions): readonly Route[] {
  return [
    { method: "GET", path: "/", name: "front", handle: toFront },
    ...(["da", "en"] as const).flatMap((language) => pageRoutes(language, options)),
    ...assetRoutes(),
    {
      method: "POST",
      path: "/api/ask",
      name: "ask",
      maxBodyBytes: LIMITS.bodyBytes,
      handle: (request) => askCounted(request, options),
    },
    ...personalRoutes(options),
    ...formRoutes(options),
    ...apiRoutes(options),
  ];
}

/** The page for an address that leads nowhere, in the language that the address begins with. */
export function notFound(request: Request): Reply {
  const language = request.path.startsWith("/en/")
    ? "en"
    : request.path.startsWith("/da/")
      ? "da"
      : languageOf(request);
  return html(notFoundPage(language), 404);
}

function pageRoutes(language: Language, { vindrose, dates, clock }: WebOptions): readonly Route[] {
  const reading = (): Reading => ({
    knowledge: vindrose().knowledge,
    language,
    today: copenhagenDay(clock()),
  });
  const page = (
    path: string,
    name: string,
    content: (request: Request) => PageContent | undefined,
  ): Route => ({
    method: "GET",
    path: `/${language}${path}`,
    name,
    handle: (request) => {
      const found = content(request);
      return found === undefined ? notFound(request) : html(found, 200);
    },
  });
  return [
    page("", "chat page", () => chatPage(language, vindrose().knowledge.corpus)),
    page("/strategy", "strategy page", () => strategyPage(reading())),
    page("/strategy/:id", "section page", ({ params }) => sectionPage(params["id"] ?? "", reading())),
    page("/partners", "partners page", () => partnersPage(reading())),
    page("/programmes", "programmes page", () => programmesPage(reading())),
    page("/duties", "duties page", () => dutiesPage({ ...reading(), dates: dates() })),
    page("/home", "home page", () => homePage(language)),
  ];
}

function html(content: PageContent, status: number): Reply {
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
    body: renderPage(content),
  };
}

/** The front page is the chat in the browser's language: Danish unless English stands first. */
function toFront(request: Request): Reply {
  return {
    status: 302,
    headers: {
      location: pagePath(languageOf(request), "ask"),
      "cache-control": "no-store",
      vary: "accept-language",
    },
    body: "",
  };
}

function languageOf({ headers }: Request): Language {
  const wanted = (headers["accept-language"] ?? "").toLowerCase();
  const danish = wanted.search(/\bda\b/);
  const english = wanted.search(/\ben\b/);
  return english >= 0 && (danish < 0 || english < danish) ? "en" : "da";
}

function askCounted(request: Request, options: WebOptions): Promise<Reply> {
  const { log, metrics } = options;
  const started = performance.now();
  const told = ({ intent, language, refused }: Answer): void => {
    const ms = performance.now() - started;
    metrics.count("vindrose_answers_total", { surface: "web", intent, language, refused: String(refused) });
    metrics.observe("vindrose_answer_seconds", { surface: "web" }, ms / 1000);
    log.info("answered", { surface: "web", intent, language, refused, ms: Math.round(ms * 10) / 10 });
  };
  return ask(request, options, told);
}
