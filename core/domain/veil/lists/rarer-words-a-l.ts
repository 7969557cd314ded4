/** Rarer English words without their regular forms, a to l. */

/** From the Spell Checker Oriented Word Lists, copyright 2000-2016 Kevin Atkinson; the notice stands in the README of the room. */
export const rarerWordsToL = `
  aback abacus abate abbey abbot abdicate abdomen abdominal abduct abet abhor abhorrence abhorrent abject ablaze ably abnormality aboard abode abominable
  aborigine abound aboveboard abrasive abreast abridge abrupt abscess abscond absentee absolve absorbent abstain abstinence abstruse absurdity abundance
  abundant abyss academy accede accelerator accentuate acceptability acceptably accessibility accessory acclaim acclimate accolade accompanist accomplice
  accordion accost accountability accountancy accredit accrue ache acidity acing acne acquaint acquiesce acquiescence acquit acre acreage acrid acrimonious
  acrimony acrobat acrobatic acrylic activist actress actuality actuary acumen acupuncture adage adamant addendum addressee adept adherence adherent adhesion
  adhesive adjoin adjourn adjunct administrator admirably admittance admonish ado adobe adolescence adolescent adore adorn adrift adroit ads adulterate
  adultery adulthood adverb adverbial adversary adversity aeon aerodynamic aeroplane aerosol aerospace afar affable affably affectionate affidavit affiliate
  affinity affirm affix afflict affluence affluent affront afield aflame afloat afoot aforesaid afresh aftereffect afterlife afterlives aftermath afterthought
  aggravate aggregate aggression aggressor aghast agile agility agitate agitator aglow agnostic agonise agreeably agriculture aground ahoy aide ail airborne
  airfield airline airmail airstrip airtight airy aisle ajar alarmist albino alcove ale alga algae alibi alienate alight alimony alkali alkaline allay
  allegiance allegory allergy alley alligator allot alloy allude allure allusion almanac almighty almond alms aloft aloof alphanumeric altar alternator
  altitude alto altruistic aluminium amalgamate amass amateurish ambidextrous ambience ambivalence ambivalent amble ambulance ambush amen amenity amethyst
  amiable amiably amicable amicably amid amidst amiss ammonia amnesia amnesty amoeba amok amoral amorous amorphous ampere ampersand amphetamine amphibian
  amphibious amphitheatre amplify amplitude amputate amulet anaemia anaemic anaesthesia anaesthetic anal analgesic analytic anarchic anarchist anathema
  ancestral ancestry anchor anchorage anchovy android anew angelic angst angular animate animosity ankle annals annex annihilate annotate annuity annul anoint
  anomalous anon anonymity ant antagonist antagonistic anteater antelope antenna antennae anthem anthill anthrax anthropologist antibiotic antibody antic
  anticlimax antifreeze antipathy antiquate antiquity antiseptic antitheses antithesis antler antonym anus anvil anxiety aorta apartheid ape aperture apex
  apiece aping aplomb apocryphal apologetic apostle apparel appease appendage appendices appendicitis appetiser appetite applaud appliance applicability
  applicator appointee apposite appreciable apprehend apprehension apprehensive apprentice apricot apron aptitude aquamarine aquarium aquatic aqueduct arable
  arbiter arbitrate arbitrator arbour archaeologist archbishop archery archetypal archipelago architect archway ardent ardour arduous arias arid aristocracy
  aristocrat aristocratic ark armadillo armament armchair armistice armour armoury armpit aroma aromatic arouse arraign arrears arsenal arsenic arson artefact
  artery arthritic arthritis artichoke articulate artifice artillery artisan artistry artwork asbestos ascension ascent ascertain ascetic ascribe asexual
  ashen ashore ashtray askance askew asparagus aspen aspersion asphalt asphyxiate aspirant aspire aspirin assail assailant assassin assassinate assent
  assessor assimilate assurance asteroid asthma astonish astound astray astride astringent astronaut astute asylum asymmetry atheistic athlete athletic atone
  atrocious attest attic attire auburn auction auctioneer audacious audacity audibly audit auditor auditorium auditory augment august aura aural auspicious
  austere austerity authenticate authenticity authoritarian auto autocracy autocrat autocratic autograph autonomous autonomy autopsy auxiliary avail avalanche
  avarice avaricious avenge avenue averse aversion avert aviator avid avocado avoidance avow awaken awe awesome awhile awing awning awoke awoken awry axing
  axiomatic axle aye azalea azure babble babe baboon babyish bachelor backfire backgammon backhand backlash backpack backside backslash backstage backtrack
  backwoods bacon bacterial bade badminton bagel baggy bail bait bakery balcony bald bale ballad ballast ballerina ballistics balloon ballroom balm balmy
  baloney bamboo bamboozle bandage bandanna bandit bandstand bandy bani banish banister banjo banknote bankruptcy banquet banter baptise baptism barb
  barbarian barbaric barbarous barbecue barbiturate bard bareback barefoot barge baritone barley barman barn barnacle barnyard barometer baron barrage barren
  barrette barricade bartender barter baseball baseline basil basin bask basketball bassoon baste bathe bathtub baton batsman battalion battlefield baulk
  bawdy bawl bayonet bayou bazaar beacon bead beady beagle beak beautician beaver beckon bedbug bedclothes bedlam bedridden bedrock bedside bedspread bedtime
  bee beech beefy beehive beeper beeswax beet beetle beeves befall befallen befell befit befriend beggar begrudge beguile behalves behead beheld behold beige
  belabour belated belch belfry belie belittle bellboy bellhop belligerent bellow belly belying bemoan bemuse benefactor beneficiary benevolence benevolent
  benighted benign bequeath bequest bereave bereft beret berry berserk berth beseech beset besiege besought bestial bestiality bestow betcha betray betrothal
  bettor beverage bewilder bewitch bib bibliographic bicentennial bicker bidden bide biennial bifocals bigamist bigamous bigamy bike bikini bilateral bile
  bilingual billboard billiards billow bingo binomial biodegradable biographer bipartisan biped biplane birch birdcage birthmark birthplace bisect bisexual
  bison bitch bittersweet blab blackberry blackbird blacken blackhead blackjack blacklist blackout blacksmith blacktop bladder blanch blancmange bland blare
  blaspheme blasphemous blasphemy blaze bleach bleak bleary bleat bled bleed blemish blend blight blimp blindfold blip blister blithe blitz blizzard bloc
  blockade blockage blockbuster blockhead blog blond blonde bloodhound bloodshed bloodshot bloodstream bloodthirsty bloom blossom blot blotch blouse blowout
  blowtorch blubber bludgeon bluebell blueberry bluebird bluegrass blueprint bluff blunder blunt blur blurt blush bluster boa boar boardwalk boast bobbin
  bobcat bobsled bode bodice bodyguard bodywork boisterous bologna bolster bombard bondage bonfire bonnet bony boo booby bookcase bookend bookkeeper
  bookkeeping bookmark bookshelf bookworm boomerang boon boor boorish bootee booth bootleg bootstrap booty booze bop borough bosom bossy botanist botany botch
  bothersome bottleneck bough boulder boulevard bounty bouquet bourbon bourgeois bourgeoisie boutique bovine bowel bowlegged boxcar boycott boyfriend boyhood
  boyish bra brace bracelet brackish brag braggart braid brainstorm brainwash brainy braise bran brandish brandy brash brassiere brassy brat bravado bravery
  bravo brawl brawn brawny bray brazen brazier breadth breadwinner breakneck breakpoints breakthrough breakwater breast breathtaking breezy brevity brew
  brewery bribe bribery bricklayer bride bridegroom bridesmaid bridle briefcase brighten brilliance brim brimstone brine brink briny brisk bristle britches
  brittle broach broaden broadside brocade broccoli brochure broil bronchitis bronco bronze brooch brood brook broom broth brotherhood brow browbeat
  browbeaten brownie bruise brunch brunette brunt brusque brutality brute brutish bubbly buckle bud buddy budge buff buffalo buffet buffoon buggy bugle
  bulbous bulge bulky bulldog bulldoze bullfight bullfrog bullion bully bum bumblebee bumpy bun bung bungalow bungle bunion bunk bunny buoy buoyancy buoyant
  burble burdensome bureau bureaucrat bureaucratic burger burglar burglary burgle burlap burly burnish burp burr burro burrow bursar bushel bushy businessman
  businessmen businesswoman businesswomen bustle busybody butcher butchery butler butt butte buttercup butterfly buttermilk butterscotch buttery buttock
  buttonhole buttress buxom buzz buzzard bygone bystander byway cab cabaret cabin caboose cacao cache cackle cacti cactus cad caddie caddying cadence cadet
  cafeteria cagey cagier cagiest cajole calamity calcium calculi calf calibrate calibre calico callous callow callus calorie calve camaraderie camel cameo
  camouflage canary candid candidacy candle candlestick candour candy cane canine canister canker cannery cannibal cannon canny canoe canon canopy cantaloupe
  cantankerous canteen canvas canyon capably capacitance capacitor cape capillary capitulate caprice capricious capsize capsule caption captivate captive
  captivity captor caramel carat caravan carbohydrate carburettor carcass carcinogenic cardiac cardigan cardinal carefree caretaker cargo caribou caricature
  carnage carnal carnival carnivore carnivorous carolled carolling carols carouse carp carpenter carpentry carriageway carrion cart cartel cartilage
  cartographer carton cartoonist cartwheel carve cascade cashew cashier cashmere casino cask casket casserole castaway caste castigate castoff castrate
  casualty cataclysm cataclysmic catapult cataract catastrophe catcall catchy caterpillar catfish catnap catnip catwalk caucus cauliflower caulk causeway
  caustic cautious cavalier cavalry cavern caviar cavity cavort caw ceasefire cedar cede celebrity celery celestial celibacy celibate cellar cellist cello
  cellophane cellulose cement cemetery censure census centennial centimetre centipede centrepiece centrifuge ceramic cereal cerebral ceremonious certify chafe
  chaff chagrin chainsaw chairmen chairperson chalet chalice chalky chameleon champ chandelier chant chaperone chaplain charcoal chariot charisma charismatic
  charitably charlatan chasm chassis chaste chasten chastity chatterbox chatty chauffeur chauvinist cheapen checkout checkpoint checkup cheep cheery
  cheesecloth cheetah chef cherish cherry cherub cherubim chewy chi chic chick chide chieftain childbirth childlike chill chilli chilly chime chimney chimp
  chimpanzee chin china chink chintz chipmunk chiropractor chirp chisel chivalrous chivalry chlorine chloroform chlorophyll choke cholera cholesterol choosy
  choppy chore choreographer chortle chow chowder christen chrome chromium chromosome chronic chronicle chrysanthemum chubby chuckle chug chum chummy chunky
  churn chute cigar cinch cinder cinnamon cipher circuitous circulatory circumcision circumference circumflex circumstantial circumvent circus cistern citric
  citrus civic civility clack clad clairvoyance clairvoyant clam clamber clammy clamour clamp clan clandestine clang clank clap claptrap claret clarinet clasp
  classmate classroom classy clatter claustrophobia claw clay cleanse cleat cleavage cleave clef cleft clemency clench clergy clergyman clergymen cleric clerk
  climactic climax clime clinch cling clink clipboard clitoris cloak clockwork clod cloister clot clothespin cloudburst cloudy clout clove cloven clown
  clubhouse cluck clump clung clutch clutter coagulate coalesce coarsen coastline coax cob cobalt cobble cobra cobweb cocaine cock cockeyed cockpit cockroach
  cocktail cocky cocoa coconut cocoon cod coefficient coerce coercion coexist coexistence coffer coffin cog cogency cogent cognac coherence coil coinage
  coincidental colander colic collaborate collaborator collage collarbone collateral collector collegiate collide collie collision colloquial collusion
  colonel colossal colt coma comb combatant comeback comedian comet commandant commandeer commando commemorate commend commerce commiserate commodore
  commonplace commonwealth commune communicable communicator communion communique commute compartment compass compassionate compatriot complacency complexion
  compliance compliant complimentary compost composure compulsive comrade concave conceit concentric concession conciliate conclusive concoct concord
  concordance concourse concurrence concurrency concurrent concussion condescend condiment condolence condominium condor conducive cone confederacy
  confederate confer confession confetti confidant confide confiscate conformity confound congeal congenial conglomerate congregate congress congressman
  congressmen congresswoman congresswomen congruent conical conifer coniferous conjugal conjugate conjure connectivity connoisseur connote conquer conqueror
  conquest conscientious consecrate consequential conservatory conserve consign consolidate consonant consort consortium conspirator conspire constancy
  constrict construe consul consular consulate consummate contagion contagious contaminate contemptuous contestant contextual contiguous contingency
  contingent contort contraband contractor contractual contravene contributory contrite convalesce convalescence convalescent convene convent converge
  convergence conversant convex conveyance convoluted convoy convulse convulsion convulsive coo cookbook coop coordinator cop copious copperhead copulate cord
  cordial cordon corduroy cork corkscrew cornea cornet cornflakes cornmeal cornstarch corny corollary coronary coroner corporal corps corpulent corpus
  corpuscle corral corrector corroborate corrode corrosion corrosive corsage corset cortex cosmetic cosmonaut cosmopolitan cosmos costume cot cottage
  cottontail cottonwood couch cougar councillor counsellor countdown countenance counteract counterattack counterbalance counterfeit countersign countess
  countryman countrymen coup coupon courageous courteous courthouse courtroom courtyard cove covenant covert covet covetous coward cowardice cowboy cowgirl
  cowhide cox coy coyote crab crabby crackle crackpot cradle craftsman craftsmen crafty crag craggy cram cranberry crane cranium crank cranky crate crave
  crayfish crayon craze creak creaky creamy crease creativity credence credential creditor credulous creek creepy cremate crepe crept crescendo crescent crest
  crestfallen cretin cretinous crevasse crevice crib crimson cringe crinkle cripple crises crispy crisscross critique croak crochet crock crockery crocodile
  crocus crofts crony crook croon croquet crossbow crosswalk crotch crouch crow crowbar crucifix crucifixion crucify crudity crumb crumble crummy crumple
  crunchy crusade crust crustacean crusty crutch crux crybaby crypt cub cubicle cucumber cuddle cuff cuing cuisine culinary cull culminate culpable cultivate
  cur curator curb curd curdle curfew curio curl currant curricula cursory curt curtail curtsy curvature cushion custodian custody cutback cuticle cutlery
  cutlet cutthroat cyanide cybernetics cyclic cyclone cymbal cypress cyst dab dabble dachshund dad daddy daemon daffodil dagger dainty dairy daisy dally dam
  dame dampen damsel dandelion dandruff dandy dangle dank dapper daredevil darken darn dart dashboard dastardly daub daunt dawdle daybreak daydream daze
  dazzle deacon deaden deadlock dean dearth deathbed deaves debase debauchery debilitate debility debit debonair debrief debris debtor debunk debut decadence
  decadent decanter decapitate decease deceit deceive decency decibel deciduous decimate decipher decisive declension decompose decorate decorator decorous
  decorum decoy decree decrepit decry deduct deepen deer deface defamatory defame defeatist defecate defendant defer deference deferential defiance defiant
  deficient deficit defile deflate deflect deform deformity defraud defrost deft defunct dehydrate deify deign deject delectable delegate deleterious deli
  delicacy delicatessen delimit delinquency delinquent delirious delirium deliverance delude deluge deluxe delve demagogue demean demeanour dementia demerit
  democrat demon demonstrably demonstrator demote demount demure den denigrate denim denounce dent dentistry deodorant depart dependency depict deplete
  deplore deport depose depot deprave depravity deprecate depreciate derail derelict deride derision derrick descendant descendent descent descriptor
  desecrate desirability desirous desist desolate despicable despondent despot despotic dessert destiny destitute detain detergent deteriorate deterministic
  detest dethrone detonate detonator detour detriment devalue deviant deviate devolve devotee devour devout dew dexterity dexterous diabetes diabetic diagnose
  diamond diaper diaphragm diarrhoea diatribe dictatorial diction dietary diffuse diffusion dignify dignitary digress digression diked diking dilapidated
  dilate diligence diligent dill dilute dime diminish dimple din dinghy dingy dinosaur diocese dioxide diphtheria diphthong diploma diplomacy diplomat
  diplomata dirge disability disadvantageous disagreeably disallow disambiguate disappearance disapprove disarm disarmament disarray disavow disband disbelief
  disbelieve disburse discern disciple disciplinarian disclaim disclose disclosure discolour discomfort disconcert disconsolate discontent discontinuity
  discord discordant discourse discourteous discourtesy discredit discreet discretionary discriminatory discus disdain disembark disenchantment disengage
  disentangle disfavour disfigure disgrace disgruntle dishearten dishonesty dishonour dishwasher disillusion disinfect disinfectant disingenuous disinherit
  disintegrate disinterested disjoint dislocate dislodge disloyal disloyalty dismantle dismay dismember dismissive dismount disobedience disobedient disobey
  disown disparage disparate disparity dispassionate dispatch dispel dispensary dispense disperse dispersion displace displease displeasure dispossess
  disproportionate disprove disquiet disrepair disrepute disrespect dissatisfy dissect disseminate dissension dissent disservice dissident dissimilarity
  dissipate dissociate dissolute dissolve dissonance dissuade distaste distend distil distillery distraught distributor distrust disuse dither ditty diverge
  divergence divergent diversion dividend divinity divisive divisor divulge dizzy docile dock doctorate dodo doggerel doghouse dogmatic dogwood doily doldrums
  doll dollies dolphin dome domesticate domesticity domicile dominance dominion domino donkey donor doodle doorman doormen doorstep doorway dope dopey dopier
  dopiest dormant dormitory dorsal dos dote doubly dough doughnut dour douse dove dowdy downcast downfall downgrade downhearted downpour downstream downtown
  downy dowry doze drab draconian dragonfly drainage dramatist drape drapery draughtsman draughtsmen draughty drawbridge drawl dreamy dredge dregs drench
  dressmaker dressy dribble driftwood driveway drizzle droll drone drool droop dropout dross drought drowse drowsy drudge drudgery druggist drugstore
  drumstick drunkard dualism dub duchess duckling duct dud dude duel duet dugout duke dully dumbbell dumbfound dumpling dumpy dunce dune dung dungeon dunk
  dunno duo dupe duplex duplicity durability durable duress dusk dusky dustmen dustpan duvet dwarf dwell dwelt dwindle dye dynamite dynamo dynasty dysentery
  dyslexia earache eardrum earl earmark earshot earthquake earthworm earthy easel easterly easygoing eave eavesdrop ebb ebony eccentricity eclectic eclipse
  ecologist economist ecosystem ecstasy ecstatic eczema eddy edgy edible edict edifice educator eel eerie effectual effeminate effervescent effigy effusive
  egalitarian eggplant egocentric egoism egotism egotist eigenvalue eighteenth eightieth eighty ejaculate eject eke eking elapse elastic elasticity elation
  elbow elder eldest elector electrician electrocute electrode electrolysis electromagnetic electrostatic elegance elegy elevate eleventh elf elicit
  eligibility elitism elk ellipse ellipsis elliptic elm elongate elope eloquence eloquent elucidate elude elusive elves email emanate emancipate embalm
  embankment embargo embark embassy embellish ember embezzle embitter emblem embody emboss embrace embroider embroidery embryo embryonic emerald emergence
  emergent emigrant emigrate eminence emir emissary emission emotive empathy emperor emphases emphatic emphysema emporium empower empress emulsion enact
  enamel encapsulate encase enchant encircle enclosure encompass encore encroach encrypted encumber encumbrance encyclopaedia encyclopedia endanger endear
  endemic endive endorse endow endurance endure endways enema energetic engender engrave engross engulf enigma enigmatic enlist enliven enmity enormity enrage
  enrich enrol ensemble enshrine ensign enslave ensue entangle enthral enthusiast entice entomologist entrails entrant entrap entreat entreaty entrench
  entropy entrust entwine enumerate enunciate envelop envious environs envoy enzyme epaulette ephemeral epidemic epidermis epilepsy epileptic epilogue epitaph
  epithet epitome epoch epsilon equanimity equator equatorial equestrian equilateral equine equinox equitable equity equivalence equivocal eradicate erasure
  erect ergonomic erode erosion erotic errand errant erratic erstwhile erudite erupt escalate escalator escapade escort especial espionage esteem estrangement
  etch ether ethereal ethos etiquette eulogy eureka euthanasia evacuate evade evangelist evangelistic evaporate evasion evasive eve eventuality evergreen
  everlasting evermore evict evoke ewe exacerbate exalt exasperate excavate excel excellence excerpt excise exclaim excommunicate excrement excrete
  excruciating excursion executor exemplary exert exhale exhilarate exhort exhume exile existent existential exodus exonerate exorbitant expanse expansive
  expatriate expectancy expectant expediency expedient expedite expel expend explicable exponent expound expressive expulsion exquisite extemporaneous
  exterior exterminate extinct extinguish extol extort extortionate extracurricular extradite extrapolate extraterrestrial extravagance extravagant extremity
  extricate extrovert exuberance exuberant exude exult exultant eyeball eyebrow eyelash eyelid eyesore fable fabricate fabulous facade facet facetious facial
  facile facsimile faction fad fade faeces faggot falcon fallout falsehood falsetto falsify falsity falter fanatic fanfare fang faraway farmland fascism
  fashionably fasten fastidious fatalistic fatality fatherhood fatherland fathom fatigue fatten fatty fauna favourably fawn faze fearsome feast feather
  feathery federalist feign feint feline felon felony feminine femininity fen fend ferment fern ferocious ferocity ferret ferry fertile fertility fervent
  fervour fester festive festivity festoon feted fetid feting fetish fetter fetus feud feverish fez fiasco fib fibreglass fiche fickle fictitious fiddly
  fidelity fidget fidgety fiend fiendish fiery fiesta fifteenth fiftieth fig figurehead filament filch filet fillet filmy filth finale finalist finality
  financier finch finesse fingernail fingerprint fingertip finicky fins fir firearm firecracker firefighter firefly fireman firemen fireplace fireproof
  fireside firewood firmware firsthand fisherman fishermen fishery fishy fission fissure fist fixture fizz fizzle flabby flagpole flagrant flagstone flail
  flair flak flake flaky flamboyance flamboyant flamingo flammable flank flannel flap flapjack flare flashback flashlight flashy flask flatten flattery flaunt
  flautist flea fleck fled fledged fledgling flee fleece fleecy fleshy flex flexibly flick flighty flimsy flinch fling flint flippant flirt flirtatious flit
  flock flog floodlight flop floral floras florid florist floss flotilla flounce flounder flourish flout flowery flu fluctuate flue fluency fluff fluke flung
  flunk flunky fluorescent flurry fluster flutter flux flyover foal foamy focal fodder foe fogey foggy foghorn foible foil foist foliage folklore folksy folly
  foment fondle foodstuff foolhardy foolproof footage foothill foothold footlights footpath footprint footstep footstool footwear footwork forage foray
  forbear forbearance forbore forborne forceps ford fore forearm forebode forefather forefinger forefront forego foregone foreground forehead foreleg foreman
  foremen foremost forensic foreplay forerunner foresaw foresee foreseen foreshadow foresight foreskin forestall forestry foretaste foretell forethought
  foretold forewarn forewent foreword forfeit forge forgery forgo forgone forlorn formality formidable formulate forsake forsaken forsook forswear forswore
  forsworn fort forte forthright forthwith fortieth fortify fortitude fortress fortuitous forwent foster foundling foundry fount fourteenth fowl fox foxy
  foyer fracas fractal fracture fragility fragmentary fragrance fragrant frail frailty franc frankfurter fraternal fraternity fraudulent fraught fray freckle
  freehand freelance freight frenzy freshen freshman freshmen freshwater fret friar frieze frigate fright frigid frigidity frill frilly frisk frisky fritter
  frivolity frizzy fro frock frolic frolicked frolicking frond frontage frontier frost frostbit frostbite frostbitten frosty froth frothy frugal frugality
  fruity fulcrum fumble fumigate fungi fungicide fungus funnel furious furl furlong furlough furnace furnish furore furrow furtive fury fuselage futility
  futuristic fuzz gab gable gadget gag gaiety gait gal gala gale gall gallant gallantry gallery galley gallivant gallon gallop gallows galore gambit gamble
  gamma gamut gander gangling gangplank gangrene gangster gangway gape garb gardenia gargle gargoyle garish garland garlic garment garnet garnish garret
  garrison garrulous garter gaseous gash gasket gastric gaudy gauge gaunt gauntlet gauze gavel gawk gawky gaze gazelle gazette gee geese gel gelatin geld gem
  genealogy genera generality generosity genesis geneticist genie genii genital gent gentile gentility gentry genus geographic geologist geometric geranium
  gerbil germ germicide germinate gesticulate getaway geyser ghetto ghoul gibber giddy gigantic giggle gild gill gilt gimme gimmick ginger gingerbread gingham
  giraffe girder girdle girlhood girlish girth gist gizzard glacial glacier gladden glade gladiator glamorous glamour gland glandular glare glassware glassy
  glaze gleam glee glen glib glide glimmer glimpse glint glisten glitter gloat globe globular globule gloom gloomy glorify gloss glossary glucose glum glut
  glutton gluttony glycerine gnarl gnash gnat gnaw gnu goad goalie goalkeeper goatee gob gobble goblet goblin godchild godchildren goddess godfather godlike
  godmother godparent godsend goggle goldsmith gondola gong gonna goo goodnight goodwill gooey goof goofy gooier gooiest goon goose gopher gore gorge gorilla
  gory gosh gosling gossamer gouge goulash gourd gourmet gout gracious gradient graft gram gramophone grandchild grandchildren granddaughter grandeur
  grandiose grandparent grandson grandstand granite granny granola granular granule grape grapefruit grapevine graphite grapple grasshopper grassy grate
  gratify gratitude gratuity gravel graven gravestone graveyard gravitate gravy graze grease greenback greenery greenhorn greenhouse greet gregarious gremlin
  grenade greyhound griddle gridiron grievance grieve grievous grill grille grimace grime grimy grin grindstone gripe grisly gristle grit gritty grizzled
  grizzly grocer grocery groggy groin groom groove groovy grope grotesque grotto grouch grouchy groundwork grouse grove grovel growl groyne grub grubby grudge
  gruel gruesome gruff grumble grumpy grunt guarantor guardian gubernatorial guerrilla guesswork guffaw guidebook guild guile guillotine guise guitarist gulch
  gull gullet gully gulp gumdrop gummy gunfire gunman gunmen gunpowder gunshot guppy gurgle guru gush gust gusty guzzle gybe gym gymnasium gymnast gymnastics
  gynaecologist gyrate gyroscope habitat habitual hackney hacksaw haddock haemoglobin haemophilia haemorrhage hag haggard haggle hailstone hairdo hairdresser
  hairline hale halfway halibut hallelujah hallmark hallway halo halon hamburger hamlet hammock hamper hamster hamstring hamstrung handbag handcuff handicraft
  handiwork handkerchief handlebar handmade handout handrail handshake handsome handwriting hangar hangout hanker haphazard hapless harangue harass harbour
  hardliner hardwood hare harebrained harem hark harlot harmonic harmonica harmonious harness harp harpist harpoon harpsichord harried harries harrow harrying
  hart harvest haste hatch hatchet haughty haul haunt haven hawk haystack haywire hazardous haze hazel headfirst headland headlight headlong headmaster
  headphone headquarter headrest headroom headstone headstrong headway heady heal healthcare hearsay hearse heartache heartbeat heartbreak heartbroken
  heartburn hearten heartfelt hearth hearty heath heathen heave heavyweight heckle hectic hedge hedgehog heed hefty heifer heighten heinous heir heirloom
  heliport helium hellish helm hem hemisphere hemlock hemp hen henchman henchmen hepatitis herald herb herbivorous hereabouts hereafter hereditary heredity
  herein heretic herewith hermaphrodite hermit hernia heroine heroism heron herpes hesitancy hesitant heterogeneous heterosexuality heuristic hew hexagon
  heyday hiatus hibernate hiccup hick hickory hideaway hieroglyphic highbrow highland hijack hike hilarity hillbilly hillside hilly hilt hind hindrance hinge
  hinterland hippopotamus hippy histogram hitch hitchhike hither hive hoard hoarse hoax hobbit hobble hobbyhorse hobgoblin hobnob hobo hock hockey hodgepodge
  hoe hoist holdup holler holocaust holster homage homeland homemade homesick homespun homestead homework homey homicide homier homiest homogeneous homonym
  homophobic hone honeycomb honeymoon honeysuckle honk hood hoodlum hoodwink hoof hoop hooray hoot hooves hop hopscotch hormone hornet horny horoscope
  horseback horseman horseplay horsepower horseradish horseshoe horticulture hose hosiery hospitable hospitality hostage hostel hostess hostility hotbed
  hothead hound hourglass houseboat housekeeper housewarming housewife housewives housework hove hovel howl hub hubbub huddle hue huff huffy hug hulk hull
  hullabaloo humanist humanitarian humbug humdrum humid humidity humiliate humility hummingbird humorist hump hunch hunchback hundredth hunk hurdle hurl
  hurrah hurricane hurtle hush husk husky hustle hutch hyacinth hybrid hydrant hydraulic hydroelectric hydroplane hyena hygiene hygienic hymn hyperbole
  hypertension hyphenate hypnosis hypnotic hypnotist hypochondria hypochondriac hypotenuse hypotheses hysteria hysteric iceberg icebreaker icicle icing icy
  idealist idiocy idiomatic idiosyncrasy idly idol idolise idyllic ifs igloo ignite iguana ilk illegibly illegitimate illicit illiteracy illuminate illusory
  illustrator illustrious imagery imbecile imitate imitator immaculate immaterial immaturity immeasurable immeasurably immensity immerse immersion immigrant
  immigrate immobile immorality immortality immovable immunity imp impale impart impartial impartiality impasse impassioned impassive impatience impatient
  impeach impeccable impedance impede impediment impel impenetrable imperceptibly imperialist imperil impersonate impertinence impertinent impervious
  impetuous impetus impinge impish implacable implant implicate implore impolite impossibility impossibly impostor impotence impotent impound impoverish
  impregnable impregnate imprint improbability improbably impromptu improper impropriety impudence impudent impulsive impunity impure impurity inactivity
  inadequacy inadvertent inadvisable inalienable inanimate inapplicable inarticulate inasmuch inaugural inaugurate inauspicious inborn inbred inbreed inbuilt
  incalculable incandescence incandescent incapacitate incapacity incarcerate incarnate incendiary incense incessant incest incestuous incinerate incinerator
  incision incisive incisor incite incognito incoherence incomparable incompatibility incompatibly inconceivable inconclusive incongruity incongruous
  inconsequential inconsiderable inconsiderate inconsolable inconspicuous incredulity incredulous incriminate incubate incubator incumbent indebted indecency
  indecent indecision indecisive indefinable indelibly indelicate indescribable indices indict indifference indifferent indigenous indignant indignity indigo
  indiscreet indiscriminate indispensable indisposed indisputable indistinct individualist individuality indoctrinate indolence indolent indomitable indoor
  induct indulgence indulgent industrialist industrious ineffectual inelegant inept ineptitude inert inertial inescapable inexact inexcusable inexorable
  inexorably inexpensive inexperience inexplicable inexplicably inextricably infamy infancy infantry infectious inferno infertile infest infidel infidelity
  infield infiltrate infinitesimal infirm infirmary infirmity infix inflame inflammable inflammatory inflate inflationary inflexion influenza influx
  informality informant infrared infringe infuriate infuse infusion ingenuity ingest ingrain ingratiate ingratitude inhale inhospitable inhuman inhumane
  inhumanity initiator injurious inkling inky inlaid inland inlay inlet inmate inn innards innate innermost innkeeper innocuous innuendo innumerable inoculate
  inoffensive inopportune inordinate inquest ins insanity insatiable inscribe inscrutable insecticide insecurity insensitivity inseparable insignia
  insignificance insincere insincerity insinuate insipid insistent insolence insolent insoluble insolvency insolvent insomnia inspector instability instalment
  instantaneous instep instigate instil instructor insubordinate insubstantial insufferable insular insulate insulator insulin insure insurgent insurmountable
  intelligibly intercede intercept interchange intercom interconnect intercontinental interdependence interdependent interject interlock interloper interlude
  intermarriage intermarry intermediary interminable interminably intermingle intermission intern internet interplanetary interplay interpose interracial
  interrogator intersect intersperse interstate interstellar intertwine interweave interwove interwoven intestine intimacy intimidate intolerable intolerably
  intolerant intoxicate intractable intramural intravenous intrepid intricacy intricate intrigue introvert intrude intrusion intrusive inundate invariable
  invariant inventory inversion invertebrate investigator investor inveterate invigorate invisibility invisibly invoice involuntary invulnerable inward iodine
  iota ire iridescence iridescent iris irk irradiate irreconcilable irrefutable irregular irregularity irrelevance irreparable irreplaceable irreproachable
  irresponsibility irretrievable irretrievably irreverence irreverent irrevocable irrevocably irrigate irritability irritable irritably irritant isle isthmus
  italic itch itchy itemise iterate itinerant itinerary ivory ivy jab jackal jackass jackdaw jacked jacking jackknife jackknives jackpot jacks jade jagged
  jaguar jalopy jamb jamboree jangle janitor jar jaundice jaunt jaunty javelin jaw jawbone jay jaywalk jealousy jeer jell jellyfish jeopardy jerky jersey
  jettison jetty jewel jewellery jewelries jibe jiffy jig jiggle jigsaw jilt jingle jinx jitters jittery jockey jocular jog jolt jostle jot jovial joyous
  joystick jubilant jubilee judicial judiciary judicious judo jug juggernaut juggle jugular juicy jumble jumbo jumpy juncture juniper junket junkie junta
  juror jut jute juxtapose kaleidoscope kangaroo karat karate kayak keel keepsake keg kelp kennel kerb kerchief kerosene ketchup keyhole keynote keystone
  khaki kickback kickoff kiln kilo kilobyte kilogram kilometre kilowatt kilt kimono kin kinda kindergarten kindle kindred kinfolk kingfisher kink kinky
  kinship kiosk kipper kitchenette kite kitten kitties kiwi knack knapsack knead kneecap kneel knelt knickers knighthood knit knives knob knockout knoll knot
  knotty knuckle koala kosher kowtow kudos laborious labyrinth lace lacerate lacklustre lacquer lacrosse lacy lade laden ladle ladybug ladylike laggard lagoon
  lair lamb lambda lame lament lampoon lance landlady landlocked landmark landowner landslid landslide languid languish languor languorous lanky lantern lap
  lapel lapse larceny lard larva larvae larynges laryngitis larynx lascivious lash lass latch latent latex lath lathe latitude latrine lattice laud
  laughingstock launder laundry laureate laurel lava lavender lavish lawmaker lawsuit lax laxity layman laymen leaden leafy leakage leaky leapfrog leapt lease
  leash leathery lectern ledge leech leek leer leery leeway leftmost legacy legalistic legality legibility legibly legion legislate legislator legislature
  legitimacy legume lemme lemonade lengthen leniency lentil leopard leotard leper leprosy lesion lessen letdown lethargic lethargy letterhead lettuce letup
  leukaemia levee lever leverage levity levy lewd lexical lexicon liar libellous liberate libertarian libretto lice lichen lick licorices lieu lieutenant
  lifeboat lifeforms lifeguard lifelike lifeline lifelong lifespan ligament ligature lighten lighthouse lightweight liken lilac lilt lily limbo lime limelight
  limerick limestone limousine limp linchpin lineage linefeed linen linger lingerie lingo linguist liniment linoleum lint lioness lipstick liquefy liqueur
  liquidate liquorice litany literacy lithe lithium litterbug liturgy livelihood liven livestock livid lizard llama loaf loam loath loathe loathsome loaves
  lob lobbyist lobe lobotomy lobster locale locality locket locksmith locust loft lofty logarithm logarithmic logician loin loincloth loiter loll lollipop
  lone lonesome longevity longhand longish longitude longitudinal longshoreman longshoremen lookout loom loon loonie loony loosen loot lop lope lopsided lore
  lotion lottery lotus loudspeaker lounge louse lowdown loyalty lozenge lubricant lubricate lucid lug lukewarm lull lullaby lumber lumberjack luminary
  luminous lumpy lunacy lunar luncheon lunge lupin lupine lurch lure lurid luscious lush lustre lustrous lusty lute luxuriant luxuriate luxurious lye lymph
  lymphatic lynch lyre
`;
