/** The words that real matrices use, in five languages: for letters, for columns, for parties. Compared folded. */

import { folded, oneLine } from '../readers/sheet.ts';

/** A letter of a responsibility matrix, as the words a plan's line begins with; in the order in which lines are written. */
export const letters = ['accountable', 'responsible', 'supports', 'verified by', 'consulted', 'informed'] as const;
export type Letter = (typeof letters)[number];

const letterWords: Readonly<Record<Letter, string>> = {
  accountable:
    'accountable,accountability,approver,approves,approve,approval,rechenschaft,rechenschaftspflichtig,gesamtverantwortlich,gesamtverantwortung,ergebnisverantwortlich,ergebnisverantwortung,entscheidung,entscheidet,entscheider,genehmigt,genehmigung,approbateur,approuve,autorite,redevable,garant,imputable,aprobador,aprueba,autoridad,rinde cuentas,approvatore,approva,autorita',
  responsible:
    'responsible,responsibility,doer,driver,implements,implementer,performs,executes,verantwortlich,verantwortung,zustandig,zustandigkeit,durchfuhrung,durchfuhrend,fuhrt durch,ausfuhrung,ausfuhrend,umsetzung,responsable,realisateur,realise,realisation,execute,executant,ejecutor,ejecuta,encargado,encargada,responsabile,responsabilita,esecutore,esegue',
  consulted:
    'consulted,consult,consults,consulting,contributor,contributes,konsultiert,konsultation,konsultieren,zu konsultieren,beratung,beratend,berat,befragt,consulte,consultee,consulter,consultado,consultada,consultar,consultato,consultata,consultare',
  informed:
    'informed,inform,informs,notified,informiert,informieren,zu informieren,information,benachrichtigt,informe,informee,informer,informado,informada,informar,informato,informata,informare',
  supports:
    'support,supports,supporting,supportive,supporter,assists,unterstutzung,unterstutzend,unterstutzt,mitwirkung,mitwirkend,wirkt mit,mitarbeit,soutien,soutient,appui,apoyo,apoya,soporte,supporto,supporta',
  'verified by':
    'verifies,verifier,verify,verified,verification,verifiziert,uberpruft,uberprufung,verifie,verificateur,verificador,verifica,verificatore',
};

const letterByWord = new Map(
  letters.flatMap((letter) => letterWords[letter].split(',').map((word) => [word, letter] as const)),
);

/** The letter that a word of one of the five languages stands for. */
export function letterOfWord(word: string): Letter | undefined {
  return letterByWord.get(folded(word));
}

/** The single letters that all five languages share, with the additions of RASCI and RACI-VS. */
export const commonLetters: ReadonlyMap<string, Letter> = new Map([
  ['R', 'responsible'],
  ['A', 'accountable'],
  ['C', 'consulted'],
  ['I', 'informed'],
  ['S', 'supports'],
  ['V', 'verified by'],
]);

/** Named schemes with letters of their own; they count where the file says the name. */
export const schemes: ReadonlyMap<string, ReadonlyMap<string, Letter>> = new Map([
  [
    'DEMI',
    new Map<string, Letter>([
      ['D', 'responsible'],
      ['E', 'accountable'],
      ['M', 'supports'],
      ['I', 'informed'],
    ]),
  ],
  [
    'DEBI',
    new Map<string, Letter>([
      ['D', 'responsible'],
      ['E', 'accountable'],
      ['B', 'consulted'],
      ['I', 'informed'],
    ]),
  ],
  [
    'VDMI',
    new Map<string, Letter>([
      ['V', 'accountable'],
      ['D', 'responsible'],
      ['M', 'supports'],
      ['I', 'informed'],
    ]),
  ],
  [
    'DACI',
    new Map<string, Letter>([
      ['D', 'responsible'],
      ['A', 'accountable'],
      ['C', 'consulted'],
      ['I', 'informed'],
    ]),
  ],
]);

/** What a column that holds no letters is for. */
export type Purpose = 'number' | 'title' | 'group' | 'role';

/** Earlier words win where a table has several: a task says more than a process. */
const purposeWords: Readonly<Record<Purpose, string>> = {
  number: '#,no,nr,n,num,number,nummer,numero,id,ref,ref no,lfd nr,pos,item no,control no,control id,index,nº,n°',
  title:
    'activity,task,control,activity function,task activity,activity task,aktivitat,tatigkeit,aufgabe,massnahme,activite,tache,actividad,tarea,attivita,compito,deliverable,requirement,anforderung,exigence,requisito,function,process step,funktion,fonction,funcion,funzione,responsibility area,process,prozess,processus,proceso,processo,service,item,action,step,subject,thema,topic,description,beschreibung',
  group:
    'category,domain,area,section,group,phase,stage,workstream,kategorie,bereich,gebiet,gruppe,themengebiet,categorie,domaine,rubrique,categoria,area tematica,dominio,ambito,fase',
  role: 'role,roles,rolle,rollen,rol,ruolo,ruoli,role team,team,stakeholder,position,funktionstrager,who,wer,qui,quien,chi',
};

const purposeByWord = new Map(
  (Object.keys(purposeWords) as Purpose[]).flatMap((purpose) =>
    purposeWords[purpose].split(',').map((word, rank) => [folded(word) || word, { purpose, rank }] as const),
  ),
);

/** What a heading says its column is for, and how well: a lower rank is the better one of its purpose. */
export function purposeOf(heading: string): { purpose: Purpose; rank: number } | undefined {
  const whole = purposeByWord.get(folded(heading));
  if (whole) return whole;
  const parts = heading.split(/[/|,()\n]| - | – |\band\b|\bund\b/u).map((part) => purposeByWord.get(folded(part)));
  return parts.find((part) => part !== undefined && part.purpose !== 'role');
}

/** Headings that never are a role, whatever letters stand below them. */
const plainColumns = new Set(
  'priority,prioritat,priorite,prioridad,priorita,status,comment,comments,note,notes,remark,remarks,bemerkung,bemerkungen,kommentar,remarque,remarques,commentaire,commentaires,comentario,comentarios,observaciones,nota,notas,note e commenti,osservazioni,frequency,severity,risk,class,classification,type,level'.split(
    ',',
  ),
);
export function isPlainColumn(heading: string): boolean {
  return plainColumns.has(folded(heading));
}

const germanTitles = new Set('aktivitat,tatigkeit,aufgabe,massnahme,anforderung,funktion,prozess,thema'.split(','));
/** V stands for "verantwortlich" as often as for "verifiziert" in German matrices. */
export function isGerman(heading: string): boolean {
  return folded(heading)
    .split(' ')
    .some((word) => germanTitles.has(word));
}

const providerWords = new Set(
  'provider,msp,mssp,csp,mdr,soc provider,vendor,supplier,contractor,subcontractor,outsourcer,third party,service provider,dienstleister,anbieter,auftragnehmer,lieferant,prestataire,fournisseur,sous traitant,infogerant,proveedor,contratista,fornitore,appaltatore'.split(
    ',',
  ),
);
const organizationWords = new Set(
  'customer,client,organization,organisation,company,enterprise,institution,tenant,internal,kunde,auftraggeber,unternehmen,institution,firma,entreprise,societe,cliente,empresa,organizacion,azienda,organizzazione'.split(
    ',',
  ),
);
const legalForm =
  /(?:^|[\s,])(?:ltd|limited|llc|llp|inc|corp|corporation|plc|gmbh|ag|se|kg|sa|sas|sarl|sl|srl|spa|bv|nv|oy|ab|as)$/u;

/** Whether a heading names a provider: "MSP", "Cloud Provider", "Vendor B", "IT-Dienstleister", "NetSec Ltd". */
export function namesProvider(heading: string): boolean {
  const words = folded(heading.replace(/\([^()]*\)/gu, ' ').replace(/\b([A-Z])\.(?=[A-Za-z]\b)/gu, '$1')).replace(
    /s$/u,
    '',
  );
  return matchesAtEdge(words, providerWords) || legalForm.test(folded(heading.replace(/\./gu, '')));
}

/** Whether a heading names the organization as a whole: "Customer", "Kunde", "Internal". */
export function namesOrganization(heading: string): boolean {
  return organizationWords.has(folded(heading));
}

/** The words end with one of the set ("cloud provider"), or begin with one and go on with a letter or a number ("vendor b"). */
function matchesAtEdge(words: string, set: ReadonlySet<string>): boolean {
  const parts = words.split(' ');
  if (set.has(parts.slice(-2).join(' ')) || set.has(parts.at(-1) ?? '')) return true;
  return parts.length === 2 && set.has(parts[0] ?? '') && /^(?:\p{L}|\d+)$/u.test(parts[1] ?? '');
}

/** Headings above several columns that say only what the columns are. */
const generic = new Set(
  'role,roles,rollen,rolle,ruoli,team,teams,stakeholder,stakeholders,raci,rasci,responsibility,responsibilities,verantwortung,party,parties,who'.split(
    ',',
  ),
);
export function isGeneric(heading: string): boolean {
  return generic.has(folded(heading));
}

/** A heading that is itself a letter: "R", "Accountable", "Responsible (R)", "C - Consulted". */
export function letterOfHeading(heading: string): Letter | undefined {
  const text = oneLine(heading);
  const parts = text
    .split(/[()/:=–—-]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map(
    (part) => letterOfWord(part) ?? (part === part.toUpperCase() ? commonLetters.get(part) : undefined),
  );
  return parts.length > 0 && parts.length <= 3 && read.every((letter) => letter !== undefined) ? read[0] : undefined;
}
