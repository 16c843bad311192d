// How a turn changes the project idea of the turns before: other partners instead, only at home, another fund of the same
// kind. "og hvis det kun er folk herhjemme?" / "and the one for jobs?". In: folded words joined by spaces. Pure.

/** Words by which the places named now are all there are. */
const INSTEAD =
  /\b(?:instead|i stedet|only|just|kun|bare|alene|alone|dropped out|pulled out|backed out|withdr[ae]w|sprang fra|springer fra|faldet fra|faldt fra|trak(?:ket)? sig|now it s|i me(?:ant|an)|jeg men(?:te|er)|rettelse|correction|nu er det)\b/u;

/** No partner abroad is left: only the asker's own people take part. */
const AT_HOME =
  /\b(?:(?:only|just|purely|kun|bare|udelukkende|alene|rent)\b(?: \p{L}+){0,6}? (?:at home|here|locals?|locally|danes|her(?:hjemme| i regionen| hos os)?|hjemme|lokal(?:e|t)?|in (?:the|our) (?:region|own region)|i regionen|danskere)|(?:people|folk|alle|everyone|firms|partners|partnere) (?:here )?(?:at home|herhjemme)|here at home|her ?hjemme|no (?:\p{L}+ )?partners abroad|ingen (?:\p{L}+ )?(?:partnere i udlandet|udenlandske))\b/u;

/** Another fund or programme than the one told of, by what it is for: what was asked of the first one is no part of it. */
const SISTER =
  /^(?:og |and |what about |how about |hvad med |hvad er |what is |men |but )*(?:den|det|the|which|hvilken|hvilket)(?: (?:anden|andet|other)(?: (?:one|fond|fund|del|part|program\w*))?| (?:one|fond|fund|del|part))?(?: |$)(?:der (?:\p{L}+ )?|er |is |which (?:is )?|that (?:is )?)?(?:for|om|til|about|med fokus pa|on|with)?/u;

/** The same in one word: "og fonden for konkurrenceevne?". */
const SISTER_FUND = /^(?:og |men |hvad med )*(?:fonden|delen|programmet) (?:for|til|om|der|med) /u;

/** Whether the places named now replace those before. */
export function replacesPlaces(folded: string): boolean {
  return INSTEAD.test(folded);
}

/** Whether all partners abroad are gone. */
export function staysAtHome(folded: string): boolean {
  return AT_HOME.test(folded);
}

/** Whether another fund of the same kind is asked for: "and the one for jobs?". */
export function asksForSister(folded: string): boolean {
  if (SISTER_FUND.test(folded)) return true;
  const found = SISTER.exec(folded)?.[0] ?? "";
  return /(?:anden|andet|other|one|fond|fund|del|part|for|om|til|about|fokus|on)\s*$/u.test(found.trim());
}
