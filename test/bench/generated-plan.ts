/** Writes plans of any size, the same for the same number: what benchmarks and recomputation counts stand on. */

const CONTROLS_A_FILE = 100;

const frame = `plan generated "A generated plan" {
  version 1.0
  valid from 2026-01-01 until 2027-12-31
  between acme, netco
  maintained by acme.SecurityManager
  approved by acme.CISO on 2026-01-01 for 1.0
  review every 12 months last on 2026-01-01
}

organization acme "Acme" {
  role CISO "Chief Information Security Officer" { layer strategic; mandate executive; contact "ciso@acme.example" }
  role SecurityManager "Security Manager" { layer tactical; mandate management; contact "security@acme.example" }
  role Audit "Internal Audit" { independent; contact "audit@acme.example" }
  role Business "Business owner" { mandate management; contact "business@acme.example" }
  role Change "Change Manager" { mandate management; contact "change@acme.example" }
}

provider netco "Netco Ltd" {
  role Delivery "Delivery Manager" { mandate management; contact "delivery@netco.example" }
  role Operations "Operations" { contact "operations@netco.example" }
  role Engineering "Engineering" { contact "engineering@netco.example" }
}

milestone handover "Hand-over" {
  on 2026-04-01
}

phase transition "Transition" {
  kind transition
  from 2026-01-01
  until 2026-04-30
  hands over network from acme to netco
}

service network "Managed network" {
  provided by netco
  owner acme.Business
}
`;

/** One control: mostly plain, some with activities, some that change hands. About 230 bytes on average. */
function control(n: number): string {
  const head = `  control C-${String(n)} "Control number ${String(n)} of the generated plan"`;
  if (n % 10 === 3) {
    return `${head} {
    on network
    activity request { responsible acme.Business }
    activity approve { responsible acme.Change }
    activity implement { responsible netco.Engineering }
    activity verify { responsible acme.Audit }
  }
`;
  }
  const owner = n % 4 === 0 ? `    accountable acme.Change\n` : '';
  const lines =
    n % 10 === 7
      ? `    responsible acme.Business before handover\n    responsible netco.Operations from handover\n`
      : `    responsible netco.${n % 2 === 0 ? 'Operations' : 'Engineering'}\n`;
  return `${head} {
    on network
${owner}${lines}    consulted acme.Business for "effects on sites"
    informed acme.SecurityManager
    verified by acme.Audit every 3 months last on 2026-01-10
  }
`;
}

function file(first: number, count: number): string {
  const controls = Array.from({ length: count }, (_, i) => control(first + i));
  return `section "Controls from number ${String(first)}" {
  domain communications-and-operations
  accountable acme.CISO

${controls.join('\n')}}
`;
}

/** File names and texts of a plan with this many controls, 100 a file, the frame first. */
export function generatedPlan(controls: number): ReadonlyMap<string, string> {
  const files = new Map([['plan.secplan', frame]]);
  for (let first = 0; first < controls; first += CONTROLS_A_FILE) {
    const name = `controls-${String(first / CONTROLS_A_FILE).padStart(4, '0')}.secplan`;
    files.set(name, file(first, Math.min(CONTROLS_A_FILE, controls - first)));
  }
  return files;
}
