import type { Config } from '../../config/config.js';
import { isProxyForgotten } from '../../config/exposure.js';
import { checkCertificate } from './certificate.js';
import { attention, erreur, ok, type Finding } from './finding.js';
import { httpProbe, type HttpProbe } from './http-probe.js';
import { detailOf } from '../detail-of.js';

/** The public address: it leads to this service, over TLS, with a certificate that browsers take. @param now milliseconds */
export async function checkPublicUrl(
  { publicUrl, pageUrl, trustProxy }: Pick<Config, 'publicUrl' | 'pageUrl' | 'trustProxy'>,
  now: () => number,
): Promise<readonly Finding[]> {
  if (publicUrl === undefined) return [attention('adresse_absente')];
  // Behind a proxy that it doesn't know of, the service takes everybody for one visitor.
  const proxy = isProxyForgotten({ publicUrl, trustProxy }) ? [attention('mandataire_inconnu')] : [];
  const adresse = new URL(`${pageUrl}/sante`);
  const secure = adresse.protocol === 'https:';
  const found = await httpProbe(adresse).catch((error: unknown) => detailOf(error));
  if (typeof found === 'string')
    return [erreur('adresse_injoignable', { adresse: adresse.href, detail: found }), ...proxy];
  const findings = [
    ...(secure ? [] : [erreur('adresse_en_clair', { adresse: publicUrl })]),
    ...(found.certificate === undefined ? [] : checkCertificate(adresse.host, found.certificate, now())),
    ...checkAnswer(adresse.href, found),
    ...(await checkName(pageUrl)),
    ...proxy,
  ];
  return findings.length === 0 ? [ok('adresse', { adresse: publicUrl })] : findings;
}

/** Whether the proxy says under which name it was asked: all but /sante is refused under another one. */
async function checkName(pageUrl: string): Promise<readonly Finding[]> {
  const page = await httpProbe(new URL(`${pageUrl}/`)).catch(() => undefined);
  return page?.status === 421 ? [erreur('adresse_autre_nom', { adresse: pageUrl })] : [];
}

function checkAnswer(adresse: string, { status, body }: HttpProbe): readonly Finding[] {
  const ours = body.includes('"etat"');
  if (ours && status === 200) return [];
  return [
    ours ? erreur('adresse_indisponible', { adresse }) : erreur('adresse_autre', { adresse, statut: status }),
  ];
}
