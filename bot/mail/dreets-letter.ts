import type { Words } from '../say.js';
import { shortHash, type DossierView } from './dossier-view.js';
import { formatSize } from './format-value.js';
import { ADRESSE, ESSENTIALS, NAMED, type Essential } from './key-fields.js';
import * as page from './letter-html.js';
import * as plain from './letter-text.js';
import { headerText } from './plain-text.js';

/** What a letter says, before it is addressed. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The letter that hands a dossier over: who, where, what, how much, since when, which documents, what deserves attention. */
export function dreetsLetter(words: Words, view: DossierView, summaryName: string): Message {
  const blocks = lettersBlocks(words, view, summaryName);
  return {
    subject: subject(words, view),
    text: plain.letterText([
      blocks.title,
      blocks.introduction,
      plain.heading(blocks.essentials),
      plain.facts(blocks.facts),
      plain.heading(blocks.attentionTitle),
      plain.list(blocks.attention),
      plain.heading(blocks.documentsTitle),
      plain.list(blocks.documents.map((cells) => cells.join(' – '))),
      blocks.joined,
      ...blocks.notes,
    ]),
    html: page.letterPage(blocks.title, [
      page.paragraph(blocks.introduction),
      page.heading(blocks.essentials),
      page.facts(blocks.facts),
      page.heading(blocks.attentionTitle),
      page.list(blocks.attention),
      page.heading(blocks.documentsTitle),
      page.table(blocks.columns, blocks.documents),
      page.paragraph(blocks.joined),
      ...blocks.notes.map((note) => page.paragraph(note, true)),
    ]),
  };
}

function subject(words: Words, view: DossierView): string {
  return headerText(
    words('fr', 'courrier:dreets.sujet', {
      appel: view.appelCourt,
      reference: view.reference,
      structure: headerText(view.structure, 80),
      departement: view.destination.departement ?? view.destination.region,
      etp: view.etp,
      count: view.documents.length,
    }),
    250,
  );
}

function lettersBlocks(words: Words, view: DossierView, summaryName: string) {
  const say = (key: string, values?: Record<string, string | number>): string => words('fr', key, values);
  const total = view.documents.reduce((sum, { octets }) => sum + octets, 0);
  return {
    title: say('courrier:dreets.titre', { reference: view.reference }),
    introduction: say('courrier:dreets.introduction', {
      structure: view.structure,
      service: view.destination.service,
    }),
    essentials: say('courrier:dreets.essentiel'),
    facts: [[say('courrier:dreets.deposeLe'), view.deposeLe] as const, ...essentials(words, view)],
    attentionTitle: say('courrier:dreets.attention'),
    attention: view.attention.length > 0 ? view.attention : [say('courrier:dreets.rien')],
    documentsTitle: say('courrier:dreets.documents', {
      count: view.documents.length,
      taille: formatSize(words, total),
    }),
    columns: [
      say('courrier:dreets.piece'),
      say('courrier:dreets.fichier'),
      say('courrier:dreets.taille'),
      say('courrier:dreets.empreinte'),
    ],
    documents: view.documents.map((document) => [
      document.piece,
      document.nom,
      document.taille,
      shortHash(document.sha256),
    ]),
    joined: say('courrier:dreets.joints', { pdf: summaryName }),
    notes: [
      reply(words, view),
      accuse(words, view),
      say('courrier:dreets.controle', { avertissement: view.avertissementPieces }),
      say('courrier:dreets.repetition'),
    ],
  };
}

/** Which proof the applicant has, and which one is left to the service. */
function accuse(words: Words, { accuse: proof, mentions }: DossierView): string {
  if (proof === 'recepisse') return words('fr', 'courrier:dreets.accuse');
  return mentions === undefined
    ? words('fr', 'courrier:dreets.accuseEnregistrement')
    : words('fr', 'courrier:dreets.accuseReception');
}

function reply(words: Words, view: DossierView): string {
  if (!view.adresseVerifiee || view.adresse === undefined) return words('fr', 'courrier:dreets.sansReponse');
  return words('fr', 'courrier:dreets.reponse', { adresse: view.adresse });
}

/** The lines that tell one dossier from another, each with its title; all of them, or those of some titles. */
export function essentials(
  words: Words,
  view: DossierView,
  titres: readonly Essential['titre'][] = ESSENTIALS.map(({ titre }) => titre),
): readonly (readonly [string, string])[] {
  return ESSENTIALS.filter(({ titre }) => titres.includes(titre))
    .map(({ titre, ids }) => {
      const lignes = ids
        .map((id) => (id === ADRESSE ? view.champAdresse : id))
        .flatMap((id) => view.lignes.filter((ligne) => ligne.id === id));
      const answers = lignes.map(({ id, libelle, valeur }) =>
        NAMED.has(id) ? words('fr', 'courrier:dreets.nomme', { libelle, valeur }) : valeur,
      );
      return [essentialTitle(words, titre), answers.join(' – ')] as const;
    })
    .filter(([, answers]) => answers !== '');
}

function essentialTitle(words: Words, titre: Essential['titre']): string {
  switch (titre) {
    case 'qui':
      return words('fr', 'courrier:dreets.qui');
    case 'ou':
      return words('fr', 'courrier:dreets.ou');
    case 'quoi':
      return words('fr', 'courrier:dreets.quoi');
    case 'combien':
      return words('fr', 'courrier:dreets.combien');
    case 'quand':
      return words('fr', 'courrier:dreets.quand');
    case 'contact':
      return words('fr', 'courrier:dreets.contact');
  }
}
