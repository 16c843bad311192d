// What stands around a message as around a letter: "Dear assistant, ...", "... Mvh. Birthe". In: a cleaned text; out: the
// text without it. A greeting or a farewell that is all there is stays, because it is what is said.

/** A name of one to four words, each with a capital, small words between: "Mrs Holt", "Anne-Marie K. from Skive". */
const SIGNED =
  "\\p{Lu}[\\p{L}.'-]*(?: (?:af|de|van|von|\\p{Lu}[\\p{L}.'-]*)){0,3}(?:,? (?:fra |from |i )?\\p{Lu}[\\p{L}-]+)?";
const WISHES =
  "(?:(?:med )?(?:de |mange |venlig(?:e|st)? |bedste |varme |kærlig(?:e)? |kære |kind(?:est)? |best |warm(?:est)? |many |with )*(?:hilsen|hilsner|regards|wishes|greetings)|m\\.?v\\.?h|v\\.?h|k\\.?h|b\\.?r|(?:yours |most )?(?:sincerely|faithfully|truly)|yours|best|cheers)";
const THANKS =
  "(?:(?:mange |tusind |på forhånd |many )?(?:tak|thanks|thank you)(?: (?:på forhånd|for hjælpen|in advance|so much|a lot|for your help))?)";
/** Without a comma, "Tak Ungarn" could go on about Hungary. */
const CLOSING = new RegExp(
  `(?:(?<=[.!?,;:] ?)(?:(?i:${THANKS})[.,!]? ?)?(?:(?i:${WISHES})[.,!]* ?(?:${SIGNED}|\\p{Ll}{2,})?|(?i:${THANKS}), ?-? ?(?:${SIGNED}))|(?<= )(?i:m\\.?v\\.?h|v\\.h)\\.? (?:${SIGNED}|\\p{Ll}{2,}))[.!, ]*$`,
  "u",
);
const ADDRESSED =
  "(?:vindrose|assistent|assistant|bot|robot|kolleg(?:a|aer)|colleagues?|friends?|venner|alle|all|everyone|team|there|sir(?: or madam| or sirs)?|madam)";
const OPENING = new RegExp(
  `^(?i:kære|kaere|dear|hej|hejsa|hi|hello|hey|goddag|god (?:dag|morgen|aften)|good (?:day|morning|afternoon|evening))(?: (?i:${ADDRESSED})(?!\\p{L})| \\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){0,2}(?=[,!:]))+[,.!: -]+`,
  "u",
);

/** A text without salutation and signature; the whole text when nothing else stands in it. */
export function withoutLetterFrame(text: string): string {
  const inner = text.replace(OPENING, "");
  const body = inner.replace(CLOSING, "").trimEnd();
  return /\p{L}{2}.*\p{L}{2}/u.test(body) ? body : text;
}
