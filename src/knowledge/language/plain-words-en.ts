// English words of everyday talk that name no subject: verbs of doing and saying, judgements, vague nouns, frames. A word
// stands here only if it would not change which fact is asked for; words for a kind of fact ("price", "close") never do.

/** The forms, parted by blanks. */
export const PLAIN_ENGLISH = `
list lists listed listing listings mention mentions mentioned mentioning explain explains explained explaining clarify
clarifies clarified clarifying elaborate elaborates elaborated elaborating answer answers answered answering wonder
wonders wondered wondering whisper whispers whispered whispering mumble mumbles mumbled mumbling chat chats chatted
chatting nod nods nodded nodding smile smiles smiled smiling laugh laughs laughed laughing sigh sighs sighed sighing
remark remarks remarked remarking comment comments commented commenting discuss discusses discussed discussing
describe describes described describing outline outlines outlined outlining summarise summarises summarised
summarising summarize summarizes summarized summarizing recap recaps recapped recapping rephrase rephrases rephrased
rephrasing reword rewords reworded rewording paraphrase paraphrases paraphrased paraphrasing quote quotes quoted
quoting cite cites cited citing repeat repeats repeated repeating add adds added adding underline underlines
underlined underlining stress stresses stressed stressing highlight highlights highlighted highlighting emphasise
emphasises emphasised emphasising emphasize emphasizes emphasized emphasizing hint hints hinted hinting imply implies
implied implying indicate indicates indicated indicating assert asserts asserted asserting admit admits admitted
admitting confess confesses confessed confessing deny denies denied denying confirm confirms confirmed confirming
doubt doubts doubted doubting guess guesses guessed guessing assume assumes assumed assuming presume presumes presumed
presuming suppose supposes supposed supposing supposedly suspect suspects suspected suspecting imagine imagines
imagined imagining believe believes believed believing ponder ponders pondered pondering contemplate contemplates
contemplated contemplating consider considers considered considering reflect reflects reflected reflecting reason
reasons reasoned reasoning remember remembers remembered remembering recall recalls recalled recalling recollect
recollects recollected recollecting memorise memorises memorised memorising memorize memorizes memorized memorizing
remind reminds reminded reminding realise realises realised realising realize realizes realized realizing recognise
recognises recognised recognising recognize recognizes recognized recognizing notice notices noticed noticing spot
spots spotted spotting glance glances glanced glancing peek peeks peeked peeking stare stares stared staring gaze
gazes gazed gazing glimpse glimpses glimpsed glimpsing look looks looked looking listen listens listened listening
seem seems seemed seeming appear appears appeared appearing sound sounds sounded sounding grab grabs grabbed grabbing
grasp grasps grasped grasping pull pulls pulled pulling push pushes pushed pushing carry carries carried carrying
fetch fetches fetched fetching place places placed placing twist twists twisted twisting roll rolls rolled rolling
fold folds folded folding pack packs packed packing wrap wraps wrapped wrapping unwrap unwraps unwrapped unwrapping
stack stacks stacked stacking pile piles piled piling sort sorts sorted sorting tidy tidies tidied tidying tidier
tidiest tidily arrange arranges arranged arranging rearrange rearranges rearranged rearranging shuffle shuffles
shuffled shuffling jumble jumbles jumbled jumbling mix mixes mixed mixing blend blends blended blending gather gathers
gathered gathering group groups grouped grouping compare compares compared comparing contrast contrasts contrasted
contrasting check checks checked checking recheck rechecks rechecked rechecking doublecheck doublechecks doublechecked
doublechecking skim skims skimmed skimming copy copies copied copying paste pastes pasted pasting insert inserts
inserted inserting shorten shortens shortened shortening simplify simplifies simplified simplifying illustrate
illustrates illustrated illustrating exemplify exemplifies exemplified exemplifying show shows showed showing shown
demonstrate demonstrates demonstrated demonstrating display displays displayed displaying introduce introduces
introduced introducing start starts started starting commence commences commenced commencing continue continues
continued continuing proceed proceeds proceeded proceeding try tries tried trying attempt attempts attempted
attempting handle handles handled handling cope copes coped coping tackle tackles tackled tackling struggle struggles
struggled struggling wrestle wrestles wrestled wrestling juggle juggles juggled juggling stumble stumbles stumbled
stumbling fumble fumbles fumbled fumbling muddle muddles muddled muddling mess messes messed messing fiddle fiddles
fiddled fiddling tinker tinkers tinkered tinkering fuss fusses fussed fussing rush rushes rushed rushing hurry hurries
hurried hurrying hasten hastens hastened hastening hesitate hesitates hesitated hesitating linger lingers lingered
lingering wait waits waited waiting await awaits awaited awaiting avoid avoids avoided avoiding ignore ignores ignored
ignoring overlook overlooks overlooked overlooking miss misses missed missing lack lacks lacked lacking want wants
wanted wanting wish wishes wished wishing hope hopes hoped hoping desire desires desired desiring prefer prefers
preferred preferring hate hates hated hating enjoy enjoys enjoyed enjoying appreciate appreciates appreciated
appreciating fancy fancies fancied fancying fancier fanciest fancily bother bothers bothered bothering mind minds
minded minding annoy annoys annoyed annoying annoyingly irritate irritates irritated irritating frustrate frustrates
frustrated frustrating frustratingly frustration frustrations confuse confuses confused confusing confusedly confusion
confusions puzzle puzzles puzzled puzzling puzzledly baffle baffles baffled baffling bewilder bewilders bewildered
bewildering bewilderedly surprise surprises surprised surprising surprisingly amaze amazes amazed amazing amazingly
astonish astonishes astonished astonishing startle startles startled startling shock shocks shocked shocking scare
scares scared scaring worry worries worried worrying fear fears feared fearing dread dreads dreaded dreading fret
frets fretted fretting please pleases pleased pleasing delight delights delighted delighting amuse amuses amused
amusing bore bores bored boring excite excites excited exciting excitement thrill thrills thrilled thrilling fascinate
fascinates fascinated fascinating impress impresses impressed impressing inspire inspires inspired inspiring motivate
motivates motivated motivating encourage encourages encouraged encouraging comfort comforts comforted comforting
reassure reassures reassured reassuring calm calms calmed calming calmer calmest calmly disappoint disappoints
disappointed disappointing disappointingly disappointment upset upsets upsetting offend offends offended offending
flatter flatters flattered flattering tease teases teased teasing joke jokes joked joking disturb disturbs disturbed
disturbing interrupt interrupts interrupted interrupting trouble troubles troubled troubling thank thanks thanked
thanking greet greets greeted greeting apologise apologises apologised apologising apologize apologizes apologized
apologizing regret regrets regretted regretting forgive forgives forgiving forgave forgiven excuse excuses excused
excusing praise praises praised praising admire admires admired admiring need needs needed needing help helps helped
helping assist assists assisted assisting point points pointed pointing refer refers referred referring relate relates
related relating connect connects connected connecting tie ties tied tying attach attaches attached attaching glue
glues glued gluing happen happens happened happening occur occurs occurred occurring arise arises arising arose arisen
emerge emerges emerged emerging pop pops popped popping resemble resembles resembled resembling signify signifies
signified signifying define defines defined defining categorise categorises categorised categorising categorize
categorizes categorized categorizing classify classifies classified classifying label labels labeled labeling name
names named naming spell spells spelled spelling pronounce pronounces pronounced pronouncing phrase phrases phrased
phrasing word words worded wording formulate formulates formulated formulating express expresses expressed expressing
voice voices voiced voicing convey conveys conveyed conveying relay relays relayed relaying contain contains contained
containing include includes included including comprise comprises comprised comprising encompass encompasses
encompassed encompassing entail entails entailed entailing concern concerns concerned concerning regard regards
regarded regarding consist consists consisted consisting belong belongs belonged belonging depend depends depended
depending rely relies relied relying hinge hinges hinged hinging vary varies varied varying differ differs differred
differring adjust adjusts adjusted adjusting tweak tweaks tweaked tweaking tune tunes tuned tuning refine refines
refined refining perfect perfects perfected perfecting perfectly tighten tightens tightened tightening loosen loosens
loosened loosening soften softens softened softening sharpen sharpens sharpened sharpening correct corrects corrected
correcting correctly fix fixes fixed fixing mend mends mended mending draft drafts drafted drafting redraft redrafts
redrafted redrafting sketch sketches sketched sketching scribble scribbles scribbled scribbling jot jots jotted
jotting jottings note notes noted noting tick ticks ticked ticking solve solves solved solving unravel unravels
unravelled unravelling untangle untangles untangled untangling decipher deciphers deciphered deciphering decode
decodes decoded decoding interpret interprets interpreted interpreting misinterpret misinterprets misinterpreted
misinterpreting misremember misremembers misremembered misremembering misplace misplaces misplaced misplacing discover
discovers discovered discovering uncover uncovers uncovered uncovering reveal reveals revealed revealing conceal
conceals concealed concealing expose exposes exposed exposing wander wanders wandered wandering slip slips slipped
slipping relax relaxes relaxed relaxing dream dreams dreamed dreaming gossip gossips gossiped gossiping chatter
chatters chattered chattering ramble rambles rambled rambling waffle waffles waffled waffling grumble grumbles
grumbled grumbling beg begs begged begging convince convinces convinced convincing tempt tempts tempted tempting
pester pesters pestered pestering nudge nudges nudged nudging pick picks picked picking lean leans leaned leaning tend
tends tended tending incline inclines inclined inclining intend intends intended intending sneak sneaks sneaked
sneaking delve delves delved delving probe probes probed probing explore explores explored exploring examine examines
examined examining scrutinise scrutinises scrutinised scrutinising scrutinize scrutinizes scrutinized scrutinizing
ascertain ascertains ascertained ascertaining verify verifies verified verifying reckon reckons reckoned reckoning
behave behaves behaved behaving react reacts reacted reacting respond responds responded responding reply replies
replied replying pretend pretends pretended pretending imitate imitates imitated imitating mimic mimics mimicked
mimicking echo echoes echoed echoing mirror mirrors mirrored mirroring replicate replicates replicated replicating use
uses used using utilise utilises utilised utilising utilize utilizes utilized utilizing inherit inherits inherited
inheriting acquaint acquaints acquainted acquainting familiarise familiarises familiarised familiarising familiarize
familiarizes familiarized familiarizing prepare prepares prepared preparing compile compiles compiled compiling
condense condenses condensed condensing trim trims trimmed trimming type types typed typing retype retypes retyped
retyping annotate annotates annotated annotating retell retells retelled retelling retold characterise characterises
characterised characterising characterize characterizes characterized characterizing visualise visualises visualised
visualising visualize visualizes visualized visualizing envisage envisages envisaged envisaging envision envisions
envisioned envisioning blunder blunders blundered blundering tangle tangles tangled tangling entangle entangles
entangled entangling clutter clutters cluttered cluttering scatter scatters scattered scattering sprinkle sprinkles
sprinkled sprinkling stuff stuffs stuffed stuffing bundle bundles bundled bundling ask asks asked asking like likes
liked liking likely mean means meant meaning meanings meaningful meaningless feel feels felt feeling feelings hide
hides hid hidden hiding mistake mistakes mistook mistaken mistakenly misread misreads misreading mislead misleads
misled misleading misunderstand misunderstands misunderstood misunderstanding misunderstandings understand understands
understood understanding understandable understandably stick sticks stuck sticking keep keeps kept keeping deal deals
dealt dealing spread spreads spreading slide slides slid sliding choose chooses chose chosen choosing touch touches
touched touching say says said saying tell tells told telling speak speaks spoke spoken speaking talk talks talked
talking think thinks thought thinking thoughts rethink rethinks rethought rethinking know knows knew known knowing
knowingly write writes wrote written writing rewrite rewrites rewrote rewritten rewriting read reads reading reread
rereads rereading overhear overhears overheard overhearing see sees saw seen seeing foresee foresees foresaw foreseen
foreseeing find finds finding get gets got gotten getting give gives gave given giving take takes took taken taking
bring brings brought bringing put puts putting lay lays laid laying make makes made making become becomes became
becoming come comes came coming begin begins began begun beginning let lets letting throw throws threw thrown throwing
catch catches caught catching sit sits sat sitting hang hangs hung hanging wake wakes woke woken waking forget forgets
forgot forgotten forgetting mishear mishears misheard mishearing learn learns learned learnt send sends sent sending
resend resends resent resending undo undoes undid undone undoing redo redoes redid redone redoing overdo overdoes
overdid overdone undergo undergoes underwent undergone bump bumps bumped bumping called hear hears heard nice nicer
nicest nicely quick quicker quickest quickly slow slower slowest slowly clear clearer clearest clearly odd odder
oddest oddly strange stranger strangest strangely strangers weird weirder weirdest weirdly smart smarter smartest
smartly clever cleverer cleverest cleverly dumb dumbber dumbbest dumbly dim dimmer dimmest dimly rude ruder rudest
rudely polite politer politest politely vague vaguer vaguest vaguely blunt blunter bluntest bluntly brief briefer
briefest briefly dull duller dullest dully sharp sharper sharpest sharply neat neater neatest neatly messy messier
messiest messily easy easier easiest easily tricky trickier trickiest trickily handy handier handiest handily silly
sillier silliest sillily funny funnier funniest funnily happy happier happiest happily sad sadder saddest sadly lucky
luckier luckiest luckily unlucky unluckier unluckiest unluckily lazy lazier laziest lazily crazy crazier craziest
crazily nifty niftier niftiest niftily clumsy clumsier clumsiest clumsily dodgy dodgier dodgiest dodgily fuzzy fuzzier
fuzziest fuzzily murky murkier murkiest murkily shaky shakier shakiest shakily fussy fussier fussiest fussily picky
pickier pickiest pickily grumpy grumpier grumpiest grumpily sleepy sleepier sleepiest sleepily plain plainer plainest
plainly simple simpler simplest simply gentle gentler gentlest gently subtle subtler subtlest subtly loose looser
loosest loosely tight tighter tightest tightly thick thicker thickest thickly rough rougher roughest roughly smooth
smoother smoothest smoothly soft softer softest softly tough tougher toughest toughly harsh harsher harshest harshly
firm firmer firmest firmly steady steadier steadiest steadily hasty hastier hastiest hastily speedy speedier speediest
speedily swift swifter swiftest swiftly prompt prompter promptest promptly kind kinder kindest kindly kinds keen
keener keenest keenly eager eagerer eagerest eagerly glad gladder gladdest gladly deep deeper deepest deeply broad
broader broadest broadly narrow narrower narrowest narrowly tiny tinier tiniest tinily weak weaker weakest weakly
strong stronger strongest strongly true truer truest truely truly noisy noisier noisiest noisily quiet quieter
quietest quietly loud louder loudest loudly bulky bulkier bulkiest bulkily lengthy lengthier lengthiest lengthily
wordy wordier wordiest wordily pithy pithier pithiest pithily snappy snappier snappiest snappily catchy catchier
catchiest catchily tense tenser tensest tensely quirky quirkier quirkiest quirkily cranky crankier crankiest crankily
angry angrier angriest angrily lively livelier liveliest busy busier busiest busily hefty heftier heftiest heftily
heavy heavier heaviest heavily sheer mere merely rapid rapidly sudden suddenly silent silently thorough thoroughly
pretty great greatly careful carefully careless carelessly honest honestly dishonest dishonestly sincere sincerely
genuine genuinely serious seriously frank frankly candid candidly actual actually real really obvious obviously
apparent apparently evident evidently curious curiously awkward awkwardly difficult difficulty difficulties
complicated complication complications peculiar peculiarly particular particularly specific specifically general
generally usual usually unusual unusually normal normally abnormal abnormally typical typically rare rarely occasional
occasionally continual continually recent recently immediate immediately eventual eventually gradual gradually instant
instantly instants approximate approximately exact exactly precise precisely accurate accurately inaccurate
inaccurately incorrect incorrectly right rightly wrong wrongly complete completely incomplete incompletely entire
entirely absolute absolutely relative relatively comparative comparatively reasonable reasonably unreasonable
unreasonably absurd absurdly ridiculous ridiculously hilarious hilariously fantastic fantastically terrific
terrifically terrible terribly horrible horribly awful awfully dreadful dreadfully wonderful wonderfully marvellous
marvellously marvelous marvelously splendid splendidly superb superbly brilliant brilliantly excellent excellently
remarkable remarkably notable notably noticeable noticeably considerable considerably significant significantly
insignificant insignificantly relevant relevantly irrelevant appropriate appropriately inappropriate inappropriately
suitable suitably convenient conveniently inconvenient inconveniently comfortable comfortably uncomfortable
uncomfortably pleasant pleasantly unpleasant unpleasantly grateful gratefully thankful thankfully hopeful hopefully
doubtful doubtfully cheerful cheerfully helpful helpfully unhelpful unhelpfully useful usefully useless uselessly
pointless pointlessly hopeless hopelessly endless endlessly needless needlessly thoughtless thoughtlessly thoughtful
thoughtfully tactful tactfully respectful respectfully impolite impolitely courteous courteously gracious graciously
naive naively sceptical sceptically skeptical skeptically logical logically illogical illogically rational rationally
irrational irrationally practical practically impractical impractically theoretical theoretically hypothetical
hypothetically ironic ironically dramatic dramatically drastic drastically enthusiastic enthusiastically optimistic
optimistically pessimistic pessimistically realistic realistically unrealistic unrealistically cryptic cryptically
mysterious mysteriously ambiguous ambiguously unambiguous unambiguously explicit explicitly implicit implicitly
deliberate deliberately accidental accidentally intentional intentionally unintentional unintentionally inadvertent
inadvertently conscious consciously aware unaware anxious anxiously nervous nervously impatient impatiently hesitant
hesitantly reluctant reluctantly willing willingly unwilling unwillingly ready readily persistent persistently
consistent consistently inconsistent inconsistently coherent coherently incoherent incoherently concise concisely
succinct succinctly superficial superficially profound profoundly tentative tentatively definite definitely indefinite
indefinitely certain certainly uncertain uncertainly probable probably improbable improbably possible possibly
impossible impossibly plausible plausibly implausible implausibly conceivable conceivably inconceivable inconceivably
believable believably unbelievable unbelievably credible credibly incredible incredibly incomprehensible
incomprehensibly comprehensible comprehensibly legible legibly illegible illegibly readable visible visibly invisible
invisibly tangible tangibly familiar familiarly unfamiliar unfamiliarly similar similarly dissimilar identical
identically different differently alike distinct distinctly simultaneous simultaneously consecutive consecutively
subsequent subsequently essential essentially fundamental fundamentally basic basically crucial crucially vital
vitally important importantly unimportant unimportantly trivial trivially necessary necessarily unnecessary
unnecessarily adequate adequately inadequate inadequately sufficient sufficiently insufficient insufficiently
excessive excessively moderate moderately extreme extremely immense immensely enormous enormously huge hugely intense
intensely slight slightly partial partially random randomly systematic systematically methodical methodically orderly
alphabetical alphabetically chronological chronologically chaotic chaotically hectic hectically restless restlessly
effortless effortlessly seamless seamlessly flawless flawlessly clueless cluelessly aimless aimlessly mindful
mindfully attentive attentively impressive impressively unimpressive unimpressively persuasive persuasively decisive
decisively repetitive repetitively intuitive intuitively tedious tediously suspicious suspiciously cautious cautiously
meticulous meticulously untidy untidily elegant elegantly skilful skilfully skillful skillfully capable incapable
casual casually informal informally friendly unfriendly sensible sensibly patiently patience impatience constantly
constant good better best well bad worse worst badly little less least late later early earlier hard harder hardest
lost tired tiring tiresome interested interesting interestingly overwhelmed overwhelming overwhelmingly daunting
retired unsure unclear unknown untitled undated unfinished unprepared unexpected unexpectedly expected expectedly
expect expects expecting expectation expectations alleged allegedly various several sure surely alright okay awake
asleep afraid alone alive flustered scrambled sorry thing things way ways picture pictures piece pieces row rows bunch
bunches bit bits handful handfuls outfit outfits item items gist gists version versions edition editions variant
variants detail details heading headings headline headlines subheading subheadings bullet bullets deck decks folder
folders intro intros introduction introductions handover handovers overview overviews summary summaries expression
expressions question questions query queries explanation explanations background backgrounds example examples instance
instances illustration illustrations sentence sentences paragraph paragraphs passage passages excerpt excerpts extract
extracts quotation quotations caption captions footnote footnotes blurb blurbs snippet snippets snapshot snapshots
topic topics subject angle angles viewpoint viewpoints perspective perspectives stance stances view opinion opinions
impression impressions idea ideas notion notions concept concepts clue clues assumption assumptions suspicion
suspicions belief beliefs mood moods manner manners style styles tone tones approach approaches effort efforts chance
chances occasion occasions moment moments while episode episodes occurrence occurrences incident incidents coincidence
coincidences situation situations circumstance circumstances context contexts case cases aspect aspects facet facets
element elements factor factors feature features trait traits characteristic characteristics habit habits routine
routines intention intentions motive motives hassle hassles nuisance nuisances problem problems issue issues snag
snags hiccup hiccups hurdle hurdles obstacle obstacles pitfall pitfalls mishap mishaps error errors typo typos heap
heaps lot lots pair pairs couple couples string strings series sequence sequences array arrays range ranges category
categories chunk chunks segment segments fragment fragments dot dots dash dashes corner corners edge edges side sides
middle middles top tops bottom bottoms front fronts back backs gap gaps hole holes colleague colleagues coworker
coworkers teammate teammates newcomer newcomers beginner beginners novice novices intern interns trainee trainees
journalist journalists citizen citizens guest guests neighbour neighbours neighbor neighbors cousin cousins pensioner
pensioners friend friends mate mates pal pals buddy buddies acquaintance acquaintances visitor visitors listener
listeners reader readers audience audiences uncle uncles aunt aunts brother brothers sister sisters mother mothers
father fathers mum mums dad dads grandmother grandmothers grandfather grandfathers husband husbands wife wives
girlfriend girlfriends boyfriend boyfriends sibling siblings guy guys fellow lady ladies person persons people folk
folks morning mornings afternoon afternoons evening evenings night nights day days weekday weekdays weekend weekends
today tonight monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday
saturdays sunday sundays meeting meetings conversation conversations discussion speech speeches presentation
presentations reference references reminder reminders message messages memo memos keyword keywords cheatsheet
cheatsheets refresher refreshers primer primers rundown rundowns walkthrough walkthroughs roundup icebreaker
icebreakers anecdote anecdotes rumour rumours rumor rumors secret secrets mystery mysteries dilemma dilemmas buzzword
buzzwords nickname synonym synonyms metaphor metaphors analogy analogies comparison comparisons resemblance
resemblances similarity similarities difference differences distinction distinctions contradiction contradictions
nuance nuances subtlety subtleties ambiguity ambiguities inconsistency inconsistencies discrepancy discrepancies
omission omissions caveat caveats argument arguments interpretation interpretations misconception misconceptions
recollection recollections memory memories response responses reaction reactions gesture gestures pleasure pleasures
embarrassment embarrassments annoyance annoyances irritation irritations curiosity enthusiasm gratitude shortcut
filler placeholder description descriptions definition definitions perception perceptions insight insights assortment
assortments student students gentleman gentlemen exception exceptions suggestion suggestions suggest suggests
suggested suggesting tip tips turn turns turned turning purposely purposefully jargon hindsight sense luck fun chaos
haste essence basics fundamentals yesterday tomorrow nowadays lately already still yet soon shortly presently
meanwhile meantime afterwards afterward beforehand thereafter ago sometimes again once forever momentarily somewhere
anywhere everywhere elsewhere nearby hereby thereby whereby therefore thus hence accordingly consequently however
nevertheless nonetheless although though despite whereas besides moreover furthermore additionally likewise otherwise
instead rather quite fairly somewhat maybe perhaps presumably seemingly literally virtually nearly almost hardly
barely scarcely utterly totally altogether overall especially namely alongside aside apart anyway anyhow somehow hello
hey dear greetings cheers goodbye bye farewell yours faithfully cordially thx pls asap fyi btw imo etc goodness indeed
admittedly arguably unfortunately fortunately regrettably ideally aloud together verbatim offhand upfront firsthand
halfway straightaway straightforward straightforwardly outright downright upright sideways backwards backward upside
downwards upwards anymore mostly largely partly chiefly boss bosses
`;
