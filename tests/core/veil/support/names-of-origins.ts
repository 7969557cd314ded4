/** Names of many origins in two halves without a name in common: one to tune on, one to report. */

/** Drawn at random from the lists of @faker-js/faker 10.6 (MIT), a third British; whole names, or first names of pupils. */
export interface NamesOfOrigins {
  readonly staff: readonly string[];
  readonly pupils: readonly string[];
  /** Adults that are on no list of the school. */
  readonly strangers: readonly string[];
}

const listed = (names: string): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

export const tuningNames: NamesOfOrigins = {
  staff: listed(`
    Shad McLaughlin, Jon Lockman, Adelbert Jacobs, Hilbert Hermann, Bhaaswar Nambeesan, Zigrīda Zunda,
    Shyann Lebsack, Oleg Herman, Lulu Wolff, Angela Weyel, Rija VaržićBiuklija, Oluwunmi Oluwaseun,
    Mallaury Fernandez, Santiago Parisian, Danjuma Ebubechukwu, Alba Trantow, Dana Groza, Rebekah Kreiger,
    Angel Kuhic, Titilayo Wasiu, Bryant Abernathy, Digambara Bandopadhyay, Antoni Zaremba, Petra Anđelković,
    Akinkunmi Ojua, Rosalyn Abbott, Eda Johns, Beniamin Florek, Raphaelle Kerluke, Chandra Achari,
    Hattie Willms, Khulekani Gama, Lena Sandberg, Marjolaine Cormier, Kweku Yirenkyi, Mehriban Abdullayeva,
    Kayode Nwachukwu, Umar Puspasari, Duanne Bosch, Gergely Csonka, Fibikemi Afolayan, Winston Lynch,
    Komil Sodiqova, Gordana Radovanlija, Geta Olaru, Ignacio Turner, Chanakya Sharma, Christiaan Meijer,
    Cristopher Little, Ayodeji Salami, Turold Nguyen, Irwin Runolfsson, Moïsette Renard, Loma McClure,
    Rene Crist, Ghanashyam Patel, Roland Leclercq, Mose Batz, Ghiță Nica, Liam Holmberg, Baktiadi Waskita,
    Barçatoyun Numanoğlu, Elza Šulcová, Thurman Macejkovic, Mason Conn, Ângelo Rocha, Howell Klocko,
    Irene Opuku, Kawa Serhat, Jannek Rath, Rosa Barbosa, Helena Laakso, Ilgmārs Meiers, Bhardwaj Sinha,
    Leonid Kos, Iurie Dumitrescu, Khalid Fahey, Nostriano Castellani, Umang Devar, Esi Ansa, Merle Koelpin,
    Saxona Dočekal, Dinis Soares, Bertrand Gorczany, Maphikelela Mgenge, Kasper Bjerke, Noud Ritsma,
    Kennedi Friesen, Walery Golec, Shea Stark, Adán Zepeda, Lauri Heikkinen, Florence Schoen,
    Eline Kristiansen, Koçer Tekin, Ethelyn Cassin, Panka Sárközi, Flora Leibold, Deanna Gottlieb,
    Chinedu Oyinkansola, Fulvia Loddo, Eddie Fourie, Valentina Nicolas, Hüsameddin Poçan, Liliya Seyidova,
    Gautam Varrier, Yaprak Özkara, Benigna Impellizzeri, Milan Brisuda, Chasity Lueilwitz, Gönül Bakan,
    Dorotea Garza, Rauf Nosirova, Cherechi Olufeyikemi, Kevin Danso, Mercedes Reyna,
  `),
  pupils: listed(`
    Yazmin, Juliana, Opeoluwa, Hud, Brooks, Citlalli, Adinath, Alicia, Abisoye, Philothée, Romina, Cruz,
    Anšlavs, Mathuys, Doug, Cakrawangsa, Darin, Zobuhle, Luboslava, Akshainie, Cemal, Johnny, Wilhelmina,
    Travis, Giorgiana, Miguel, Pelagia, Bogdana, Morena, Priscilla, Maria, Lucja, Ottavio, Stephen, Hettie,
    Tim, Mustafa, Anči, Shade, Maritza, Jerrold, Kubura, Freddie, Nuriddin, Pétronille, Ofelya, Eduard,
    Andreanne, Yvonne, Mandy, Akwesi, Mari, Oreofe, Guillermina, Geetanjali, Hedda, Tito, Megane, Jacey,
    Surya, Kiara,
  `),
  strangers: listed(`
    Omolara Adegoke, Odell Schuster, Kuzman Gušić, Josiane Johnston, Goswami Marar, Gulistan Candan,
    Aimee Bahl, David Dooley, Despina Nedelcu, Małgorzata Białas, Noah McCullough, Ethyl Emard,
    Alexander Fehér, Emil Lundberg, Rina Slatinac, Bek Hakyemez, Markku Toivonen, Živa Nosek,
    Husnida Yorbekov, Dangelo Hirthe, Ülkər Rəhimov, Mónica Banda, Elliott Stroman, Maureen Duah,
    Aīda Strautiņš, Glenn Kramer, Évariste Thomas, Winifred Mraz, Dumisani Ndebele, Tari Chidinma,
    Marilie Heller, Sebastião Rodrigues, Michele Naude, Bhupati Nayar, Yewande Akinrinola, Tobias Larsen,
    Paula Zaręba, Virginia Mattia, Ifa Maulana,
  `),
};

export const heldOutNames: NamesOfOrigins = {
  staff: listed(`
    Justus Schmidt, Georgian Marian, Calvin Hoeger, Ted Pfeffer, Lenka Stoklasa, Cory Prosacco, Kinga Fodor,
    Jaron Watsica, Kamille McKenzie, Imelda Ernser, Darrick Wilkinson, Selcan Məmmədov, Thomas Claasen,
    Andreas Terlecki, Guilherme Lourenço, Cihad Aşıkoğlu, Viktoria Jansson, Santa Rohan, Lilla Wolak,
    Belinda Weimann, Marte Evensen, Charuchandra Pillai, Giosuè Cicala, Sigebert Royer, Lāsma Blekte,
    Daniel Adu, Madge Altenwerth, Szymon Kostecki, Seppo Anttila, Evîn Öcalan, Pamela Mateescu,
    Vukašin Krčmarević, Ignatius Cummings, Giriraj Shah, Ulva Fernanda, Orlando Gleichner, Mandla Gabhezi,
    Jagadisha Chopra, Darren Frank, Onufry Prokop, Kelton Bartell, Marius Nilsen, Emelia Wuckert,
    Servidio Ghilardi, Nergis Aydemir, Yessenia Marquardt, Afonso Freitas, Johanna Tuominen,
    Margarita Pulido, Patrycja Szymczak, Zoie Weissnat, Fernando Davis, Diego Auer, Deshaun Shanahan,
    Esen Avan, Rosemary Viviers, Demilade Ilori, Pēteris Tiltiņa, Jerónimo Roldán, Lexie Veum,
    Esse Maryjane, Annabelle Lutz, Gédéon Laine, Kaycee Grimes, Safo Nurlanova, Chakor Nehru,
    Adedaramola Ogulana, Shubhaprada Embranthiri, Elvina Uwais, Juan Olivas, Nkosingiphile Khuzwayo,
    Sandu Cucu, Adegoke Omowale, Birjesh Dutta, Bahodir Ozodbekov, Dada Rudan, Ursmaro Massimi,
    Sander Cornelissen, Aurelian Radulescu, Tope Sekinat, Banji Mogbadunade, Nastja Džikić, Shayne Ebert,
    Kevser Ayhan, Pélagie Brunet, Vida Walsh, Gabriël Janssen, Gilberta Poláček, Arnulfo Schultz,
    Fatima Sylvester, Yvette Bechtelar, Clifford Otuo, Martin Balog, Ganaka Gupta, Meaghan Grady,
    Ariana Brito, Taryn Hodkiewicz, Tamara Boehm, Ariel Harber, Angie Corwin, Dorcas Adutwum, Sarah Bona,
    Ifeanyichukwu Lawal, Jessy Collins, June Stokes, Fikayomi Adelusi, Mimo Rangelov, Kory Schmeler,
    Erika Engström, Gulbahar Yıldırım, Aydan Tahirova, Rajiv Bharadwaj, Susanna Hickle, Justin Lehner,
    Hédelin Schmitt, Klara Jagielski,
  `),
  pupils: listed(`
    Rozalinda, Toni, Elakshi, Szabolcs, Summer, Michael, Radivoje, Tommy, Emmerico, Tiina, Colins, Selma,
    Akanni, Emília, Mina, Fikret, Inyoni, Etha, Janis, Filippo, Virgie, Wacław, Ahmad, Shivakari, Giles,
    Opeyemi, Jamal, Jake, Korbin, Hayden, Kendrick, Anicet, Rafał, Louisa, Isidro, Devajyoti, Shania,
    Dorinel, Nurlan, Rasheedah, Ali, Francisque, Hassan, Fehmi, Lelah, Dwaipayana, Adeliya, Ebiowei,
    Nicolás, Oscar, Horațiu, Jarne, Adrian, Jaime, Mosinmileoluwa, Rıza, Gwen, Homero, Miller, Grace, Lība,
  `),
  strangers: listed(`
    Damion Mohr, Ramiro Baeza, Magnus Buczyński, Dren Vukelja, Paul Oosthuizen, Evarist Kubiš,
    Ikenna Ndukwu, Catharine Bosco, Holden Hammes, Pirkko Kinnunen, Darrell Reichert, Fidan Əliyeva,
    Ndondoloza Mqwebu, Anda Neagu, Niyilolawa Olabode, Lewin Stoutjesdijk, Aleksy Cholewa, Renato Neto,
    Joseph Oti, Aditya Banerjee, Andžejs Āboliņa, Berîvan Türk, Aletha Lakin, Sally Muller,
    Buchi Oluwatosin, Tira Handayani, Evie Hane, Emelie Pålsson, Haluk Bilge, Elyor Mabrukova, Kolos Faragó,
    Anjali Kovacek, Mathias Skoglund, Bhaanumati Verma, Kyle Von, Lucijan Pajeska, Ulderico Casali,
    Reza Visser, Abdonie Bernard,
  `),
};
