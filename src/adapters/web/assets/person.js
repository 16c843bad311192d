// Who this browser is: a random text of its own, kept in it alone, sent with what is asked for a person. Whoever has it
// is that person here, so it is never shown and never part of an address.
const KEY = "vindrose.person";
const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
let own;

/** The text; a browser that keeps nothing has a new one on each page. */
export function personOf() {
  own ??= kept() ?? keep(made());
  return own;
}

function kept() {
  try {
    const text = localStorage.getItem(KEY) ?? "";
    return FORM.test(text) ? text : undefined;
  } catch {
    // storage is forbidden: there is nobody from before
    return undefined;
  }
}

function keep(text) {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // storage is forbidden: the person lasts as long as the page
  }
  return text;
}

/** A random UUID, also where the page came without TLS from another machine, which has no randomUUID. */
function made() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
