/** Words of the trade, of neighbouring tools and of other languages that authors write for ours: one entry a word. */

import { kinds } from './vocabulary.ts';

/**
 * Ours, and what is written for it, in small letters. `~` marks a word that may mean something else: it is suggested, and
 * never written without asking. A word may stand for several of ours: the first that the block takes is meant.
 */
type Entry = readonly [ours: string, theirs: readonly string[]];

/** What is written for a kind. */
const kindWords: readonly Entry[] = [
  ['organization', ['organisation', 'org', 'company', 'customer', 'unternehmen', 'auftraggeber', 'kunde']],
  ['organization', ['entreprise', 'client', '~institution', '~party']],
  ['provider', ['supplier', 'vendor', 'contractor', 'dienstleister', 'anbieter', 'lieferant', 'auftragnehmer']],
  ['provider', ['fournisseur', 'prestataire', 'msp', 'serviceprovider', 'service-provider']],
  ['thirdparty', ['third-party', 'third_party', 'drittpartei', 'tiers', '~partner']],
  ['authority', ['behörde', 'regulator', 'aufsichtsbehörde', 'autorité']],
  ['unit', ['department', 'business-unit', 'abteilung', 'bereich', 'unité', '~division', '~site']],
  ['role', ['rolle', 'rôle', '~function', '~funktion', '~team', '~group']],
  ['person', ['people', 'mitarbeiter', 'personne', '~user', '~employee']],
  ['control', ['measure', 'safeguard', 'countermeasure', 'maßnahme', 'massnahme', 'kontrolle', 'mesure', 'contrôle']],
  ['activity', ['task', 'step', 'aufgabe', 'schritt', 'tätigkeit', 'aktivität', 'tâche', 'activité', 'étape']],
  ['process', ['prozess', 'processus', '~procedure', '~workflow']],
  ['interface', ['schnittstelle', 'übergabe', 'hand-over', 'handover', 'handoff', '~sla']],
  ['service', ['dienst', 'dienstleistung', 'prestation']],
  ['asset', ['device', 'gerät', 'actif', '~system', '~server', '~host', '~component', '~resource']],
  ['zone', ['netz', 'netzsegment', 'segment', 'réseau', '~network', '~subnet', '~vlan']],
  ['flow', ['datenfluss', 'dataflow', 'data-flow', 'flux', '~traffic']],
  ['connection', ['verbindung', 'connexion', '~link', '~vpn']],
  ['demarcation', ['boundary', 'abgrenzung', 'délimitation']],
  ['standard', ['norm', 'norme', 'richtlinie', 'guideline', '~policy']],
  ['risk', ['risiko', 'risque']],
  ['exception', ['waiver', 'deviation', 'ausnahme', 'exemption', 'dérogation']],
  ['finding', ['feststellung', 'befund', 'observation', 'constat', '~issue', '~vulnerability']],
  ['agreement', ['contract', 'vertrag', 'vereinbarung', 'contrat', 'accord']],
  ['milestone', ['meilenstein', 'jalon', '~deadline']],
  ['condition', ['bedingung']],
  ['section', ['chapter', 'abschnitt', 'kapitel', 'chapitre']],
  ['project', ['projekt', 'projet']],
  ['report', ['bericht', 'rapport']],
  ['board', ['committee', 'gremium', 'ausschuss', 'comité']],
  ['catalog', ['catalogue', 'katalog']],
  ['certificate', ['zertifikat', 'certificat', 'certification']],
  ['information', ['informationen', '~data', '~daten']],
  ['exercise', ['drill', 'übung', 'exercice']],
  ['audit', ['prüfung', 'revision']],
  ['plan', ['sicherheitsplan', 'security-plan', 'securityplan']],
];

/** What is written for the words that a line begins with. */
const headWords: readonly Entry[] = [
  [
    'accountable',
    ['a', 'owner', 'owned by', 'control owner', 'measure owner', 'approver', 'answerable', 'accountability'],
  ],
  [
    'accountable',
    ['accountable role', 'accountable party', 'is accountable', 'rechenschaftspflichtig', 'verantwortet von'],
  ],
  ['accountable', ['redevable', 'approbateur', 'autorité', '~lead', '~approved by']],
  ['responsible', ['r', 'doer', 'done by', 'performed by', 'carried out by', 'executed by', 'operated by', 'operator']],
  [
    'responsible',
    ['responsibility', 'responsible role', 'responsible party', 'assignee', 'assigned to', 'implementer'],
  ],
  ['responsible', ['verantwortlich', 'zuständig', 'zustaendig', 'durchführung', 'durchgeführt von', 'ausführend']],
  ['responsible', ['exécutant', 'réalisateur', 'réalisé par', '~responsable', '~managed by', '~contact']],
  [
    'consulted',
    ['c', 'consult', 'consults', 'consulting', 'konsultiert', 'befragt', 'beratend', 'consulté', 'consultés'],
  ],
  ['informed', ['i', 'inform', 'informs', 'notify', 'notified', 'notifies', 'informiert', 'zu informieren', 'informé']],
  ['informed', ['informés']],
  [
    'supports',
    ['s', 'support', 'supported by', 'supporting', 'unterstützt', 'unterstützt von', 'mitwirkend', 'soutien'],
  ],
  [
    'owner',
    ['owned by', 'risk owner', 'process owner', 'service owner', 'project owner', 'accountable', 'verantwortlich'],
  ],
  ['owner', ['rechenschaftspflichtig', 'eigentümer', 'besitzer', 'propriétaire', '~responsible', '~responsable']],
  ['owned by', ['owner', 'belongs to', 'eigentümer', 'besitzer', 'gehört', 'propriétaire', 'appartient à']],
  [
    'provided by',
    ['provider', 'supplier', 'vendor', 'erbracht von', 'anbieter', 'dienstleister', 'fournisseur', 'fourni par'],
  ],
  [
    'administered by',
    ['admin', 'administrator', 'managed by', 'operated by', 'verwaltet von', 'administré par', '~responsible'],
  ],
  [
    'verified by',
    ['checked by', 'reviewed by', 'tested by', 'audited by', 'verifier', 'reviewer', 'geprüft von', 'prüfer'],
  ],
  ['verified by', ['überprüft von', 'vérifié par', 'contrôlé par', 'vérificateur']],
  ['reviewed by', ['verified by', 'checked by', 'reviewer', 'geprüft von', 'überprüft von', 'revu par']],
  [
    'approved by',
    ['approver', 'approval', 'approved', 'signed off by', 'authorised by', 'authorized by', 'genehmigt von'],
  ],
  ['approved by', ['freigegeben von', 'approuvé par', 'approbateur']],
  ['assessed by', ['assessor', 'assessment by', 'bewertet von', 'évalué par']],
  ['accepted by', ['acceptance', 'acceptance by', 'akzeptiert von', 'getragen von', 'accepté par']],
  ['agreed by', ['agreed', 'agreed with', 'signed by', 'vereinbart von', 'vereinbart mit', 'convenu par']],
  [
    'treated by',
    ['mitigated by', 'mitigation', 'treatment', 'behandelt durch', 'traité par', '~controls', '~measures'],
  ],
  [
    'escalates to',
    ['escalation', 'escalate to', 'escalated to', 'escalates', 'eskalation', 'eskaliert an', 'escalade'],
  ],
  ['within', ['sla', 'response time', 'reaction time', 'innerhalb', 'innerhalb von', 'binnen', 'dans']],
  ['within', ['deadline', 'frist', 'délai']],
  ['responds within', ['within', 'sla', 'response time', 'reaction time', 'reaktionszeit', 'innerhalb von']],
  ['every', ['frequency', 'interval', 'cadence', 'rhythm', 'how often', 'alle', 'jede', 'jeden', 'jedes', 'chaque']],
  ['every', ['tous les', 'toutes les', 'turnus', 'häufigkeit', 'fréquence']],
  ['valid from', ['from', 'start', 'starts', 'effective from', 'gültig ab', 'valid', 'valable dès']],
  [
    'from',
    ['start', 'starts', 'start date', 'starts on', 'since', 'valid from', 'ab', 'seit', 'beginn', 'depuis', 'von'],
  ],
  ['until', ['end', 'ends', 'end date', 'ends on', 'valid until', 'expires', 'bis', 'ende', 'gültig bis', 'jusque']],
  [
    'expires',
    ['until', 'expiry', 'expires on', 'expiration', 'valid until', 'end date', 'läuft ab', 'gültig bis', 'expire'],
  ],
  ['due', ['deadline', 'due date', 'due by', 'due on', 'frist', 'fällig', 'fällig am', 'échéance', '~until', '~by']],
  [
    'on',
    ['date', 'datum', 'applies to', 'concerns', 'affects', 'gilt für', 'betrifft', 'concerne', '~asset', '~service'],
  ],
  ['on', ['~scope', '~system', '~systems', '~assets', '~services', '~for']],
  ['kind', ['type', 'typ', 'art', 'category', 'kategorie', 'catégorie']],
  ['class', ['trust', 'level', 'classification', 'type', 'kind', 'klasse', 'classe', 'einstufung']],
  ['in', ['zone', 'located in', 'location', 'process', 'standort', 'steht in', 'situé dans', '~network', '~phase']],
  ['part of', ['service', 'belongs to', 'component of', 'teil von', 'gehört zu', 'partie de']],
  ['text', ['description', 'descr', 'desc', 'note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'details']],
  ['text', ['beschreibung', 'bemerkung', 'anmerkung', 'hinweis', 'kommentar', 'commentaire', 'remarque']],
  ['because', ['reason', 'justification', 'rationale', 'why', 'grund', 'begründung', 'weil', 'raison', 'motif']],
  ['document', ['link', 'url', 'reference', 'references', 'see', 'doc', 'dokument', 'siehe', 'voir', '~policy']],
  ['contact', ['email', 'e-mail', 'mail', 'phone', 'address', 'kontakt', 'ansprechpartner', 'telefon', 'adresse']],
  ['held by', ['holder', 'person', 'incumbent', 'filled by', 'inhaber', 'besetzt mit', 'titulaire']],
  [
    'deputy',
    ['substitute', 'stand-in', 'vertreter', 'vertretung', 'stellvertreter', 'suppléant', 'adjoint', '~backup'],
  ],
  ['level', ['rating', 'risk level', 'stufe', 'höhe', 'niveau', 'severity', '~score', '~impact']],
  ['residual', ['residual risk', 'residual level', 'restrisiko', 'résiduel']],
  ['severity', ['level', 'rating', 'schweregrad', 'gravité', '~priority']],
  ['covers', ['fulfils', 'fulfills', 'implements', 'meets', 'addresses', 'maps to', 'requirement', 'requirements']],
  ['covers', ['erfüllt', 'deckt ab', 'couvre', '~standard', '~reference']],
  ['status', ['state', 'stand', 'umsetzungsstand', 'statut', 'état']],
  ['evidence', ['proof', 'nachweis', 'nachweise', 'beleg', 'preuve', '~records']],
  ['measured by', ['metric', 'kpi', 'kennzahl', 'indicator', 'gemessen durch', 'mesuré par']],
  ['passes', ['content', 'contents', 'hands over', 'sends', 'delivers', 'übergibt', 'transmet', '~data', '~what']],
  ['between', ['parties', 'zwischen', 'entre']],
  ['country', ['land', 'pays', 'sitz', '~location']],
  ['sits with', ['sits at', 'liegt bei', 'located at', 'side', '~owner', '~owned by']],
  ['governed by', ['standard', 'rules', 'geregelt durch', 'régi par']],
  ['threat', ['bedrohung', 'gefährdung', 'menace']],
  ['catalogs', ['catalogues', 'catalog', 'catalogue', 'frameworks', 'kataloge', 'référentiels']],
  ['version', ['rev', 'revision', 'release']],
  ['by', ['requested by', 'party', 'von', 'auditor', 'performed by', 'durchgeführt von']],
  ['attended by', ['members', 'attendees', 'participants', 'teilnehmer', 'mitglieder', 'membres']],
  ['chaired by', ['chair', 'chairman', 'chairperson', 'vorsitz', 'présidé par']],
];

/** What is written for a closed word, such as a level or a status. */
const valueWords: readonly Entry[] = [
  ['high', ['hoch', 'élevé', 'h']],
  ['medium', ['moderate', 'mittel', 'moyen', 'm', '~middle']],
  ['low', ['niedrig', 'gering', 'faible', 'l']],
  ['planned', ['geplant', 'planifié', 'todo', '~open']],
  ['partial', ['partly', 'teilweise', 'partiel', 'in-progress']],
  ['implemented', ['umgesetzt', 'done', 'complete', 'completed', 'mis-en-place']],
  ['yes', ['true', 'ja', 'oui', 'y']],
  ['no', ['false', 'nein', 'non', 'n']],
  ['nobody', ['none', 'niemand', 'personne', 'noone']],
];

/** What is written for a word behind the value of a line. */
const qualifierWords: readonly Entry[] = [
  ['when', ['if', 'wenn', 'falls', 'si', 'quand', 'whenever']],
  ['until', ['till', 'bis', 'jusque', 'through']],
  ['before', ['vor', 'avant']],
  ['from', ['since', 'ab', 'seit', 'starting', 'depuis', 'dès', 'von']],
  ['for', ['für', 'pour', 'concerning', 'regarding']],
  ['on', ['am', 'le', 'dated', 'date', 'vom']],
  ['every', ['each', 'alle', 'jede', 'jeden', 'jedes', 'chaque']],
  ['within', ['innerhalb', 'binnen', 'dans', 'in']],
  ['after', ['nach', 'après']],
  ['to', ['an', 'towards', 'vers', 'zu']],
  ['because', ['since', 'weil', 'reason', 'wegen']],
];

/** What is written between the last two names of a list. */
export const conjunctions: ReadonlySet<string> = new Set(['and', 'und', 'et', 'plus', 'sowie', 'y', 'e']);

/** A word of ours that was meant. */
export interface Meant {
  readonly ours: string;
  /** It can mean nothing else. */
  readonly sure: boolean;
}

function tableOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Meant[]> {
  const table = new Map<string, Meant[]>();
  for (const [ours, theirs] of entries) {
    for (const each of theirs) {
      const sure = !each.startsWith('~');
      const word = sure ? each : each.slice(1);
      table.set(word, [...(table.get(word) ?? []), { ours, sure }]);
    }
  }
  return table;
}

/** Our words by theirs, each in the order of preference. */
export const synonyms = {
  kinds: tableOf(kindWords),
  heads: tableOf(headWords),
  values: tableOf(valueWords),
  qualifiers: tableOf(qualifierWords),
} as const;

/** A line that some kind does not have, though authors write it: its words are kept, as a text. */
export interface Kept {
  readonly kind: string;
  readonly words: readonly string[];
  /** The property that takes them. */
  readonly as: string;
  /** The message of `syntax/unknown-property` that says where such a thing belongs. */
  readonly message: string;
}

const kept: readonly Kept[] = [
  {
    kind: 'control',
    words: ['every', 'frequency', 'interval', 'cadence', 'alle', 'jeden', 'jedes', 'within', 'sla'],
    as: 'specification',
    message: 'rhythmOfControl',
  },
  { kind: 'demarcation', words: ['between', 'zwischen', 'entre'], as: 'text', message: 'partiesOfDemarcation' },
];

/** Where the words of a line of a kind are kept, if they are. */
export function keptAs(kind: string, word: string): Kept | undefined {
  return kept.find((each) => each.kind === kind && each.words.includes(word.replace(/:$/, '').toLowerCase()));
}

/** The most words that one of theirs has. */
export const MOST_WORDS = 3;

/** The kind that a word, written in whatever case and perhaps with a colon, begins a declaration of. */
export function kindBegun(word: string): string | undefined {
  if (kinds.has(word)) return word;
  const colon = word.indexOf(':');
  const plain = (colon < 0 ? word : word.slice(0, colon)).toLowerCase();
  return kinds.has(plain) ? plain : synonyms.kinds.get(plain)?.find(({ sure }) => sure)?.ours;
}
