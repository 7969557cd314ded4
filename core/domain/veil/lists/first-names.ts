/** First names that people in British schools have, pupils and adults: they stand in evidence and on no list of a walk. */

/**
 * Chosen by hand, and far from complete: names that are common among births in Britain and in the larger communities here.
 * Left out: names of kings and queens and of figures in set texts, which lessons speak of. Some are ordinary words as well
 * ("poppy"). In small letters, without diacritics.
 */
export const firstNames = `
  aaliyah aarav aaron abbey abbie abdul abdullah abdullahi abi abigail abimbola adaeze adam adaora ade adebayo
  adele adeola adewale adnan adrian afia agnes ahmed ahmet aidan aiden aiko aileen aine aisha aisling aiyana
  akash akira akosua al alaa alan alana alannah alastair albert alec alejandra alejandro aleksander aleksandra
  alessandro alessia alex alexander alexandra alexandru alfie alfred ali alia alice alicia alin alina alisa
  alisha alison alistair aliyah allan allison alun alyssa amaan amadou amal aman amanda amandeep amanpreet amara
  amarachi amare amaya amber ameera amelia amelie amina aminah aminata amir amira amit amna amrit amy ana ananya
  anastasia anaya anders andre andrea andreea andrei andrew andrzej andy angela angelica angie angus anh anil
  anisa anish anita aniya anjali anjum ankit ann anna annabel annabelle annalise anne annette annie annika ansh
  anthea anthonia anthony anton antoni antonia antonina antonio anushka anya aoife aparna araminta archie arham
  aria ariana arianna arif arjun arlo armaan arman armani arnold arooj arslan artem arthur artur arun arya aryan
  asad asha ashanti ashley asif asiya asma atif audrey augustina ava avni avril ayaan ayah ayden ayesha ayla ayo
  ayodele ayomide ayra ayse azra babatunde bailey barbara barry bart bartek bartosz bashir basil basma beata
  beatrice beatrix beatriz becky belinda bella ben benjamin bernadette bernard bert bertie beryl beth bethan
  bethany bethlehem betty beverley bhavesh bhavna bianca bibi bilal bilkis bill billy blake bo bob bobby bogdan
  boris bradley brandon brenda brendan brian bridget bronagh bronwen brook brooke bruce bryan bryn bushra byron
  caitlin callum cameron camilla cansu caoimhe carina carl carla carlos carmel carmen carol carole caroline
  carolyn carrie carter carys casper cassius catalina catarina cath catherine cathy catrin catriona cecilia cem
  cerys chanel chanelle chantelle charis charlene charlie charlotte charmaine chelsea chelsie cheryl chiamaka
  chiara chidi chidinma chinedu chinonso chioma chloe chris chrissie christian christina christine christopher
  chukwuemeka cian ciara cillian cindy claire clara clare clarissa claudia clementine cliff clifford clive cody
  colette colin colleen connie connor conor corey cormac cosmin courtney craig cristian cristina cy cynthia
  cyril dafydd dagmara dai daisy dale damian damien damilola dan daniel daniela daniella danielle daniil danny
  dante daphne darcey darcie daria darius dariusz darnell darren darryl dave david davide davina davood dawda
  dawid dawn dean debbie deborah debra declan dee deepa deepak deepika deirdre deja delia delilah delroy delyth
  demi denis denisa denise dennis denzel derek dermot des deshawn desiree desmond destiny devon devonte dexter
  dhara dhruv diana diane dianne dilan dilys dimitri dina divya djamila dmitri dmytro dolores dom dominic
  dominik dominika donald donna dorcas doreen doris dorota dorothy doug dougie douglas drew duaa duncan dwayne
  dylan eamonn ebele ebere ebony ed eda eddie edita edith edmund eduardo edward edwin efa efe effie efua eileen
  eilidh eilis eirlys ekaterina ela elaine eleanor elena elene eleni eliana elias elif elijah elin elisa
  elisabeta elise elisha eliza elizabeth ella ellen elliana ellie elliot elliott ellis elmira elodie elsa elsie
  elspeth elwyn eman emeka emilia emily emlyn emma emmanuel emmanuella emmy emre enid enrique enzo eoin eren
  erez eric erica erika erin ermias ernest eshaal esme esra estera esther eszter ethan etta euan eugene eunice
  eunji eva evan eve evelyn everly evie ewa ewan ezekiel ezra fabian fadi fahad faisal faith faiza farah fareeda
  farhan farida faris fatema fatima fatimah fatma fatou fatoumata fay faye felicity felix femi fergus fern
  fernanda fernando ffion fidelma filip filipa filippo fin finlay finley finn fiona fionn flora florence folake
  frances francesca francesco francis franek frankie fraser fred freda freddie freddy frederick freya funmi
  funmilayo gabby gabe gabriel gabriela gabriella gail ganesh gareth garry gary gaurav gavin gavriel gayle gemma
  gene geoff geoffrey george georgia georgie georgina geraint gerald geraldine gerard gerry gethin ghazal
  gilbert gilberto giles gill gillian gina ginny gintare giorgia giovanni giulia gizem gladys glen glenda glenn
  glenys gloria glyn glynis godfrey goran gordon grace gracie graham grainne grayson greg gregor gregory greta
  grzegorz guilherme gulsen gurdeep gurpreet guy gwen gwenda gwyn gwyneth habiba hadi hadiya hafsa haider hajra
  hakan halima halina hallie hamid hamida hamish hamza hana hanan hania haniyah hannah haris harjit harkiran
  harleen harley harman haroon harper harpreet harriet harrison harry harsh harvey hasan hasnain hassan hattie
  hawa hawwa haya hayley hazel heath hector heidi heledd helen helena helga helin henna henrietta henrique
  hettie hiba hilary hilda hina hira hiro hodan hollie hooria hope howard howell hubert huda hugh hugo humza
  huseyin husna hussain hyun hywel iain ian ibolya ibraheem ibrahim ida idowu idris iestyn ifan ifeoma igor
  ihsan ikram ilaria ilham ilir ilona imaan iman imelda imogen inaaya inara indie indigo indira ines inga ingrid
  ioan iona ionut iqra iram irem irene irina iris irma isaac isabel isabela isabella isabelle isha ishaan ishita
  isla ismael ismail isobel issa istvan itzel ivan ivana ivor iwan iwona izzie izzy jack jackie jacob jacqueline
  jacqui jad jade jaden jahan jahid jahmal jai jaiden jake jakob jakub jamal james jamie jamila jan jane janet
  janette janice janine janusz jarek jaroslaw jas jasmin jasmine jason jasper jaspreet jatinder javier jaxon
  jaxson jay jayden jaydon jayesh jayla jayne jean jeanette jeff jeffrey jelena jen jenna jennifer jenny jenson
  jeremy jermaine jerome jerry jess jessica jia jill jillian jim jimmy jin jing jo joan joanna joanne joao
  joaquin jocelyn jodie joe joel john johnny jolanta jon jonah jonathan jonathon jordan jorge jose josefina
  joseph josephine josh joshua josie joy joyce juan jude judith judy julia julian juliana julie jun justin jyoti
  kabir kacper kai kaia kaidan kaiden kaleb kalina kamala kamil kamila kamran kara karan karen karim karin
  karina karl karla karolina kasia katarina katarzyna kate kath katharine katherine kathleen kathryn kathy katie
  katrina katy kavita kay kayden kayla kaylee kayleigh keanu kehinde keira keiran keisha keith kelechi kelly
  kelvin kemi ken kenji kenneth kenny kerem kerry kev kevin keziah khadija khadijah khadra khalid khalil khushi
  kian kiera kieran kieron kim kimberley kinga kiran kirk kirsten kirstie kirsty kit kitty kofi kojo komal
  konrad krish krishna kristen kristian kristina kristof kristoffer krystian krzysztof kuba kulwinder kumar
  kwabena kwadwo kwaku kwame kwasi kyle kyran kyrell lacey lachlan laila lakshmi lance lara larry lars laszlo
  latifa latisha laura lauren laurence laurentiu lavinia lawrence layan layla leah leandro leanne lee leena
  leila len lena lenny leo leon leona leonard leonardo leonie leonor leroy lesley leslie levi lewis lexi lexie
  liam libby lidia ligia lila lilian lilly lily lin linda lindsay lindsey ling linh lionel lisa liya liz lizzie
  ljubica lloyd logan lois lola lorenzo lorna lorraine lottie louie louis louisa louise lowri luana luca lucas
  lucia lucian luciana lucille lucinda lucy ludmila luella luigi luis luiz luka lukas lukasz luke lydia lyn
  lynda lynette lynn lynne lyra lyubov maaz mabel mackenzie macsen macy maddie maddison madeleine madison maeve
  magda magdalena maggie mahad mahek mahira mahmoud mahmud mahnoor mairead mairi maisie maisy maja malachi
  malachy malaika malak malcolm malgorzata malik malika mamadou manar mandeep mandy manish manisha manjit
  manpreet manuel marc marcel marcia marco marcus marek margaret margarita margot marguerite maria mariam
  mariama marian mariana marianne marie marija marika marilyn marina mario marion marius mariusz marjorie mark
  marko marlene marlon marsha marta martha martin martina martyn martyna marwa mary maryam marzena mason masood
  matei matej mateo mateusz mathilde matilda matteo matthew maureen maurice mavis max maxine maxwell may maya
  mayowa meera meg megan meghan mehdi mehmet mehreen mei mel melanie melek melissa melvin merle merve mervyn
  meryem mia michael michaela michal michelle mick miguel mihaela mihai mikaeel mikaela mike mikey mikolaj mila
  milan mildred milena miles millie milly milos ming minh minnie mira miranda mirela miriam miriana mirza misbah
  miya mo modou mohamad mohamed mohammad mohammed mohan moira moiz mollie molly mona monica monika morag
  mordecai morgan moses muhammad muhammed muna muneeb murat muriel murray musa mustafa myla mylo myra myriam
  myrtle nabil nabila nadeem nadia nadira naeem nafisa naila naima najma nala nana nancy nanda naomh naomi
  narges nasir nasra nasreen natalia natalie natalya natasha nate nathan nathaniel navdeep naveed navneet nawal
  nayla ned neelam neha neil nell nellie nelly nelson nene nerys nesta nevaeh neville nhung nia niall niamh
  nicholas nick nicky nicola nicolas nicole nigel nihal nikhil nikita nikola nikolai nikolaos nilufar nimra nina
  nirmala nisha nishant nita noah noel noemi noor nora noreen norma norman nour noura nuala nuno nuria nusrat
  obinna octavian oghenekaro oisin ola olamide oleksandr olena olga olive oliver olivia ollie olly olumide
  oluwadamilola oluwaseun oluwatobi olwen omar omari omolara onur oona ophelie orla orlaith orson oscar osian
  oskar osman otis ottilie otto owain owen ozan pablo paddy padma paige pam pamela panagiotis paolo parisa
  parminder parth parveen pascal pat patricia patrick patrycja patryk patsy paul paula paulina pauline paulo
  pavan pavel pawel pearl pedram pedro peggy penelope penny percy perry pete peter petra petros petya peyton
  phil philip philippa phillip phoebe phyllis pierre piotr piotrek pippa polly pooja poppy prakash pranav
  primrose priscilla prisha priti priya priyanka prudence przemek qasim quinn rabia rachael rachel radek
  radoslaw radu rae rafael rafaela rafal rafferty raffy raheem rahma rahman rahul raj rajesh rajinder rajiv
  ralph ramesh ramla ramona randolph rania ranjit raph rashid rashida raul raveena ravi ray raya rayan rayhan
  raymond rayyan raza razvan rebecca rebekah reece reem reese reg reggie regina reginald rehan rehana remi remy
  renata rene renee renesmee reuben rex rhiannon rhoda rhodri rhona rhys ria ricardo rich richard rick ricky
  rida riley rishi rita riya rob robbie robert roberta roberto robin robyn rocco rod roderick rodney roger rohan
  roisin roksana roland rolf roman ron ronald ronnie rory rosa rosalind rosanna rosanne rosario rose rosemary
  rosie ross rowan rowena roxana roy ruairi ruaridh ruby ruchi rudy rukhsana rumana rupert russ russell ruth
  ryan rylan saad saba sabah sabina sabrin sabrina sade sadia sadie safa saffron safia safiya sahar sahil saira
  sakina salah salim sally salma sam samantha sameer samina samir samira samiya samuel samuele sana sandeep
  sandhya sandra sandu sandy sanjana sanjay santiago santosh saoirse sara sarah sarika sasha saskia sathya
  satnam saule savannah savita scarlett scott sean seb sebastian sebastiano sebby seema sefa segun selim selin
  selina selma semih serdar seren serena sergei sergio seun shabana shabnam shafiq shahid shaima shakira shamima
  shane shanelle shanice shaniqua shannon shanthi sharon shaun shauna shay shayan sheena sheikh sheila shelley
  shirley shiv shivani shona shreya shreyas shruti sian sibel sid sidney sidra siena sienna silvana silvia simon
  simona simone simran sina sindhu sinead siobhan siraj sita siti skye skyla slawomir sneha sofia sofija sohail
  solomon sonia sonny sonya sophia sophie soraya sorcha spencer stacey stan stanley stefan stefania stefano
  stelian stella steph stephan stephanie stephen steve steven stewart struan stuart subhan sude sue sukhdeep
  sukhi sultana sumaira sumaya sumera sunil sunita suraj suresh susan susanna susannah susie suzanne swati sybil
  sylvia sylvie sylwia szymon tadeusz taha tahir tahira taiwo talia tallulah tamara tamika tamsin tanisha
  tanveer tanvi tanya tara tariq tariro tarun tasnim tatiana tatyana taylor ted teddy tegan tejas temitope
  tendai terence teresa terri terry tess tessa thabo thandi thanh thea theia thelma theo theodora theodore
  theresa therese thierry thomas tia tiago tiana tigist tilly tim timothy tina tobi tobias toby tolu tom tomas
  tomasz tomiwa tommy toni tony tracey tracy trevor tricia trish trudy tuan tuba tunde ty tyler tyra tyrel
  tyrell tyrese tyrone uche umaima umair umar umut una ursula urszula usama usha usman uzma val valentina
  valerie vanessa varun vasile vasilis vera verity vernon veronica vicente vicki vicky victor victoria vidya
  vihaan vijay vikki vikram viktor viktoria vinay vince vincent viola violet viorel virginia vishal viv vivian
  vivien vivienne vlad vladimir wade waheed walid walter wanda warren warsame wayne wendy weronika wiktor
  wiktoria wilf wilfred will william willie wilma winifred winnie winston wojciech wyn wynter xander xanthe
  xavier xin yael yahia yahya yan yannick yara yasemin yasin yasmin yaw yemi yetunde yiannis yolanda yosef
  yousef youssef yousuf yuki yulia yusra yusuf yuvraj yvette yvonne zac zach zachariah zachary zahid zahra
  zahraa zain zainab zainul zak zakaria zakariya zane zaneta zara zayd zayn zaynab zbigniew zeenat zehra zelda
  zena zeynep zhen ziad zion zoe zofia zoltan zoya zubair zuhal zulfiqar zuri zuzana zuzanna
`;
