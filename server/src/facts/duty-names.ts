/** Names of activities that say what duty they are, in the forms and languages in which plans are written. */

import { duties } from '../../../grammar/src/vocabulary/words.ts';

export type Duty = (typeof duties)[number];

/** Words that say a duty: verbs begin a name (`approve-change`), nouns end it (`change-approval`), both may be all of it. */
interface Forms {
  readonly verbs: string;
  readonly nouns: string;
}

/** English, German, French, Spanish, Italian. What also means something else in security (“control”, “order”) is left out. */
const forms: Readonly<Record<Duty, Forms>> = {
  request: {
    verbs: 'request requests requesting beantragen anfordern demander solicitar pedir richiedere',
    nouns: 'request requests antrag beantragung anforderung anfrage demande solicitud petición richiesta',
  },
  approve: {
    verbs:
      'approve approves approving authorise authorize sign-off genehmigen freigeben bewilligen approuver autoriser aprobar autorizar approvare autorizzare',
    nouns:
      'approval approvals sign-off signoff authorisation authorization freigabe freigaben genehmigung genehmigungen bewilligung approbation autorisation aprobación autorización approvazione autorizzazione',
  },
  implement: {
    verbs:
      'implement implements implementing execute deploy umsetzen durchführen durchfuehren implementieren ausführen ausfuehren mettre-en-œuvre réaliser exécuter implementar ejecutar implementare eseguire attuare',
    nouns:
      'implementation implementations implementing execution deployment umsetzung durchführung durchfuehrung implementierung ausführung ausfuehrung mise-en-œuvre mise-en-oeuvre réalisation exécution implémentation implementación ejecución implementazione esecuzione attuazione',
  },
  operate: {
    verbs: 'operate operates operating betreiben exploiter operar explotar gestire esercire',
    nouns: 'operation operations operating betrieb exploitation operación explotación esercizio',
  },
  monitor: {
    verbs:
      'monitor monitors monitoring überwachen ueberwachen surveiller supervisar monitorizar monitorear sorvegliare monitorare',
    nouns:
      'monitoring überwachung ueberwachung surveillance supervisión monitorización monitoreo sorveglianza monitoraggio',
  },
  verify: {
    verbs:
      'verify verifies verifying check checks checking review reviews reviewing test tests testing audit audits auditing validate validates validating inspect prüfen pruefen überprüfen ueberpruefen nachprüfen verifizieren testen kontrollieren auditieren abnehmen vérifier contrôler tester auditer verificar comprobar revisar probar auditar verificare controllare testare collaudare',
    nouns:
      'verification verifications check checks review reviews reviewing test tests testing audit audits validation inspection prüfung pruefung überprüfung ueberpruefung nachprüfung verifizierung verifikation abnahme vérification revue essai essais verificación comprobación revisión prueba pruebas auditoría verifica verifiche collaudo',
  },
  report: {
    verbs: 'report reports reporting melden berichten rapporter signaler informar notificar segnalare riferire',
    nouns: 'reporting meldung bericht berichterstattung rapport signalement informe notificación segnalazione rapporto',
  },
  detect: {
    verbs: 'detect detects detecting erkennen entdecken détecter detectar rilevare individuare',
    nouns: 'detection erkennung entdeckung détection detección rilevamento rilevazione individuazione',
  },
  evaluate: {
    verbs:
      'evaluate evaluates evaluating assess assesses assessing bewerten beurteilen évaluer apprécier evaluar valorar valutare',
    nouns:
      'evaluation evaluations assessment assessments triage bewertung beurteilung évaluation appréciation evaluación valoración valutazione',
  },
};

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function listed(which: keyof Forms): ReadonlyMap<string, Duty> {
  return new Map(duties.flatMap((duty) => forms[duty][which].split(' ').map((form) => [folded(form), duty] as const)));
}

const verbs = listed('verbs');
const nouns = listed('nouns');

/** `change-approval`, `change_approval` and `changeApproval` are two words each. */
function partsOf(name: string): readonly string[] {
  return name.split(/[-_]+|(?<=\p{Ll})(?=\p{Lu})/u).map(folded);
}

/** The duty that the name of an activity says; undefined where it says none, or its ends say different ones. */
export function dutyCalled(name: string): Duty | undefined {
  const whole = verbs.get(folded(name)) ?? nouns.get(folded(name));
  if (whole) return whole;
  const parts = partsOf(name);
  const [first, last] = [verbs.get(parts[0] ?? ''), nouns.get(parts.at(-1) ?? '')];
  if (first && last && first !== last) return undefined;
  return first ?? last;
}
