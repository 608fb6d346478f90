"""Common first names of the languages that are read: what tells "Jo Abt" from "Ulm Zinc"."""

from triggers.core.wordlists import word_set

FIRST_NAMES = word_set(
    """
    joost kees sanne femke bram daan jeroen maarten sander thijs tijs wouter ruud pieter willem marieke lotte fleur niels
    lars mads søren soren jesper kasper mikkel rasmus freja astrid signe ingeborg torsten thorsten uwe heinz gerda gerhild
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
    """
)
