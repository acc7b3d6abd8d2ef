/**
 * How hurried French is typed, and what it stands for: telephone spelling, glued pronouns, abbreviations of offices. Keys and
 * values are bare words (accents folded, except « où »).
 */
const TABLE = `
2m1=demain|2main=demain|aap=appel a projets|ac=avec|adm=administration|adr=adresse|ajd=aujourdhui
ajdhui=aujourdhui|alor=alors|ami=appel a manifestation de interet|ap=apres|apel=appel|apre=apres
asc=association|asso=association|assoc=association|assos=associations|attest=attestation|auj=aujourdhui
av=avec|avc=avec|avoar=avoir|avt=avant|avwar=avoir|b1=bien|bcp=beaucoup|bi1=bien|biensur=bien sur
bjr=bonjour|bonj=bonjour|bsr=bonsoir|c=ce est|cad=ce est a dire|candid=candidature|cb=combien|cbien=combien
cbn=combien|cdlt=cordialement|cdt=cordialement|cest=ce est|cetait=ce etait|chai=je sais|chais=je sais
chui=je suis|chuis=je suis|ché=chez|cie=compagnie|ckan=ce est quand|cki=ce est qui|ckoi=ce est quoi
cmnt=comment|cmt=comment|com=comme|combi=combien|combi1=combien|comen=comment|coment=comment|commen=comment
compta=comptabilite|conv=convention|cou=ce est où|coucou=bonjour|cpta=comptable|cquoi=ce est quoi
ct=ce etait|d=de|dac=accord|dc=donc|dde=demande|def=definition|delib=deliberation|dem1=demain
dep=departement|dept=departement|dja=deja|dl=de le|dla=de la|dnc=donc|doc=document|docs=documents
dos=dossier|doss=dossier|dpuis=depuis|ds=dans|dsl=desole|encor=encore|enkor=encore|entr=entreprise
env=environ|esk=est ce que|eske=est ce que|esq=est ce que|esqe=est ce que|esque=est ce que|estce=est ce
estceque=est ce que|etab=etablissement|ets=etablissement|eur=euros|euro=euros|fai=fait|fair=faire|fau=faut
fer=faire|fo=faut|fone=telephone|g=je ai|gouv=gouvernement|gvt=gouvernement|ilya=il y a|info=information
infos=informations|jai=je ai|jaimerais=je aimerais|jarrive=je arrive|jattend=je attends|jattends=je attends
jaurais=je aurais|javais=je avais|jcherche=je cherche|jcomprend=je comprends|jcomprends=je comprends
jdepose=je depose|jdoi=je dois|jdois=je dois|jenvoi=je envoie|jenvoie=je envoie|jetais=je etais|jfai=je fais
jfais=je fais|jla=je la|jle=je le|jme=je me|jms=jamais|jpense=je pense|jpeu=je peux|jpeux=je peux
jsai=je sais|jsais=je sais|jss=je suis|jsuis=je suis|jsuqua=jusque a|jusk=jusque|juska=jusque a|juske=jusque
jusko=jusque au|jusqua=jusque a|jusquau=jusque au|justif=justificatif|justifs=justificatifs|jveu=je veux
jveux=je veux|jvoudrai=je voudrais|jvoudrais=je voudrais|jvx=je veux|k=que|kan=quand|kand=quand|kdo=cadeau
ke=que|kel=quel|kelk=quelque|kelkes=quelques|kelkun=quelqu un|kelle=quelle|kelles=quelles|kels=quels
kesk=que est ce que|keske=que est ce que|keskil=que est ce que il|kestion=question|kestions=questions
keur=milliers euros|keuros=milliers euros|ki=qui|kil=que il|kk=quelque|koi=quoi|kom=comme|koman=comment
komme=comme|kon=que on|konbien=combien|koncern=concerne|kwa=quoi|lgtmp=longtemps|lgtps=longtemps
longtps=longtemps|maint=maintenant|max=maximum|maxi=maximum|mci=merci|mem=meme|merki=merci
meur=millions euros|meuros=millions euros|min=minimum|mini=minimum|mm=meme|mme=madame|mnt=maintenant
mr=monsieur|mrc=merci|mtn=maintenant|mtnt=maintenant|mwa=moi|nan=non|nb=nombre|nbr=nombre|nbre=nombre|nn=non
not=notre|nou=nous|now=maintenant|nr=numero|ns=nous|num=numero|oci=aussi|osi=aussi|ossi=aussi|otr=autre
otre=autre|ouais=oui|pa=pas|parske=parce que|pasque=parce que|pb=probleme|pblm=probleme|pbm=probleme
pbs=problemes|pce=piece|pcq=parce que|pe=peut etre|peutetre=peut etre|pj=piece jointe|pjet=projet
pjs=pieces jointes|pjt=projet|pk=pourquoi|pkoi=pourquoi|po=pas|pourkoi=pourquoi|pq=pourquoi|pr=pour
presk=presque|prj=projet|prk=pourquoi|prob=probleme|psk=parce que|pske=parce que|ptet=peut etre
ptetre=peut etre|puske=puisque|q=que|qand=quand|qd=quand|qlq=quelque|qlqn=quelqu un|qq=quelque
qqch=quelque chose|qqchose=quelque chose|qqn=quelqu un|qqs=quelques|qqun=quelqu un|qu=que|quelquun=quelqu un
r1=rien|rdv=rendez vous|ref=reference|reg=region|rens=renseignement|renseign=renseignement|rep=reponse
repons=reponse|ri1=rien|rpz=represente|sa=ca|sem=semaine|sest=ce est|sil=si il|sils=si ils|skil=ce que il
skon=ce que on|slt=bonjour|stp=svp|subv=subvention|subvs=subventions|svt=souvent|t=tu es|tel=telephone
telef=telephone|tjrs=toujours|tjs=toujours|tkt=inquietude|tlm=tout le monde|toa=toi|tph=telephone|tps=temps
ts=tous|tt=tout|tte=toute|ttes=toutes|twa=toi|veu=veux|voar=voir|vot=votre|vou=vous|vs=vous|vx=veux
ya=il y a|yatil=il y a|yaura=il y aura|yavait=il y avait|yora=il y aura
`;

function readTable(): Map<string, readonly string[]> {
  const shorthand = new Map<string, readonly string[]>();
  for (const line of TABLE.split(/[\n|]/)) {
    const [short, long] = line.split('=');
    if (short !== undefined && long !== undefined) shorthand.set(short, long.split(' '));
  }
  return shorthand;
}

/** Bare shorthand → the bare words it stands for. */
export const FRENCH_SHORTHAND: ReadonlyMap<string, readonly string[]> = readTable();
