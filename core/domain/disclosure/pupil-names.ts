/** Given names that pupils in British schools have: they stand in evidence and on no list of a walk. */

/**
 * Chosen by hand, and far from complete: names that are common among births in Britain since 2000 and in the
 * larger communities here. Left out: names of kings and queens and of figures in set texts, which lessons speak of.
 */
const names: ReadonlySet<string> = new Set(
  `
  aaliyah aaron aarav abbie abdul abdullah abdullahi abigail adam adnan ahmed aidan aiden aisha alannah aleksandra alex
  alexander alexandra alfie ali alice alicia alina alisha alyssa amaan aman amara amber ameera amelia amelie amina amir
  amira amy ana anaya anisa aniya annabel annabelle antoni anya aoife archie aria ariana arjun arlo arman armaan arun
  arya asha ashley asif ava avni ayaan ayah ayesha ayla ayra bailey beatrice beatrix bella ben benjamin beth bethan
  bethany billy bilal bobby bradley brandon brooke bronwen caitlin callum cameron carys catrin cerys charlie charlotte
  chelsea chloe christopher ciara cian clara cody connor conor corey courtney daisy damian dan daniel danielle danny
  darcey darcie david declan demi dexter dhruv dominik dylan efa ela eleanor elena elias eliana elijah elin eliza ella
  elliot elliott ellie ellis elsie emilia emily emma emre erin esme ethan eva evan eve evelyn evie ewan ezra fatima
  fatimah felicity filip fin finlay finley finn fiona florence francesca frankie fraser freddie freddy freya gabriel
  gabriela gabriella gareth georgia georgie georgina gethin grayson gwen hafsa hamish hamza hannah harley harper
  harriet harrison harry harvey hasan hassan haris haroon heidi hollie hugo humza husna hussain iman imogen ibrahim
  idris ines ioan iqra isaac isabel isabella isabelle isha isla ismail issa ivan iwan izzy jack jacob jade jai jaden
  jake jakub jamal jamie jan jas jasmin jasmine jason jay jayden jaydon jenna jess jessica joanna joe joel jonah
  jonathan jordan joseph josh joshua jude julia julian kacper kai kaiden kamil karim kate katherine katie kayden kayla
  kaylee keira keiran kelly kian kiera kieran kieron kiran kirsty krish krishna kuba kyle lacey laila lara laura lauren
  layla leah leila lena leo leon leona lewis lexi lexie liam libby lilly lily logan lola lottie louie louis louisa
  luca lucas lucia lucy luka lukas luke lydia mackenzie macy maddie maddison madison maisie maisy maja manpreet
  marcel marcus maria mariam marwa martha maryam mason mateusz matthew max maya megan meera meg mia michal michael mikaeel
  mikolaj mila millie milly mohamed mohammad mohammed molly morgan muhammad musa mustafa nadia naomi natalia natasha
  nathan nathaniel nia niall niamh nicole nikita nikhil nikola nina noah noor nora nour oisin ola olivia oliver olly
  omar orla oscar osian oskar owen ophelie oluwaseun patryk paige pavel phoebe pippa piotr poppy priya quinn rachel
  rafael rahul raheem rania rayan rayyan rebecca reece reese rehan reuben rhiannon rhys ria riley rishi robyn rohan
  ronnie rory rosie ruairi ruby ryan saad safa safiya saira sam samantha samira samuel sana sanjay sara sarah savannah
  scarlett scott sean seb sebastian seren shannon shreya sian sienna simran skye skyla sofia sonia sophia sophie spencer
  stanley stella stephanie steven sumaya szymon tahir tamara tanisha tara tariq taylor teddy tegan thea theo tia tilly
  tobias toby tom tomas tommy tyler tyrese umar usman vanessa vihaan wiktor wiktoria xander yahya yasmin yasin youssef
  yusra yusuf zach zachary zain zainab zak zakariya zara zayd zayn zeynep zoe zofia zoya zuzanna
`
    .trim()
    .split(/\s+/u),
);

/** True for a name, in small letters; some are ordinary words as well ("poppy"). */
export const isPupilName = (small: string): boolean => names.has(small);
