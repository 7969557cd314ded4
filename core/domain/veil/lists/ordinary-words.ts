/** Words that are ordinary English and may be somebody's name as well: with a capital they are asked about, else left. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that hold others together. */
const small = listed(`
  a about above after again all also am an and any are as at be because been before being below between both but by can
  could did do does for from get go had has have he her here hers him his how i if in into is it its just let like may
  me might more most must my no nor not now of off on once one only or our out over own per put said saw say see set
  shall she should sit so some such ten than that the their them then there these they this those to too try two under
  until up us use very was way we well were what when where which while who why will with would yes yet you your
`);

/** Small words between names ("Head of Maths"): they never name anybody. */
const between = listed('a and at by for from in is of on or the to with');

/** What records say in place of a name ("Maths cover", "Year 9 pupils"). */
const school = listed(`
  afternoon art assistant biology business chemistry child children class classes coach computing cover cpd deputy
  design drama economics ect english ethics food form french geography german governor governors group groups head
  history humanities ict join joined joint key latin law lead leader leaders lesson lessons linguist link mandarin maths
  mathematics media mentor middle modern morning music nqt observer parent parents pastoral period phase philosophy
  physics pe phse practitioner primary pshe psychology pupil pupils re reception religious room school science second
  sen senco send senior set shared sixth slt sociology spanish sport staff stage student students studies subject supply
  support ta tas teacher teachers team technology textiles trainee tutor unknown upper visit visitor voice walk welsh year
`);

/** First names, family names and initials that people write small in other meanings. */
const names = listed(`
  basil carol max sandy parker ginger jolly saffron lance
  ace act ad age aid aim air ale amber angel apple arch archer arm ash autumn back bail baker ball banks bar
  barber bard barn baron bass bat bay beach beam bean bear beck bee bell bend bent berry best big bill birch
  bird bishop black blake bland blank blue blunt boar bob bolt bond bone boon booth bow bower bowl box boy
  brain branch brand brave bread bridge bridges bright brook brooks broom brown buck bull bunny burn bush
  butcher butler butt bye cage camp can candy cap car card care carpenter carter case cash castle cat cause
  chair chance chandler chaplin chase cherry chip church city clay clear cliff clock close cloud coal coast
  coat coin cold collier constant cook cooper coral corn cotton couch count court coward cox craft crane
  creed crisp crook cross crow crown cry cub cup curry cut cutter daisy dale dance dark dart dash dawn day
  days deal dean dear deer dell den dew diamond dig dish doll don dot dove down draper dray drop drum dry
  duck duke dun ear earl early earth east eden edge elder elm end ernest eve even ever fair fairy faith fall
  farmer farrow fat fern field fields finch finder fine fir fish fisher flag flint flower flowers foot ford
  fore forest fort foster fountain fowler fox frank free freeman friend frost fry full fuller gable gale gap
  garden gardener gate gates gay gem gentle glass glen glover gold golden good goose grace grain grand
  grange grant grass grave graves gray green grey grit grove guard guy hale hall halls ham hand hands hardy
  hare harmony harper hart harvest haste hat hatch haven hawk hay hazel heath heather hedge helm help hem
  hen herald herb hero hey hill hills hit hobby hog hold holder holiday holly home hood hook hop hope horn
  hot house hub hue hunt hunter hut ice ill ink iris iron isle ivory ivy jade jam jar jasmine jet jewel job
  jolly joy judge july june juniper just justice keel keen keep kind king kit kitchen kite knight lab lad
  lake lamb land lane large lark laurel lavender law lawn laws leaf leg lent less let lid light lilac lily
  lime line list lit little lock log long loom lot love low luck lucky mace mad maid main major maker man
  map maple march marine mark marker market marks marsh marshal marshall martin mason masters mat match matt
  maze mead means melody mercer merchant mercy merit merry mile miles mill miller mist mob mole moon moor
  moral more moss mount mouse myrtle nap near neat net new nib nice nick night noble nod noon norm north nun
  nut oak oakes oaks oat odd oil old olive opal open orchard oven owl pace pack page pages pain paine
  painter palmer pan park parks parson part parts past pat patience peace peach peak pearl peer peg pen
  penny pepper perch perry pet pie piece pierce pike pile pin pine piper pit place plain plant play please
  plum poet point pole pollard pond pool poor pope poppy port porter post potter pound power powers price
  pride prince prior prosper prudence pry purse quick race rain ram ran ranger rat raven ray read reader
  reading red reed reel rest rice rich riches ride rider ridge right ring rings rise rite river rivers road
  rob robe robin rock rod roll rook root rope rose rosemary roses round row rowan royal ruby rue rug rule
  run rush rust rye sable saddler sage sale sales salt sand sands savage say school sea seal seat self sell
  senior seven sexton shade shadow sharp shaw she shed shell shepherd shine ship shore short show sierra
  silk silver simple singer sir six skinner skip sky slate small smart smith snow sole song south spark
  sparks spear spell spence spicer spring squire stack stanch star stark starling steel stem step stern
  steward stick still stock stone storey storm story stout straight strange stream street strong sue summer
  summers sun swan sweet swift tag tailor tan tanner tap tar tea temple ten term thorn thorne thrift tide
  tile till tin tiny tip toes ton top tower town towns trace tree trip true trunk tub tuck tug turn turner
  twain twin umber usher vale valentine van veil verity vicar victor view vine violet virgin wade wait wake
  wales walker wall walls ward ware warm warner wars wary wash water waters watt wave way ways weaver weeks
  well wells welsh west wheat wheeler white wild wilde willing willow wills wind wing winner winter winters
  wise wit wolf wood woods wool word words workman worth wright yard yes yew young youngs zest
`);

/** True for a word (in small letters) that people write without meaning anybody. */
export const isOrdinary = (word: string): boolean => small.has(word) || school.has(word) || names.has(word);

/** True for a word that, as it stands in a record beside a name, is no part of it: "of", "cover", "pupils". */
export const isNoName = (word: string): boolean => between.has(word) || school.has(word);

/** True for a word (in small letters) that holds names together: "Head of Maths", "Priya and Sam". */
export const isBetween = (word: string): boolean => between.has(word);

/** True for a word (in small letters) that is somebody's name as well. */
export const isNameAsWell = (word: string): boolean => names.has(word);
