// Whether somebody looks for money or plans a project, and whether "programme" or "fund" means another thing than ours:
// a broadcast, software, a washing machine's, an event's; a foundation. In: folded words joined by spaces. No knowledge.
import { isAskingWord, isFunctionWord } from "../../knowledge/language/function-words.ts";
import { fold, type Word } from "../../knowledge/language/text.ts";

/** Words of money from the Union and of applying for it, both languages, slips of "program" not among them. */
const FUNDING =
  /\b(?:eu|europaei?sk\w*|european|interreg\w*|intereg\w*|an?soge\w*|an?soger\w*|soge[rs]?|soeger?|ansog\w*|appl(?:y|ies|ying|ications?)|funding|funded|financ\w*|finansier\w*|\w*medfinans\w*|tilskud\w*|stotte\w*|st[oe]tteordning\w*|support\w*|grants?|pulje[rn]?|penge|money|\w*midler|\w*fond(?:en|e|ene)?|funds?|scheme|ordning(?:er|en)?|calls?)\b/u;

/** Words of a project with others. A projector is none. */
const PROJECT =
  /\b(?:\w*projekt(?!or|il)\w*|projct\w*|projket\w*|projects?|konsorti\w*|consorti\w*|partner(?:e|s|ne|skab\w*|ship\w*)?|sammen med|together with|samarbejd\w*|cooperat\w*|collaborat\w*|across (?:the )?borders?|cross border|graenseoverskrid\w*|pa tvaers|hen over graensen|vi (?:vil|onsker|planlaegger|overvejer|har en ide|er (?:en|et|tre|fire|to))|we (?:want|would like|d like|plan|are planning|have an idea|are (?:a|two|three|four))|(?:want|wants|vil gerne|wish(?:es)?|would like) (?:to |at )?)\b/u;

/** Who asks for a project's programme: applies, or asks which one fits, is right or can be used. */
const ASKS_FOR_FIT =
  /\b(?:an?sog\w*|soge[rs]?|soeger?|appl(?:y|ies|ying)|passe[rt]?|fits?|suit\w*|egne[rt] sig|kan vi bruge|can we use|(?:er|is) \w+ (?:det|den|the) (?:rigtige|right)|(?:et|vores|mit|min|our|my|a|the) (?:\w+ ){0,2}(?:projekt\w*|project|ide|idea)|vi (?:vil|onsker|planlaegger|overvejer)|we (?:want|would like|d like|plan|are planning)|(?:hvilke[nt]?|hvad for et|which|what) (?:af \w+ |of \w+ )?(?:eu |europaeisk |european )?(?:\w*program\w*|pro[gr]{1,2}am\w*|\w*fonde?n?|funds?|scheme|pulje|ordning|strand|interreg)|(?:er der|findes der|is there|are there|any) (?:\w+ ){0,3}(?:program\w*|penge|money|stotte|support|tilskud|grants?|funding|midler|fond|fund|pulje)|which one|which of (?:them|the|these)|hvilke[nt]? (?:af (?:dem|disse)|en|et)|(?:hvor meget|how much|hvor mange|how many) )\b/u;

/** What programmes of another sense are of, or are done with. */
const OTHER_PROGRAMME =
  /\b(?:tv|tv ?program\w*|fjernsyn\w*|television|kanal(?:en)?|channel|radio\w*|podcast\w*|netflix|biograf\w*|cinema|film(?:en|s)?|movies?|serien|episode\w*|afsnit|udsend\w*|i aften|tonight|this evening|broadcast\w*|software|install\w*|download\w*|file?r?s?|files|pdf|dwg|excel|spreadsheets?|regneark\w*|formel|formula|photoshop|windows|laptops?|computer\w*|pc|browser|unzip|zip|virus|billedbehandl\w*|redigere[rt]?|password|adgangskode\w*|vask\w*|vaske\w*|washing|laundry|dishwasher\w*|opvask\w*|torretumbler\w*|oven|ovn(?:en)?|printer\w*|projektor\w*|projector\w*|kaffemaskine\w*|fest(?:en|en s|lig\w*)?|festuge\w*|festival\w*|party|julefrokost\w*|christmas (?:lunch|party|dinner)|koncert\w*|concerts?|teater(?:et|s)?|theatre|generalforsamling\w*|reception|fredagsbar\w*|sommerfest\w*|firmatur\w*|bryllup\w*|wedding|gym|fitness\w*|workout|halvmaraton|maraton|marathon|traeningsprogram\w*|kostplan\w*|slanke\w*|diet|vaccin\w*|loyal\w*|bonusprogram\w*|frequent flyer|miles|cheapest|billigste|rabat\w*|discount\w*|spouse\w*|aegtefaelle\w*|talentprogram\w*|trainee\w*|onboarding|introduktionsprogram\w*|(?:edb|regnskabs|tekstbehandlings|antivirus|motions|fest|konference|mode|dags|undervisnings|fordels|screenings)program\w*|accounting (?:program\w*|software))\b/u;

/** A fund named by words of its own, as written: "Velux Fonden". */
const NAMED_FUND = /(?<!\p{L})(\p{Lu}\p{L}+) [Ff]ond(?:en|ens)(?!\p{L})/u;

/** Names and endings that mean a foundation or another giver, where it is none of the Union's funds. */
const FOUNDATION =
  /\b(?!(?:den|eus?|et|alle|begge|hvilken|struktur|social|regional|landdistrikts|udviklings|samhorigheds|hav|fiskeri|landbrugs)fond)(?:\p{L}{3,}fond(?:en|ens|et)|realdania|foundations?|trust|(?:studie|rejse)?legat(?:er|et|erne)?|scholarships?|stipend\w*|sponsor\w*|crowdfund\w*|kulturpulje\w*|byfond\w*)\b/u;

/** What became of applications and projects, or how many there are: no source of ours counts or follows them. */
const RESULTS =
  /\b(?:(?:vores|our|min|my) (?:\w+ )?(?:\w*ansogning(?:en|er|erne)?|applications?)|afslag|afvist\w*|turned down|reject\w*|(?:hvor mange|how many) (?:\w+ ){0,3}(?:\w*ansogning\w*|\w*projekt\w*|applications?|projects?|bids?|proposals?)|(?:hvem|hvilke\w*|who|which|what) (?:\w+ ){0,4}(?:vandt|vundet|fik|faet|modtog|modtaget|won|got|received|awarded|granted|succeeded)|(?:hvor mange|hvor meget|how much|how many) (?:\w+ ){0,4}(?:har vi|fik vi|did we|have we|vi har|regionen har|har regionen|(?:the )?region has|has the region) (?:\w+ ){0,2}(?:faet|hentet|vundet|brugt|got|received|won|spent)|(?:did|has|have|har|fik) (?:anyone|anybody|someone|nogen|noget) (?:\w+ ){0,4}(?:get|got|gotten|won|receive[d]?|faet|fik|hentet|vundet)|success rate|succesrate\w*|godkendelsesprocent\w*|(?:sidste|last) (?:ansogningsrunde|application round|call))\b/u;

/** Words by which a question is for money or a project, whatever else the message tells. */
const APPLIES =
  /\b(?:an?sog\w*|soge[rs]?|soege[rs]?|appl(?:y|ies|ying)|funding|finansier\w*|tilskud\w*|puljer?n?|grants?|\w+programmet|\w*program(?:me|mes|s|mer|merne)?|\w*projekt(?!or)\w*|projects?|projct\w*|konsorti\w*|consorti\w*|\w*fond(?:e|en|ene)?|funds?|schemes?|interreg\w*|\w*midler|penge|money|eu (?:stotte|support))\b/u;

/** Whether a question itself is for money or a project. */
export function asksForMoney(folded: string): boolean {
  return APPLIES.test(folded) || ASKS_FOR_FIT.test(folded);
}

/** Whether results of applications or projects are asked for. */
export function asksForResults(folded: string): boolean {
  return RESULTS.test(folded);
}

/** Whether money or a project with others is spoken of. */
export function speaksOfFunding(folded: string): boolean {
  return FUNDING.test(folded) || PROJECT.test(folded);
}

/** Whether a project with others is planned or told of. */
export function plansProject(folded: string): boolean {
  return PROJECT.test(folded);
}

/** Whether a programme is asked for, and not what is said of one. */
export function asksForFit(folded: string): boolean {
  return ASKS_FOR_FIT.test(folded);
}

/** Whether "programme" has another sense: only where nothing of money or a project is said. */
export function meansOtherProgramme(folded: string): boolean {
  return OTHER_PROGRAMME.test(folded) && !speaksOfFunding(folded);
}

/** Whether a foundation or another giver is named, of which no source of ours tells. */
export function namesOtherGiver(folded: string, text: string): boolean {
  const before = NAMED_FUND.exec(text.replace(OWN_FUND, ""))?.[1];
  return FOUNDATION.test(folded) || (before !== undefined && !isPlainWord(fold(before)));
}

/** "Er fonden åben?" begins with a capital and names no fund. */
function isPlainWord(folded: string): boolean {
  return isFunctionWord(folded) || isAskingWord(folded);
}

/** The Union's funds by words of their own. */
const OWN_FUND = /(?:EU|Europæiske|Regionale?|Sociale?|EU's) [Ff]ond\p{L}*/gu;

/** What a programme of ours is called by the word or the part of a word before it. */
const KIND_OF_OURS =
  /^(?:eus?|europ\p{L}*|interreg\p{L}*|intereg\p{L}*|funding|support|grants?|stotte|tilskuds?|rural|landdistrikts?|landsby|research|forsknings?|ramme|framework|sea|so|nordso|osterso|region\p{L}*|which|witch|wich|what|the|this|that|any|some|one|a|an|right|rigtige|same|other|best|good|new|nye?|existing|such|cross|border|transnational\p{L}*|tvaernational\p{L}*|graense\p{L}*|territorial\p{L}*|cooperation|samarbejds?|skagerrak|kattegat|kask|iv|iva|ivb|ivc|[abc]|[2-7]|leader|lag|baltic|north|national\p{L}*|danish|danske?|joint|faelles|operational|structural|struktur\p{L}*|social|development|udviklings?|mal|objective|hvilke[nt]?|hvad|et|det|den|der|er|som|hvis|og|and|or|eller|of|for|to|til|om|with|med|our|vores|your|jeres|in|i|only|kun|is|are|find\p{L}*|sea s)$/u;

/** Whether the programme spoken of is of a kind that no theme of ours has: "a mentoring programme", "vaskeprogram". */
export function isOtherKind(words: readonly Word[], hasTheme: (word: Word) => boolean): boolean {
  return words.some((word, at) => {
    const part = /^(\p{L}*?)s?program\p{L}*$/u.exec(word.folded)?.[1];
    if (part === undefined) return false;
    const before = part === "" ? words[at - 1] : word;
    const kind = part === "" ? before?.folded : part;
    return before !== undefined && kind !== undefined && !KIND_OF_OURS.test(kind) && !hasTheme(before);
  });
}
