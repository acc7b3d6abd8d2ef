import type { Words } from '../core/locales.js';
import { complementAddresses, type ComplementView } from './view/complement-view.js';
import { documentsTable, essentialRows, type Message } from './dreets-letter.js';
import { formatTaille } from '../../domain/format/size.js';
import * as blocks from './letter-blocks.js';
import { headerText } from '../core/header-text.js';

/** The letter that brings a complement: to which dossier, what is added, what is corrected, what deserves attention. */
export function complementLetter(words: Words, view: ComplementView): Message {
  const { dossier, numero, documents, corrections } = view;
  const say = (key: string, values?: Record<string, string | number>): string => words('fr', key, values);
  const { reference } = dossier;
  const names = { reference, numero };
  const total = documents.reduce((sum, { octets }) => sum + octets, 0);
  const attention = view.attention.length > 0 ? view.attention : [say('courrier:dreets.rien')];
  return blocks.composeMessage(
    subject(words, view),
    say('courrier:complement.titre', names),
    [
      blocks.paragraph(
        say('courrier:complement.introduction', {
          structure: dossier.structure,
          service: dossier.destination.service,
          reference,
        }),
      ),
      ...blocks.section(say('courrier:dreets.essentiel'), [
        blocks.facts([
          [say('courrier:complement.envoyeLe'), view.envoyeLe],
          [say('courrier:complement.depose'), dossier.deposeLe],
          [say('courrier:complement.transmis'), dossier.transmisLe ?? say('courrier:complement.pasTransmis')],
          ...essentialRows(dossier, 'identite'),
        ]),
      ]),
      ...blocks.section(say('courrier:dreets.attention'), blocks.list(attention)),
      ...blocks.section(
        say('courrier:complement.corrections', { count: corrections.length }),
        blocks.corrections(
          words,
          [
            say('courrier:complement.rubrique'),
            say('courrier:complement.avant'),
            say('courrier:complement.apres'),
          ],
          corrections,
        ),
      ),
      ...blocks.section(
        say('courrier:complement.documents', { count: documents.length, taille: formatTaille(total, 'fr') }),
        documentsTable(words, documents),
      ),
      blocks.paragraph(say('courrier:complement.joints')),
      blocks.paragraph(reply(words, view), true),
      blocks.paragraph(say('courrier:complement.appreciation'), true),
      blocks.paragraph(say('courrier:dreets.repetition'), true),
    ],
    complementAddresses(view),
  );
}

function subject(words: Words, { dossier, numero, documents, corrections }: ComplementView): string {
  const contents = [
    ...(documents.length === 0
      ? []
      : [words('fr', 'courrier:complement.nPieces', { count: documents.length })]),
    ...(corrections.length === 0
      ? []
      : [words('fr', 'courrier:complement.nCorrections', { count: corrections.length })]),
  ];
  const text = words('fr', 'courrier:complement.sujet', {
    appel: dossier.appelCourt,
    reference: dossier.reference,
    numero,
    structure: headerText(dossier.structure, 80),
    departement: dossier.destination.departement ?? dossier.destination.region,
    contenu: contents.join(', '),
  });
  return headerText(text, 250);
}

function reply(words: Words, { dossier }: ComplementView): string {
  const { adresse, adresseVerifiee } = dossier;
  return adresseVerifiee && adresse !== undefined
    ? words('fr', 'courrier:dreets.reponse', { adresse })
    : words('fr', 'courrier:dreets.sansReponse');
}
