/**
 * Words of French that say nothing of a question's subject. Bare words, accents folded. Question words (quand, où, combien,
 * qui…) are not among them: they often decide.
 */
const FUNCTION_WORDS = `
a ai aie aient aies ait au aucun aucune aura aurai aurais aurait aux avaient avais avait avec avez aviez avions avoir avons ayant
c ca car ce ceci cela celle celles celui ces cet cette ceux chaque ci d dans de des donc dont du elle elles en entre es est et etaient
etais etait etant ete etes etiez etre eu eux furent fut hein il ils j je l la le les leur leurs lors lui m ma mais me meme memes mes mien
mon n ne ni nos notre nous on ont or ou par parmi pas plus pour puis puisque qu que quelque quelques s sa sans se sera serai serais serait seront ses
seriez si sien soi soient sois soit sommes son sont sous soyez suis sur t ta tandis te tel telle telles tels tes ton tous tout toute toutes
tu un une va vers via vis voici voila vont vos votre vous y l quelqu chose lorsque serez auraient auriez auront aurons aurez etions fus fusse
the of for is are to in my our your it do does this that and at be been with by from we you
`;

/** Ordinary words around a question: politeness, hesitation, wanting, time of day, the asker's own story. */
const NEUTRAL_WORDS = `
bonjour bonsoir salut hello hi hey rebonjour madame monsieur mesdames messieurs cher chere chers merci mercis remercie remercions remerciements
remerciant avance cordialement respectueusement salutations distinguees bien sincerement svp stp plait plaise pardon excusez excuse desole desolee
bonne bon journee soiree soir matin weekend aurevoir revoir bientot agreer veuillez agreez expression consideration sentiments
alors euh heu hum ben bah beh bon hop voila quoi hein ouais oui non genre bref enfin eh oh ah ok okay accord dites dis dit voyez ecoutez allo franchement
honnetement serieux serieusement vraiment tres trop assez peu beaucoup plutot presque aussi encore toujours jamais souvent parfois deja maintenant
aujourdhui hier demain ici la aussi ainsi apres avant pendant depuis tot tard vite rapidement simplement juste seulement surtout notamment exactement
precisement egalement actuellement eventuellement finalement normalement
vouloir veux veut voulez voulons veulent voudrais voudrait voudrions voulais voulions souhaite souhaitons souhaiterais souhaiterions souhaitez souhait souhaiter aimerais
aimerait aimerions aimerai pouvoir peux peut pouvez pouvons peuvent pourrais pourrait pourriez pourrions pourront pourra pourrai pourriez puis puisse puissions possible
possibilite possibles devoir dois doit devons devez doivent devrais devrait devrions devrons devra devrai faut faudra faudrait falloir
savoir sais sait savons savez savent saurai saurais sache sachant connaitre connais connait connaissez connaissons
faire fais fait faites font faisons ferai fera ferais ferait feriez feront faisait faisais aller vais allez allons allait irai
dire demander demande poser question questions interroge interrogation renseignement renseignements renseigner renseignez information informations informer
indiquer indiquez preciser precisez expliquer expliquez repondre repondez merci aide aider aidez besoin chercher cherche cherchons recherche
comprendre comprends comprend compris comprenons penser pense pensons croire crois croit croyais trouver trouve trouvons regarder regarde voir vois voit voyons vu
parler parle arriver arrive rester reste mettre mets met mis prendre prends prend pris tenir tient venir viens vient venons revenir
sembler semble apparemment paraitre parait concernant concerne sujet propos rapport cas exemple maniere facon moyen sorte type genre fois
chose choses truc trucs machin bidule histoire personne personnes gens monde autre autres certain certaine certains certaines plusieurs divers
petit petite petits grand grande gros grosse nouveau nouvelle nouveaux premier premiere deuxieme second dernier derniere prochain prochaine
an ans annee annees mois jour jours semaine semaines heure heures minute minutes moment instant temps fin debut
jusque jusqu pourquoi comment quand combien où qui quel quelle quels quelles lequel laquelle lesquels lesquelles comme
deux trois quatre cinq six sept huit neuf dix cent cents mille moins mieux environ autour
chez moi toi soi leur contre dedans dehors dessus dessous partout ailleurs
nul nulle rien afin selon malgre sauf sinon toutefois cependant pourtant neanmoins quant
svp urgent urgence urgente urgemment impatience permets permettez permettre charge
perdu perdue galere galerer bloque bloquee coince coincee inquiet inquiete stresse stressee panique
tient vaut vient servir sert utiliser utile essayer essaye essaie essaient tente tenter
mon ma mes nos notre collegue collegues patron patronne chef directeur directrice president presidente adjoint
zut punaise putain merde mince pfff pff ouf snif lol mdr haha
existe exister prevu prevue prevus prevues prevoir prevoit prevoyez
`;

const read = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Grammar only: never indexed. */
export const FRENCH_FUNCTION_WORDS = read(FUNCTION_WORDS);
/** May be indexed, but not knowing one says nothing against an answer. */
export const FRENCH_NEUTRAL_WORDS = read(NEUTRAL_WORDS);
