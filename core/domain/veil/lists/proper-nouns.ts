/** Names that lessons speak of and that are nobody in the room: authors, figures, peoples, places, brands, methods. */

/** In small letters, without diacritics, one word each; a person of the lists who has such a name is asked about. */
export const properNouns = `
  monday tuesday wednesday thursday friday saturday sunday
  mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed weds thu thur thurs fri sat sun
  january february march april may june july august september october november december autumn spring summer winter
  michaelmas lent trinity easter christmas advent pentecost whitsun diwali eid ramadan hanukkah chanukah passover pesach vaisakhi divali deepavali navratri purim shavuot sukkot yom lammas samhain beltane
  holi yom kippur halloween epiphany nativity
  english french spanish german latin mandarin chinese urdu arabic polish welsh irish scottish gaelic british italian
  russian japanese greek roman romans greeks egyptian egyptians viking vikings saxon saxons anglo norman normans celtic
  tudor tudors stuart stuarts georgian georgians victorian victorians edwardian elizabethan jacobean aztec aztecs maya
  inca ottoman mughal nazi nazis soviet european african american asian caribbean jewish jew jews muslim muslims christian
  christians christianity hindu hindus hinduism sikh sikhs sikhism buddhist buddhists buddhism islam islamic judaism
  catholic protestant anglican methodist quaker humanist bible quran koran torah gospel gospels psalm genesis exodus
  gurdwara guru allah god jesus christ moses abraham noah muhammad buddha krishna vishnu shiva brahma nanak jehovah
  britain england wales scotland ireland uk europe africa asia america australia antarctica london paris rome berlin
  madrid barcelona dublin belfast cardiff edinburgh glasgow manchester liverpool birmingham leeds bristol york oxford
  cambridge brighton cornwall devon kent essex sussex norfolk suffolk yorkshire lancashire france spain germany italy
  portugal poland russia china japan india pakistan bangladesh nigeria ghana kenya egypt syria iraq iran israel palestine
  turkey greece brazil mexico peru chile haiti jamaica cuba canada iceland norway sweden denmark finland ukraine vietnam
  korea nepal tibet amazon nile thames severn tyne mersey ganges mississippi sahara himalayas everest alps pompeii vesuvius
  hiroshima nagasaki chernobyl auschwitz versailles gallipoli somme ypres verdun passchendaele dunkirk normandy hastings
  bosworth agincourt waterloo trafalgar stalingrad mumbai lagos rio dubai tokyo york pacific atlantic arctic mediterranean
  macbeth banquo duncan macduff malcolm hamlet ophelia othello iago desdemona lear cordelia romeo juliet tybalt mercutio
  benvolio capulet montague prospero ariel caliban miranda puck oberon titania bottom shylock portia malvolio viola orsino
  falstaff caesar brutus antony cleopatra birling sheila gerald inspector goole priestley scrooge cratchit marley fezziwig
  jekyll hyde utterson lanyon enfield frankenstein victor pip magwitch havisham estella oliver twist fagin sikes dodger
  pumblechook eyre rochester darcy bennet bingley wickham heathcliff catherine earnshaw dracula sherlock holmes watson
  lennie crooks curley candy slim ralph piggy simon boxer squealer snowball napoleon gatsby nick daisy atticus scout finch
  lyra katniss potter hogwarts hermione dumbledore voldemort gandalf frodo bilbo aslan narnia matilda trunchbull wonka
  augustus gruffalo bruno shmuel alice goldilocks cinderella rapunzel beowulf grendel odysseus achilles hercules zeus
  athena apollo poseidon hades medusa theseus minotaur icarus orpheus thor odin loki arthur merlin lancelot guinevere
  shakespeare dickens austen bronte hardy eliot orwell golding steinbeck stevenson shelley stoker wells conan doyle wilde
  tennyson wordsworth coleridge blake keats byron browning owen sassoon brooke rossetti dickinson frost plath hughes heaney
  larkin duffy armitage agard zephaniah dharker angelou morrison walker achebe adichie syal malorie blackman morpurgo dahl
  rowling pullman tolkien lewis rosen donaldson walliams chaucer milton donne marlowe homer virgil ovid sophocles brecht
  miller williams ibsen chekhov beckett pinter kelly bennett stanislavski boal artaud berkoff frantic godot
  newton einstein darwin galileo copernicus kepler curie pasteur fleming jenner mendel crick franklin rutherford bohr dalton
  mendeleev faraday ohm volta ampere joule watt hooke boyle charles avogadro archimedes pythagoras euclid fibonacci pascal
  venn euler gauss descartes fermat turing lovelace babbage hawking attenborough armstrong celsius fahrenheit kelvin hertz
  hitler stalin lenin trotsky mussolini churchill chamberlain attlee thatcher blair roosevelt truman kennedy nixon reagan
  lincoln washington jefferson obama trump putin mao marx engels gandhi mandela king luther malcolm parks tubman douglass
  equiano wilberforce seacole nightingale pankhurst davison fawkes cromwell wolsey boleyn seymour howard parr aragon henry
  elizabeth victoria albert edward george mary anne charles james william richard edmund alfred harold hardrada godwin becket
  wat tyler napoleon bonaparte nelson wellington bismarck kaiser franz ferdinand robespierre guevara castro columbus
  magellan drake raleigh cook livingstone shackleton scott amundsen hillary earhart bader frank anne haig kitchener
  picasso monet manet degas cezanne gogh vincent rembrandt vermeer leonardo michelangelo raphael botticelli turner constable
  hockney warhol lichtenstein dali magritte kahlo frida banksy hirst emin klimt kandinsky mondrian rothko pollock matisse
  hokusai gaudi escher morris rodin moore hepworth goldsworthy kusama basquiat haring bauhaus
  bach mozart beethoven handel haydn vivaldi chopin schubert brahms wagner verdi tchaikovsky stravinsky holst elgar britten
  vaughan debussy ravel satie gershwin bernstein cage reich glass beatles lennon mccartney elvis presley bowie queen abba
  stormzy adele sheeran beyonce rihanna taylor swift hendrix marley djembe gamelan samba bhangra bollywood hamilton
  bloom bloom's vygotsky piaget bruner dweck hattie wiliam rosenshine lemov sherrington willingham sweller kagan kolb frayer
  cornell bjork ebbinghaus leitner fisher frey quigley didau christodoulou hirsch maslow bandura skinner pavlov milgram
  asch zimbardo bowlby ainsworth freud jung watson raynor durkheim weber parsons oakley marx foucault kant bentham mill
  aquinas aristotle plato socrates hume descartes nietzsche singer keynes friedman adam smith ricardo malthus maslow taylor
  google microsoft apple amazon facebook instagram snapchat tiktok youtube twitter whatsapp netflix wikipedia teams
  classroom kahoot quizlet quizizz blooket gimkit seneca tassomai sparx hegarty mathswatch mathletics numbots ttrs duolingo
  languagenut linguascope educake carousel padlet nearpod mentimeter plickers socrative showbie onenote onedrive sharepoint
  powerpoint excel word outlook canva scratch python java javascript microbit arduino chromebook chromebooks ipad ipads
  laptop laptops desmos geogebra corbett corbettmaths whiterose isaac bedrock accelerated lexia doodle grammarly pobble
  testbase cgp collins hodder pearson edexcel aqa ocr wjec eduqas cambridge ib btec ofsted dfe bbc itv sky cnn nasa nato nhs
  unicef oxfam rspca nspcc lego minecraft fortnite roblox mario pokemon disney pixar marvel barbie nike adidas tesco
  sainsburys aldi lidl asda mcdonalds ikea coca cola pepsi cadbury nestle primark starbucks greggs uber tesla ford
  arsenal chelsea liverpool everton tottenham spurs wembley wimbledon olympics olympic paralympic fifa messi ronaldo
  rashford mbappe bolt farah
  blitz holocaust renaissance reformation enlightenment reconstruction prohibition brexit commonwealth parliament westminster
  magna carta domesday armistice luftwaffe gestapo kristallnacht weimar reichstag versailles anschluss bolshevik bolsheviks
  tsar tsarist romanov rasputin suez watergate vietcong stasi kremlin duma sputnik titanic mayflower windrush peterloo
  chartist chartists luddite luddites suffragette suffragettes jarrow aberfan hillsborough grenfell
  frayer venn carroll punnett bunsen petri liebig erlenmeyer cartesian gcse gcses sats phonics ebacc attainment pisa
  shabbat sabbath kosher halal hajj umrah kaaba mecca medina jerusalem bethlehem nazareth galilee lourdes vatican varanasi
  amritsar mosque synagogue mandir khalsa sangat langar zakat salah sawm shahadah dharma karma moksha nirvana sangha
  celsius centigrade richter beaufort mercalli pangaea jurassic triassic cretaceous homo sapiens neanderthal
  ebola covid aids alzheimer parkinson downs
  caribbean pacific commonwealth euro euros pound
  wagoll walt wilf slant tlac wi fi x ii iii iv vi vii viii ix
  godalming mcdonald google's
  pan sawyer huckleberry thunberg malala edison pepys robeson goliath gretel hansel scots florida perth telford mickey minnie
  robinson crusoe gulliver moby ishmael ahab quixote tess karenina dorian marple poirot bond rebus wallander
  pinocchio dumbo bambi simba nemo shrek woody buzz moana mulan pocahontas tarzan mowgli baloo paddington pooh piglet eeyore
  tigger winnie peppa bluey postman supertato elmer stickman zog aladdin ali sinbad scheherazade robin hood marian tuck
  rumpelstiltskin thumbelina beanstalk beauty muffet humpty dumpty hubbard whittington turpin godiva boudicca boudica
  cleopatra nefertiti tutankhamun ramses hatshepsut hannibal spartacus nero hadrian augustus claudius romulus remus vesta
  confucius laozi genghis kublai polo saladin lionheart plantagenet lancaster yorkist tudor windsor hanover jacobite
  culloden bannockburn wallace bruce flodden naseby marston culpeper newcomen arkwright hargreaves crompton brunel stephenson
  bazalgette chadwick snow barnardo shaftesbury peel disraeli gladstone asquith baldwin macmillan wilson callaghan major
  blair cameron johnson sunak starmer hoover coolidge carter clinton biden merkel macron castro peron allende pinochet
  franco salazar tito ceausescu khrushchev brezhnev gorbachev yeltsin zhou deng zedong nehru jinnah bhutto nkrumah
  kenyatta nyerere lumumba biko sisulu tambo botha klerk rhodes kruger shaka zulu ashanti asante benin songhai timbuktu
  kepler hubble planck heisenberg schrodinger feynman sagan cox tyson nobel geiger roentgen wegener lyell hutton linnaeus
  wallace goodall fossey carson cousteau irwin lister koch harvey vesalius galen hippocrates avicenna simpson semmelweis
  bunsen haber bosch lavoisier priestley cavendish dalton brown brownian doppler coriolis bernoulli
  joule pascal siemens tesla weber henry becquerel sievert gray kelvin
  simile haiku tanka iambic petrarchan shakespearean dickensian orwellian kafkaesque freudian newtonian darwinian
  boolean binary caesar vigenere morse braille makaton
  alabama alaska arizona california colorado carolina dakota georgia hawaii idaho illinois kansas louisiana maine maryland
  michigan minnesota missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont
  boston chicago detroit dallas houston miami seattle philadelphia manhattan brooklyn harlem hollywood
  sydney melbourne brisbane toronto montreal vancouver ottawa delhi kolkata chennai karachi lahore dhaka kabul tehran
  baghdad damascus beirut amman cairo tripoli tunis algiers casablanca dakar accra abuja nairobi kampala kigali lusaka
  harare johannesburg durban pretoria soweto beijing shanghai seoul kyoto osaka taipei manila jakarta bangkok hanoi saigon
  singapore kuala lumpur lisbon porto seville granada valencia bilbao milan naples venice florence turin genoa athens
  sparta istanbul ankara vienna salzburg prague budapest warsaw krakow bucharest sofia belgrade zagreb oslo stockholm
  copenhagen helsinki reykjavik brussels antwerp bruges amsterdam rotterdam hague zurich geneva munich hamburg cologne
  dresden frankfurt moscow petersburg kyiv kiev minsk sheffield nottingham leicester coventry wolverhampton derby stoke
  newcastle sunderland durham carlisle lancaster preston blackpool bolton bradford hull lincoln norwich ipswich colchester
  southend canterbury dover portsmouth southampton bournemouth plymouth exeter bath gloucester worcester hereford
  swansea newport wrexham aberdeen dundee inverness stirling derry lisburn cork galway limerick piccadilly kensington
  holderness lulworth durdle boscastle lynmouth cairngorms snowdonia pennines cotswolds chilterns dartmoor exmoor
  krakatoa etna stromboli montserrat eyjafjallajokull kilimanjaro fuji matterhorn
  yangtze indus zambezi congo danube rhine rhone seine tiber volga trent mersey humber clyde forth tees severn avon
  mastercard visa paypal wikipedia siri alexa chatgpt copilot gemini padlet wordwall blooket gynzy promethean smartboard
  arbor bromcom sims edulink satchel showmyhomework firefly provision cpoms sisra classcharts epraise microsoft
  maslow kolb mosston bandura hattie marzano sweller dunlosky coe clarke myatt sealy boxer lovell caviglioli
`;
