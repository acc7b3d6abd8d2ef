/** The name by which other dialogs begin the dossier's. */
export const DOSSIER_DIALOG = 'dossier';

/** Which dossier to work on; `quiet` when its next step was asked already and a message answers it. */
export interface DossierStart {
  readonly reference: string;
  readonly quiet?: boolean;
  /** Key of the step to begin with, instead of the next one. */
  readonly at?: string;
  /** Whether emptying it is asked about first. */
  readonly emptying?: boolean;
}
