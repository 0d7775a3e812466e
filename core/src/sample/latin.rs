//! Words of English, German and French, the frequent ones first; no phrases.

/// English.
pub(super) const ENGLISH: &str = "
    the after a in and on again while my for it coffee with eyelid no calf then during at left
    right twitch twitching still since not very bed work evening morning night sleep tired but
    when only short long minutes hours from same spot today yesterday more less just before few
    walk desk screen stress little now stopped lower upper started slept badly woke week day
    stronger weaker light fine almost every second of to is was this had have been felt feel feels
    seems think maybe probably nothing something different usual usually often sometimes never
    always twice once three five ten twenty half quarter an about around over under near between
    until without because though or so quite rather really barely hardly slightly clearly suddenly
    slowly quickly finally foot arch thumb finger hand arm shoulder thigh knee shin ankle toes
    brow temple cheek lip chin jaw tongue neck back ribs belly chest hip heel sole wrist elbow
    muscle skin nerve eye face inside outside side top bottom edge middle deep surface visible
    invisible flutter fluttering pulse pulsing jump jumping jerk jerking quiver quivering ripple
    rippling tickle tickling buzz buzzing tremble tug pull tight tightness cramp cramps sore
    soreness stiff heavy warm cold numb tingling itchy painless annoying mild weird faint brief
    rhythmic irregular constant comes goes went came gone returned lasted lasting repeats waves
    burst bursts pause pauses run runs ran running cycling bike swim swimming gym squats stairs
    hiking yoga stretching stretched massage rubbed pressed resting rest sat sitting lying stood
    standing sofa chair train plane car bus drive driving phone laptop reading film dinner lunch
    breakfast meal wine beer tea espresso water thirsty magnesium banana salt tablets vitamin
    doctor appointment blood test results waiting deadline meeting boss exam argument worry
    worried anxious calm relaxed relaxing holiday weekend monday friday sunday party travel jetlag
    hotel flight fever flu throat headache migraine allergy pills ibuprofen antibiotics baby kids
    woken alarm nap dream insomnia early late midnight dawn noon afternoon shower bath sauna heat
    freezing rain garden digging lifting boxes moving carrying shopping cooking typing guitar
    piano practice football match tennis climbing ski marathon training coach noticed saw watched
    mirror video filmed showed wife husband friend mum sister says laughed third fourth also too
    already yet another each both other next last first year month summer winter spring autumn
    better worse unchanged okay good bad lots much many enough tiny big sharp soft gentle unsure
    exactly roughly counting counted seconds hour minute days weeks";

/// German.
pub(super) const GERMAN: &str = "
    nach dem und im der am wieder in die mit Kaffee nicht beim links rechts noch Augenlid Wade das
    auf seit nur kurz vor Zucken zuckt Bett Arbeit abends morgens nachts müde heute gestern
    schlecht geschlafen Stress Minuten Stunden immer ist war ein eine kaum wenig mehr weniger
    gleiche Stelle ganz leicht stärker schwächer dann aber auch schon den von zu bei während
    zwischen bis ohne weil obwohl oder so sehr ziemlich wirklich etwas plötzlich langsam schnell
    endlich vielleicht wahrscheinlich nichts anders üblich oft manchmal nie zweimal einmal dreimal
    fünf zehn halbe Viertelstunde ungefähr etwa über unter neben Fuß Fußsohle Daumen Finger Hand
    Arm Schulter Oberschenkel Knie Schienbein Knöchel Zehen Braue Schläfe Wange Lippe Kinn Kiefer
    Zunge Nacken Rücken Rippen Bauch Brust Hüfte Ferse Handgelenk Ellbogen Muskel Haut Auge
    Gesicht innen außen oben unten Mitte tief sichtbar Flattern flattert pocht Pochen Hüpfen
    springt Zittern zittert kribbelt Kribbeln brummt zieht Ziehen Krampf Muskelkater steif schwer
    warm kalt taub schmerzlos lästig mild komisch rhythmisch unregelmäßig dauernd kommt geht weg
    zurück gedauert Wellen Pause Pausen gelaufen Laufen Radfahren Schwimmen Kniebeugen Treppen
    Wandern gedehnt Dehnen massiert gedrückt Ruhe sitzen gesessen liegen gelegen stehen Sofa
    Schreibtisch Bildschirm Zug Auto Bus Handy gelesen Film Abendessen Mittag Frühstück Wein Bier
    Tee Wasser Durst Magnesium Banane Salz Tablette Ärztin Termin Blutbild Ergebnis Abgabe
    Besprechung Chefin Prüfung Streit Sorge Angst ruhig entspannt Urlaub Wochenende Montag Freitag
    Feier Reise Flug Fieber Grippe Kopfweh Migräne Kinder geweckt Wecker Mittagsschlaf früh spät
    Mitternacht Nachmittag Dusche Sauna Hitze Regen Garten Umzug getragen Einkauf gekocht getippt
    Klavier Fußball Training gemerkt gesehen Spiegel gefilmt Freund sagt nächste letzte Woche
    Monat Sommer Winter besser schlimmer gleich gut viel genug winzig groß sanft unsicher genau
    gezählt Sekunden Tage";

/// French.
pub(super) const FRENCH: &str = "
    après le de la et à au en encore sur avec café pas paupière mollet gauche droite depuis un une
    pendant puis lit travail soir matin nuit fatigué fatiguée aujourd'hui hier mal dormi stress
    minutes heures toujours c'est était peu plus moins même endroit très léger légère fort faible
    presque chaque fois mais quand seulement court longtemps avant dans les des du il elle je mon
    ma ça se sans parce comme ou assez vraiment un-peu soudain lentement vite enfin peut-être
    sûrement rien quelque chose différent d'habitude souvent parfois jamais deux trois cinq dix
    demi quart environ vers sous près entre jusqu'à pied voûte pouce doigt main bras épaule cuisse
    genou tibia cheville orteils sourcil tempe joue lèvre menton mâchoire langue nuque dos côtes
    ventre poitrine hanche talon poignet coude muscle peau œil visage dedans dehors côté haut bas
    milieu profond visible tressaute tressautement palpite palpitation saute sauts tremble
    tremblement fourmille picotement vibre vibration tire crampe courbatures raide lourd chaud
    froid engourdi indolore gênant doux bizarre rythmé irrégulier continu vient part revenu parti
    duré vagues pause couru course vélo natation squats escaliers randonnée étiré étirements massé
    appuyé repos assis allongé debout canapé bureau écran train voiture bus téléphone lu film
    dîner déjeuner vin bière thé eau soif magnésium banane sel comprimé médecin rendez-vous
    prise-de-sang résultats réunion chef examen dispute souci inquiet inquiète calme détendu
    vacances week-end lundi vendredi fête voyage vol fièvre grippe gorge migraine enfants réveillé
    réveil sieste tôt tard minuit midi après-midi douche chaleur pluie jardin déménagement porté
    courses cuisine clavier piano foot entraînement remarqué vu miroir filmé ami dit prochain
    dernier semaine mois été hiver mieux pire pareil bon beaucoup minuscule grand exactement
    compté secondes jours déjà";
