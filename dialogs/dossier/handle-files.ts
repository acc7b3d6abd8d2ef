import type { FileOrder } from '../../domain/understanding/files/file-orders.js';
import type { FileThere } from '../../domain/understanding/files/file-names.js';
import { sameName } from '../../domain/understanding/same-wording.js';
import type { Work } from '../acts/act.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { noteDeed } from '../turn/deeds.js';
import type { DossierTurn } from './dossier-turn.js';
import { filesReport } from './files-report.js';
import { allFilesThere, isToSort } from './files-there.js';
import { moveButton } from './move-button.js';
import { moveFiles, type Handled } from './move-files.js';
import { pieceNamed } from './pieces-asked.js';
import type { StepOutcome } from './steps/step-outcome.js';
import { takeOut } from './take-out.js';
import { MOST_BUTTONS } from './waiting-files.js';

/** Does what a message wants of files that were sent, one after the other: each is done, or said why not. */
export async function handleFiles(work: Work, orders: readonly FileOrder[]): Promise<StepOutcome> {
  const { turn } = work;
  const handled: Handled[] = [];
  for (const order of orders) handled.push(await handle(work, order));
  const text = [
    ...handled.flatMap(({ said }) => said),
    ...(orders.some((order) => order.do === 'unknown') ? [listed(turn)] : []),
    ...(handled.some(({ changed }) => changed) ? [turn.say('pieces:annuler_rend')] : []),
  ].join('\n');
  const asks = handled.flatMap((each) => each.asks ?? []);
  if (asks.length > 0) {
    const questions = [...new Set(asks.map((each) => each.text))];
    const buttons = [...new Set(asks.flatMap((each) => each.buttons ?? []))].slice(0, MOST_BUTTONS);
    const parts = [text, ...questions].filter((part) => part !== '');
    return { kind: 'stay', replies: [{ text: parts.join('\n\n'), buttons }] };
  }
  return goOn(work, text, orders);
}

async function handle({ turn }: Work, order: FileOrder): Promise<Handled> {
  switch (order.do) {
    case 'remove':
      noteDeed(turn.context, { kind: 'act', act: 'retirer_piece', how: 'done' });
      return removed(turn, order);
    case 'move':
      noteDeed(turn.context, { kind: 'act', act: 'remplacer_piece', how: 'done' });
      return moveFiles(turn, order);
    case 'where':
      noteDeed(turn.context, { kind: 'told', key: 'files' });
      return { said: [whereIs(turn, order.file)], changed: false };
    case 'state':
      noteDeed(turn.context, { kind: 'told', key: 'files' });
      return { said: [filesReport(turn)], changed: false };
    case 'which':
      return {
        said: [],
        changed: false,
        asks: {
          text: turn.say('pieces:retirer_celui', { count: order.files.length }),
          buttons: removals(turn, order.files),
        },
      };
    case 'later':
      return {
        said: [turn.say('pieces:autre_plus_tard', { mots: escapeMarkdown(order.mots) })],
        changed: false,
      };
    case 'absent':
      return {
        said: [turn.say('pieces:absent', { piece: pieceNamed(turn, order.of) })],
        changed: false,
      };
    case 'unknown':
      return {
        said: [turn.say('pieces:inconnu', { nom: escapeMarkdown(order.nom) })],
        changed: false,
      };
  }
}

/** Moves the file that a button names to the document that it names, whatever is asked. */
export async function moveByButton(work: Work, text: string): Promise<StepOutcome | undefined> {
  const { turn } = work;
  for (const file of allFilesThere(turn))
    for (const target of turn.appel.pieces)
      if (file.piece !== target.id && sameName(text, moveButton(turn, file, target)))
        return handleFiles(work, [{ do: 'move', files: [file], to: target.id }]);
  return undefined;
}

/** Which file is to be taken out is asked, by their names; undefined when there is none. */
export function askWhichToRemove({ turn, step }: Work): StepOutcome | undefined {
  const all = allFilesThere(turn);
  const here = all.filter(({ piece }) => step.kind === 'piece' && piece === step.piece.id);
  const files = [...here, ...all.filter((file) => !here.includes(file))];
  return files.length === 0
    ? undefined
    : { kind: 'stay', replies: [{ text: turn.say('pieces:retirer_quoi'), buttons: removals(turn, files) }] };
}

function removed(turn: DossierTurn, { file, from }: Extract<FileOrder, { do: 'remove' }>): Handled {
  if (from !== undefined && file.piece !== from) {
    const values = { nom: escapeMarkdown(file.nom), piece: pieceNamed(turn, from) };
    return { said: [turn.say('pieces:pas_dedans', values), whereIs(turn, file)], changed: false };
  }
  takeOut(turn, file);
  return { said: [turn.say('pieces:retire', { nom: escapeMarkdown(file.nom) })], changed: true };
}

function removals({ say, ...turn }: DossierTurn, files: readonly FileThere[]): readonly string[] {
  const sameName = new Set(files.map(({ nom }) => nom)).size < files.length;
  return files
    .slice(0, MOST_BUTTONS)
    .map(({ nom, piece }) =>
      sameName && piece !== undefined
        ? say('pieces:bouton_retirer_de', { nom, piece: pieceNamed(turn, piece) })
        : say('pieces:bouton_retirer', { nom }),
    );
}

function listed(turn: DossierTurn): string {
  const noms = [...new Set(allFilesThere(turn).map((file) => escapeMarkdown(file.nom)))];
  return turn.say('pieces:inconnu_liste', { noms: noms.join(', ') });
}

function whereIs(turn: DossierTurn, file: FileThere): string {
  const nom = escapeMarkdown(file.nom);
  if (file.piece !== undefined)
    return turn.say('pieces:ou_est', { nom, piece: pieceNamed(turn, file.piece) });
  return turn.say(isToSort(turn, file) ? 'pieces:ou_est_lecture' : 'pieces:ou_est_attente', { nom });
}

/** What was moved or taken out is said; a question that stands comes back, else what is missing now. */
function goOn({ step }: Work, text: string, orders: readonly FileOrder[]): StepOutcome {
  const tells = orders.every(({ do: done }) =>
    ['where', 'unknown', 'absent', 'later', 'state'].includes(done),
  );
  const stands = tells || step.kind === 'champ' || step.kind === 'registre' || step.kind === 'code';
  return stands ? { kind: 'again', replies: [{ text }] } : { kind: 'done', said: text };
}
