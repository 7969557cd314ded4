/** Words of lessons and of schools that a small dictionary lacks: no capital makes a name of them. */

/** In small letters, without their regular forms. */
export const schoolWords = `
  visualiser plenary plenaries oracy wellbeing bookwork cohort dyslexic dyslexia dyscalculia dyspraxia dyspraxic autism autistic
  adhd neurodiverse neurodiversity coursework classwork groupwork pairwork seatwork interleave interleaving organiser dojo lanyard
  flashcard mindmap postit placemat manipulative numicon dienes cuisenaire clicker tannoy wifi podcast vlog hashtag smartwatch
  headteacher playtime breaktime lunchtime hometime tutee reprographics upskill upskilling gamify gamified minibus
  timeline timeframe mini whiteboard stopwatch countdown worksheet workbook booklet handout slideshow screenshot screencast voicenote
  metacognition metacognitive schema schemata scaffold formative summative diagnostic oracy literacy numeracy digraph trigraph
  grapheme phoneme morpheme morphology etymology decodable homophone homograph modal adverbial subjunctive determiner connective
  sibilance caesura enjambment oxymoron soliloquy quatrain couplet sestet octave sonnet polysyndeton asyndeton anaphora epistrophe
  tricolon litotes bildungsroman protagonist antagonist dystopia dystopian gothic pathos hubris hamartia catharsis peripeteia
  allegory zoomorphism pathetic juxtapose juxtaposition foreshadow semantic lexis lexical discourse
  surd isosceles scalene boxplot pictogram histogram quadratic cubic reciprocal integer denominator numerator quotient dividend
  polynomial vertex vertices hypotenuse cosine tangent logarithm exponential vector scalar matrix matrices tessellate tessellation
  frustum cuboid tetrahedron dodecahedron icosahedron parallelogram rhombus trapezium kite heptagon nonagon decagon
  mitosis meiosis chloroplast mitochondria ribosome cytoplasm organelle stomata xylem phloem chlorophyll glucose enzyme catalyst
  covalent ionic metallic isotope alkane alkene polymer monomer halogen allotrope electrolyte cathode anode titration burette pipette
  crucible tripod gauze ammeter voltmeter thermistor resistor capacitor diode inductor joule newton pascal watt ohm hertz lumen
  refraction diffraction longshore drumlin hydrograph tectonic epicentre hypocentre igneous metamorphic sedimentary magma caldera
  oxbow floodplain levee confluence tributary watershed saltation attrition traction abrasion corrie arete moraine biome biodiversity
  taiga tundra savanna savannah permafrost desertification favela conurbation counterurbanisation gentrification
  heptarchy feudalism serfdom villein witan danegeld motte chivalry indulgence reformation dissolution enclosure
  chartism suffrage suffragist appeasement perestroika glasnost detente proxy containment ideology communism fascism nationalism
  ostinato crotchet quaver semiquaver semibreve minim breve glockenspiel xylophone ukulele djembe diminuendo crescendo legato staccato
  pizzicato arpeggio cadence riff timbre texture tonality polyphonic homophonic monophonic chiaroscuro impasto papier mache
  printmaking monoprint lino gouache acrylic collage isometric orthographic thermoplastic thermosetting biomimicry ergonomic dowel
  netball dodgeball handball korfball badminton shuttlecock plyometric anaerobic aerobic cardio dribble relay rugby lacrosse tabata
  flowchart pseudocode algorithm boolean variable iteration subroutine debugging bitmap firewall malware phishing spreadsheet
  agape tawhid hadith halal haram eucharist baptism atonement omniscient omnipotent benevolent transubstantiation
  vocab keyword lookfor inset ebi www gcse starter recap hinge tick exit slip ticket bell jar
  bonjour merci hola gracias hallo danke guten oui nein voila amigo madame
`;
