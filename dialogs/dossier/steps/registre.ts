import type { Champ } from '../../../domain/appel/appel.js';
import {
  consultationOf,
  differingChamps,
  withConfirmation,
  withRefusal,
} from '../../../domain/dossier/consultation.js';
import type { WordingList } from '../../../domain/understanding/wordings.js';
import type { Work } from '../../acts/act.js';
import { takeNamed } from './champ.js';
import type { Reply } from '../../say/reply.js';
import { consequencesOf } from '../consequences.js';
import { save, type DossierTurn } from '../dossier-turn.js';
import { tooSoon } from '../review/shown.js';
import { quoteAnswers } from '../../say/format-valeur.js';
import { answerInOwnWords, type Shown } from './partly-right.js';
import type { StepOutcome } from './step-outcome.js';

/** What the registry tells of the SIRET, to be confirmed; beside it the answers there were, when they differ. */
export function askRegistre(turn: DossierTurn, short: boolean): Reply {
  const { say } = turn;
  const buttons = [
    say('registre:bouton_confirmer'),
    say('registre:bouton_corriger'),
    say('registre:bouton_refuser'),
  ];
  if (short) return { text: say('registre:rappel'), buttons };
  const lines = rubriques(turn).map(({ libelle, dit, avant }) =>
    avant === ''
      ? say('registre:ligne', { libelle, dit })
      : say('registre:ligne_avant', { libelle, dit, avant }),
  );
  return {
    text: say('registre:proposition', { lignes: lines.map((line) => `\n- ${line}`).join('') }),
    buttons,
  };
}

/** Takes a confirmation, whole or in part, or a refusal: nothing of the registry is an answer before. Undefined for anything else. */
export async function answerRegistre(work: Work, text: string): Promise<StepOutcome | undefined> {
  const { turn } = work;
  const says = (list: WordingList): boolean => !text.includes('?') && turn.services.wordings.is(text, list);
  if (says('etapes/registre-confirmer')) return turn.services.told ? take(turn, []) : tooSoon(turn);
  if (says('etapes/registre-refuser')) return refuse(turn);
  if (says('etapes/registre-corriger')) return whichOnes(turn);
  return answerInOwnWords(work, text, {
    shown: rubriques(turn),
    aucune: () => refuse(turn),
    lesquelles: () => whichOnes(turn),
    take: (but, { named }) => {
      const { said } = take(turn, but);
      const given = named.filter(({ champ }) => but.includes(champ));
      return { kind: 'done', said: [said, ...takeNamed(turn, given)].join('\n') };
    },
  });
}

/** What the registry says of one thing; a region comes with its département, and goes with it. */
interface Rubrique extends Shown {
  readonly dit: string;
  /** The answer given before, empty when there was none. */
  readonly avant: string;
}

function rubriques(turn: DossierTurn): readonly Rubrique[] {
  const { dossier, appel, conversation } = turn;
  const valeurs = consultationOf(dossier, appel)?.valeurs ?? {};
  const differing = differingChamps(dossier, appel);
  const places = differing.filter(({ type }) => type === 'territoire' || type === 'departement');
  const [place] = places;
  return differing.flatMap((champ): Rubrique[] => {
    const isPlace = places.includes(champ);
    if (isPlace && champ !== place) return [];
    return [
      {
        champs: isPlace ? places : [champ],
        libelle: champ.libelle[conversation.langue],
        dit: quoteAnswers(turn, champ, valeurs),
        avant: quoteAnswers(turn, champ, dossier.champs),
      },
    ];
  });
}

function whichOnes(turn: DossierTurn): StepOutcome {
  const libelles = rubriques(turn).map(({ libelle }) => libelle);
  const buttons = [...libelles, turn.say('registre:bouton_tout')];
  return { kind: 'stay', replies: [{ text: turn.say('registre:lesquelles'), buttons }] };
}

function take(turn: DossierTurn, but: readonly Champ[]): Extract<StepOutcome, { kind: 'done' }> {
  const before = turn.dossier;
  const taken = differingChamps(before, turn.appel).filter((champ) => !but.includes(champ));
  save(turn, withConfirmation(before, turn.appel, but, turn.services.now));
  const said = turn.say(but.length === 0 ? 'registre:confirme' : 'registre:corrige');
  return { kind: 'done', said: said + consequencesOf(turn, taken, before) };
}

function refuse(turn: DossierTurn): StepOutcome {
  save(turn, withRefusal(turn.dossier));
  return { kind: 'done', said: turn.say('registre:refuse') };
}
