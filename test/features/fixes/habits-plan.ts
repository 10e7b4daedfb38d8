/** The plan around the lines that newcomers write, and the block that each of them stands in. */

/** A plan with something of everything that the lines name. */
export const SURROUNDINGS = `plan p "Plan"

organization acme "Acme" {
  role CISO "Head of security"
  role IT "IT department"
  role Audit "Internal audit"
  person jmeyer "J. Meyer"
}

provider net "Net" {
  role noc "Operations"
  role IT "IT department"
}

milestone cutover "Cutover" { on 2026-04-01 }
condition severe "Work stops"
process incidents "Incidents"
`;

/** The line in a block of a kind; a declaration stands alone. */
export function blockOf(kind: string, line: string): string {
  return kind === 'file' ? `${line}\n` : `${kind} x "X" {\n  ${line}\n}\n`;
}
