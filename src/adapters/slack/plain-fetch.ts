// A POST of text by Node's own client, shaped like fetch as far as Slack's SDK asks for it: the platform's fetch takes
// about three times the processor time for that. Follows nothing, retries nothing; connections are the platform's.
import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";

/** Sends a text and gives the whole response. Rejects as fetch does: with the network's code, with the signal's end,
 * and for an address that leads elsewhere. Whatever is no text goes through fetch itself. */
export const plainFetch: typeof fetch = (input, init = {}) => {
  const { body, headers, method = "GET", signal } = init;
  if (typeof input !== "string" || typeof body !== "string") return fetch(input, init);
  const request = input.startsWith("http:") ? overHttp : overHttps;
  return new Promise((resolve, reject) => {
    const options = {
      method,
      headers: { ...Object.fromEntries(new Headers(headers)), "content-length": Buffer.byteLength(body) },
      ...(signal === undefined || signal === null ? {} : { signal }),
    };
    const outgoing = request(input, options, (incoming) => {
      responseOf(incoming).then(resolve, reject);
    });
    outgoing.once("error", reject);
    outgoing.end(body);
  });
};

function responseOf(incoming: IncomingMessage): Promise<Response> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    // also what breaks off before its end
    incoming.once("error", reject);
    incoming.once("end", () => {
      const { statusCode: status = 0, statusMessage: statusText = "" } = incoming;
      if (status >= 300 && status < 400) return reject(new TypeError(`led elsewhere by status ${status}`));
      const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
        typeof value === "string" ? [[name, value]] : [],
      );
      resolve(new Response(Buffer.concat(chunks), { status, statusText, headers }));
    });
  });
}
