/** What a document of a call is, whatever its call names it: by this, and by no id, its facts and faults are looked for. */
export const ROLES_PIECE = [
  'demande',
  'note',
  'budget',
  'rib',
  'delegation',
  'attestation',
  'cofinancement',
  'comptes_approuves',
  'comptes',
  'statuts',
  'dirigeants',
  'engagement',
  'deliberation',
  'convention',
  'compte_rendu',
  'fiche_poste',
] as const;

export type RolePiece = (typeof ROLES_PIECE)[number];

/** Whether a document has one of these roles; one without a role has none. */
export function isOneOf(role: RolePiece | undefined, ...roles: readonly RolePiece[]): boolean {
  return role !== undefined && roles.includes(role);
}
