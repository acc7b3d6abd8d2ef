import { foldInPlace } from '../../text/fold.js';
import type { Heard, NamedAnswer } from '../decision/heard.js';
import { meaningOf } from '../decision/share.js';
import type { NamedThing } from '../named-things.js';
import type { Said } from '../said.js';
import { overlap } from '../span.js';
import { comesLater } from './comes-later.js';
import { fileVerbs } from './file-verbs.js';

/** Speaks of what is sent, and gives no answer. */
const OF_FILES =
  /(?<![a-z])(?:voici|voila|ci-joint\w*|ci joint\w*|joint(?:e?s?)?|joins|joignons|piece jointe|fichiers?|documents?|pieces?|scan\w*|photos?|pdf|annexe\w*|attache\w*|envoi\w*|envoy\w*|transmets|transmis\w*|here(?:'?s| is| are| you are)|lisibles?|readable|attached|enclosed|file|files|signature|signee?s?)(?![a-z])/;

/** « voici nos comptes, dites-moi ce qui manque »: asks for something beside. */
const WANTS =
  /(?<=, (?:et |puis |and )?)(?:dites|dis-moi|pouvez|peux-tu|pourriez|merci de|j'aimerais|je voudrais|tell me|can you|could you|please)(?![a-z])/;

/** What is said beside files without the parts that only speak of files; empty for nothing. */
export function wordsBeside(said: Said, things: readonly NamedThing[]): string {
  const pieces = things.filter(({ kind, sure }) => kind === 'piece' && sure >= 0.5);
  const fields = things.filter(({ kind }) => kind === 'champ');
  return said.clauses
    .flatMap((clause) => {
      const isIn = ({ span }: NamedThing): boolean => span.start >= clause.start && span.end <= clause.end;
      const folded = foldInPlace(clause.text);
      const speaks = (OF_FILES.test(folded) || pieces.some(isIn)) && !comesLater(clause.text);
      const given = fields.some((thing) => isIn(thing) && isGiven(said, thing));
      const from = clause.marks.question || !speaks || given ? 0 : folded.search(WANTS);
      return from < 0 ? [] : [said.typed.slice(clause.start + from, clause.end).trim()];
    })
    .join('\n');
}

/** Answers that a word in passing could be taken for. */
const CLOSED = new Set(['ouinon', 'territoire', 'departement', 'choix']);
const GIVEN = /^[^.;!?]{0,40}?(?::|=|(?<![a-z])(?:c'est|est|sont|devient|is|are|becomes)(?![a-z]))/;
const CORRECTED =
  /(?<![a-z])(?:lire|noter|note[rz]|corrige\w*|modifie\w*|remplace\w*|change\w*|indique\w*|mettez|mettre|repond\w*|read|correct|change|replace)(?![a-z])/;

/** The answers beside files that are surely meant: a place or a yes counts only where its field is named and given a value. */
export function namedBeside({ named, things, said }: Heard): readonly NamedAnswer[] {
  const corrected = CORRECTED.test(foldInPlace(said.text));
  return named.filter(({ champ, corrects }) => {
    const mentions = things.filter(({ kind, id }) => kind === 'champ' && id === champ.id);
    if (!CLOSED.has(champ.type)) return !corrects || mentions.length > 0 || corrected;
    return mentions.some((thing) => isGiven(said, thing)) || (mentions.length > 0 && corrected);
  });
}

function isGiven({ text }: Said, { span }: NamedThing): boolean {
  return GIVEN.test(foldInPlace(text).slice(span.end));
}

const GENERIC =
  /^(?:fichiers?|documents?|docs?|pieces?|jointe?s?|papiers?|pdf|photos?|scans?|images?|derniere?s?|premiere?s?|celui|celle|ceux|cette|erreur|tort|double|doublon|fois|trop|dossier|envoye\w*|transmis\w*|communique\w*|depose\w*|ajoute\w*|mise?s?|joins|donne\w*|finalement|veux|voudrais|souhaite\w*|aimerais|possible|file|files|document|attachment|last|one|this|that)$/;

/** Whether an order to take a file out says which one, in words that name nothing here: « la lettre de la mairie ». */
export function saysWhich(said: Said): boolean {
  const folded = foldInPlace(said.text);
  const verbs = fileVerbs(folded);
  return meaningOf(said, { start: 0, end: said.text.length }).some(
    ({ word, start, end }) =>
      word.length > 2 && !GENERIC.test(word) && !verbs.some((verb) => overlap(verb, { start, end })),
  );
}
