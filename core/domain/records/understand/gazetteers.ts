/** Words that stand in cells of a kind: subjects of every phase and nation, and what classes are called. */

const listed = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Subjects as timetables of the UK, the US and Australia name them, and areas of learning of the early years and of Wales. */
const subjects: ReadonlySet<string> = new Set(
  listed(`
    art, art and design, art & design, a&d, fine art, visual arts, visual art, creative arts, expressive arts, arts, craft, ceramics,
    biology, bio, chemistry, chem, physics, phys, science, sci, sciences, general science, applied science, combined science,
    triple science, environmental science, rural science, marine science, earth science, geology, astronomy, stem, steam,
    business, business studies, bus, bm, enterprise, economics, econ, accounting, finance, retail, marketing, commerce,
    computing, comp, computer science, cs, it, ict, digital technologies, digital technology, digital literacy, graphic communication,
    graphics, graphic design, design, design and technology, design & technology, design technology, dt, d&t, tech, technology,
    technologies, tech & design, technology and design, engineering, manufacturing, electronics, robotics, construction, joinery, carpentry,
    plumbing, electrical installation, motor vehicle, automotive, hairdressing, beauty, beauty therapy, catering, hospitality,
    food, food tech, food technology, food and nutrition, cooking, cookery, home economics, he, hft, textiles, fashion, product design,
    dance, drama, theatre, theatre studies, performing arts, performance, music, mus, music technology, choir, orchestra, singing,
    english, eng, english language, english literature, english lang, english lit, ela, eal, esl, language arts, literacy, lit, phonics, reading, writing,
    spelling, handwriting, spag, grammar, guided reading, shared reading, story time, storytime, oracy, media, media studies, film, film studies, journalism, communication,
    maths, math, mathematics, ma, maths mastery, numeracy, number, algebra, geometry, calculus, statistics, further maths, core maths, functional skills,
    functional maths, functional english, money, shape, maths and numeracy,
    french, fr, german, ger, spanish, span, italian, latin, greek, classics, classical civilisation, mandarin, chinese, japanese, urdu, polish, arabic, russian,
    portuguese, irish, gaeilge, gaelic, welsh, cymraeg, gàidhlig, scots, mfl, ml, modern languages, modern foreign languages, languages, lote,
    history, hist, geography, geog, geo, humanities, hums, hum, hass, hsie, world around us, wau, social studies, social subjects, social science, social sciences,
    modern studies, politics, government, government & politics, civics, citizenship, sociology, soc, psychology, psych, philosophy, philosophy & ethics, law, criminology,
    re, rs, rmps, rme, rve, religious education, religious studies, religion, religion and ethics, theology, pshe, pshce, pse, psd, phse, rshe, rse, ppsd, life skills, health,
    health and wellbeing, health and well-being, hwb, wellbeing, health and social care, health & social care, h&sc, hsc, childcare, child development, early years, travel and tourism, travel & tourism,
    public services, uniformed services, sport, sport science, sports science, sport studies, spt, pe, p.e., p.e, physical education, games, gym, gymnastics, swimming, outdoor education,
    outdoor learning, forest school, pe and health, hpe, health and pe, llw, learning for life and work, careers, tutor time, form time, pastoral, assembly, photography, topic,
    project, enquiry, inquiry, library, sen, send, asdan, nurture, sensory, sensory play, sensory story, attention autism, rebound, hydrotherapy, physio, intensive interaction,
    continuous provision, play, free play, child-initiated, child initiated, circle time, snack, snack time, carpet time, small group, key group,
    communication and language, c&l, cl, physical development, pd, psed, personal social and emotional development, personal, social and emotional, expressive arts and design, ead,
    understanding the world, utw, uw, literacy and language, mathematical development, knowledge of the world,
    mathemateg, rhifedd, mathemateg a rhifedd, maths a rhifedd, llythrennedd, saesneg, gwyddoniaeth, gwyddoniaeth a thechnoleg, sci & tech, science and technology, dyniaethau, hanes, daearyddiaeth,
    celf, celfyddydau mynegiannol, cerdd, iechyd a lles, iechyd, addysg gorfforol, ymarfer corff, ieithoedd, llc, ieithoedd llythrennedd a chyfathrebu, languages literacy and communication,
    technoleg, technoleg ddigidol, bac, cross-aole, crefydd, gwerthoedd a moeseg
  `),
);

/** What may follow the name of a subject: a level, a topic. */
const behind =
  /(?:(?<!\s)\s+)?(?:[-–—:(].*|\b(?:a|as|gcse|btec|higher|national \d|nat \d|level \d|l\d|ks\d|resit|a2|hl|sl|\d)\b.*)$/i;
const before =
  /^(?:gcse|a[ -]level|btec|higher|nat(?:ional)? ?\d|level \d|ap|ib|igcse|year \d+|y\d+|shared|whole class|adv(?:anced)?|intro to)\s+/i;

const isListed = (text: string): boolean => subjects.has(text);

/** "Maths", "Maths – money", "Economics A", "GCSE English resit", "History & RE". */
export function isSubject(cell: string): boolean {
  const text = cell.toLowerCase().replace(/[.;]$/, '').trim();
  if (text.length > 70 || text === '') return false;
  if (isListed(text)) return true;
  const bare = text.replace(before, '').replace(behind, '').trim();
  if (bare !== '' && isListed(bare)) return true;
  // In two languages one of them is enough.
  const [one, other] = text.split(' / ');
  if (other !== undefined && [one, other].some((half) => half !== undefined && isListed(half.trim())))
    return true;
  const parts = text.split(/(?:(?<!\s)\s+)?(?:[/&+,;]|\band\b)\s*/).filter((part) => part !== '');
  return parts.length > 1 && parts.length <= 4 && parts.every(isListed);
}

/** Trees, birds, animals, colours and the sky: what primary and nursery classes are called, in English and in Welsh. */
const classNames: ReadonlySet<string> = new Set(
  listed(`
    acorn, alder, apple, ash, aspen, beech, birch, blossom, bramble, cedar, cherry, chestnut, conker, cypress, elder, elm, fern, fir, hawthorn, hazel, heather, holly, hornbeam,
    ivy, juniper, larch, laurel, lime, magnolia, mahogany, maple, mulberry, oak, oaktree, olive, orchard, palm, pear, pine, plane, plum, poplar, redwood, rowan, sapling, seedling, spruce,
    sycamore, thistle, walnut, willow, yew, bluebell, buttercup, clover, daffodil, daisy, poppy, primrose, rose, snowdrop, sunflower, tulip, violet,
    badger, bat, bear, beaver, bee, beetle, bumblebee, butterfly, caterpillar, cub, deer, dolphin, dragon, dragonfly, duckling, elephant, fawn, firefly, fox, frog, giraffe, grasshopper, hare, hedgehog,
    honeybee, joey, kangaroo, koala, ladybird, ladybug, lion, lynx, minnow, mole, monkey, moth, mouse, newt, otter, panda, penguin, pony, rabbit, seal, snail, spider, squirrel, starfish, stoat, tadpole, tiger,
    toad, turtle, unicorn, whale, wolf, zebra,
    barn owl, blackbird, bluebird, blue tit, bullfinch, buzzard, chaffinch, chick, crane, cygnet, dove, duck, eagle, falcon, finch, flamingo, goldcrest, goldfinch, gosling, harrier, hawk, heron, jay, kestrel,
    kingfisher, kite, kittiwake, lapwing, lark, linnet, magpie, martin, merlin, nightingale, nuthatch, osprey, owl, peacock, pelican, pheasant, puffin, raven, robin, sandpiper, skylark, sparrow, starling,
    stork, swallow, swan, swift, thrush, toucan, wagtail, woodpecker, wren,
    aqua, coral, crimson, emerald, indigo, jade, lilac, magenta, opal, pearl, ruby, sapphire, scarlet, topaz, turquoise,
    comet, earth, jupiter, mars, mercury, meteor, moon, neptune, orion, pluto, rainbow, saturn, star, sun, sunbeam, sunshine, uranus, venus,
    derwen, derw, onnen, bedwen, collen, cyll, celyn, helyg, helygen, castan, criafol, ffawydd, masarn, pinwydd, ysgawen, mes
  `),
);

const singular = (word: string): string =>
  word
    .replace(/(?<=ch|sh|x|s)es$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '');

/** "Acorns", "Hedgehog class", "Willow (Explorers)", "Squirrels AM". */
export function isClassName(cell: string): boolean {
  const text = cell
    .toLowerCase()
    .replace(/(?:(?<!\s)\s+)?\([^()]*\)$/, '')
    .replace(/^(?:class|dosbarth|room)\s+|(?<!\s)\s+(?:class|group|room|base|am|pm|\d)$/g, '')
    .trim();
  if (text === '' || text.length > 30) return false;
  // In two languages one of them is enough.
  const [one, other] = text.split(' / ');
  if (other !== undefined && [one, other].some((half) => half !== undefined && isListed(half.trim())))
    return true;
  const parts = text.split(/(?:(?<!\s)\s+)?(?:[/&+,;]|\band\b)\s*/).filter((part) => part !== '');
  return parts.every((part) => classNames.has(part) || classNames.has(singular(part)));
}
