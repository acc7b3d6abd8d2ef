import type { Words } from '../core/locales.js';
import {
  knownAddresses,
  readLine,
  requirement,
  shortHash,
  type DocumentView,
  type DossierView,
} from './view/dossier-view.js';
import { formatTaille } from '../../domain/format/size.js';
import { quoted } from './view/essentials.js';
import * as blocks from './letter-blocks.js';
import { headerText } from '../core/header-text.js';

/** What a letter says, before it is addressed. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The letter that hands a dossier over: who, where, what, how much, since when, which documents, what deserves attention. */
export function dreetsLetter(words: Words, view: DossierView, summaryName: string): Message {
  const say = (key: string, values?: Record<string, string | number>): string => words('fr', key, values);
  const { structure, destination, documents, attention } = view;
  const total = documents.reduce((sum, { octets }) => sum + octets, 0);
  const notes = [
    reply(words, view),
    accuse(words, view),
    say('courrier:dreets.controle', { avertissement: view.avertissementPieces }),
    say('courrier:dreets.repetition'),
  ];
  return blocks.composeMessage(
    subject(words, view),
    say('courrier:dreets.titre', { reference: view.reference }),
    [
      blocks.paragraph(
        say('courrier:dreets.introduction', {
          structure: quoted(words, structure),
          service: destination.service,
        }),
      ),
      ...blocks.section(say('courrier:dreets.essentiel'), [
        blocks.facts([[say('courrier:dreets.deposeLe'), view.deposeLe], ...essentialRows(view)]),
        blocks.paragraph(say('courrier:dreets.guillemets'), true),
      ]),
      ...blocks.section(
        say('courrier:dreets.attention'),
        blocks.list(attention.length > 0 ? attention : [say('courrier:dreets.rien')]),
      ),
      ...blocks.section(
        say('courrier:dreets.documents', { count: documents.length, taille: formatTaille(total, 'fr') }),
        documentsTable(words, documents),
      ),
      blocks.paragraph(say('courrier:dreets.joints', { pdf: summaryName })),
      ...notes.map((note) => blocks.paragraph(note, true)),
    ],
    knownAddresses(view),
  );
}

/** The documents of a letter, a row each, and under it what was read of it. */
export function documentsTable(words: Words, documents: readonly DocumentView[]): readonly blocks.Block[] {
  const columns = ['numero', 'piece', 'demandee', 'fichier', 'taille', 'empreinte'].map((key) =>
    words('fr', `courrier:dreets.${key}`),
  );
  const rows = documents.map((document) => [
    String(document.rang),
    document.piece,
    requirement(words, document),
    document.controle === 'non_verifie'
      ? words('fr', 'courrier:dreets.nonVerifie', { nom: document.nom })
      : document.nom,
    document.taille,
    shortHash(document.sha256),
  ]);
  const notes = documents.map((document) => readLine(words, document));
  return [
    ...blocks.table(columns, rows, undefined, notes),
    ...(notes.some((note) => note !== undefined)
      ? [blocks.paragraph(words('fr', 'courrier:lu.note'), true)]
      : []),
  ];
}

function subject(words: Words, view: DossierView): string {
  return headerText(
    words('fr', 'courrier:dreets.sujet', {
      appel: view.appelCourt,
      reference: view.reference,
      structure: headerText(view.structure, 80),
      details: [view.destination.departement ?? view.destination.region, ...view.objet].join(' – '),
      count: view.documents.length,
    }),
    250,
  );
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

/** The lines that tell one dossier from another, each with its title; all of them, or those that identify it. */
export function essentialRows(
  view: DossierView,
  which: 'tout' | 'identite' = 'tout',
): readonly (readonly [string, string])[] {
  return view.essentiel
    .filter(({ identifie }) => which === 'tout' || identifie)
    .map(({ titre, reponses }) => [titre, reponses] as const);
}
