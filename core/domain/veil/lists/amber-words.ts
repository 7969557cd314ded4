/** Words that may point at somebody without naming anybody: roles, subjects, texts and topics, events. */

const listed = (words: string): readonly string[] =>
  words
    .split(',')
    .map((word) => word.trim().replace(/\s+/gu, ' '))
    .filter((word) => word !== '');

/** Roles that few people have, in small letters. */
export const rareRoles = listed(`
  nqt, ect, ect1, ect2, hod, hof, hoy, trainee, pgce, scitt, student teacher, supply teacher, supply, cover teacher,
  cover supervisor, senco, sendco, slt, headteacher, head teacher, the head, deputy head, deputy, assistant head, principal,
  vice principal, head of department, head of faculty, head of year, head of maths, head of english, head of science,
  subject lead, subject leader, curriculum lead, curriculum leader, lead practitioner, ast, sle, second in department, 2ic,
  kS3 lead, ks4 lead, phase leader, year lead, literacy lead, numeracy lead, reading lead, pshe lead, mentor, coach, technician,
  librarian, caretaker, site manager, receptionist, school nurse, nurse, counsellor, chaplain, governor, hlta, lsa,
  language assistant, exchange teacher, new teacher, new starter, maternity cover, job share, newly qualified
`);

/** Subjects of a school, in small letters; the school adds its own. */
export const subjects = listed(`
  maths, mathematics, further maths, statistics, english, literature, english language, media, film studies, drama, theatre,
  dance, music, art, photography, textiles, graphics, science, biology, chemistry, physics, geology, astronomy, psychology,
  sociology, politics, law, economics, business, accounting, history, classics, latin, ancient history, geography, re,
  religious education, religious studies, philosophy, ethics, citizenship, pshe, rshe, pe, physical education, sport, games,
  health and social care, child development, computing, computer science, ict, it, design and technology, dt, d&t,
  engineering, electronics, food, food technology, hospitality, construction, french, spanish, german, italian, mandarin,
  chinese, urdu, arabic, polish, welsh, irish, gaelic, russian, japanese, portuguese, mfl, languages, eal, phonics, forest school
`);

/** Texts and topics whose lesson a colleague knows, in small letters. */
export const setTexts = listed(`
  macbeth, hamlet, othello, king lear, romeo and juliet, the tempest, twelfth night, much ado, merchant of venice, julius caesar,
  midsummer night, an inspector calls, inspector calls, jekyll and hyde, a christmas carol, christmas carol, frankenstein,
  dracula, jane eyre, pride and prejudice, wuthering heights, great expectations, oliver twist, animal farm, 1984,
  nineteen eighty-four, lord of the flies, of mice and men, to kill a mockingbird, the great gatsby, gatsby, blood brothers,
  journey's end, a view from the bridge, the crucible, a streetcar, death of a salesman, the handmaid's tale, noughts and crosses,
  private peaceful, war horse, skellig, holes, wonder, the boy in the striped pyjamas, the hobbit, harry potter, northern lights,
  beowulf, the odyssey, the iliad, ozymandias, remains, exposure, kamikaze, bayonet charge, london, my last duchess,
  the treaty of versailles, weimar, the cold war, the somme, hastings, the black death, the holocaust, jack the ripper,
  whitechapel, the wild west, the american west, tudors, the tudors, pompeii, rivers, coasts, volcanoes, photosynthesis,
  osmosis, mitosis, electrolysis, pythagoras, trigonometry, quadratics, surds, samba, gamelan, the blues, pop art, cubism
`);

/** Events that the whole school remembers, in small letters. */
export const events = listed(`
  fire alarm, fire drill, fire bell, power cut, flood, flooded, snow day, heatwave, lockdown, ofsted, inspection, inspectors,
  hmi, open evening, open day, parents' evening, sports day, assembly, awards evening, prize giving, the play, school play,
  the show, christmas concert, concert, carol service, school trip, the trip, theatre trip, non-uniform day, mufti day,
  world book day, bake sale, charity day, interview lesson, interview day, strike day, training day, inset, photo day,
  the wasp, a wasp, the bee, a bird, pigeon, ambulance, fainted, was sick, threw up, nosebleed, fight, exclusion, suspended,
  the funeral, memorial, the wedding, her wedding, his wedding, maternity leave, paternity leave, last day, first day,
  first lesson back, leaving do, retirement, retiring, projector broke, projector failed, the leak, the smell, gas leak
`);

/** Words that say that somebody is one of a kind; behind "the", "our", "my". */
export const oneOfAKind = listed(
  'only, new, newest, youngest, oldest, last, sole, one remaining, former, temporary',
);
