/** Texts behind `for` that name an approval or a check, as matrices write them: `R (Audits compliance)`. */

export type NamedDuty = 'approve' | 'verify';

/**
 * The words of one duty in English, German, French, Spanish and Italian, as parts of regular expressions. Duties that
 * are only done (implement, operate) are what “responsible” says anyway.
 */
interface DutyWords {
  /** Forms of a verb that stand for the duty wherever they are: “the board approves it”. */
  readonly verbs: readonly string[];
  /** Forms that say it only as the first or last word, since elsewhere they are nouns or adjectives. */
  readonly forms: readonly string[];
  /** Nouns: as the last word, or before what is checked: “approval of changes”, but not “approval workflow”. */
  readonly nouns: readonly string[];
  /** Nouns that also end a longer word: “Änderungsfreigabe”. */
  readonly endings: readonly string[];
}

const words: Readonly<Record<NamedDuty, DutyWords>> = {
  approve: {
    verbs: [
      'approves|authori[sz]es|signs off',
      'genehmigt|bewilligt|autorisiert|gibt (?:.{0,60} )?frei|zeichnet (?:.{0,60} )?frei|freizugeben|zu genehmigen',
      "approuve|autorise|donne son accord|^valide$|valide(?= (?:les? |la |l['’]))",
      'aprueba|autoriza|da el visto bueno',
      'approva|autorizza',
    ],
    forms: [
      'approve|approving|authori[sz]e|sign off',
      'genehmigen|freigeben',
      'approuver|autoriser|valider',
      'aprobar|autorizar',
      'approvare|autorizzare',
    ],
    nouns: [
      'approvals?|sign-?off|authori[sz]ation(?= of)',
      'approbations?',
      'aprobaci[oó]n|aprobaciones|visto bueno',
      'approvazion[ei]',
    ],
    endings: ['freigaben?|genehmigung(?:en)?|bewilligung(?:en)?'],
  },
  verify: {
    verbs: [
      'verifies|audits|validates',
      '(?:über|ueber|nach)?pr(?:ü|ue)ft|zu (?:über|ueber)?pr(?:ü|ue)fen|kontrolliert|nimmt (?:.{0,60} )?ab',
      'verifiziert|auditiert|validiert',
      "v[eé]rifie|audite|contr[oô]le(?= (?:les? |la |l['’]))",
      'verifica|audita|comprueba',
    ],
    forms: [
      'verify|verifying|validate|validating',
      '(?:über|ueber|nach)?pr(?:ü|ue)fen|kontrollieren|abnehmen|verifizieren|auditieren|validieren',
      'v[eé]rifier|auditer|contr[oô]ler',
      'verificar|auditar|comprobar|validar|valida',
      'verificare|controllare|controlla|validare',
    ],
    nouns: [
      'verifications?|validations?|audits?',
      'kontrollen?',
      'v[eé]rifications?|contr[oô]les?(?= (?!.{0,30}acc[eè]s))',
      'verificaci[oó]n|verificaciones|validaci[oó]n|comprobaci[oó]n|auditor[ií]as?',
      'verifiche|validazion[ei]|controll[oi](?= (?!.{0,30}access))|collaud[oi]',
    ],
    endings: ['pr(?:ü|ue)fung(?:en)?|abnahmen?|verifizierung(?:en)?|validierung(?:en)?|audits?'],
  },
};

/** What joins a noun to what is approved or checked. */
const genitives = ['of', 'der|des?|von|vom', "du|des|de|d['’]\\S*", 'del', "di|dei|degli|dell[ae]|dell['’]\\S*"];

/** Before the words these say that somebody else does it, or nobody, or that they are part of a longer name. */
const elsewhere = [
  'after|before|until|upon|without|pending|awaits|awaiting|requests|requires|needs|supports|for|to|under|no|not|never',
  'nach|vor|bis|ohne|zur|zum|für|bei|beantragt|braucht|keine?|nicht|nie',
  "après|avant|sans|pour|sous|demande|ne|[dln]['’]",
  'tras|después|sin|para|bajo|solicita',
  'dopo|prima|della|senza|per|previa|richiede|non|di|de',
];

/** The characters around are no letters: `\b` knows only those of English. */
function whole(...patterns: readonly string[]): string {
  return String.raw`(?<![\p{L}\p{N}])(?:${patterns.join('|')})(?![\p{L}\p{N}])`;
}

function signOf({ verbs, forms, nouns, endings }: DutyWords): RegExp {
  // A look back from letters alone: from each of many blanks it would take long.
  const behind = String.raw`(?=\p{L})(?<!(?<!\p{L})(?:${elsewhere.join('|')})\s*)`;
  const last = String.raw`(?=\P{L}*$)`;
  const joined = String.raw`(?=\s+(?:${genitives.join('|')})(?:\s|$))`;
  const things = whole(...nouns, String.raw`[\p{L}-]{0,60}(?:${endings.join('|')})`);
  const ways = [
    behind + whole(...verbs),
    `^${whole(...forms)}`,
    behind + whole(...forms) + last,
    `${behind + things}(?:${last}|${joined})`,
  ];
  // eslint-disable-next-line no-restricted-syntax -- Its parts are words of our own; a test reads long texts.
  return new RegExp(ways.join('|'), 'iu');
}

const signs: readonly (readonly [NamedDuty, RegExp])[] = [
  ['approve', signOf(words.approve)],
  ['verify', signOf(words.verify)],
];

/** The duty that a text names, if it names one. */
export function dutyNamed(text: string): NamedDuty | undefined {
  const composed = text.trim().normalize('NFC');
  return signs.find(([, sign]) => sign.test(composed))?.[0];
}

/** The things that a text lists: `Schedules, Verifies` are two. */
export function partsListed(text: string): readonly string[] {
  return text
    .split(/[,;/&+]|\s(?:and|und|sowie|et|y|e|ed)\s/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether a text speaks of an audit, which reaches beyond the one control it stands at. */
export function namesAudit(text: string): boolean {
  return dutyNamed(text) === 'verify' && /audit/i.test(text);
}
