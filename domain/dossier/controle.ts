import type { Dossier, Fichier } from './dossier.js';
import { filesOf } from './complement.js';

/** What a virus scanner says of a file: clean, infected, or larger than what it looks into, which is refused or passed on. */
export type VerdictAntivirus = 'sain' | 'infecte' | 'trop_gros_antivirus' | 'non_verifie';

/** Tells whether a file of which that was said stays in its dossier. */
export function isKept(verdict: VerdictAntivirus): verdict is 'sain' | 'non_verifie' {
  return verdict === 'sain' || verdict === 'non_verifie';
}

/** What a virus scanner said of the files that it had not looked at before, by their id. */
export type Verdicts = ReadonlyMap<string, VerdictAntivirus>;

/** The files that wait for the virus scanner, those of a complement that is being prepared included. */
export function filesToCheck({ pieces, complementEnCours }: Dossier): readonly Fichier[] {
  const all = [...filesOf(pieces), ...filesOf(complementEnCours?.pieces ?? {})];
  return all.filter(({ controle }) => controle === 'en_cours');
}

/** The dossier with what the scanner said: those it leaves are marked so, the others that it judged are gone. */
export function withVerdicts(dossier: Dossier, verdicts: Verdicts, now: Date): Dossier {
  const { complementEnCours } = dossier;
  return {
    ...dossier,
    modifieLe: now.toISOString(),
    pieces: judged(dossier.pieces, verdicts),
    ...(complementEnCours === undefined
      ? {}
      : {
          complementEnCours: { ...complementEnCours, pieces: judged(complementEnCours.pieces, verdicts) },
        }),
  };
}

function judged(pieces: Dossier['pieces'], verdicts: Verdicts): Dossier['pieces'] {
  const entries = Object.entries(pieces).map(([id, fichiers]) => {
    const left = fichiers.flatMap((fichier) => {
      const verdict = verdicts.get(fichier.id);
      if (verdict === undefined) return [fichier];
      return isKept(verdict) ? [{ ...fichier, controle: verdict }] : [];
    });
    return [id, left] as const;
  });
  return Object.fromEntries(entries.filter(([, fichiers]) => fichiers.length > 0));
}
