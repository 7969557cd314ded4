/** Rarer English words without their regular forms, m to z. */

/** From the Spell Checker Oriented Word Lists, copyright 2000-2016 Kevin Atkinson; the notice stands in the README of the room. */
export const rarerWordsFromM = `
  macabre macaroni mace machete machinist macho mackerel macroscopic madam madame madcap madden madhouse madman madmen maelstrom magenta maggot magician
  magistrate magnanimity magnanimous magnate magnesium magnet magnificence magnify magnolia magnum magpie mahogany maid maiden mailman mailmen maim mainland
  mainline mainstay maintainability majestic majesty makeshift makeup maladjusted malady malaria malevolence malevolent malformed malice malign malignancy
  malignant mall mallard malleable mallet malpractice malt maltreat mama mamma mammal mammalian mammoth manacle managerial mandolin mane mange mango mangrove
  mangy manhandle manhole manhood maniac manic manicure manicurist manifest manifold mannequin mannish manoeuvre manor mansion manslaughter mantel mantelpiece
  mantle manure manuscript maple mar marathon marble mare margarine marigold marijuana marina marinate marine marionette maritime marketplace marksman
  marksmen marmalade maroon marquee marrow marsh marshmallow marshy marsupial mart martial martin martyr martyrdom marvel mas mascara mascot masculine mash
  masochist mason masonry masquerade massacre massage mast mastermind masterpiece mastery masticate mat matador matchbook matchmaker materialist materialistic
  maternal maternity matriarch matriculate matrimony matron matt matte mattress maturity maudlin maul mausoleum mauve maverick maxim maxima mayhem meadow
  meagre mealy meander measles measly medal medallion meddle meddlesome median mediate mediator medicate mediocre mediocrity meditate medley meek megalomaniac
  megaphone megaton melancholy mellow melodic melodious melodrama melodramatic melon membrane memento memo memoir memorably memorandum menace menagerie menial
  menopause menstrual menstruate menthol mentor mercantile mercenary merchant meridian meringue mermaid mes mesdames mesh messenger metabolic metallic
  metallurgy metamorphose metamorphosis metaphysics mete meteor meteoric meteorite meteorologist meticulous metropolis metropolitan mettle mew mezzanine miaow
  microbe microcode microfiche microfilm micrometer micrometre microphone microscope microscopic microsecond middleman middlemen midget midriff midst
  midstream midsummer midway midwife midwives mien migraine migrant migratory mike mildew milestone militancy militant militate militia milkman milkmen milky
  milligram millimetre milliner millinery millionaire millionth millisecond mime mimicked mimicking mimicry mince mincemeat mindbogglingly minefield mingle
  miniature minibus minicomputer minion ministerial ministry mink minnow minstrel minuet minuscule mirage mire mirth misadventure misapprehension
  misappropriate misbehave misbehaviour miscarriage miscarry miscellany mischief mischievous misconduct misconstrue misdeed misdemeanour miser misfit
  misgiving mishap misinform misjudge mislaid mislay mismanagement mismatch misnomer misquote misshapen missionary missive misspell mistletoe mistress
  mistrust misty mistype mite mitigate mitt mitten moat mobility moccasin mockery mockingbird moderator modernity modesty modicum modular modulate mohair
  moist moisten moisture molar molasses mollify mollusc molten momentary momentous monarchy monastery monastic monetary mongoose mongrel monies monk
  monogamous monogamy monogram monolithic monologue monorail monosyllable monotonous monotony monsoon monstrosity monstrous monument moo moody moonbeam
  moonlight moor moose moot mop mope morale moralist morass moratorium morbid morgue morn moronic morose morphine morsel mortar mortgage mortify mortuary
  mosaic mosque mosquito moss mossy motel moth mothball motherhood motif motley motlier motliest motorbike motorcade motorcycle motorist mouldy moult mound
  mountaineer mountainous mourn mousse moustache mousy mouthpiece mow mucous mucus muddy muff muffin muffle muggy mulch mule mull multi multinational
  multiplicity multiprocessing multitasking multitude mummify mumps munch municipal municipality mural murderous murky murmur muscular muse mush mushroom
  mushy musk musket muss mussel mustang mustard musty mutant mutate mute mutilate mutinous mutiny mutt mutton muzzle myopic myriad mys mystify nab nag naivety
  namesake nap napalm nape napkin nappy narcotic narrate narrator nasal nationalist nationalistic nationality nationwide nativity natty naturalist nausea
  nauseate nauseous naval navel navigable navigate navigator navy nearsighted nebula nebulae nebulous necessitate neckerchief necklace neckline necktie
  necrophilia nectar nectarine needlework needy negligee negligence negligent negotiator neigh neon neophyte nephew nestle nether nettle neurologist neuron
  neuroses neurosis neurotic neuter neutrality neutron newbie newborn newfangled newsagents newscast newsprint newsstand newsy newt newton nibble nicety niche
  nickel nicotine niece nifty nigh nightclub nightfall nightgown nightingale nightmarish nighttime nimble nimbly nincompoop nineteen nineteenth ninetieth
  ninety ninny ninth nip nipple nippy nit nitrate nitrogen nitwit nobility nobleman noblemen noblewoman noblewomen nobly nocturnal nod noes nomad nomadic
  nomenclature nominee non nonchalance nonchalant noncommittal nonconformist nondescript nonentity nonflammable nonpartisan nonprofit nonresident nonstandard
  nonstop nontrivial nonviolence noodle nook noose northeast northeasterly northeastern northerly northwest northwestern nosebleed nostalgic nostril nosy
  notch notebook noteworthy noticeboard notoriety nougat nought nourish nova novelist noxious nozzle nuance nuclei nucleus nude nudge nudity nugget nullify
  numerate numerator nuptial nursemaid nursery nurture nutcracker nutmeg nutrient nutriment nutritious nutshell nutty nuzzle nylon nymph oaf oak oases oasis
  oath oatmeal obedience obedient obelisk obese obesity obituary objectivity objector obligate oblique obliterate oblivion oblivious oblong oboe obscenity
  observance observant observatory obsessive obsolescence obsolescent obstacle obstetrician obstetrics obstinacy obstinate obtrusive obtuse occupancy occupant
  oceanic octagon octal octave octopus ocular oddity ode odious odometer odour oesophagi oesophagus offbeat officiate officious offload offshoot offshore
  offstage ogle ogre ohm ohs oily ointment okay okra olden olfactory olive omega omelette omen ominous omnibus omnipotence omnipotent omnipresent omniscient
  oncoming onerous onlooker onomatopoeia onrush onset onslaught onward oodles ooze opal opaque operand operatic ophthalmologist opinionated opium opossum
  opportune opportunist oppressive oppressor optician optima optimist optometrist opulent oracle orangutan oration orator oratory orchard orchestrate orchid
  ordain ordeal ordinance ore organist orgasm orgy orifice originality ornament ornate ornithologist orphan orphanage orthodontist orthogonal orthogonality
  orthopaedics oscillate oscilloscope osmosis ostensibly ostentatious ostrich otter ouch ounce oust outbound outbreak outburst outcast outclass outdid
  outdistance outdo outdone outdoor outermost outfield outfit outgrew outgrow outgrown outgrowth outhouse outlaid outlandish outlast outlaw outlay outlet
  outlive outlying outmoded outnumber outpatient outpost outran outrun outshine outshone outskirt outsmart outspoken outstrip outward outwit ova oval ovary
  ovation oven overate overbear overblown overboard overbore overborne overburden overcast overcharge overcoat overcrowd overdid overdo overdone overdose
  overdraw overdrawn overdrew overeat overeaten overestimate overgrew overgrow overgrown overhand overhang overhaul overhear overheard overheat overhung
  overkill overlaid overlain overland overlay overlie overpass overpower overprint overran overrate overreact overrule overrun oversampling oversaw oversee
  overseen overshadow overshoot overshot oversight oversleep overslept overstate overstep overt overtake overtaken overthrew overthrow overthrown overtook
  overture overturn overuse overweight overwork overwrite overwrought ovum owl oxen oxide oxidise oyster pacemaker pacific pacifist pacify pact paddies paddle
  paddock padlock paediatrician paediatrics pagan pageant pageantry pagoda pail painstaking pal palaeontologist palate palatial palette pall pallbearer pallid
  pallor palm palomino palpable palpably paltry pamper pamphlet panacea pancake pancreas pancreatic panda pandemonium pander pane pang panhandle panicked
  panicking panicky panorama panoramic pansy panther pantie pantomime pantry pap papa papacy papaya paperweight paperwork paprika papyri papyrus parachute
  paradigm paraffin paragon parakeet paralyse paralysis paralytic paramount paraphernalia paraplegic parasite parasitic parasol paratrooper parcel parch pare
  parentage parenthood parish parishioner parka parkway parliamentary parlour parole parsec parsley parsnip parson parsonage partake partaken partiality
  participle partisan partook partridge pas passageway passbook pasta pastel pastiche pastime pastor pastry pasture pasty patchwork patchy pate paternal
  paternity pathologist pathos pathway patio patriarch patrimony patriot patriotic patrol patron patronage patty paucity paunch paunchy pauper pave pavilion
  paw pawn pawnbroker payload payoff payroll pea peacemaker peach peacock peal pear pearl peat pebble pecan peck peculiarity pedagogy peddle pedestal pedigree
  pedlar peek peel peep peeve peevish peg pelican pellet pelt pelvic pelvis penance penchant pendant pendulum penetrate penicillin peninsula penis penitence
  penitent penitentiary penknife penknives pennant pension pensive pentagon penthouse penultimate peon peony pep peppermint perch perchance percolate
  percolator percussion peremptory perennial perfectionist perforate perfume perfunctory peril perilous perimeter periphery periscope perish perjure perjury
  perk perky permanence permeate permissive pernicious peroxide perpendicular perpetrate perpetrator perpetuate perplex perplexity persecutor perseverance
  persevere persistence persona perspire persuasive pert pertain pertinent perturb peruse pervade pervasive perversion pervert pesky pessimist pessimistic
  pest pesticide pestilence petered petering petite petrify petroleum petticoat petulant petunia pew pewter phantom pharmacist pheasant phenomenal
  philanthropic philanthropist philanthropy phlegm phlegmatic phobia phonetic phoney phonics phonied phonier phoniest phonograph phonying phosphor
  phosphorescence phosphorescent phosphorus photogenic photon photosynthesis phototypesetter physician physique pianist piccolo pickax picket pickle
  pickpocket pickup picky picnic picnicked picnicking pictorial picturesque piddle piecemeal piecework pierce piety pigeonhole piggish piggyback pigheaded
  pigpen pigtail pike pilfer pilgrim pilgrimage pillage pillar pillow pillowcase pimple pimply pincushion pine pineapple pinion pinnacle pinpoint pioneer
  pious pique piracy piranha pirate pirouette pis pistachio pistol piston pitchfork piteous pithy pittance pivot pixie placard placate placenta placid
  plagiarist plaice plaid plaintiff planar planetarium plank plankton plantain plaque plasma plateau platinum platitude platoon platter plausibility plausibly
  playback playhouse playmate playpen plaything playwright plaza plead pleasantry pleat pledge plethora pliant plight plod plop plough pluck plucky plum
  plumage plumb plume plummet plump plunder plunge plurality plush plutonium ply plywood pneumatic pneumonia poach pocketbook pockmark pod podium poignancy
  poignant poinsettia poise poisonous pokey poky polarity polemic policemen policewoman policewomen polio polka pollen pollinate pollster pollutant pollute
  polo polygamous polygamy polygon polyp polytechnic pomegranate pomp poncho pond ponderous pontoon pony poodle poop popcorn poplar poppy populous porcelain
  porch porcupine pore pornographic porous porridge portend portent portfolio porthole portico portrait possessive possessor possum postbox postcode posterior
  posterity postgraduate posthumous postman postmark postmen posture posy potassium potency potent pothole potion pottery pouch poultry pounce pout powdery
  powerhouse powwow practicality practitioner prairie praiseworthy pram prance prank prattle prawn preamble precarious precautionary precinct precipice
  precipitate precipitous preclude precocious preconceive precursor predator predatory predefined predicament predicate predictably predictor predominance
  predominant predominate preeminence preeminent preempt preen prefab prefect preferential prehistoric prejudicial prelude premier premiere prenatal preoccupy
  prepaid preparatory prepay preponderance preposterous preside presidency presidential prestige prestigious presto presumptuous presuppose pretence
  pretension pretext pretzel prevalence prey prick prickle priestess priesthood prim primate primeval primp primrose principality prism privy probabilistic
  probe problematic procession procrastinate procure prod prodigal prodigious prodigy profane profanity profess proffer proficiency proficient profiteer
  profundity profuse profusion progeny prognoses prognosis progression progressive projectile projector proletarian proletariat proliferate prolific prologue
  prom promenade prominence promiscuity promiscuous promontory promulgate prong proofread prop propagate propel propensity prophecy prophesy prophetic
  proponent proportionality proportionate proprietor propriety propulsion prosecutor prospector prospectus prosper prosperity prosperous prostrate protagonist
  protector protestant proton protract protractor protrude protrusion provably provenance proverb proverbial providence province provincial proviso prow
  prowess prowl proxy prude prudence prudent prudish prune pry psalm pseudonym psych psyche psychedelic psychiatric psychiatrist psychiatry psychic
  psychoanalysis psychoanalyst psychopath psychoses psychosis psychotherapy psychotic puberty puck puddle pudgy pueblo puff puffy pugnacious puke pulley
  pullover pulmonary pulpit pulsate puma pumice pummel pumpernickel pumpkin punchline punctual punctuality punctuate pundit pungent punk puny pup puppet puppy
  puree purgatory purify purport purr purse purveyor pus pushover pushy pussy putrid putty pyjamas pyramid pyre qua quack quadrangle quadrant quadratic
  quadrilateral quadruped quadruple quadruplet quagmire quail quaint quake qualm quandary quarantine quark quarrel quarrelsome quarry quart quarterback
  quartet quartz quash quaver quay queasy queer quell quench quiche quicken quicksand quill quilt quinine quintessence quintet quintuplet quip quirk quirky
  quiver quorum quotient rabbi rabble rabies raccoon racetrack racketeer racy radial radiance radiant radiate radiator radii radioactivity radish radium
  raffle raft ragamuffin ragtime raincoat raindrop rainfall rainstorm rainwater rainy raisin rake rally ramble ramp rampage ramrod ramshackle ranch rancid
  rancorous rancour rankle ransack ransom rap rapidity rapist rapport rapt rapture rapturous rarity rascal rasp raspberry raster ratify ration rationality
  rattlesnake ratty raucous ravage ravel raven ravenous ravine ravish rayon raze readability readjust realism realist reallocate realty ream reap reappear
  reassurance rebate rebel rebellion rebellious rebind rebirth reborn rebound rebuff rebuke rebut recalcitrant recant recap recapture recede receptacle
  receptionist recess recession recharge reciprocal reciprocate recite recline recluse recoil recollect recompense recompile reconfigure reconnaissance
  reconnect reconstruct recount recoup recourse recreate rectal rector rectum recuperate recur recurrence recurrent redden redeem redesign redhead redid
  rediscover redistribute redo redone redraft redraw redress reed reef reek reel reelect referee refill refinery reflector reflexive refrigerate refrigerator
  refuel refuge refugee refurbish regal regale regalia regatta regenerate regent regimen regiment registrar registry regress regression regularity regulate
  regurgitate rehabilitate rehash rehearse reimburse rein reincarnate reindeer reinforce rejoice rejoin rejoinder rejuvenate relaid relapse relativistic
  relegate relent reliance reliant relic relinquish relish relive reload relocate remade remake remembrance reminisce reminiscence remiss remission remit
  remittance remnant remodel remorse remunerate renaissance rendezvous renegade renege renounce renovate renown reopen repaid repatriate repay repeal repel
  repellent repentance repentant repercussion repetitious replay replenish replete replica replicate repose repository repress repression repressive reprieve
  reprimand reprint reprisal reproach reprogram reprove reptile republic republican repudiate repugnance repugnant repulse repulsion repute requiem reroute
  resale reschedule rescind reservoir reshuffle residential residue resilience resilient resin resistant resistor resolute resonance resonant resound
  respectability respectably respirator respiratory respite resplendent responsibly responsive restive restraint restructure resubmit resultant resurface
  resurgence resurrect resuscitate retaliate retard retch rethink reticence reticent retina retort retrace retreat retrograde retrospect retry retype reunion
  reunite rev revamp revel revelry reverberate revere reverence reverent reverie reversion revile revisit revive revoke revolve revue revulsion rewind rework
  rhapsody rhetoric rhino rhinoceros rhododendron rhubarb rhythmic rib rickety rickshaw ricochet riddance riddle ridge ridicule rife rifle rift rig righteous
  rightmost rigidity rigour rile rim rind ringleader ringlet ringworm rink rinse riotous ripe ripen riposte ripple rite rivalry rivet roach roadblock roadside
  roam roar roast rob robbery robe robin rocky rodent rodeo roe rogue roguish romp rook rookie roommate roomy roost rosary rosemary roster rostrum rosy rotary
  rote rotisserie rotor rotund rotunda rouge roughage roughen roughhouse roulette rouse rowboat rowdy royalty rubble rubric ruby rucksack ruckus rudder ruddy
  rudimentary rue ruff ruffian ruffle rug rugby ruing ruinous rum rumble ruminate rummage rummy rump rumple runaway rundown rune runny runt runway rupture
  ruse rust rustic rustle rut ruthless rye saboteur sabre sac sacrament sacrificial sacrilege sacrilegious saddle sadism sadist sadistic safari safekeeping
  saffron sag sage sagebrush sailboat sailor salad salami salesmen salespeople salesperson saleswoman saleswomen salient saliva salivate sallow salmon salon
  saloon salty salute salvage salve sanatorium sanctimonious sanctity sanctuary sandbag sandman sandmen sandpaper sandstone sandstorm sandy sanitarium
  sanitary sanserif sap sapling sapphire sardine sari sash sassy satanic satchel satin satirist saturate saucepan saucy sauerkraut sauna saunter sausage
  savage savagery saviour savour savoury savvy sawdust saxophone scab scaffold scalar scald scallop scalp scalpel scaly scamper scandalous scant scanty
  scapegoat scar scarcity scarecrow scarves scary scathing scatterbrain scavenger scenic scent sceptic sceptre schizophrenia schizophrenic scholastic
  schoolboy schoolchild schoolchildren schoolteacher schooner scissor scoff scold scoop scoot scorch scorn scorpion scoundrel scour scourge scout scowl
  scrabble scram scramble scrapbook scrape scratchy scrawl scrawny screech screwdriver screwy scribble scribe scripture scriptwriter scrounge scrub scruff
  scruffy scruple scrupulous scrutiny scuff scuffle sculptor sculpture scurrilous scurry scuttle scythe seafaring seafood seam seaman seamen seamstress
  seaport sear searchlight seashell seashore seasick seaside seaweed secede secession seclude seclusion secrecy secrete sedan sedate sedentary sediment
  sedimentary seduce seedling seedy seep seepage seesaw seethe segregate seize seizure selector selves semblance semen semester semicircle semicolon
  semiconductor semifinal seminary senate senator senile senility seniority sensibility sensor sensory sensual sensuality sensuous sentience sentimentality
  sentry sepulchre sequin serenade serene serenity sergeant serpent serum serviceman servicemen serviette servile servitude setback seventeen seventeenth
  seventy sever severance sew sewage sewn sexism shabby shack shackle shadowy shady shaft shaggy sham shamble shampoo shamrock shanty shark sharpen shatter
  shave shaven shawl sheaf shear sheath sheathe sheave sheen sheepish sheikh shellfish shepherd sherbet sheriff sherry shield shifty shimmer shin shingle
  shipshape shipwreck shire shirk shiver shod shoddy shoelace shoestring shoo shopkeeper shoplifter shore shortcoming shortfall shortlist shotgun shovel
  showcase showdown showman showmen showy shrank shrapnel shred shrew shrewd shriek shrill shrimp shrine shrink shrinkage shrivel shroud shrub shrubbery shrug
  shrunk shrunken shuck shudder shuffle shun shunt shuttle sibling sickle sideline sidelong sideshow sidestep sidetrack sidewalk sidle siege sierra siesta
  sieve sift signify signpost silhouette silk silken sill silo silt silversmith silverware silvery simile simmer simplex simulator sincerity sinew sinewy
  singe singularity sinus sip siphon sire siren sirloin sissy sisterhood sixpence sixteenth sixtieth sizzle skate skateboard skein sketchy skew ski skid
  skilful skillet skim skimp skimpy skinflint skinny skirmish skit skittish skulk skunk skylight skyline skyrocket skyscraper slab slack slacken slain slake
  slam slander slant slap slapstick slat slate slaughter slavery slavish slay sleazy sled sledgehammer sleek sleepy sleet sleeve sleigh slender slew slick
  slime slimy sling slingshot slink slipshod slit slither sliver slob slog slop slosh sloth slouch slovenly sludge slug sluggish sluice slum slumber slump
  slung slunk slur slush slut sly smack smallpox smattering smear smelt smidgen smirk smite smithereens smitten smock smog smokestack smoky smote smother
  smoulder smudge smuggle smut snake snap snappy snapshot snare snarl snatch sneer sneeze snicker snide sniffle snip snipe snippet snitch snob snobbish
  snooker snoop snooty snooze snore snorkel snort snot snout snowball snowdrift snowfall snowflake snowplough snowplowed snowplowing snowstorm snowy snub
  snuff snug snuggle soak soapy soar sob sobriety soccer sociable sociologist soda sodden sodium sodomy sofa softball soften soggy sojourn solace solemn
  solemnity solicit solicitous solidarity solidity solitaire solitary solitude soloist soluble solvent sombre someday somersault sonata sonic sonnet sonorous
  soot soothe sooty sop sophistry sophomore soprano sorcerer sorceress sorcery sorority sorrow sorta soundproof sour southeast southeastern southerly southpaw
  southwest southwestern souvenir sovereign sovereignty sow sown spa spacecraft spacial spacious spade spaghetti spangle spaniel spank spar spark sparkle
  sparrow sparse spasm spasmodic spat spate spatula spawn spay spear spearhead spearmint specious speck spectacle spectator spectra spectre speculator
  speedboat speedometer speedy spellbind spellbound spendthrift sperm spew sphinx spice spicy spider spilt spinach spindly spine spinster spire spittle splash
  splat spleen splendour splice splint splurge spokesmen spokespeople spokesperson spokeswoman spokeswomen sponge spongy spontaneity spook spooky spoon
  sporadic spore sporran spotlight spotty spouse sprain sprawl spreadsheet spree sprig springboard springtime springy sprinkle sprint sprout spruce spry spud
  spun spunk spurn spurt sputter squabble squadron squalid squall squalor squander squat squawk squeak squeaky squeal squeamish squelch squid squint squire
  squirm squirrel squirt stab stadium stag stagecoach stagnant stagnate staid stain stairway stalemate stalk stallion stalwart stamina stammer stampede stanch
  standby standoff standstill stank stanza staple starboard starch starchy stardom starfish starlight starry statesman statesmen stationery statistician
  statue stature statute statutory staunch stave steadfast steak stealth stealthy steamroller steamy steeple stellar stench stencil stenographer stepladder
  stern stethoscope stew steward stewardess stickler stiffen stifle stigma stigmata stillborn stilted stimulant stimuli stimulus sting stingy stink stint
  stipulate stirrup stitch stockade stockbroker stockholder stockpile stocky stockyard stodgy stoical stoke stolid stomp stony stool stoop stopgap stopover
  stoppage stopwatch storehouse storekeeper storeroom stork stormy stout stove stow stowaway straddle straggle straighten strait straitjacket strand strangle
  strap strata stratagem stratosphere stratum strawberry streak streamline streetcar strenuous strew strewn stricken stridden stride strife stringy stripe
  striven strode stroll stronghold strove structuralist strum strung strut stub stubble stubborn stubby stud studious stuffy stump stung stunk stupefy
  stupendous stupor sturdy stutter stylish stylistic stylus suave sub subcommittee subconscious subdivide subdivision subdue subgroup subjugate sublet sublime
  submarine submerge submersion submissive subnormal subordinate subprogram subscript subservient subside subsidy subsist subsistence substandard substantiate
  subsystem subterfuge subterranean subtract suburb suburban subversive subvert succinct succour succulent succumb suck suckle suction suds suede suffocate
  suffrage sugary suitcase suitor sulk sulky sullen sulphur sultan sultry summit summon sumptuous sunbathe sunburn sundae sundial sundown sunflower sunglasses
  sunken sunlit sunscreen sunset suntan sunup sup supercomputer superhuman superimpose superintendent superscript supersede supersonic superstar superstitious
  superstructure supervisory supplant supple supremacy surcharge surf surfboard surge surgeon surmise surmount surpass surreal surrender surreptitious
  surveillance surveyor survivor suspense sustenance swab swagger swampy swan swarm swarthy swat swathe sway sweaty sweepstake sweeten sweetheart swell swerve
  swift swig swill swindle swine swipe swirl swish switchboard swivel swollen swoon swoop swordfish swung syllable syllabus symphonic symptomatic synagogue
  synapse synchronous synopses synopsis syntheses synthetic syphilis syringe syrup tabby tabernacle tablecloth tablespoon tablet tabloid taboo tabulate tacit
  taciturn tacky taco tact tadpole tailgate taillight tailspin taint takeoff takeover talc talisman tallow talon tambourine tamper tan tandem tang tangential
  tangerine tangle tango tankard tantamount tantrum tapestry tar tarantula tardy tariff tarnish tarpaulin tarry tart tartan tartar tassel tasty tattle tattoo
  tatty taunt taut tavern tawdry tawny taxicab teacup teak teammate teamster teamwork teardrop tease teaspoon teat technicality technician tedium tee teem
  teen teeter teethe teetotal telegram telegraph telepathic telepathy teletype telltale temperament temperance temperate tempest tempestuous template tempo
  temporal tenacious tenacity tenancy tenant tendon tendril tenement tenet tenor tensors tent tentacle tenuous tenure tepee tepid termini terminus termite
  terrace terrain terrestrial terrier terrific testament testicle testify testimony testis tetanus tether textile texture thatch thaw theist thence theologian
  theoretic theorist therapeutic therapist thereon thereupon thermal thermodynamics thermometer thermostat thesauri thesaurus theta thicken thicket thigh
  thimble thirsty thirteen thirteenth thirtieth thistle thong thorn thorny thoroughbred thousandth thrash threadbare thresh thrice thrift thrifty thrill
  thrive throb throne throng throttle throwaway throwback thud thug thumbtack thump thunder thunderbolt thunderous thunderstorm thunderstruck thwart thyme
  thyroid tiara tickle ticklish tide tiff tighten tightrope tightwad tilde tilt timber timekeeper timezone timid timidity tinder ting tinge tingle tinker
  tinkle tinny tinsel tint tipsy tiptoe tirade tissue tit titbit titillate toadstool toboggan toddle toenail toffee toga toil tolerable tolerably tomahawk
  tomb tomboy tombstone tomcat tong tonic tonnage tonne tonsil tonsillitis toolkit toot toothache toothbrush toothpaste toothpick topaz topple torch tormentor
  tornado torpedo torque torrent torrential torrid torso tortilla tortuous tot totalitarian totality tote totem toucan touchdown touchy toughen toupee
  tournament tourniquet tousle tout tow towel townspeople toxic toxin tract tractor trademark traditionalist trafficked trafficking trainee trait traitor
  traitorous tramp trample trampoline trance tranquil tranquillity transact transatlantic transcend transcontinental transcribe transfusion transgress
  transgression transistor transitory translucent transparency transpire transplant transpose transverse trapdoor trapeze trapezoid trashy trauma traumatic
  traverse travesty trawl treacherous treachery treacle treadmill treason treasury treble trellis tremble tremor trench trespass trestle triangular tribunal
  tributary tribute trickery trickle trickster tricycle trigonometry trill trillion trim trimester trinket trio tripe triplet triplicate tripod trite
  triumphant triviality trod trodden troll trombone trophy trot troublemaker troublesome trough trounce troupe trout trowel truancy truant truce trudge
  truffle truism trump trustee trustworthy tryout tsar tub tuba tuberculosis tubular tuck tuft tug tuition tulip tumble tummy tumour tumult tumultuous tuna
  tundra tunic turban turbine turbulence turbulent tureen turf turgid turkey turmoil turnaround turnip turnout turnover turnpike turnstile turpentine turret
  turtle turtleneck tusk tussle tuxedo twang tweak twee tweet tweezers twelfth twiddle twig twilight twine twinge twinkle twirl twitch twitter tycoon typeface
  typescript typhoid typhoon typhus typify typist typographic tyranny tyrant ubiquitous udder ulcer ulterior ultimatum ultra ultrasonic ultraviolet umpire
  umpteen unacceptably unaccepted unaccountable unaccountably unadulterated unaltered unanimity unanimous unanswerable unanswered unarmed unassigned
  unassuming unattached unattainable unbearably unbeatable unbecoming unbeliever unblock unborn unbreakable unbroken unburden uncanny unceasing unchallenged
  uncharitable unchristian unclean uncomfortably unconcerned unconditional unconfirmed unconstitutional uncontrollable uncontrolled uncontroversial
  unconventional unconvinced uncountable uncouth uncover uncultured uncut undamaged undaunted undecidable undecided undemocratic undeniable undeniably
  underbrush undercover undercurrent undercut underdog underflow underfoot undergarment undergrowth underhanded undermine undernourished underpants underpass
  underprivileged underrate underscore undershirt underside understandably understate understudy undertone undertow underwater underwear underweight
  underworld underwrite underwritten underwrote undeserved undetected undeveloped undisturbed undoubted undress undue undying unearth uneconomic uneducated
  unemployable unenlightened unequal unequivocal unerring uneven uneventful unfailing unfaithful unfasten unfavourable unfeeling unfilled unfit unfold
  unforeseen unforgettable unforgivable unfunny unfurl ungainly ungodly ungrateful unheard unhook unicorn unicycle uniformity unilateral unimpressed
  uninformed uninhibited uninitiated uninspired uninspiring unintelligent unintended unintentional uninterested unison unjust unjustifiable unkempt unkind
  unlabelled unlawful unleash unman unmarked unmarried unmask unmistakable unmistakably unmitigated unmoved unnamed unnerve unnoticed unoccupied unoriginal
  unorthodox unpack unpaid unparalleled unpick unpopularity unprecedented unprepared unprincipled unprintable unprivileged unprotected unproven unprovoked
  unpublished unquestionable unquestionably unravel unreal unreasonably unrelenting unreliability unremarkable unrepeatable unreservedly unresolved unrest
  unrestricted unrivalled unruffled unruly unsaid unsanitary unsatisfied unsavoury unsay unscathed unscheduled unscientific unscrew unscrupulous unseasonable
  unseat unseemly unsettle unsightly unsigned unskilled unsolved unsophisticated unspeakable unstructured unstuck unsubstantiated unsuited unsung
  unsupportable untangle untenable unthinkable untie untiring untold untouched untrained untrustworthy untying unveil unwarranted unwary unwashed unwell
  unwieldy unwind unwittingly unworthy unwound unwrap unwritten upbeat upend upheaval upheld uphill uphold upholster upholstery upkeep uplift upload upped
  uppermost upping uproar uproot upshot upstanding upstart upstream uptake uptight uptown upturn uranium urbane urchin urinate urine urn usher usurp utensil
  uteri uterus utilise utilitarian utmost utterance vacant vacate vaccinate vaccine vacillate vacuous vagabond vagary vagina vaginae vaginal vagrant valentine
  valet valiant validate valise valour vampire vandal vane vanguard vanilla vanity vanquish vapour varnish varsity vase vault veal veer vehement veil velour
  velvet velvety veneer venerable venerate vengeance vengeful venison venom venomous vent ventilate ventilator ventricle ventriloquist veracity veranda
  verbiage verbosity verge veritable vermin vernacular versatility vertebra vertebrae vertebrate vertices vertigo verve vest vestibule vestige veteran
  veterinarian veterinary veto vex viability viaduct vial vibrant vibrate vicarious victor victorious videotape vie vigil vigilance vigilant vigilante
  vigorous vigour vilify villa villain villainous villainy vindicate vine vinegar vineyard violas violet viper viral virginity virile virility virtuoso
  virtuous virulent visa vise visibility visibly visionary visor vista vitality vitamin vitriolic vivacious vivacity vivid vocalist vociferous vodka vogue
  volatile volcanic volcano volley volleyball volt voluminous voluptuous voodoo voracious vortex vow voyage vulgar vulgarity vulnerability vulture vying wad
  waddle wafer waft wag wagon waif wail waist waistline waitress waive waken walkout wallop wallow wallpaper walnut walrus waltz wan wand wane wanna wanton
  warble warden wardrobe warfare warhead warlike warmth warpath warren warrior wart washcloth washout washroom wasp wastage wastebasket wasteland watchdog
  watchman watchmen watchword watercolour waterfall waterfront waterlogged watermark watermelon waterproof watershed watertight waterway waterworks watery
  watt waveform wavelength wavy wax waxy waylaid waylay wayside wayward weaken weakling wean weaponry wearisome weave web wedge wedlock weedy weep weest
  weighty weirdo weld wellington welt wept werewolf werewolves westerly whack wharf wharves wheat wheedle wheelbarrow wheelchair wheeze whereabouts wherein
  wherewithal whet whew whiff whimper whine whinny whip whirl whirlpool whirlwind whirr whisk whisper whiten whitewash whittle whizz whoa wholehearted
  wholesale wholesome whopper whore wick wicket widen widow wield wig wiggle wigwam wildcat wildfire wildlife wilful willow willpower wilt wily wince winch
  windfall windmill windowpane windpipe windscreen windshield windy wink winsome wintertime wintry wiry wisecrack wishbone wisp wispy wist witchcraft withheld
  withhold withstand withstood wiz wizened wobble wobbly woe wok wolves womanhood womankind womb wonderland woo woodchuck woodland woodpecker woodsman
  woodsmen woodwind woodwork woody woof wool woollen wordy workbench workbook workforce workman workmen workout workplace wormhole worrisome worsen wot wove
  woven wrangle wreak wreath wreathe wreckage wrench wrest wrestle wretch wriggle wright wring wrinkle wristwatch writ writhe wrongdoer wrongdoing wrought
  wrung wry xenophobia xylophone yacht yak yam yank yap yardstick yarn yearling yearn yeast yell yelp yen yew yodel yoga yogurt yoke yokel yolk yonder
  youngster yowl yuck zany zeal zealous zebra zenith zest zeta zigzag zillion zinc zincked zincking zip zodiac zombie zoo zoologist zoology zucchini
`;
