// The line to the server: asks, notices when nobody answers, and keeps trying until somebody does. Nothing is lost
// meanwhile: a question that got no answer is sent again.
const SECOND = 1000;
/** Longest wait for an answer; they take milliseconds, so this long means that the server hangs. */
const ASK_TIMEOUT = 15 * SECOND;
/** Pauses between tries: soon at first, since a restart takes a second or two. */
const PAUSES = [0.5, 1, 1, 2, 2, 5].map((seconds) => seconds * SECOND);
const HEARTBEAT = 15 * SECOND;

/** The server could not be reached, or something before it says that it is not there. */
class Gone extends Error {}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function request(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", ...options });
  } catch {
    throw new Gone();
  }
  if ([502, 503, 504].includes(response.status)) throw new Gone();
  return response;
}

/** Makes the line; `onState` hears `true` when the server answers again and `false` when it stops to. */
export function createLine(onState) {
  let waiting;
  const untilBack = () => {
    waiting ??= (async () => {
      onState(false);
      for (let tries = 0; ; tries += 1) {
        await pause(PAUSES[Math.min(tries, PAUSES.length - 1)]);
        try {
          if ((await request("/alive")).ok) break;
        } catch (error) {
          if (!(error instanceof Gone)) throw error;
        }
      }
      waiting = undefined;
      onState(true);
    })();
    return waiting;
  };
  const send = async (path, options) => {
    for (;;) {
      try {
        return await request(path, { ...options?.(), signal: AbortSignal.timeout(ASK_TIMEOUT) });
      } catch (error) {
        if (!(error instanceof Gone)) throw error;
        await untilBack();
      }
    }
  };
  setInterval(() => {
    if (document.visibilityState === "visible" && waiting === undefined) request("/alive").catch(untilBack);
  }, HEARTBEAT);
  return { send };
}

/** Tells in an element whether the server is there; for `createLine`. */
export function showState(state, words) {
  return (isThere) => {
    state.className = isThere ? "back" : "gone";
    state.textContent = isThere ? words.serverBack : words.serverGone;
    if (isThere) setTimeout(() => state.classList.contains("back") && clearState(state), 4000);
  };
}

/** Says nothing any more. */
export function clearState(state) {
  state.className = "";
  state.textContent = "";
}
