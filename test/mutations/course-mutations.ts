/** Mutations for requirements, risks, findings and the course of the outsourcing. */

import { change, line, of, without } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const outsourcing = of('outsourcing');
const providers = of('multi-provider');
const transition = of('transition');
const boards = of('local-boards');

export const courseMutations: readonly Mutation[] = [
  outsourcing(
    'coverage/gap',
    'nothing covers a requirement that applies',
    change('requirements', 'control A16 ', '    covers bsi:OPS.2.1.A16\n', ''),
  ),
  boards(
    'coverage/must-not-met',
    'a basic rule of the house is met by nothing',
    change('regions/south', 'control S-3 ', 'covers house:H.1, iso27001:A.5.29', 'covers iso27001:A.5.29'),
  ),
  providers(
    'coverage/unjustified-exclusion',
    'an exclusion without a reason',
    change('plan/together', 'excludes iso27001:A.8.30', ' because "Nothing is developed by others."', ''),
  ),
  outsourcing(
    'coverage/unknown-entry',
    'a requirement that does not exist',
    change('requirements', 'control A11 ', 'covers bsi:OPS.2.1.A11', 'covers bsi:OPS.2.1.A11, bsi:OPS.2.1.A21'),
  ),
  providers(
    'coverage/only-certified',
    'only a certificate is left',
    change('plan/providers/arcline', 'baseline arcline-baseline', 'iso27001:A.8.14, ', ''),
  ),
  outsourcing(
    'coverage/not-measured',
    'nobody looks whether it works',
    change('requirements', 'control A14 ', '    verified by auental.Audit every 12 months last on 2025-11-05\n', ''),
  ),
  outsourcing(
    'coverage/planned-without-project',
    'planned by no project',
    line('requirements', 'control AST ', '  status planned'),
  ),
  transition(
    'risk/unassessed',
    'the risks are weighed after the start',
    change('course', 'risk shared-admins', 'on 2025-02-20', 'on 2026-01-09'),
    change('course', 'risk lost-knowledge', 'on servers', 'on accounts'),
  ),
  outsourcing(
    'risk/untreated',
    'nothing is done about a risk',
    without('contract', 'risk misuse', 'treated by A8, A16'),
  ),
  transition(
    'risk/outsourcing-risks-missing',
    'as if outsourcing brought no risk',
    without('course', 'risk lost-knowledge', 'brought by outsourcing'),
    without('course', 'risk shared-admins', 'brought by outsourcing'),
  ),
  transition(
    'finding/undecided',
    'nobody decides on a finding',
    change('course', 'finding F-2', '    decided by tarn.ITManager on 2026-01-08\n', ''),
    change('course', 'finding F-2', '    due 2026-06-30\n    resolved by vault\n', ''),
  ),
  transition('finding/no-cost-bearer', 'nobody pays', change('course', 'finding F-1', '    cost borne by tarn\n', '')),
  { ...transition('finding/overdue', 'the day passes and nothing is closed'), asOf: '2026-04-01' },
  outsourcing(
    'lifecycle/staff-committee-late',
    'the staff council hears of it too late',
    change(
      'contract',
      'selection tender',
      'staff council informed on 2024-04-15',
      'staff council informed on 2024-10-20',
    ),
  ),
  transition(
    'lifecycle/unusual-length',
    'the transformation takes two years',
    change('course', 'phase improving', 'until 2026-12-31', 'until 2027-12-31'),
  ),
  transition(
    'lifecycle/no-snapshot',
    'the picture is taken too late',
    change('course', 'snapshot servers-base', 'taken on 2025-12-30', 'taken on 2026-01-12'),
  ),
  transition(
    'lifecycle/project-outside-agreement',
    'no contract includes a project',
    without('course', 'project vault', 'under frame'),
  ),
  outsourcing(
    'lifecycle/no-exercise',
    'the exercise was missed',
    change('contract', 'exercise blackout', 'last on 2025-10-25', 'last on 2024-10-25'),
  ),
  outsourcing(
    'lifecycle/staff-unbound',
    'nobody vets the staff',
    without('partners', 'workforce hall-staff', 'screened by auental.Personnel, rechenwerk.ServiceManager'),
  ),
];
