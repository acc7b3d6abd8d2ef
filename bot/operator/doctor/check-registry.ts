import { RechercheEntreprises } from '../../registry/recherche-entreprises.js';
import { attention, ok, type Finding } from './finding.js';
import { detailOf } from '../detail-of.js';

/** The headquarters of the Insee, which keeps the registry: an organisation that will be in it. */
const KNOWN_SIRET = '12002701600563';

/** The registry of organisations, asked as the service asks it. Without it applicants type more; nothing stops. */
export async function checkRegistry(url: string | undefined, now: () => number): Promise<readonly Finding[]> {
  if (url === undefined) return [ok('registre_coupe')];
  let detail = '';
  const onFailure = (error: unknown): void => {
    detail = detailOf(error);
  };
  const { kind } = await new RechercheEntreprises({ url, now, onFailure }).etablissement(KNOWN_SIRET);
  return [
    kind === 'injoignable' ? attention('registre_injoignable', { url, detail }) : ok('registre', { url }),
  ];
}
