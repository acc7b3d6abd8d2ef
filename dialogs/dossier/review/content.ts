import { remarquesOf } from '../../../domain/appel/regles.js';
import { rubriqueOf } from '../../../domain/appel/rubriques.js';
import { isAsked } from '../../../domain/champs/not-asked.js';
import { fewerLetters } from '../../../domain/documents/funders-said.js';
import { contactVerifie } from '../../../domain/dossier/contact.js';
import { sentPieces, toldChamps, unneededPieces } from '../../../domain/dossier/steps.js';
import type { Champ, Piece } from '../../../domain/appel/appel.js';
import type { Fichier } from '../../../domain/dossier/dossier.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';
import { formatTaille } from '../../../domain/format/size.js';
import { quoteAnswers } from '../../say/format-valeur.js';
import type { BoutonLigne, Ligne, Section } from '../../say/sections.js';
import { askedOnlyIf } from '../asked-if.js';
import { destinationFor } from '../destination-for.js';
import type { DossierTurn } from '../dossier-turn.js';
import { leftAside } from '../files-report.js';
import { moveButton } from '../move-button.js';
import { ratherOther, remarksOn } from '../remarks.js';
import { tailleMax, tropGros } from '../taille-max.js';

/** The answers that will be sent, by the call's own headings. */
export function answerSections(turn: DossierTurn): readonly Section[] {
  const { langue } = turn.conversation;
  const champs = toldChamps(turn.dossier, turn.appel);
  return [...new Set(champs.map(({ groupe }) => groupe))].map((groupe) => ({
    titre: rubriqueOf(turn.appel, groupe, langue),
    lignes: champs.filter((champ) => champ.groupe === groupe).map((champ) => answerLine(turn, champ)),
  }));
}

/** The documents that will be sent, each file with what is to be looked at in it; none without a file. */
export function pieceSections(turn: DossierTurn): readonly Section[] {
  const lignes = sentPieces(turn.dossier, turn.appel).flatMap((piece) => pieceLines(turn, piece));
  return lignes.length === 0 ? [] : [{ titre: turn.say('recapitulatif:pieces'), lignes }];
}

/** What is said below all that will be sent: what stays behind, where it goes, and what would be refused there. */
export function closingWords(turn: DossierTurn): readonly string[] {
  const { appel, dossier, conversation } = turn;
  const remarques = remarquesOf(appel, dossier.champs).map(({ message }) => message[conversation.langue]);
  return [
    ...unneeded(turn),
    ...leftAside(turn),
    ...letters(turn),
    ...remarques,
    destinataire(turn),
    tropGrosWords(turn),
  ].filter((part) => part !== '');
}

/** What the region's mailbox would refuse: its region was changed after the file was taken. Empty when it takes all. */
export function tropGrosWords(turn: DossierTurn): string {
  const { langue } = turn.conversation;
  const noms = tropGros(turn).map(({ nom }) => escapeMarkdown(nom));
  if (noms.length === 0) return '';
  return turn.say('recapitulatif:trop_gros', {
    fichiers: noms.join(', '),
    taille: formatTaille(tailleMax(turn), langue),
  });
}

/** An answer, with what changes it. */
export function answerLine(turn: DossierTurn, champ: Champ): Ligne {
  const libelle = champ.libelle[turn.conversation.langue];
  const valeur = turn.dossier.champs[champ.id];
  const reponse = quoteAnswers(turn, champ, valeur === undefined ? {} : { [champ.id]: valeur });
  return {
    texte: `**${libelle}**${turn.say('commun:deux_points')}${reponse}`,
    boutons: isAsked(champ) ? [modifyButton(turn, libelle)] : [],
  };
}

function modifyButton({ say }: DossierTurn, nom: string): BoutonLigne {
  return { titre: say('recapitulatif:bouton_modifier'), texte: say('actes:bouton_modifier_nom', { nom }) };
}

function pieceLines(turn: DossierTurn, piece: Piece): readonly Ligne[] {
  const { say, appel, dossier, conversation } = turn;
  const { langue } = conversation;
  const libelle = piece.libelle[langue];
  return (dossier.pieces[piece.id] ?? []).map((fichier): Ligne => {
    const { nom, taille, controle } = fichier;
    const line = say(
      controle === 'non_verifie' ? 'recapitulatif:piece_non_verifiee' : 'recapitulatif:piece',
      {
        piece: libelle,
        nom: escapeMarkdown(nom),
        taille: formatTaille(taille, langue),
      },
    );
    const remarks = remarksOn({ say, langue, appel }, fichier, piece, dossier);
    return {
      texte: [line, ...remarks.map((remark) => `_${remark}_`)].join(' – '),
      boutons: [modifyButton(turn, libelle), ...moveButtons(turn, piece, fichier)],
    };
  });
}

/** Files of documents that the answers don't ask for: which answer decides, and how they are sent all the same. */
function unneeded(turn: DossierTurn): readonly string[] {
  return unneededPieces(turn.dossier, turn.appel).flatMap((piece) =>
    (turn.dossier.pieces[piece.id] ?? []).map(({ nom }) =>
      turn.say('recapitulatif:non_demandee', {
        nom: escapeMarkdown(nom),
        condition: askedOnlyIf(turn, piece),
      }),
    ),
  );
}

/** Fewer letters than co-funders: said, and it stops nothing. */
function letters({ dossier, appel, say }: DossierTurn): readonly string[] {
  const fewer = fewerLetters(dossier, appel);
  return fewer === undefined ? [] : [say('lecture:moins_de_lettres', { ...fewer })];
}

function destinataire(turn: DossierTurn): string {
  const { service, boite } = destinationFor(turn);
  const to =
    boite === undefined
      ? turn.say('recapitulatif:sans_boite', { service })
      : turn.say('recapitulatif:vers', { service, boite });
  return contactVerifie(turn.appel, turn.dossier) !== undefined
    ? to
    : `${to} ${turn.say('recapitulatif:adresse_non_verifiee')}`;
}

/** A file that looks like another document goes there by one button. */
function moveButtons(turn: DossierTurn, piece: Piece, fichier: Fichier): readonly BoutonLigne[] {
  const other = ratherOther(turn.appel, fichier.lecture, piece);
  return other === undefined
    ? []
    : [{ titre: turn.say('recapitulatif:bouton_deplacer'), texte: moveButton(turn, fichier, other) }];
}
