// Messages that wait for this browser: looked for now and then while the page is seen, shown, and only then told as
// read. Those that are shown are drawn anew when what they are about has changed.
import { post } from "./post.js";
import { personOf } from "./person.js";

/** Between two looks; reminders go out by the hour. */
const LOOK = 20_000;

/** Looks for messages; `show` draws one. */
export function watchMail(line, language, show) {
  const look = async () => {
    if (document.visibilityState !== "visible") return;
    const { mails } = await post(line, "/api/mail", { person: personOf(), pageLanguage: language });
    for (const mail of mails) show(mail);
    const keys = mails.map(({ key }) => key);
    if (keys.length > 0) await post(line, "/api/mail/read", { person: personOf(), keys });
  };
  let isLooking = false;
  const lookOnce = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      await look();
    } finally {
      isLooking = false;
    }
  };
  setInterval(lookOnce, LOOK);
  document.addEventListener("visibilitychange", lookOnce);
  void lookOnce();
}

/** How the messages with these keys stand now. */
export async function drawnAgain(line, keys) {
  if (keys.length === 0) return [];
  const { mails } = await post(line, "/api/mail/again", { person: personOf(), keys: keys.slice(-50) });
  return mails;
}
