"""Common first names of the languages that are read: what tells "Jo Abt" from "Ulm Zinc"."""

from triggers.core.wordlists import word_set

FIRST_NAMES = word_set(
    """
    sepp bas liz vreni ueli urs reto
    joost kees sanne femke bram daan jeroen maarten sander thijs tijs wouter ruud pieter willem marieke lotte fleur
    niels
    lars mads søren soren jesper kasper mikkel rasmus freja astrid signe ingeborg torsten thorsten uwe heinz gerda
    gerhild
    petra sabine jens kai sven malte lukas lennart hannelore ulrike katrin kathrin silke anneliese wolfgang jürgen
    luc henri thierry pascal didier gilles hervé yves xavier maxime quentin léa chloé camille manon inès amélie élodie
    andrés pol carmen pablo álvaro sergio rubén marta nuria silvia rocío begoña iker aitor xabier jordi montserrat
    paolo giulia luca matteo davide simone stefano fabrizio massimo elisa silvia ilaria chiara
    priya priyanka devika reena nadia anjali rohit arjun sanjay vikram ravi sunita meera leila omar yusuf karim fatou
    chinedu amaka kwame kofi ada eli rosa ruth dora finn ivo rolf cal zoe sam ben lee tom greta olaf karin
    ingrid jan mateo diego lucía sofía wei ming li hiro kenji yuki akiko minh linh anh ji-woo seo-yeon
    aaron abdul abigail adam adele adrian agnes ahmed aidan aileen aisha akira alain alan alba albert alberto
    alejandra alejandro alessandra alessandro alex alexander alexandra alexis alfred ali alice alicia alina alison
    amanda amara amelia amina amir amit amy ana andre andrea andreas andrei andrés andrew andy angela angelo anika
    anil anita anja anke ann anna anne annette annika anton antonia antonio anya arjun armin arne arnaud arthur
    astrid aurora axel barbara bart beatrice beatriz ben benedikt benjamin benoît bernard bernd bert beth bettina
    bianca bill birgit bjorn björn bo bob bram brad brandon brenda brian bridget bruce bruno camilla camille carl
    carla carlos carmen carol carolina caroline caspar catherine cathy cecilia celine chantal charles charlotte chen
    chiara chloe chris christian christina christine christoph christophe christopher claes claire clara claudia
    claudio claus clemens colin connor cornelia craig cristina cyril daan dale damien dan daniel daniela daniele
    danielle dara darren dave david davide dawn deborah deepak denis dennis derek dev diana diane diego dieter
    dietmar dimitri dirk dominic dominik don donald donna doris dorothea doug duncan eduardo edward edwin eileen
    elena eleanor eli elif elin elisa elisabeth elise elizabeth ella ellen elsa emil emilia emilie emily emma
    emmanuel enrico enrique eric erica erik erika ernst esther ethan etienne eva evan eve evelyn fabian fabio
    fabrice fatima federica federico felipe felix femke fernando finn fiona flavia florence florian francesca
    francesco francis francisco franck franco frank françois françoise fred frederic frédéric fredrik frida fritz
    gabriel gabriela gabriele gail gareth gary gavin gemma geoff george georg georges gerald gerard gerd gerhard
    gertrud gianluca giorgio giovanni giulia giulio giuseppe glenn gloria gonzalo gordon grace graham greg gregor
    grégoire greta guido guillaume guillermo gunnar gunter günter gustav guy hal hanna hannah hannes hans harald
    harriet harry hassan heather hector hedda heidi heike heiko heinrich heinz helen helena helene helga helmut
    hendrik henk henri henrik henry herbert hilary hiroshi holger howard hubert hugh hugo hui hussein ian ibrahim
    ida ignacio ilse imran ines inés inga ingo ingrid irene irina iris isabel isabella isabelle ivan jack jacob
    jacques jaime jakob james jamie jan jana jane janet janice jason javier jay jean jeanne jeff jennifer jenny jens
    jeremy jérôme jessica jesús jill jim jimmy jo joachim joan joanna joanne joão jochen joe joel johan johann
    johanna johannes john jon jonas jonathan jordan jorge jörg josé josef joseph joshua josie joy joyce juan juanita
    judith judy julia julian juliana julie julien jürgen justin jutta kai karen kari karin karl karolina kate
    katharina katherine kathleen katja katrin kay keith kelly ken kenneth kevin khalid kim kirsten klaus klara
    kristian kristin kristina kurt kyle lara lars laura laure laurence laurent lauren lea leah lee leif leila lena
    leo leon leonardo leonie lesley leslie li liam lily lin linda lionel lisa liz lorenzo lotte lou louis louise luc
    luca lucas lucia lucie lucy ludwig luigi luis luise lukas luke luz lydia maarten maddalena magda magnus maja
    malcolm malin manfred manuel manuela mara marc marcel marcello marco marcos marcus margaret margherita margot
    maria maría mariam marian marie marieke marina mario marion marisa mark markus marta martha martin martina
    martine mary massimo mateo mathias mathieu matilda matt matteo matthew matthias maud maurice mauro max maya
    megan mehmet mei melanie melissa mia michael michaela michel michele michelle miguel mika mike mikael milan ming
    miriam mirjam mohamed mohammed moira monica monika morten moritz muhammad nadia nadine nancy naomi natalia
    natalie natasha nathalie nathan neil nicholas nick nicola nicolas nicole niels nigel nikolai nils nina noah noel
    noël nora noor norbert norma odile ola olaf ole oleg olga oliver olivia olivier olle omar oscar otto owen pablo
    pamela paola paolo pascal pat patricia patrice patrick patrik paul paula pauline pedro peggy penny per pete
    peter petra phil philip philipp philippe phoebe pierre piet pieter pilar piotr priya rachel rafael raffaele
    rahul raj rajesh ralf ralph ramón raphael raquel rasmus raúl ravi ray raymond rebecca regina reiner reinhard
    remy rené renata renate ria ricardo riccardo richard rick rita rob robert roberta roberto robin rocío rod roger
    roland rolf roman ron rosa rose ross roy ruben rudolf rupert ruth ruud ryan sabine sally salma salvatore sam
    samantha samir samuel sandra sandro sanjay sanne sara sarah sascha scott sean sebastian serena serge sergio seth
    shane sharon sheila shirin silke silvia simon simona simone sofia sofie sonia sonja sophia sophie stan stefan
    stefania stefano steffen stéphane stephanie stephen steve steven stuart sue sunil susan susanne suzanne sven
    svenja sylvia sylvie takeshi tamara tania tanja tara tatiana ted terence teresa terry theo theodor theresa
    thérèse thierry thomas thorsten till tim timo timothy tina tobias todd tom tomas tommaso tony torsten tracy
    trevor tristan udo ulf uli ulla ulrich ulrike uma ursula ute uwe valentina valerie valérie vanessa vera veronica
    véronique vic victor victoria vijay vikram vincent vincenzo viola virginia vivian volker walter wang wanda wayne
    wei wendy werner will willem william wim winston wolfgang xavier yan yannick yasmin yolanda youssef yusuf yuki
    yves yvonne zara zoe zoë
    aad aarti abdullah abebe abhishek adaeze addison adebayo aditi aditya aditya-putra adnan adolfo adriaan
    adrian-ioan adrien aggelos agnese agneta agnieszka agus agustín ahmad aiko ailsa ainhoa aino ajay akash
    akihiko akosua akua alasdair alastair aleksander aleksandr aleksandra aleksei alessia alexandros alexei
    alfonso alfredo alkis almudena alois alok alvaro alvin amandine amitabh amparo amrita anand ananya anastasia
    anastasios anatoly anaïs anders andreea andriy andrzej anette angeliki angus anna-maria annalisa annegret
    anneke anneli annelies anouk anselmo antje antoine antoinette antonella anup aoife aparna arantxa archana
    archie arda arianna arjan arjen arkady armando artem arvid arvind ashish ashok ashwin asier aslı athanasios
    audrey aurelio aurélie axelle aylin ayman ayodele ayse ayu ayumi ayşe aziz azucena babatunde baptiste baris
    barry bartosz barış bashir bastiaan beata beltrán bengt benita benno berk bernice bertha bertrand beverley
    bharat bianca-maria birgitta birte blake blanca blandine bogdan bongani bonnie boris borja bożena bradley
    brendan britt britta brittany bronwyn bryan bryce budi burak byron bérénice caitlin caleb callum candice
    carin carina carlijn carlo carlota carlotta carmel carole carsten cassandra cayetano cedric cees celia cem
    ceren cesare cezary charlene chau chester chetan chidi chieko chinonso chioma christelle christer christos
    chukwuma ciara ciaran cinzia clayton clifford clive clyde clémence cody coen colette concha conor consuelo
    corey corinne cormac cornelius corné corrado cosimo costin courtney cristian cristiana cristiano cristóbal
    curtis cynthia czesław cécile cédric cătălin daisuke dalia dalton damon dan-ștefan daphne daria dario darko
    darragh darrell darryl darshan dawid debbie debora debra declan deepa deirdre delphine dermot desmond detlef
    dewi dexter dimitra dimitris dinesh dionysis divya dmitri dmitry dmytro dominique donal donatella donato
    donnacha dorota dougal douwe dragan dragoș duc dušan dwayne dwight dylan eamon ebba ebele eberhard ebru
    edgar edith edmund edna edoardo efua egon eiji eilidh eimear elaine eleni elias elke elliot elliott ellis
    elmer elsie elspeth elvira elvis emanuela emanuele emeka emi emilio emine emlyn emre encarna enda ennio
    enrica eoin erdem eren erland ernesto erwin eskil esmée esra esteban estelle eszter ettore euan eugene
    eugenia eugénie eun-ji eusebio evangelos evelien evert ewa ewan fabien fabienne fabrizia fadi faisal farah
    farhan fatih fatma faye felicity ferdinando fergal fergus fermín filip filipa filippo fionnuala flavio
    florent florin floyd folake frances franciszek frankie fraser frauke freddie fredrika friedrich frits frouke
    frédérique fulvio fumiko félix gaetano garrett gaurav gaël gaëlle geert gennaro geoffrey georgina georgios
    geraint geraldine gerardo gergely gernot gerrit gert gert-jan gesa ghada gheorghe ghislain giacomo giada
    gian giancarlo gianni giannis gijs gilbert gina giorgia giorgos giovanna girish giuliano giuseppina gladys
    glen glenda glenys gopal goran gorka graeme grainne graziano grażyna gretchen grzegorz gráinne gudrun
    gunilla gustaf gustavo guus gwen gwenaëlle gwendolyn gérald gérard gül gülay günther habib hae-jin hafiz
    hakan halil halina hamish hampus hamza hana hanan hande hanneke hanno hans-peter haoyu harish harm hartmut
    haruka haruto harvey hatice heikki hein heiner hemant hendra henning henrietta henryk hermann hernán hideki
    hilde hildegard hina hiroko hisham hitoshi hjalmar horace horacio horia huda huong huub huw hye-jin hyun-woo
    håkon héctor hélène hüseyin iain ieuan ifeoma ignazio igor ihor ijeoma ikenna ilinca ilya imelda imke imma
    imogen indira indra ineke inga-lill inge ingela ingemar ingvar innes inês ioana ioannis iolo ionuț irmgard
    iryna isaac isabell isak isamu ishaan isidro isla isobel istvan istván itziar iulia ivana iwan iwona iñaki
    jaap jabu jacco jacek jackie jacopo jacqueline jake jakub jamal jamila jan-willem janne janneke jannie
    janusz jared jaroslav jasmine jasper jaya jean-luc jean-marc jean-michel jean-paul jean-pierre jeanette
    jeffrey jelle jenna jeremiah jerome jerry jerzy jess jessie ji-hoon ji-min jiahui jian jianguo jin-ho jiro
    joakim joaquín jocelyn jochem jodie joey jolanda jong-su jop jorrit jos josefin josefina josephine josette
    josh josine jovana joël joëlle juan-carlos juana juhani jule juliet julio julius julián junichi junjie junko
    jurgen jurriaan jussi justine jyoti jérémy józef jörn kaan kagiso kamal kamau kaori kapil karan karel karima
    karine karl-johan karol karsten katalin katarzyna katerina kathryn kavita kayla kazimierz kazuko kazuo keiko
    keir keira kelvin kemal kendra kenichi kenta kerem kerry kerstin khadija khaled khanh kieran kinga kiprono
    kiran kiril kirill kirk kirsty kishore kjell kjetil klaas knut koen koichi konrad konstantinos kostas krijn
    krishna kristen krystyna krzysztof kyoko kyriakos lachlan laetitia laith lakshmi larry lars-erik laszlo lata
    latoya laurens laurie lawrence layla leandro leanne lech leendert lefteris leigh leire leonor lerato leroy
    lester leszek letizia lewis leyla liang lianne lidia liesbeth lihua lillian lina lindsay lindsey linnea
    lisbeth livia liviu ljiljana llinos lloyd loes lois lonneke lorcan loredana lorena loretta lorraine lotta
    louisa loïc lubomir luciano lucien lucille lucinda lucio ludovic luisa luka luminița luther lutz luuk lyle
    lyn lynn lyudmila lászló léo maaike mabel macarena machiel maciej madeleine madhav madhuri maeve magali
    magdalena maha mahesh mahmoud maike mairead maite majid makoto malachy malak manabu mandla mandy manish
    manoj marc-antoine marcela marcelo marcia marcin mareike marek margareta margarete margarita margaux marged
    margriet maria-eleni mariangela marianne mariano maribel marijke mariko marilyn marine mariona marius
    mariusz mariëlle marjolein marjorie marko markos marlene marlon marsha martijn marvin maryam maryse marzena
    masahiro masako masaru massimiliano mateusz mathijs mathilde mats matthijs mattia mattias matías maureen
    mauricio maurizio mavis maxine maëlle małgorzata mechteld megumi meike meiling melinda melis melle melvin
    menno merche meredith merel merve mette michalis michał michela michiel michiko midori mieke mihai miho
    mildred milena miles millie milou miloš min-ho min-jun min-seo mircea mireille mirella miren mirko mirosław
    mitchell mitsuko moa mohammad mohan mohit mollie molly monique montse morag morgan morris mpho mukesh murat
    muriel murray mustafa mwangi myfanwy mykola myra myron mélanie mónica nabil nadir nadège naima naoki naoko
    naresh nasser natacha nataliya natalya nathaniel naveen nazan neal neha nemanja nerys neville ngoc ngozi nia
    niamh niccolò nicoleta nicolás niek nienke nieves nihat nikhil nikos nilesh nisha nitin nkechi noboru noelia
    nomsa noriko norman noémie nthabiseng nuala nurul nynke núria obinna octavian octavio oisin oksana oleksandr
    olena olof oluwaseun oluwole omotola ondřej onur onyeka oonagh orazio oreste orhan oriol orla ornella osama
    osamu oskar osman otieno ottavio ovidiu owain ozan padraic padraig paloma pam panagiotis pankaj panos
    paraskevi pascale pasquale patrizia patsy patti paulien pavel pavlo paweł pekka pelin penelope pepa per-olof
    percy pernilla petar petr petros phillip phuong phyllis pia piera pierluigi piero pierre-yves pietro pim
    polly pontus pooja prakash pranav prasad prashant praveen preeti putri pádraig qiang quang radek radosław
    radu rafał raffaella ragnar ragnhild rajeev rajiv rakesh ramesh ramiro ramona randall randy rania ranjit
    raphaël rashid rashmi refilwe reggie reginald reiko reinier remco renato renaud renske rhoda rhonda rhys
    rickard ricky rie rik rima rinaldo ritu rizal robbert robbie robyn rocco rodney rodrigo roel rogelio rohan
    roisin romano ronald ronnie rory rosalie rosalind rosanna rosario rosemarie roshni rosie rowan roxane ruairi
    rudy rufus ruggero russell rutger ryo ryota ryszard régis rémi rémy róisín rüdiger răzvan sabrina sachiko
    sachin sadie sahar sakura samira samuele sandeep sandor sandrine sangeeta sanjana sanna saoirse sapna saskia
    satish satoshi saul saúl seamus sebastiaan seiji selin selina selma sergei serhiy serkan seun seung-hyun
    sevgi seán shalini shankar shannon shaun shawn sheldon shelley sheryl shigeru shilpa shinji shirley shiro
    shona shota shreya shruti sian siddharth sidney siegfried sigrid sigurd silvano silvio sinan sinead sinéad
    siobhan siobhán sipho siti sizwe siân sjoerd slavko smita sneha solène sonal soo-jin sorin spyros srinivas
    stacey staffan stanislav stanisław stanley stavros steffi stelios stella stellan stephan stewart stig struan
    sture stéphanie subhash sudhir sumiko sumit sune sung-min suresh susana susanna sushma susumu svante
    svetlana swati sybil sybille sybren sylvain sylvester szymon sándor sébastien séverine sławomir tabitha
    tadashi tadeusz tadhg tae-hyung takashi takumi tammy tamás tanguy tanvi tarek tariq taro tarun tatsuya tegan
    temitope teodor terrence tess tessa tetiana tetsuya teun teunis thabo thanasis thandi thao thelma themba
    theodore thibault thibaut thilo thodoris théo tiago tibor tiffany tilman tineke tiziana tiziano tjeerd toby
    tolga tomasz tommy tomoko tomás toni tonny toon torbjörn torbjørn toru toshio tove tracey tricia trudy truus
    tshepo tuan tuba tudor tudur tuncay tunde tuomas tuyet tyler tyrone tyson uche uday ugo ulrika umberto
    urszula usha vaclav vadim valentin valeria valerio valery van-anh vangelis varun vasco vasil vasile vasilis
    vaughn vernon veronika vesna vicente vicky victoire viktor viktoria vimal vinay vinod violeta virgilio
    virginie vishal vitaly vito vittoria vittorio vivek vivien vlad vladimir vlado volodymyr víctor wael wahyu
    walid waltraud wanjiru wendell wesley wessel wiebke wiesław wietske wilbur wilfred wilhelm willard willemijn
    willie willis wilma winfried winifred witold wojciech wolfram woo-jin xaver xiao xiaoming ximena xiu yann
    yannis yaroslav yasemin yash yasmine yasuo yaw yevgeny yiannis yngve yoko yoon-hee yoshiko yosuke young-ho
    yousef yukiko yulia yumi yuri yusof yutaka yvette zachary zack zahra zainab zanele zbigniew zdenek zeynep
    zhen ziad zihan zodwa zofia zoltan zoltán zoran zoé zsolt zsuzsa åke åsa édouard émile émilie étienne íñigo
    óscar özge özlem øyvind łukasz žarko ștefan
    abel abena achille adalberto adaora adeola adesuwa adjoa adriana adunni afia agatha agostino aisling aiyana
    alberta albrecht alden aldo alejo alfie algernon alma alondra althea alva amadou amal amalia amato ambra
    ambrogio ambrose amedeo ameera amias amos andile angelica angharad annamaria annelie anselm ansgar antonietta
    anuja anwen apolline araceli araminta ariadne ariel arielle arlette arlo armand armelle arno arturo aránzazu
    asha assunta atticus aubrey aude audra august augustin augustine augusto aurelia aurore aurélien averil avery
    avi ayesha aymeric ayo azadeh babak baltasar balthasar barnabas barnaby barnabé bartholomew bartolomeo bartolomé
    basil bastian bastien baudouin beatrix beau bede belén benedetta benedict beniamino benito bernadette bernarda
    bertil beryl bettany bhavna biagio bilal bishal blaise bodil bodo bosede boudewijn brando branko brent bridie
    bronagh bronwen bruna brunella brunhilde bryn bryony burkhard béatrice bérengère cai calogero calum calvin
    candela candida caoimhe capucine carey carmela carmelo caroll casilda casimir caspian cassius cathal catia
    catrin catriona chandra charlie charlize chas chika chike chimamanda chinwe chizoba christa christel cian
    cillian ciro claretta clarisse claudine clemence clement clemente clementine cleménce cleo cleto clodagh
    clotilde clément colleen colm concepción conchita connie conrad constance constantin constanza cora coralie
    cordelia corentin corentine corinna cosetta cosima cosmo costanza cressida crispin curt cyprien cyrille cyrus
    célestine céline césar dafydd dagmar dagny damaris damiano damián danika danilo danuta daphné darius dashiell
    davina delfina delia delroy demetrio demetrius denise denzel diarmuid diederik dietlind diletta dilys dinah dino
    diogo ditmar dolly dolores domenica domenico donovan dorian dorte douglas duane eamonn ebony eckart ed edda
    eddie edeltraud edoarda eduard edurne edvard edvin efisio ehrenfried eilis einar eirik ekaterina elda eldon
    eleanora eleonora elettra elfriede elia elijah eline elio eliot elodie eloise elsbeth elwyn emeline encarnación
    endre eneko enid enzo ephraim erasmus ercole erdmann erhard erin erling ermanno ermeline ermes errol esme
    esmeralda esmé esperanza estefanía eudes eugenio eulalia eunice eustace evander evangeline evaristo evelina
    evelino everett evi ewelina ewout ezekiel ezio ezra fabiana fabiola farid fatoumata faustine faustino fausto
    feargal fedele fedor felicia fenella fenna ferdinand fern fernanda ffion fiamma fiammetta fidel filiberto
    filippa finbar fintan fionn fiorella fiorenza fitz flaminia flavie flora florencio floriane floris folasade
    folke fran franca francisca franka frans franz franziska frederica frederick frederik frederika freek freya
    freyja friederike friedhelm fritjof fulvia funmi gabor gabriella gaia galina garance gaspar gaspard gaston
    gauthier gavino gaétan genevieve geneviève genoveva georgie gerlinde germaine germana germán gerold gertrude
    ghislaine giampiero gianfranco gianmarco gianmaria gianna gianpaolo gideon gigliola gil gilberto gilda gillian
    ginevra gino ginés gioacchino giordano giosuè girolamo gisbert gisela giselle gitte giuditta giuliana godfrey
    gonçalo gosia gottfried graziella greger gregoria gregorio gregory griet griselda guadalupe guglielmo guillem
    gunther gunvor gus gustave gwendolen gwilym gwyneth gwénolé göran götz haakon hadley hakim halima halvard hamid
    hanne hanspeter hartwig hasan hattie hayden haydn hayley hazel hedvig hedwig heidrun heleen helge helmuth
    hendrika henny henriette heribert herman hermine herminia hermione hervey hessel hettie hidde hilda hildburg
    hinnerk hippolyte hipólito hiram hollis holly homer honora honorine horst hortense humberto humphrey hyacinth
    hywel håkan héloïse ianto idris ifeanyi ignacia ignatius ilana ilias ilka ilona imani ina inger ingmar inigo
    inmaculada iona ione ira irena irfan irma irving irwin isa isabela isadora isaiah isaure isidora isidore ismael
    ismail isolde iva ivano ivar ivy jacinta jacinto jacoba jacobo jago jai jameson janek janelle janina janine
    jannik jarrod jarvis jasmin jed jefferson jelena jemima jemma jerónimo jesse jethro jette jia jiho jimena jitka
    jocasta jody joelle johnny jolyon jonah jonna jonás jools joop jordana jordy joris joschka josiah josiane josip
    joss jost josune joséphine jovan juanjo jude judita jules julieta juliette june juno justus justyna jérémie jürg
    kaia kaisa kaja kalle kamala kamil kamila kara kareem karla karlheinz kasia kaspar kassandra katarina katie
    katya keiran kelechi kemi kenny kerr keshav ketevan kiera kimberly kip kirstie kit kitty klemens klára knud
    koldo kolja konstantin konstantina koos korbinian kordula kris krista kristoffer ksenia kunal kunle kuno kwabena
    kwaku kwesi kyra ladislav lajos lale lambert lamberto lamin lana lapo larissa lasse laureen laurel lauretta
    lavinia leander leda lelia lemuel lenka lennard lennox lenny leocadia leona leonid leonora leopold leopoldine
    leopoldo leticia lettice levi lex lia liana licia lieke liesel lieselotte lila lili lilian liliana lilith lilja
    linden lino linus lior lise liselotte lissa liv llewellyn lluís lodewijk logan loic lola lonnie lore lorella
    lorenz lorenza lorna lorène lothar lottie louison lourdes lowell loïs luana lucian luciana lucile lucrezia
    ludger ludivine ludmila ludo ludovica ludwika luigia lukasz lynette lynne lysander léandre lénaïc léon léonie
    léopold lüder macario mackenzie macy maggie mahaut mai maia maisie maitane makena malachi malika malina malwine
    mamadou manlio manolo mansur marceau marceline marcelino marcella maren marga margarida margit margrethe
    marguerite mariagrazia mariana marigold marija marika marilena marin marisol marissa marit marla marlies marlowe
    marnie marnix marten marthe martyna martín marwan marzia marzio masha mason mathilda mathis matilde mauritz
    maximilian maximiliano maximilien maximino maylis maël mbali mechthild meg mehdi meinhard meinolf melchor melody
    mercedes merete merle merlin merten mervyn mica micah michal michelangelo micheline mikhail mikko mila milagros
    milana millicent milly milo milton mimmo mina mindy minna mira miranda mireia miroslav mirthe misaki moeen mona
    montague monty mordecai moreno morgane morna morwenna moses mungo murdo mylène myriam myrtle mélissa mélodie
    nadim nahla naila najib nanette nasreen nastassja nat natan natasja naveed nell nella nellie nello nelly nelson
    nepomuk nerea neriah nessa nestor neve ngaire niall nicla nico nicolai nicoletta nicolette nicolò nigella nika
    nikita nikola nikolaj nikolaos nikolas nilda nimmi nissa nives nnamdi noelle nolan nomvula norah noreen noémi
    nunzia nura nwando nyasha nye obi octavia océane odalys odette odin odysseus ofelia oisín oke olaide olalla
    olamide olegario olia olimpia oliwia ollie olu olumide olwen olympia omari ombeline ondine onno onofre oona
    ophelia oren orestes oriana oriane oriel orietta orlaith orlando orrin orsolya orson ortrud osborne osvaldo
    oswald oswin otis otmar ottfried ottilie ottokar ottoline otília ove paavo paddy paige palle palmer pandora
    paolina parisa parker pascual patience patricio patty patxi paulette pauli paulina paulo pearl peder pedr pelayo
    pelle pepijn percival perrine perry persephone petronella petter phelan phelim philibert philippa philomena
    phineas pierangelo piergiorgio piers pina pio piper pippa placido poppy portia pradeep preben precious preston
    primitivo primrose prisca priscilla priti prudence prunella purificación pål pénélope quincy quinn quintin
    quirin quitterie rabia rachele radhika rafe rafi raghu raimondo raimund raina rainer raisa ralston rami ramsay
    rana randi randolph raoul raphaëlle rasheed rashida raul raya raymund razia rebeca reg regan reid reinhild
    reinhold reinout rembrandt remedios remi remington remo renee rens renzo renée reuben reza rhiannon rhona
    rhoswen ricarda rieke rigmor riikka rikard rikke rina rishi roald rochelle roderick rodolfo rohini rolande
    romain romaine romana romane romeo romilly romola romolo romy ronan ronja roos rosalia rosalinda rosalía
    rosamund roscoe roseanne roselyne rosemary rosina roslyn rossana rossella roswitha rowena roxana roxanne rozanne
    rubina rudi rune rupa ruprecht rustam ruta sabina sacha sadia saga sagal sagrario saida saif salim sallie salome
    salomé salvador salvatrice sami sammy sanaa sanchia sandy santiago santino saori sarita sashi saturnino savannah
    saverio scarlett sebastián sefton selena selwyn septimus serafina seraphina severin shabnam shahid shaila shamus
    shanice sharmila shauna shay shea sheena shelagh shelby sherif sherry shiv sibyl sibylle sid sidonie siegbert
    sieglinde sienna sigismund sigmund sikandar silas silje silvana silverio silvester simeon simo simonetta sina
    sindre siri sissel sita siv sixte sixten sloane socorro soeren solange soledad soleil solenn solenne solomon
    solveig somchai sonnhild sonny sophy soraya spencer stacy stanislas stanislaw sten stephane stijn stina suki
    suleiman sunniva susie suzan suzy svea synne sébastienne séraphine taavi tabea tahira taj talia tallulah tamar
    tamsin tancredi tanisha tansy tanya tarquin tatjana tatum tavish teddy temperance tendai teodora terje thaddeus
    thalia thandeka thandiwe thaïs thea theobald theodolinde theodora thiago thom thora thorben thore thorvald
    théodore tia tijmen tilda tilde tillman tilly timon timothée tinashe tino tiphaine tirza titouan titus tjark
    tobiah tomasa tonje tor tora torben tord tore toribio tormod torquil tova traudl travis tremaine trent trine
    trinidad trond trude trudi tuva tycho tymon tzipi ubaldo ugochukwu ulisse ulrica ulrik ulysses umar una unai
    unni urbano uriah ursa ursule uta uzoma valentine valentín valerian valter valère vanda vanni vanya vasily
    vaughan veda veit velma vendela venetia verena verity verna vesper vianney victorien vidar vidya vilde vilhelm
    vilma vina vince vinzenz violet violetta virgil virtudes visitación vita vitor vitus viv viviana vivienne
    vladimiro volkmar wade wallace warren warwick wenche wendela wendelin wes weston whitney wibke wiebe wieland
    wietse wilber wilf wilfrid wilfried wilhelmina wilhelmine willa willow winnie winona winrich wole wyatt wyn
    wynne xander xanthe xavi xenia xiomara xochitl yael yago yamini yara yasin yasmina yaël yehuda yelena yetunde
    yewande ylva yngvar yoann yosef yoshi ysabel ysolde yukio yuna yusra yuval yvain yvon yvonnick zacarías zach
    zacharie zadie zaira zandile zarina zeb zeke zelda zena zeno zenobia zinnia zita zoya zubair zuri zuzana zuzanna
    zwelethu élise éloïse éléonore émeline étiennette évariste
    maartje els temwa wen-li yu-na min-jun ji-hoon seo-jun eun-ji hye-jin mei-ling xiao-ming jun-ho soo-jin hyun-woo
    wiremu aroha hine tane mere
    moana ngaio manaia tama kahu angharad mary-ellen anne-marie ann-kristin lise-lotte marie-claire
    aaliyah aarav abdi achieng adeline adriel adwoa agata aiden ailie akinyi aleksi alexandru almaz andras anneka
    ans antti aria ariana arnav asher asif athena attila ava ayaan balazs bekele bella bernie bisi cameron camila
    carys chinyere cuong daichi damian dawit dayo delilah despina diya dulcie ebere eero eeva eliana ellie eriko
    ernie everly farida fartun fatuma femi ferenc finlay gael gbenga geeta gerry gita hailey halle haruki hideo hieu
    hoang hodan hulya ilkka ioanna isha jade jari jaxon jayden jennie jing jiri jose judit juha jukka junaid kabir
    kashif katri kavya kayode khoa kinsley kiri kojo lachie lainey lanre lauri leilani liisa luna lungile maarit
    madeline madelyn malgorzata marja marketa markku matti maverick meena mhairi miklos milica moray morven myles
    nadeem naledi nazli ned neelam niyi njeri nneka nokuthula obiageli okechukwu olli omer outi padma paivi pawel
    petri pinar radha raelynn rajan raluca regine rekha riitta rizwan ruby rukhsana samina sanjeev satoru satu seema
    segun selam seonaid seppo shabana shobha sibel sibusiso sirpa snezana sushila tamas tapio tarja terri tesfaye
    thanh thanos thuy tigist ting tobi tola trish trung tuula umut usman vicki viet vikas ville vivaan wangari
    wanjiku waqar waylon weronika xia yemi yinka yonas yu yumiko zain zdenka zeenat zoey
    """
)
