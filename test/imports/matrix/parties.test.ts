/** Makes parties and roles of headings, by what they sound like and by the flags. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { declarations, imported, read, small } from '../imported-matrix.ts';

describe('parties and roles', () => {
  it('are guessed from headings, and the guesses are said', () => {
    const text = small('CISO | Head of IT | Cloud Provider | NetSec Ltd | IT-Dienstleister', 'A | C | R | R | I');
    deepEqual(declarations(text), [
      'organization organization "Organization"',
      '  role CISO "CISO"',
      '  role HeadOfIT "Head of IT"',
      'provider CloudProvider "Cloud Provider"',
      'provider NetSecLtd "NetSec Ltd"',
      'provider IT-Dienstleister "IT-Dienstleister"',
    ]);
    const { guesses } = imported(text);
    equal(guesses.length, 4);
    match(guesses[2]?.text ?? '', /“NetSec Ltd” is a provider.*--organization "NetSec Ltd"/);
    deepEqual([guesses[2]?.line, guesses[2]?.column], [1, 47]);
  });

  it('do not take those for providers who only manage them', () => {
    deepEqual(declarations(small('Vendor manager | Provider 2', 'A | R')).slice(1), [
      '  role VendorManager "Vendor manager"',
      'provider Provider2 "Provider 2"',
    ]);
  });

  it('follow the flags', () => {
    const flags = { organization: ['MSP'], provider: ['crew'] };
    deepEqual(declarations(small('MSP | Crew', 'A | R'), flags), [
      'organization organization "Organization"',
      '  role MSP "MSP"',
      'provider Crew "Crew"',
    ]);
    deepEqual(imported(small('MSP | Crew', 'A | R'), flags).guesses, []);
  });

  it('call the organization what the flag says where no column bears that name', () => {
    const result = declarations(small('Customer | CISO | MSP', 'A | C | R'), { organization: ['Harbour & Co'] });
    deepEqual(result, ['organization HarbourCo "Harbour & Co"', '  role CISO "CISO"', 'provider MSP "MSP"']);
  });

  it('refuse a flag that names no column', () => {
    const result = read(small('CIO | Crew', 'A | R'), { provider: ['Crow'] });
    ok('refused' in result);
    match(result.refused.text, /“Crow”.*“CIO”, “Crew”/);
  });

  it('are read from "Party: Role", "Role (Party)" and a second row of headings', () => {
    const expected = [
      'organization Customer "Customer"',
      '  role CISO "CISO"',
      'provider MSSP "MSSP"',
      '  role SOC "SOC"',
    ];
    deepEqual(declarations(small('Customer: CISO | MSSP: SOC', 'A | R')), expected);
    deepEqual(declarations(small('CISO (Customer) | SOC (MSSP)', 'A | R')), expected);
    deepEqual(declarations(';Customer;MSSP\nTask;CISO;SOC\nPaint;A;R\n'), expected);
  });

  it('get names that are valid, unlike each other in more than case, and unlike those of other parties', () => {
    deepEqual(
      declarations(
        small(
          '1st line | Crew! | crew? | MSP: Crew | Zuständige Stelle | Security Officer (CSO)',
          'A | R | C | I | I | I',
        ),
      ),
      [
        'organization organization "Organization"',
        '  role Role-1stLine "1st line"',
        '  role Crew "Crew!"',
        '  role ZuständigeStelle "Zuständige Stelle"',
        '  role CSO "Security Officer (CSO)"',
        'provider MSP "MSP"',
        '  role MSPCrew "Crew"',
      ],
    );
  });
});
