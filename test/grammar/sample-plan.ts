/** A plan that holds every form of the grammar, for tests that damage, edit and print it. */

export const samplePlan = `// The clinic and the company that runs its computers.
plan clinic-care "Clinic St. Anna and CareHost" {
  version 2.1
  valid from 2026-02-01 until 2027-12-31
  between clinic, carehost
  catalogs bsi, iso27001
}

organization clinic "Clinic St. Anna" {
  role Matron "Head of nursing" { layer strategic; mandate executive }
  role Privacy "Privacy officer" { contact "privacy@clinic.example"; independent }
  zone wards "Wards and theatres" { class trusted }

  /// Nobody may be on call without a deputy.
  role OnCall "On-call engineer" {
    held by tberg, mkaya // both know the theatre
    deputy lorenz
    text """
      Whoever is on call:

        - answers within *ten* minutes,
        - writes down what "they" did.
      """
  }
}

provider carehost "CareHost GmbH" {
  role Desk "Service desk" { contact "desk@carehost.example" }
  certificate iso "ISO/IEC 27001" { scope records; until 2027-03-31 }
}

milestone cutover "The records move" {
  on 2026-05-01
  accepted by clinic.Matron on 2026-05-04
}

// A free comment, with nothing below it.

section "Patient records" {
  accountable clinic.Matron

  control PR-1 "Access to records is granted and withdrawn" {
    covers bsi:ORP.4.A2, iso27001:A.5.18,
      gdpr:"Art. 32(1)(b)"
    on records, wards
    activity request { responsible clinic.OnCall }
    activity approve { responsible clinic.Privacy; informed clinic.Matron }
    activity implement {
      responsible clinic.OnCall before cutover
      responsible carehost.Desk from cutover
    }
  }

  control PR-2 "Records are backed up"
  {
    covers bsi:CON.3.A5
    responsible carehost.Desk
    verified by clinic.Privacy every 3 months last on 2026-01-20
    complies with clinic.Backup@2.3
  }
}

process restore "Restoring a record" { owner clinic.Matron; activity detect { responsible carehost.Desk } }

interface restore-report "Report of a restored record" {
  in restore
  passes "which record, who asked, \\"why\\""
  within 1 hour when urgent; within 8 hours
}
`;
