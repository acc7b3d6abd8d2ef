import type { Command } from './command.js';

/** The commands of `aap` but `serve`, in the order of its help; each is loaded when it is asked for. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  doctor: async () => (await import('./doctor.js')).doctor,
  dossiers: async () => (await import('./dossiers.js')).dossiers,
  appel: async () => (await import('./appel.js')).appel,
  retention: async () => (await import('./retention.js')).retention,
  sauvegarde: async () => (await import('./copies.js')).sauvegarde,
  restaurer: async () => (await import('./copies.js')).restaurer,
  deplacer: async () => (await import('./copies.js')).deplacer,
  chiffrer: async () => (await import('./chiffrer.js')).chiffrer,
  statistiques: async () => (await import('./statistiques.js')).statistiques,
  faq: async () => (await import('./faq.js')).faq,
  teams: async () => (await import('./teams.js')).teams,
};
