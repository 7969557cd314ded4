/** Common English words without their regular forms: what a record says every day. */

/** From the Spell Checker Oriented Word Lists, copyright 2000-2016 Kevin Atkinson; the notice stands in the README of the room. */
export const commonWords = `
  aardvark abandon abbreviate abide ability able abnormal abolish abort about above abroad absence absent absolute absorb abstract absurd abuse abusive
  abysmal academic accelerate accent accept acceptance access accident accommodate accompany accomplish accord accordance account accountant accumulate
  accuracy accurate accuse accustom ace achieve acid acknowledge acorn acoustic acquaintance acquire acronym across act action activate active activity actor
  actual acute adapt adaptor add addict address adequate adhere adjacent adjust administer admire admission admit adopt adult advance advantage advantageous
  advent adventure adventurous adverse advert advice advise advisory advocate aerial aesthetic affair affect afford aforementioned afraid after afternoon
  again against age agency agenda agent aggressive ago agony agree agricultural ahead aid aim air aircraft airport akin alarm alas albeit album alcohol
  alcoholic alert algebra algebraic algorithm alias alien align alike alive all allege allergic alleviate alliance allocate allow allowance ally almost alone
  along alongside aloud alpha alphabet alphabetic already also alter alternate although altogether always amateur amaze ambassador amber ambient ambiguity
  ambiguous ambitious amend among amongst amount amp ample amplifier amuse anagram analogous analogue analogy analyse analysis analyst anarchy anatomy
  ancestor ancient and anecdote angel anger angle angry anguish animal anniversary announce annoy annoyance annual anomaly anonymous anorak another answer
  anticipate antidote antique antisocial anxious any anybody anyhow anyone anyplace anything anyway anywhere apart apathetic apathy apology apostrophe appal
  apparatus apparent appeal appear appearance append appendix applause apple applicable applicant apply appoint appraisal appreciate approach appropriate
  approve approximate apt arbitrary arc arcade arcane arch archaic architecture archive are area arena arguably argue arise arisen arithmetic arm army arose
  around arrange array arrest arrive arrogance arrogant arrow arse art article artificial artist artistic ascend ash ashamed ashcan aside ask asleep aspect
  ass assault assemble assembly assert assess asset assign assist assistance assistant associate assort assume assure asterisk astronomer astronomy
  asynchronous ate atheism atheist atlas atmosphere atmospheric atom atomic atrocity attach attack attain attempt attend attendance attendant attitude
  attorney attract attribute audible audience audio aunt authentic author authority automate automatic automobile autumn availability available average avoid
  await awake award aware away awful awkward axe axiom axis baby back backbone background backlog backspace bacteria bacterium bad badge baffle bag baggage
  bake balance ball ballet ballot ban banana band bandwagon bandwidth bang bank bankrupt bar bare bargain bark baroque barrel barrier barrister base bash
  basic basis basket bass bastard bat batch bath bathroom battery battle baud bay beach beam bean bear beard beast beat beaten beauty became because become
  bed bedroom beef been beer before beforehand beg began begin begun behalf behave behaviour behind being belief believe bell belong beloved below belt bench
  bend beneath beneficial benefit bent beside best bet beta between beware beyond bias bible bicycle bid big bigot bigotry bill billfold billion bin binary
  bind biochemistry biologist biology bird birth birthday biscuit bishop bit bite bitmap bitten bizarre black blackboard blackmail blade blame blank blanket
  blast blatant bless blew blind blink bliss blob block blood bloody blow blown blue blurb board boat bob body bog boggle bogus boil bold bolt bomb bond bone
  bonus book booklet bookshop bookstore boom boost boot border borderline bore boredom born borne borrow boss both bottle bottom bought bounce bound boundary
  bout bow bowl box boy bracket brain brake branch brand brass brave breach bread break breakdown breakfast breath breathe bred breed breeze brethren brick
  bridge brief brigade bright brilliant bring broad broadcast broke broken brother brought brown browse brush brutal bubble buck bucket budget buffer bug
  build built bulb bulk bull bullet bulletin bump bunch bundle burden bureaucracy burn burnt burst bury bus bush bust busy but button buy bye bypass byte
  cabbage cabinet cable caffeine cage cake calculate calculator calculus calendar call calm cam came camera camp campaign campus can cancel cancer candidate
  cannot cant cap capability capacity capital capitalist captain capture car carbon card cardboard care carpet carriage carrot carry cartoon cartridge case
  cash cassette cast castle casual cat catalogue catastrophic catch category cathedral catholic cattle caught causality cause caution cave caveat cease
  ceiling celebrate cell cellular censor cent centre century ceremony certain certainty certificate chain chair chairman chalk challenge chamber champagne
  champion chance chancellor change changeover channel chaos chaotic chap chapel chapter char character characteristic charge charitable charity charm chart
  chase chat cheap cheat check cheek cheer cheese chemist chemistry cheque chess chest chestnut chew chicken chief child childhood childish children chip
  chocolate choice choir choose chop choral chord chorus chose chosen chuck chunk church cider cigarette cinema circa circle circuit circuitry circular
  circulate circumstance cite citizen city civil civilian claim clarify clarity clash class classic clause clean clear clearance clever click client cliff
  climate climb clinic clip clique clock clog clone close closet closure cloth clothe cloud club clue clumsy cluster coach coal coarse coast coat cobbler code
  coffee coherent coin coincide coincidence coke cold collapse collar collate colleague collect college colon colony colour column combat combine come comedy
  comfort comfortably comic comma command commence commentary commentator commercial commission commit committee commodity common communal communicate
  communist community compact companion company compare comparison compassion compatibility compel compensate compete competence competent competitor compile
  complacent complain complaint complement complementary complete complex complexity complicate comply component compose composite compound comprehend
  comprehension comprehensive compress compression compulsion compulsory compute con concatenate conceal concede conceivably conceive concentrate concept
  conceptual concern concert concerto concise conclude conclusion concrete concur concurrently condemn condense condom condone conduct conductor conference
  confess confidence confident confidential confidentiality configure confine confirm conflict conform confront confuse confusion congest congratulate
  conjecture connect connector conscience conscious consensus consent consequence consequent consider considerably considerate consist consistency consistent
  console conspicuous conspiracy constant constituency constituent constitute constrain constraint construct consult consultancy consultant consume contact
  contain contemplate contemporary contempt contend content contentious contest context continent continue continuity continuous continuum contour contract
  contradict contradictory contrary contrast contribute contributor contrive control controversy convenience convenient converse conversion convert convey
  convict convince cook cookie cool cooperate coordinate cope copper copy copyright core corn corporate corpse correct correlate correspond correspondence
  correspondent corridor corrupt cosmic cost cosy cotton cough could council counsel count counterexample counterpart country countryside county couple
  courage courier course court courtesy cousin cover coverage cow crack craft cramp crap crash crass crawl crazy cream create creator creature credibility
  credit creed creep crew cricket crime criminal crisis crisp criteria criterion critic crop cross crossroad crossword crowd crown crucial crude cruel cruelty
  cruise crunch crush cry cryptic crystal cube cubic cuckoo cuddly cue culprit cult culture cumbersome cumming cums cunning cup cupboard cure curiosity
  curious currency current curriculum curry curse cursor curtain curve custard custom customary cut cute cycle cyclist cylinder cynic daft damage damn damp
  dance danger dangerous dare dark darling dash data database date datum daughter dawn day daylight daytime dead deadline deaf deal dealt dear death debate
  debt debug decade decay decent decide decimal decision deck declare decline decode decrease dedicate deduce deed deem deep default defeat defect defence
  defend defensive deficiency define definite defy degenerate degrade degree deity delay delete deliberate delicate delicious delight delimiters deliver
  delivery delta delusion demand demented demise democracy democratic demolish demonstrate denominator denote dense density dentist deny department departure
  depend dependant dependence dependent deposit depress depression deprive depth deputy derange derive derogatory descend describe desert deserve design
  designate desire desk desktop despair desperate despise despite destine destroy detach detail detect detector deter determine deterrent detract devastate
  develop device devil devious devise devoid devote diagnosis diagnostic diagonal diagram dial dialect dialog dialogue diameter diary dice dictate dictator
  dictionary did die diesel diet differ difference different differential differentiate difficult difficulty dig digit dignity dilemma dim dimension dine
  dinner dip diplomatic dire direct director directory dirt dirty disable disadvantage disagree disappear disappoint disaster disastrous disc discard
  discharge disciplinary discipline disclaimer disco disconnect discontinue discount discourage discover discovery discrepancy discrete discriminate discuss
  discussion disease disgust dish dishonest disk dislike dismal dismiss disorder display dispose dispute disregard disrupt dissimilar distance distant
  distasteful distinct distinguish distort distract distress distribute district disturb disturbance ditch ditto dive diverse diversity divert divide divine
  division divorce doctor doctrine document documentary dodge doe dog dogma doing dole dollar domain domestic dominant dominate don donate done doom door dose
  dot double doubt down downhill downright downstairs dozen draft drag dragon drain drama dramatic drank drastic draught draw drawback drawn dread dream
  dreamt dreary dress drew drift drill drink drip drive drivel driven drop drove drown drug drum drunk drunken dry dual dubious duck due duff dug dull duly
  dumb dummy dump dumpster duplicate during dust dustbin dusty duty dying dynamic each eager eagle ear earn earth ease east eastern easy eat eaten eccentric
  echo ecology economic economy edge edit edition editor editorial educate effect efficiency efficient effort egg ego eight eighteen eighth either elaborate
  elderly elect electoral electorate electric electricity electron electronic elegant element elementary elephant elevator eleven eliminate elite elitist else
  elsewhere embarrass embed emerge emergency eminent emit emotion emphasis empire employ employee empty emulate emulator enable enclose encode encounter
  encourage end endeavour enemy energy enforce engage engine enhance enjoy enlarge enlighten enormous enough enquire enquiry ensure entail enter entertain
  enthusiasm enthusiastic entire entirety entitle entity entrance entry envelope environment envisage envy epic episode equal equality equate equilibrium
  equip equivalent era erase ergo err erroneous error escape esoteric especially essay essence essential establish estate estimate eternal eternity ethic
  ethnic evaluate even event eventual ever every everybody everyday everyone everything everywhere evidence evident evil evolutionary evolve exact exaggerate
  exam examine example exceed excellent except excess excessive exchange excite exclude exclusion exclusive excuse execute exempt exhaust exhibit exist
  existence exit exotic expand expansion expect expenditure expense expensive experience experiment expert expire expiry explain explanatory explicit explode
  exploit explore explosion explosive exponential export expose exposure express expression expressway extant extend extension extensive extent external extra
  extract extraneous extraordinary extreme extremist eye eyesight fabric face facilitate facility fact factor factory factual faculty fail failure faint fair
  fairy faith fake fall fallacious fallacy fallen false fame familiar familiarity family famine famous fan fancy fantastic fantasy far farce fare farewell
  farm farther farthest fascinate fascist fashion fast fat fate father fatuous faucet fault faulty favour favourite fear feasibility feat feature fed federal
  fee feeble feedback feel feet fell fellow felt female feminist fence fender festival fetch fever few fibre fiction fiddle field fierce fifteen fifth fifty
  fight figure file fill film filter filthy finance financial find fine finger finish finite fire firework firm first fiscal fish fit five fix fizzy flag
  flame flash flat flavour flaw fleet flesh flew flexibility flight flip float flood floor floppy flour flow flown fluent fluffy fluid flush flute fly foam
  focus fog fold folk follow fond font food fool foolish foot football footnote for forbade forbid forbidden force forcibly forecast foreign foreseeable
  forever forgave forget forgive forgiven forgot forgotten fork form format formula formulae forth forthcoming fortnight fortunate fortune forty forum forward
  fossil fought foul found fountain four fourteen fourth fragile fragment frame framework frank frantic fraud freak free freedom freeway freeze french
  frequency frequent fresh friend frighten fringe frivolous frog from front frown froze frozen fruit frustrate fry fudge fuel fulfil full fully fume fun
  functionality fund fundamental fundamentalist funeral funny fur furniture furry further furthermore furthest fuse fusion fuss fussy futile future fuzzy gain
  galactic galaxy game gang gap garage garbage garble garden gas gasoline gasp gate gateway gather gave gay gear gender gene general generate generator
  generic generous genetic genius genocide genre gentle gentleman gentlemen gently genuine geology geometry gesture get ghastly ghost giant gibberish gift gig
  gin girl girlfriend give given glad glance glass glean global glorious glory glossy glove glow glue gnome goal goat god goes going gold golden goldfish golf
  gone good goodbye goody gorgeous gospel gossip got gotten govern governor gown grab grace grade gradual graduate graffiti graffito grain grammar grand
  grandfather grandmother grant graph graphic grasp grass grateful gratuitous grave gravitational gravity greasy great greed greedy green grew grey grid grief
  grim grind grip groan gross ground group grow grown growth guarantee guard guess guest guidance guide guideline guilt guilty guinea guitar gulf gum gun gut
  guy habit hack had hail hair haircut hairy half hall halt halve ham hand handbook handicap handle handy hang hangover happen happy hard hardback harden
  hardware hardy harm harmony harsh has hash hassle hasten hasty hat hate hatred have havoc hay hazard hazy head headache headline health healthy heap hear
  heard heart heartily heat heaven heavy heel height held helicopter hell hello helmet help hence henceforth her herd here hereby heresy heritage hero heroic
  heroin herself hes hesitate heterosexual hexadecimal hey hid hidden hide hideous hierarchy high highlight highway hilarious hill him himself hindsight hint
  hip hire his historian historic history hit hitherto hobby hog hold hole holiday hollow holy home homosexual homosexuality honest honesty honey honorary
  honour hook hope horde horizon horizontal horn horrendous horribly horrid horrific horrify horror horse hospital host hostile hot hotel hour house household
  how however huge huh hum human humane humanity humble humbly humorous humour hundred hung hungry hunt hurry hurt husband hut hydrogen hyphen hypocrisy
  hypocrite hypothesis ice icon idea ideal idealistic identity idiom idiosyncratic idiot idiotic idle ignorance ignorant ignore ill illegal illiterate
  illusion illustrate image imaginary imagine imbalance immature immediate immense imminent immoral immortal immune impact impair impend imperfect imperial
  impersonal implement implicit imply import importance important impose impress impression impressive imprison improbable improve impulse inability
  inaccuracy inaccurate inadequate inadvertently inane inappropriate incapable inch incidence incident incline include inclusion inclusive incoherent income
  incompetence incompetent incomplete inconsistency inconsistent inconvenience inconvenient incorporate incorrect increase incredibly increment incur indeed
  indefinite indent independence independent indeterminate index indicate indicator indictment indirect indistinguishable individual induce indulge industry
  inefficiency inefficient inequality inertia inevitable inevitably inexperienced infamous infant infantile infect infelicity infer inference inferior
  inferiority infinite infinity inflict influence influential info inform infrastructure infrequent infringement ingenious ingredient inhabit inhabitant
  inherent inherit inheritance inhibit initial initiate inject injure injury injustice ink inner innocence innocent input inquire inquiry insane insect
  insecure insert inside insidious insight insignificant insist insistence insofar inspect inspire install instance instant instead instinct institute
  instruct instrument insufficient insult insurance intact intake integer integral integrate integrity intellect intellectual intelligence intelligent intend
  intense intensity intensive intent inter interact intercourse interface interfere interference interim interior intermediate intermittent internal
  international interpret interrogate interrupt interval intervene interview intimate into intolerance intrinsic introduce introductory invade invalid
  invalidate invaluable invariably invasion invent inventor inverse invert invest investigate invite invoke involve ion irate iron ironic irony irrational
  irrelevant irritate island isolate issue item its itself jacket jail jam jargon jazz jealous jeans jelly jerk jest jet job join joint joke jolly journal
  journalist journey joy judge juice jump jungle junior junk jury just justice justifiably justify juvenile keen keep kept kernel kettle key keyboard
  keystroke keyword kick kid kidnap kidney kill kind king kingdom kiss kit kitchen knee knew knife knight knock know knowledge known lab label laboratory
  labour lack lad lady lag laid lain lake lamp land landlord landscape lane language large lark laser last late latter laugh laughter launch lavatory law lawn
  lawyer lay layout lazy leach lead leaf leaflet league leak lean leap learn learnt least leather leave lecture led left leg legend legendary legible
  legitimate leisure lemon lend length lengthy lenient lens lent lesbian less lesson lest let lethal level liability liable liaison libel liberal liberty
  librarian library licence license lid lie life lifestyle lifetime lift light lightning like likelihood limb limit line linear linguistic link linkage lion
  lip liquid liquor lisp list listen lit literal literary literate literature litre little live load loan lobby local locate lock lodge log logic logo lonely
  long look loop loophole loose lord lorry lose loss lost lot loud lousy love low loyal luck lucky ludicrous luggage lump lunatic lunch lunchtime lung lurk
  lust luxury lying lyric machine machinery mad made magazine magic magnetic magnificent magnitude mail mailbox main mainframe mainstream maintain maintenance
  maize major majority make male malicious man manage mandate mandatory mangle mania manifestly manifesto manipulate mankind manpower manual manufacture many
  map march margin marital mark market marriage marry marvellous mask mass massive master match mate material mathematician mathematics matrices matrix matter
  mature maximum may maybe mayor maze meal mean meant meantime meanwhile measure meat mechanic media medical medicine medieval medium meet megabyte melody
  melt member memorable memory men mend mental mentality mention menu mercury mercy mere merge merit merry mess message messy met metaphor method metre metric
  metro mice microcomputer microprocessor microwave midday middle midnight might mighty migrate mild mile mileage military milk mill million mimic mind mine
  minimal minimalist minimum minister minor minority mint minus minute miracle miraculous mirror miscellaneous misdirect miserable miserably misery misfortune
  misguide misinterpret mislead misled misplace misprint misread misrepresent miss missile mission mist mistake mistaken mistook misunderstand misunderstood
  misuse mix mixture mnemonic moan mob mobile mock mod mode model moderate modern modify module mole molecular molecule moment momentarily momentum monarch
  money monitor monkey monochrome monopoly monster month mood moon morality more moreover morning moron mortal mortality most mother motion motivate motive
  motor motorway motto mould mount mountain mouse mouth move movie much muck mud muddle mug multiple multiply mum mumble mummy mundane murder muscle museum
  music musician must mutter mutual myself mysterious mystery mystic myth nail naive naked name narrow nasty nation native nature naughty nay near nearby neat
  necessary necessity neck need needle negate neglect negotiable negotiate neighbour neighbourhood neither nerve nervous nest net network neural neutral never
  nevertheless new newcomer newsletter newspaper next nice nick nickname night nightmare nil nine noble nobody node noise noisy nominal nominate none
  nonetheless nonsense noon nor norm normality north northern nose nostalgia not notably note nothing notice noticeably notify notion notorious
  notwithstanding noun novel novelty novice now nowadays nowhere nuclear nuisance null numb numeral numeric numerous nun nurse nut oar obey object obligatory
  oblige obnoxious obscene obscure obscurity observe obsess obsession obsolete obstruct obtain obvious occasion occupy occur occurrence ocean odd off offence
  offend offensive offhand office official offset offspring often oil old omission omit once one oneself ongoing onion only onto onus open opera operate
  operator opinion opponent opportunity oppose opposite oppress oppression opt optic optimal optimistic optimum option opus oral orange orbit orchestra
  orchestral order ordinary organ organic orient orientate origin originate originator orthodox other ought our ourselves out outcome outcry outdated outgoing
  outline outlook output outrage outrageous outright outset outside outstanding outweigh over overall overcame overcome overdraft overdue overflow overhead
  overlap overload overlong overlook overnight overprice overridden override overrode overseas overtime overtone overview overwhelm overwriting overwritten
  owe owing own oxygen ozone pace pacifier pack package packet pad page paid pain paint pair palace pale pan panel panic pant paper paperback par parade
  paradox paragraph parallel parameter paranoia paranoid paraphrase pardon parent parentheses parenthesis parity park parliament parochial parody parrot parse
  part participant participate particle particular partner party pass passage passenger passion passionate passive passport password past paste pat patch
  patent path pathetic patience patient pattern pause pavement pay peace peak peanut peasant peculiar pedal pedant pedantic pedantry pedestrian peer pen
  penalty pence pencil pended pending pends penguin penny people per perceive percent percentage perfect perform performance perhaps period periodic
  peripheral permanent permission permit perpetual persecute persist persistent person personality personnel persuade persuasion perverse pet petrol petty
  pharmacy phase phenomena phenomenon philosopher philosophy phoenix phone photo photocopy photograph photographic phrase physic physicist piano pick picture
  pie piece pig pigeon pile pill pilot pin pinch pink pint pipe pipeline pit pitch pitfall pity pizza place plague plain plan plane planet planetary plant
  plaster plastic plate platform play playground plea pleasant please pleasure plenty plot ploy plug plural plus pocket poem poet poetic poetry point poison
  poke polar pole police policeman policy polish polite politician politics poll polynomial pompous pool poor pop pope populace popular popularity populate
  pork port portability portion portray pose possess possession possibility possibly post postage postcard postmaster postpone postscript postulate pot potato
  potential pound pour poverty powder power practice pragmatic praise pray preach precede precedence precedent precious precise precision predecessor predict
  predominantly preface prefer preferably preference prefix pregnancy pregnant prejudice preliminary premature premise premium prepare prerequisite prescribe
  presence present preserve president press pressure presumably presume pretend pretentious pretty prevail prevalent prevent preview previous price pride
  priest primary prime prince principal principle print printout prior priority prise prison privacy private privilege prize pro probability probable probably
  problem procedure proceed process processor proclaim produce product productivity profession professor profile profit profound program programme progress
  prohibit project prolong prominent promise promote prompt prone pronoun pronounce proof propaganda proper property prophet propose proprietary prose
  prosecute prospect prostitute protect protein protest protocol prototype proud prove proven provide provision provoke proximity pseudo psychologist pub
  public publicity publish pudding pull pulp pulse pump pun punch puncture punish punt pupil purchase pure purge purity purple purpose pursue pursuit push put
  putt puzzle python qualify quality quantity quantum quarter queen query quest questionnaire queue quibble quick quiet quit quite quiz quota quote rabbit
  rabid race racial racism racist rack racket radar radical radio radius rag rage raid rail railroad railway rain rainbow raise ram rampant ran random rang
  range rank rant rape rapid rare rash rat rate rather ratio rational rationale rattle rave raw ray razor reach react reactionary reactor read ready real
  realise realistic reality realm rear rearrange reason reasonably reassure rebuild rebuilt recall receipt receive recent recipe recipient reckless reckon
  reclaim recommend reconcile reconsider record recover recovery recreational recruit rectangle rectangular rectify recursion recursive recycle red redefine
  redirect reduce redundancy redundant refer reference referendum refine reflect reflex reform reformat refrain refresh refund refuse refute regain regard
  regime region register regret regrettably regular reign reinstate reiterate reject relate relativity relax relay release relevance relevant reliability
  reliably relief relieve religion religious reluctance reluctant rely remain remainder remark remarkably remedy remember remind reminiscent remote remove
  rename rend renew rent repair repeat repent repertoire rephrase replace reply report represent reproduce repulsive request require requisite reread rescue
  research resemblance resemble resent reserve reset reside residence resident resign resist resistance resolve resort resource respect respond response
  responsibility rest restart restaurant restore restrain restrict result resume retail retain retire retract retrieve return reuse reveal revenge revenue
  reverse revert review revise revision revolt revolutionary reward rewrite rewritten rewrote rhyme rhythm ribbon rice rich rid ridden ride ridiculous right
  rigid rigorous ring riot rip rise risen risk risky ritual rival river road robot robust rock rocket rod rode role roll romance romantic roof room root rope
  rose rot rotate rotten rough round roundabout rout route routine row royal royalties rub rubbish rude ruin rule rumour run rung rural rush rusty sabotage
  sack sacred sacrifice sad sadden safe safeguard safety saga said sail saint sake saki salary sale salesman salt same sample sand sandwich sane sang sanity
  sank sarcasm sarcastic sat satellite satire satisfactory satisfy sauce save saw say scale scan scandal scarce scare scarf scarlet scatter scenario scene
  scenery schedule scheme scholar school science scientific scientist scope score scotch scrap scratch scream screen screw script scroll scum sea seal search
  season seat second secondary secret secretary sect section sector secular secure security see seek seem seen segment seldom select self selfish sell
  semantic seminar send senior sense sensibly sensitivity sent sentence sentient sentiment separate separator sequel sequence sequential serial series serious
  sermon servant serve service session set settle seven seventh severe severity sex sexist sexual sexuality sexy shade shadow shake shaken shaky shall shallow
  shame shape share shareholder sharp she sheep sheet shelf shell shelter shelve shift shine shiny ship shirt shock shoe shone shook shoot shop short shortage
  shorten shorthand shot should shout shove show shown shut shutdown shy sic sick sicken side sideways sigh sight sigma sign signature significance
  significant silence silent silicon silly silver similar similarity simple simplicity simplistic simply simulate simultaneous sin since sincere sine sing
  single singular sinister sink sir sister sit site situate six sixteen sixth sixty size skeleton sketch skill skin skip skirt skull sky slag slang slash
  slave sleep slept slice slid slide slight slim slip slippery slogan slope sloppy slot slow small smallish smart smash smell smelly smile smith smoke smooth
  smug snack snag snail sneak sneaky sniff snobbery snow soap sober social socialist society sock socket sod soft software soil solar sold soldier sole
  solicitor solid solo solve some somebody somehow someone someplace something sometime somewhat somewhere son song soon sophisticate sordid sore sorry sort
  sought soul sound soundtrack soup source south southern space span spare spatial speak special specialist speciality species specific specify specimen
  spectacular spectrum speculate sped speech speed spell spelt spend spent sphere spigot spike spill spin spiral spirit spiritual spit spite splendid split
  spoil spoilt spoke spoken spokesman sponsor spontaneous spoof spool sport spot spout sprang spray spread spring sprung spur spurious spy squad square squash
  squeeze stability stable stack staff stage stagger stair staircase stake stale stall stamp stance stand standard standpoint star stare stark start startle
  starve state static station stationary statistic status stay steady steal steam steel steep steer stem step stereo stereotype sterile sterling stick sticky
  stiff still stimulate stir stock stole stolen stomach stone stood stop storage store storey storm story straight strain strange strategic strategy straw
  stray stream street strength strengthen stress stretch strict strike string stringent strip strive stroke strong struck structure struggle stuck student
  studio study stuff stumble stun stunt stupid stupidity style subject submission submit subroutine subscribe subsequent subset subsidiary substance
  substantial substitute subtle subtlety subtly subway succeed success succession successive successor such sudden sue suffer suffice sufficient suffix sugar
  suggest suicide suing suit suitability suitably suite sum summary sun sundry sung sunk sunlight sunny sunrise sunshine super superb superficial superfluous
  superior superiority supermarket supernatural supervision supervisor supplement supplementary supply support suppose suppress suppression supreme sure
  surface surgery surname surplus surround survey survive suspect suspend suspension suspicion suspicious sustain swallow swam swamp swap swear sweat sweep
  sweet swept swim swing switch sword swore sworn swum symbol symbolic symmetric symmetry sympathetic sympathy symphony symptom syndicate syndrome synonym
  synonymous syntactic syntax synthesis synthesizer system systematic tab table tack tackle tactic tactless tag tail tailor take taken tale talent talk tall
  tame tangent tank tap tape target task taste taught tax taxi taxpayer tea teach team teapot tear technique tedious teenage teeth telephone telescope
  television tell temper temperature temple temporary tempt ten tend tendency tennis tense tension tenth term terminal terminate terminator terribly terrify
  territory terror terrorist terse test text textbook textual than thank that the theatre thee theft their them theme themselves then theorem theory therapy
  there thereabouts thereafter thereby therefore therein thereof these thesis they thick thief thieve thin thing think third thirst thirty thorough
  thoroughfare those thou though thought thousand thread threat threaten three threshold threw throat through throughout throughput throw thrown thrust thumb
  thus thy tick ticket tidy tie tiger tight tile till time timescale timetable tin tiny tip tire tiresome title toad toast tobacco today toe together toggle
  toilet token told tolerance tolerant tolerate toll tomato tome tomorrow ton tone tongue tonight too took tool tooth top topic tore torn torture toss total
  touch tough tour tourist toward tower town toy trace track trade traffic tragedy tragic trail train transcript transfer transform transient transit
  translate translator transmission transmit transparent transport trap trash trashcan travel tray tread treasure treat treaty tree trek tremendous trend
  trendy triangle tribe trick tricky trifle trigger trilogy trinity trip triple tripos triumph trivia trivial trolley troop trouble trouser truck true trumpet
  truncate trunk trust trusty truth try tube tune tunnel turn turntable tutor tutorial twelve twentieth twenty twice twin twist two tying type typeset
  typewriter typical tyre ugh ugly ultimate umbrella unable unacceptable unaffected unambiguous unattended unavailable unavoidable unaware unbalanced
  unbearable unbelievable unbelievably unbiased uncertain uncertainty unchanged uncle unclear uncomfortable uncommon unconnected unconscious unconvincing
  undefined under underestimate undergo undergone undergraduate underground underlain underlay underlie underline underlying underneath understand understood
  undertake undertaken undertook underwent undesirable undid undo undocumented undone undoubtedly unduly uneasy unemployed unemployment unexpected unexplained
  unfair unfamiliar unfinished unfortunate unfounded unfriendly unhappy unhealthy unhelpful uniform unify unimportant uninteresting union unique unit unite
  unity universe university unknown unless unlike unlimited unload unlock unlucky unnatural unnecessary unobtainable unofficial unpleasant unpopular
  unpredictable unread unrealistic unreasonable unrelated unreliable unsafe unsatisfactory unseen unset unsolicited unsound unstable unsuccessful unsuitable
  unsupported unsure unsuspecting untidy until unto untrue unusable unused unusual unwanted unwelcome unwilling unwise unworkable upbringing update upgrade
  upon upper upright ups upset upside upstairs upward urban urge urgency urgent usable usage use using usual utility utter vacancy vacuum vague vain valid
  validity valley value valve van vanish variance variant variety various vary vast vat vector vegetable vegetarian vehicle vein velocity vend vendor venture
  venue verb verbatim verbose verdict verify versatile verse version versus very vessel vet via viable vicar vice vicinity vicious victim victory video view
  viewpoint vigorously vile village vintage vinyl violate violence violent violin virgin virtue virus visible vision visit visitor visual vital vocabulary
  vocal voice void voltage volume voluntary volunteer vomit vote vouch vowel vulnerable wade waffle wage wait wake walk wall wallet wander want war ward
  warehouse warm warn warp warrant warranty wartime wary was wash waste watch water wave way weak wealth wealthy weapon wear weary weasel weather wed wee week
  weekday weekend weigh weight weird welcome welfare well went were west western wet whale what whatever whatsoever wheel when whence whenever where whereas
  whereby whereupon wherever whether which whichever while whilst whim whisky whistle white who whoever whole wholeheartedly whom whoop whose why wicked wide
  widespread width wife wild will win wind window wine wing winter wipe wire wisdom wise wish wit witch with withdraw withdrawn withdrew within without witty
  wive wizard woke woken wolf woman wombat women won wonder wondrous wont wood wooden word wore work workload workshop world worldwide worm worn worry worse
  worship worst worth worthwhile worthy would wound wow wrap wrath wreck wren wretched wrist write written wrong wrote yard yawn year yellow yes yesterday yet
  yeti yield you young your yourself yourselves youth zero zone zoom
`;
