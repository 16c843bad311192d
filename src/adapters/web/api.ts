// The JSON addresses for reading: sections, passages, health; and the metrics as text. In: the product. Out: routes.
import { type Reply, jsonReply, type Request, type Route, textReply } from "../http-route.ts";
import { healthReply } from "../health.ts";
import type { Language } from "../../knowledge/model.ts";
import type { WebOptions } from "./options.ts";
import { pagePath, sectionPath } from "./places.ts";
import { renderOrigin } from "./reading/record.ts";
import { h } from "./tree.ts";
import { renderPassage, passagesIn } from "./reading/strategy.ts";

/** The routes. */
export function apiRoutes(options: WebOptions): readonly Route[] {
  const startedAt = options.clock();
  const corpus = () => options.vindrose().knowledge.corpus;
  return [
    get("/api/sections", "sections", () =>
      jsonReply(
        200,
        corpus().sections.map(({ id, number, title, asOf, provenance }) => ({
          id,
          number,
          title,
          asOf,
          provenance,
          path: { da: sectionPath("da", id), en: sectionPath("en", id) },
        })),
      ),
    ),
    get("/api/sections/:id", "section", ({ params }) => {
      const section = corpus().sections.find(({ id }) => id === params["id"]);
      if (section === undefined) return jsonReply(404, { error: "id: no such section" });
      const passages = passagesIn(corpus(), section).map(({ id, title, paragraph, row, text }) => ({
        id,
        title,
        paragraph,
        row,
        text,
      }));
      return jsonReply(200, { ...section, passages });
    }),
    get("/api/passages/:id", "passage", (request) => passageReply(request, options)),
    get("/alive", "alive", () => jsonReply(200, { startedAt })),
    get("/health", "health", async () => healthReply(await options.health(), about(options, startedAt))),
    get("/metrics", "metrics", async () =>
      textReply(200, options.metrics.text({ ...gauges(options, startedAt), ...(await options.gauges()) }), {
        "content-type": "text/plain; version=0.0.4; charset=utf-8",
      }),
    ),
  ];
}

/** One passage, drawn in both languages with the asker's first. */
function passageReply({ params, query }: Request, { vindrose }: WebOptions): Reply {
  const { knowledge } = vindrose();
  const { corpus } = knowledge;
  const passage = corpus.passages.find(({ id }) => id === params["id"]);
  const language: Language = query.get("language") === "en" ? "en" : "da";
  if (passage === undefined) return jsonReply(404, { error: "id: no such passage" });
  return jsonReply(200, {
    path: sectionPath(language, passage.section, passage.id),
    tree: h(
      "div",
      {},
      renderOrigin(knowledge.cite.passage(passage.id), { knowledge, language }),
      renderPassage(passage, language, "h3"),
    ),
  });
}

function about({ vindrose, clock }: WebOptions, startedAt: string): Readonly<Record<string, unknown>> {
  const { knowledge, warnings } = vindrose();
  const { sections, passages, partners, programmes } = knowledge.corpus;
  return {
    startedAt,
    now: clock(),
    page: pagePath("da", "ask"),
    corpus: {
      sections: sections.length,
      passages: passages.length,
      partners: partners.length,
      programmes: programmes.length,
      warnings: warnings.length,
    },
  };
}

function gauges({ vindrose }: WebOptions, startedAt: string): Readonly<Record<string, number>> {
  const { knowledge, warnings } = vindrose();
  return {
    process_start_time_seconds: Date.parse(startedAt) / 1000,
    process_resident_memory_bytes: process.memoryUsage.rss(),
    vindrose_corpus_passages: knowledge.corpus.passages.length,
    vindrose_corpus_warnings: warnings.length,
  };
}

function get(path: string, name: string, handle: Route["handle"]): Route {
  return { method: "GET", path, name, handle };
}
