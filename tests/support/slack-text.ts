// Judges one text object of Slack: its length, and that nothing in it mentions, calls or links but web links of our own.
// In: a text object, its limit. Out: faults.

/** What is wrong with a text object; none for one that is absent. `fallback` is the text beside blocks. */
export function textFaults(object: unknown, max: number, where: string): readonly string[] {
  if (object === undefined) return [];
  // payloads are JSON; a text object is told by its two fields
  const { type, text, verbatim, emoji } = object as {
    readonly type?: unknown;
    readonly text?: unknown;
    readonly verbatim?: unknown;
    readonly emoji?: unknown;
  };
  if (typeof text !== "string") return [`${where}: no text`];
  const count = Array.from(text).length;
  return [
    ...(count > max ? [`${where}: ${count} characters of at most ${max}`] : []),
    ...(text.trim() === "" ? [`${where}: an empty text`] : []),
    ...(type === "mrkdwn" && verbatim !== true ? [`${where}: Slack may link what it likes`] : []),
    ...(type === "plain_text" && emoji !== false ? [`${where}: emoji are drawn from words`] : []),
    ...(type === "mrkdwn" || type === "fallback" ? broadcastFaults(text, where) : []),
    ...markupFaults(text, type === "mrkdwn", where),
  ];
}

/** `@channel` and the like, which a client or an app's settings may turn into calls. */
function broadcastFaults(text: string, where: string): readonly string[] {
  return /@(?:channel|here|everyone|group)\b/i.test(text) ? [`${where}: a broadcast word`] : [];
}

/** Everything that Slack parses: `<...>` and bare ampersands. Only web links may be left, and bars at a line's start. */
function markupFaults(text: string, mayLink: boolean, where: string): readonly string[] {
  const links = /<https?:\/\/[^\s<>|]+\|[^<>|]+>/g;
  const rest = (mayLink ? text.replaceAll(links, "") : text).replace(/^> /gm, mayLink ? "" : "$&");
  return [
    ...(/<[@!#]/.test(rest) ? [`${where}: a mention`] : []),
    ...(/[<>]/.test(rest) ? [`${where}: unescaped markup`] : []),
    ...(/&(?!(?:amp|lt|gt);)/.test(rest) ? [`${where}: an unescaped ampersand`] : []),
  ];
}
