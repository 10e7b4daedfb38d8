/** Which duty a matrix's words name. */

import assert from 'node:assert/strict';
import { dutyNamed, namesAudit, partsListed } from '../../server/src/facts/duty-words.ts';

/** Texts as matrices write them, by the duty that they name; `none` where somebody else does it, or nobody. */
const texts: Readonly<Record<string, Readonly<Record<'approve' | 'verify' | 'none', readonly string[]>>>> = {
  English: {
    approve: [
      ...['Approves major changes', 'Final approval', 'Approval of the design', 'Approve', 'approve changes'],
      ...['Signs off', 'Design sign-off', 'Authorises access', 'Must approve.', 'CISO approves it', 'APPROVES CHANGES'],
    ],
    verify: [
      ...['Audits security compliance', 'Security Validation ', 'Verifies', 'Verify restores', 'Quarterly audit'],
      ...['Verification of backups', 'Audit of the rules', 'Security-audit', 'Must verify'],
    ],
    none: [
      ...['Collects audit logs', 'Approval workflow tool', 'Hands-on', 'audit logs', 'approved tools', 'Implements'],
      ...['Implements after approval', 'Submits for approval', 'Does not approve', 'Authentication', 'authorization'],
      ...['Configures without approval', 'Supports audits', 'Reviews', 'Unverified', ''],
    ],
  },
  German: {
    approve: [
      ...['genehmigt Änderungen', 'Genehmigung', 'Genehmigung der Änderungen', 'Freigabe', 'Änderungsfreigabe'],
      ...[
        'gibt Änderungen frei',
        'gibt frei',
        'Änderungen freigeben',
        'Freigabe von Regeln',
        'FREIGABE',
        'zeichnet frei',
      ],
    ],
    verify: [
      ...['prüft', 'Überprüft die Backups', 'ueberprueft', 'Prüfung', 'Überprüfung der Regeln', 'Backups prüfen'],
      ...['Sicherheitsprüfung', 'nimmt die Systeme ab', 'Abnahme', 'auditiert', 'verifiziert Sicherungen', 'Kontrolle'],
      ...['U\u0308berpru\u0308fung', 'Sicherheits-Audit'],
    ],
    none: [
      ...['setzt nach Freigabe um', 'ohne Genehmigung', 'Prüfprotokolle', 'genehmigte Werkzeuge'],
      ...[
        'Freigabeprozess',
        'Vorlage zur Freigabe',
        'Zugriffskontrolle',
        'Nimmt Tickets an',
        'valide Daten',
        'keine Freigabe',
      ],
    ],
  },
  French: {
    approve: [
      ...[
        'approuve les changements',
        'Approbation',
        'Approbation des changements',
        'Approuver',
        'valide la configuration',
      ],
      ...['Valide', 'autorise les accès', 'Valider les règles', 'donne son accord', "valide l'architecture"],
    ],
    verify: [
      ...[
        'vérifie les sauvegardes',
        'VÉRIFIE',
        'verifie',
        'Vérification',
        'Vérification des journaux',
        'audite la conformité',
      ],
      ...['contrôle les règles', 'Contrôle des sauvegardes', 'Audit de sécurité', 'Vérifier les restaurations'],
    ],
    none: [
      ...[
        "contrôle d'accès",
        'Contrôle des accès',
        'après approbation',
        'gestion des autorisations',
        'certificat valide',
      ],
      ...["n'approuve pas", 'sans vérification', 'exploitation', "journaux d'audit"],
    ],
  },
  Spanish: {
    approve: [
      ...['aprueba los cambios', 'Aprobación', 'aprobacion', 'Aprobación de cambios', 'Aprobar', 'autoriza accesos'],
      ...['da el visto bueno', 'Visto bueno'],
    ],
    verify: [
      ...[
        'verifica las copias',
        'Verificación',
        'Verificación de las copias',
        'Auditoría',
        'auditoria',
        'audita',
        'Validar',
      ],
      ...['comprueba las copias', 'Comprobar las copias'],
    ],
    none: [
      ...['tras aprobación', 'sin aprobación', 'no aprueba', 'control de acceso', 'lista de verificación', 'operación'],
      ...['registros de auditoría'],
    ],
  },
  Italian: {
    approve: [
      'approva le modifiche',
      'Approvazione',
      'Approvazione delle modifiche',
      'Approvare',
      'autorizza gli accessi',
    ],
    verify: [
      ...['verifica i backup', 'Verifica', 'Verifica delle regole', 'Verificare', 'controlla i backup', 'Collaudo'],
      ...['Controllo dei backup', 'Verifiche', 'Audit di sicurezza'],
    ],
    none: [
      'dopo approvazione',
      'senza approvazione',
      'non approva',
      'Controllo degli accessi',
      'lista di verifica',
      'gestione',
    ],
  },
};

describe('dutyNamed', () => {
  for (const [language, byDuty] of Object.entries(texts)) {
    for (const [duty, written] of Object.entries(byDuty)) {
      it(`${language}: ${duty}`, () => {
        const wrong = written.filter((text) => (dutyNamed(text) ?? 'none') !== duty);
        assert.deepEqual(wrong, []);
      });
    }
  }

  it('is quick on a text of any length', () => {
    const plain = ['gibt ', 'prüf', ' ', 'contrôle ', 'controllo ', 'a-', 'nach  ', 'approval x '];
    const long = [...plain, "audit d'"].map((each) => dutyNamed(`a ${each.repeat(50_000)} a`));
    assert.deepEqual(long, [...plain.map(() => undefined), 'verify']);
  });

  it('tells an audit from other checks', () => {
    assert.ok(namesAudit('Audits security compliance'));
    assert.ok(!namesAudit('Security validation'));
    assert.ok(!namesAudit('Collects audit logs'));
  });
});

describe('partsListed', () => {
  it('divides at the “and” of five languages', () => {
    const halves = [
      'plans and verifies',
      'plant und prüft',
      'planifie et vérifie',
      'planifica y verifica',
      'pianifica e verifica',
    ];
    assert.deepEqual(
      halves.map((text) => partsListed(text).length),
      [2, 2, 2, 2, 2],
    );
  });

  it('divides at commas, slashes and “and”', () => {
    assert.deepEqual(partsListed('Schedules, verifies/tests and reports,'), [
      'Schedules',
      'verifies',
      'tests',
      'reports',
    ]);
  });
});
