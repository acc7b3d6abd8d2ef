/** What stands around an answer and says nothing of it. Folded; each is looked for at the start or at the end of a clause. */

const GREETINGS =
  'bonjour|bonsoir|rebonjour|re-bonjour|salut|coucou|bjr|bsr|slt|hello|hi|hey|good (?:morning|afternoon|evening)|dear (?:sir|madam)|madame,? monsieur|monsieur,|madame,|allo|chers? (?:tous|toutes|collegues?)';
const POLITE =
  "s'il (?:vous|te) plait|svp|stp|please|pls|merci (?:beaucoup|bien|d'avance|par avance|a vous)|merci|mci|thank you(?: very much)?|thanks(?: a lot)?|thx|(?:bien )?cordialement|cdlt|cdt|bien a vous|bonne (?:journee|soiree|fin de journee)|a bientot|(?:best|kind) regards|regards|desolee?|excusez[- ]moi|excusez|veuillez noter|pardonnez-moi";
const FILLERS =
  "euh+|heu+|hum+|hmm+|ben|bah|beh|bin|alors|donc|dc|du coup|voila(?: voila)?|vla|bon|bref|bien|et|en fait|enfin|disons|eh|ah|oh|hein|quoi|tiens|alors la|well|so|um+|uh+|ok|okay|d'accord|lol|mdr|ptdr|haha|genre|mais|but|sinon|tout simplement|simplement|tout court|pour (?:ma|notre) part|de (?:mon|notre) cote|quant a (?:nous|moi)|a savoir|c'est[- ]a[- ]dire|c'est tout|that's all|that's it|voila c'est tout|et voila|il me semble|sauf erreur(?: de ma part)?";
const HEDGES =
  "je (?:crois|pense|dirais)(?: bien)?(?: que)?|on (?:pense|dirait|va dire)(?: que)?|nous pensons que|il me semble(?: bien)?(?: que)?|a priori|normalement|sans doute|probablement|peut[- ]etre|i (?:think|guess|believe)(?: that)?|probably|maybe|on va (?:dire|mettre)|disons|mettons|mettez|mettre|notez|marquez|ecrivez|inscrivez|indiquez|vous pouvez (?:mettre|noter|ecrire|marquer|indiquer)|je (?:mets|note|marque)|(?:just )?put|write|my answer is|ma reponse(?: est| c'est)?|la reponse(?: est| c'est)?|reponse ?:|pour (?:cette|votre|la) question";
const FIELD =
  "(?:nom(?: complet| officiel| exact| d'usage)?|titre(?: du projet)?|intitule(?: du projet)?|denomination(?: sociale)?|raison sociale|projet|structure|association|asso|organisme|entite|siege(?: social)?|local|locaux|bureaux?|adresse(?: (?:postale|mail|e-mail|email|electronique|du siege|de correspondance|complete))?|mail|e-?mail|courriel|mel|numero(?: (?:de )?(?:siret|rna|tel|telephone|portable))?|num|tel(?:ephone)?|portable|fixe|mobile|gsm|siret(?: du budget principal)?|rna|departement|dept|region|territoire(?: couvert)?|perimetre|code postal|signataire|contact|personne (?:a contacter|a joindre|qui signe)|montant|poste|date|reponse|name(?: of (?:the|our) \\w+)?|title|project(?: title)?|organi[sz]ation|address|number|phone(?: number)?|email(?: address)?|signatory|contact person|region|department|postal code)";
const OF =
  "(?: (?:de |du |de la |de l'|des |d'|of )?(?:notre |nous |the |our |l'|la |le |mon |ma )?[a-z]{2,14}){0,2}";
const OWN = "(?:notre|nos|mon|ma|le|la|l'|l|son|sa|our|my|the|its|ce|cette)";
const IS =
  "(?<!\\bgrand )(?:est (?:situee?|fixee?|etablie?|bien|le suivant ?:)|est|c'est|c|ce serait|serait|sera|ce sera|sont|se (?:trouve|situe)|se nomme|s'appelle|s'intitule|est intitulee?|is|'s|will be|would be|are|:|=)";
/** What is said again is said, whatever was made of it before. */
const RESTATES =
  "(?:as|like) i (?:already )?said(?: before| already| earlier)?|i (?:have )?(?:already |just )?(?:told|tell) you(?: that)?|comme (?:je (?:vous )?l'ai |deja )?(?:deja )?dit(?: plus haut| avant)?|je viens? (?:juste )?de (?:vous )?le dire|(?:je|nous|on) (?:vous )?l'(?:ai|avons|a)[a-z ]{0,20} (?:dit|ecrit|indique|precise|mentionne|donne)e?s?(?=[^:.]{0,40}: )[^:.]{0,40}|je (?:vous )?repete";
const PRESENTERS = [
  `(?:alors )?(?:chez nous|nous|pour nous|moi|pour moi|ici|us)[ ,]+(?:c'est|c|on est|on s'appelle|ca s'appelle|it's)`,
  `(?:(?:c'est|ce sera|ce serait|ca sera|ca serait|c'etait|ce n'est|cest|ces|s'est|it's|it is|its|that's|that is|this is|it will be|it would be)(?! (?:pas|plus|que|ce que|quoi|bon|ok|fini|tout|fait|moi|non|oui|ca|la meme|le meme|not)\\b)|(?:c|ce|se)(?= (?!(?:pas|pa|que|koi|quoi|bon|ok|fini|tout|moi|non|oui|ca|sa|ki|ou)\\b)))(?: (?:bien|donc|toujours|tout simplement|juste|just))?`,
  `il s'agit (?:bien )?(?:de la|du|des|de(?! l'))`,
  `${OWN} ?${FIELD}${OF} ?,? ${IS}`,
  `${OWN} ?${FIELD}${OF} ?(?::|=)`,
  `${FIELD}${OF} ?(?::|=)`,
  `(?!${OWN} ?(?:departement|dept|region) \\d+(?:\\d{2}| ?(?:mille|k\\b|€|euros|\\d{3})))${OWN} ?${FIELD}(?= [«"\\d])`,
  `${FIELD}(?= [«"])`,
  '(?:siret|rna|tel|telephone|portable|numero|num|code postal|mail|email)(?= ?\\d)',
  `(?:ca|sa|elle|il|on|cela|nous|notre (?:association|asso|structure|projet)|le projet|la structure|l'association|l'asso) ?(?:s'appelle|sapel\\w*|s'apel\\w*|se nomme|se nome|s'intitule|nous appelons|porte le nom (?:de|d'))`,
  'nous nous (?:appelons|nommons)',
  "(?:we|it|they|the (?:project|association)) (?:are|is|'re|'s) (?:called|named|known as)|we're (?:called|named)|it's called",
  "(?:j'|je )?l'? ?(?:ai|a|avons) (?:appele|apele|intitule|nomme|baptise)\\w*|j ?l'?ai ap+ele",
  "(?:je suis|nous sommes|on est|on et|on ai|we are|we're|i am|i'm|je m'appelle|mon nom est|my name is)(?! (?:pas|une?|des|en train|perdue?|bloque\\w*|d'accord|not)\\b)",
  '(?:je suis|nous sommes|on est) joignables? (?:au|sur|a)|vous pouvez (?:me |nous )?(?:joindre|appeler|ecrire|contacter)(?: au| a| sur)?|(?:appelez|contactez|ecrivez|joignez)[- ](?:moi|nous)(?: au| a| sur)?|(?:call|reach|contact) (?:me|us) (?:at|on)',
  '(?:le |la |les )?(?:voici|voila|vla|voici exactement)(?: exactement)? ?:?|here (?:it is|is|are|you go) ?:?|le bon ?:|la bonne ?:',
];

const SEPARATOR = '[\\s,:.!;-]*';
const oneOf = (patterns: readonly string[]): string => patterns.map((each) => `(?:${each})`).join('|');

const LEADING = new RegExp(
  `^(?:${oneOf([...PRESENTERS, GREETINGS, POLITE, RESTATES, HEDGES, FILLERS])})(?![a-z0-9'-])${SEPARATOR}|^il s'agit (?:bien )?d(?:e l)?'|^[\\s,:;!.-]+`,
);
const TRAILING = new RegExp(
  `(?:^|[\\s,;.!:-])(?:${oneOf([GREETINGS, POLITE, FILLERS, 'plutot|finalement|instead|rather', 'je (?:crois|pense|dirais)', 'i (?:think|guess|believe)', 'si je ne me trompe(?: pas)?', "c'est (?:ca|bien ca|le nom|le titre|tout)", "that's (?:me|us)"])})[\\s!.,;]*$`,
);

/** How many characters at the start of a folded clause are wrapping. */
export function leadingWrap(clause: string): number {
  let length = 0;
  for (let turn = 0; turn < MOST_WRAPS; turn++) {
    const found = LEADING.exec(clause.slice(length))?.[0].length ?? 0;
    if (found === 0 || length + found >= clause.length) return length;
    length += found;
  }
  return length;
}

/** Where a folded clause ends, its closing politeness and fillers left out. */
export function trailingWrap(clause: string): number {
  let end = clause.length;
  for (let turn = 0; turn < MOST_WRAPS; turn++) {
    const kept = clause.slice(0, end);
    const found = TRAILING.exec(kept.slice(-LONGEST_WRAP));
    const next = found === null ? end : end - found[0].length;
    if (next === end || next <= 0) return end;
    end = next;
  }
  return end;
}

const MOST_WRAPS = 8;
const LONGEST_WRAP = 60;
