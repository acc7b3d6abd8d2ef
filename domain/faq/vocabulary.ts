import { ACTIONS } from '../understanding/acts/names.js';

/** Live values that an answer may hold in {{ }}: filled by the program when it answers. */
export const FAQ_VARIABLES: readonly string[] = [
  'appel',
  'modele_reference',
  'date_limite',
  'autre_date',
  'autre_limite',
  'ouverture',
  'releves',
  'echeance',
  'contact_region',
  'service',
  'formats',
  'taille_max',
  'liste_pieces',
  'reste_dossier',
  'etat_dossier',
  'reference',
  'depose_le',
  'transmis_le',
  'conservation',
];

/** Buttons that an answer may offer: something to do, or one of two questions. */
export const FAQ_BOUTONS: readonly string[] = [...ACTIONS, 'pieces', 'contact'];
