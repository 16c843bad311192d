// Word tables, folded when read: words that carry grammar and not matter, per language. They are never searched,
// and they tell the language of a message. A word that both languages have belongs to neither for that purpose.
import type { Language } from "../model.ts";
import { fold } from "./text.ts";

const DANISH = `
af alle alt anden andet andre at bare begge blev blevet bliver blive da de dem den denne der deres derfor derfra des
desuden det dets dette dig din dine disse dit dog du efter eller en end endnu engang er et ellers faktisk fik flere
langs for fordi forresten fra før få får gennem gerne godt ham han hans har havde have heller hende hendes her hos hvad
hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår hvorvidt hvormed hvori hvoraf hvortil hvorfra hun
i ifølge igen ikke ind ingen inden indenfor ja jeg jer jeres jo kan kunne kun kunnet lige lidt man mange med meget
mellem men mens mere mest mig min mindre mine mit mod må måske måtte nej ned noget nogle nogen nok nu når nær næsten
nede også om omkring op oppe ude os over overfor overhovedet på paa samt se selv sig sin sine sit skal skulle som
specielt stadig så sådan sådanne til tit tror ud under udenfor uden ved vel vi via vil ville vor vores være været
vær var ville altså alligevel egentlig eventuelt evt særligt især bl blandt hel hele helt henne hen hid hjem dertil
derom derved derpå deraf dermed herom hertil heraf jamen mon vistnok ik ikk ka sku hva hvo deromkring enten hverken dernede deroppe derinde derhenne
både ligesom hvert fald tak venligst hilsen mvh undskyld hej og ad dens
`;

const ENGLISH = `
a about above according actually after again all also although am among an and any anyone anything are aren around as
at be because been before being below between both but by can cannot could couldn did didn do does doesn doing don
down during each either else ever every few for from further get gets getting got had has hasn have haven having he
her here hers him his how if in into is isn it its itself just let like many may maybe me might mine more most much
must my no nor not now of off on once one only or other our ours out over own per please quite rather really same
shall she should shouldn since so some somebody someone something still such than that the their theirs them then
there these they this those though through to too under until up upon us very via was wasn we well were weren what
whatever when where whether which while who whom whose why will with within without won would wouldn yes yet you your
yours ve ll re im ive dont t m s d hi hello thanks thank
`;

/** Words of asking: they name no subject, so a passage gains nothing by them. Not used to tell the language. */
const ASKING = `
hedder hedde ligger ligge findes fortæl fortælle sig sige siger sagt nævner nævne nævnt nævnes står stå omtaler omtales
omtale beskriver beskrives beskrevet forklar forklare forklaring vide ved viste kender kende spørger spørge spørgsmål
svar svare svarer gælder gælde betyder betyde handler går gå kommer komme hjælp hjælpe ting tingene slags type
vigtigt vigtig kort hurtig hurtigt præcis præcist helt bestemt egen konkret konkrete nævn giv give giver angiver
angives angivet lyder lyde hedt forstår forstå forstås mener mene menes meningen tænker tænke tænkes skriver skrive
skrevet skrives indeholder rigtigt sandt korrekt passer remind minde huske husker lave laver gør gøre gjort tage tager
strategi strategien strategiens strategy strategys region regionen regionens midtjylland midtjyllands vindrose
tell say says said mention mentions mentioned name named names called know explain describe described describes
give gives given list listed lists mean means meant find found look looking want wants wanted need needs ask asking
question answer exactly precisely short shortly quickly briefly thing things kind kinds sort true correct right
actual document text written write writes state states stated remember wonder wondering anybody whats wheres hows
central denmark believe think thinks use used make makes made take takes taken part according regarding concerning stands stand abbreviation short forkortelse forkortelsen forkortet kaldes kaldt called bruge bruges brugt
ofte tit hyppigt regelmæssigt often regularly frequently antal antallet number dato datoen date
teh wich wat dose ment meen hav meny hvm hvd hvilkt egenlig egentlg
venlig venligst rar høflig opsummere opsummer kort lidt grunden grund årsagen årsag skyldes meningen mening idéen ideen
ide tanken tanke baggrunden baggrund stod står udkom udkommet sagde siges hørte hørt læst læse læser så se ser set finde
find finder bede beder spørger tilbageblik historisk historie gang gange dag dage sted steder side punkt
punktet måde måder slags eksempel eksempelvis bl.a oplæg notat mail kollega kollegaer vigtigste
sorts holde holder holdt drejer indebærer foregår fandtes findes gik gå går betød mente skrev nævnte glæde dertil henne nemlig hurtigt ny nyt nye
resumé kortfattet simpelt forstå lære vide kendt stort store stor lille små god gode godt bedre bedst nemt svært hensyn
heart kindly politely sum summarise summarize summary gist bother idea ideas reason reasons background point points meant
spell spelt spells induction talk talked told heard hear read reading see seen seeing excuse wondered somebody
someone remind reminded know knew understand understood help helps helping look looks looking place places way ways
example examples colleague colleagues memo presentation note brief thing stuff today
exist existed exists went going goes behind basically simply exact clear right kind big small good better best new
quick easy hard share tell telling moment purposes regard regards interested curious mind possible
times nr nummer line lines linje linjer sætning sentence bygger bygge build builds based nærmere udover foruden udenom klassisk klassiske almindelig almindelige almindeligt normal normale normalt sædvanlig sædvanlige
sædvanligvis forskellig forskellige diverse samme både netop rundt videre ellers allerede nogensinde altid aldrig samtidig
samtidigt sammenlignet hurtigste vigtigere enkelt enkelte bestemte pågældende nævnte omtalte ovenstående følgende pludselig
åbenbart tydeligvis formentlig sandsynligvis måske muligvis generelt grundlæggende overordnet overordnede samlet samlede
endelig endeligt efterhånden efterfølgende sidenhen dengang nutildags herude derude derovre herovre derhjemme ligeledes
tilsvarende lignende dertil deriblandt herunder indimellem undertiden somme oftest mestendels nogenlunde cirka omtrent
påstår påstå hævder hævde tror antager gætter mindes erindrer nævner spurgte spørgsmålet svaret undrer undrede interesserer
skylder handlede drejede angår vedrører vedrørende angående enhver
everybody everyone anywhere somewhere everywhere nowhere figured rest usual usually normal normally ordinary
certain certainly particular particularly specific specifically general generally overall various different several
besides apart anyway perhaps probably possibly obviously apparently originally eventually meanwhile nowadays sometimes
already always never roughly approximately somehow together altogether indeed fact
claim claims claimed suppose supposed assume guess recall wondering curious concern concerns regarded mainly mostly
single whole entire main major minor similar following mentioned aforementioned
send sende sender sendt sent sending
omfatte omfatter dækker dække include includes cover covers contain contains sker ske happen happens meaning asked asks ask first second third last første tredje sidste
`;

function table(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(fold));
}

const danish = table(DANISH);
const english = table(ENGLISH);
const grammar: ReadonlySet<string> = new Set([...danish, ...english]);
const asking = table(ASKING);

/** Whether a folded word carries only grammar, in either language. */
export function isFunctionWord(folded: string): boolean {
  return grammar.has(folded);
}

/** Whether a folded word only asks ("hedder", "tell"): searched for with little weight. */
export function isAskingWord(folded: string): boolean {
  return asking.has(folded);
}

/** Which language a folded function word tells; `undefined` for other words and for words of both languages. */
export function languageOfFunctionWord(folded: string): Language | undefined {
  const isDanish = danish.has(folded);
  if (isDanish === english.has(folded)) return undefined;
  return isDanish ? "da" : "en";
}

/** All words of both tables, folded, for telling slips from words. */
export function grammarWords(): readonly string[] {
  return [...danish, ...english, ...asking];
}
