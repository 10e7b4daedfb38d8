/** How authors write days and spans of time elsewhere: words and short forms, in small letters. */

/** What is written for a unit of time; `m` may be two of them. */
export const unitWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['minute', ['min', 'mins', 'minuten', 'm', 'mn']],
  ['hour', ['h', 'hr', 'hrs', 'std', 'stunde', 'stunden', 'heure', 'heures']],
  ['day', ['d', 'tag', 'tage', 'tagen', 'jour', 'jours', 'j']],
  ['week', ['w', 'wk', 'wks', 'woche', 'wochen', 'semaine', 'semaines']],
  ['month', ['mo', 'mos', 'mon', 'mth', 'mths', 'monat', 'monate', 'monaten', 'mois', 'm']],
  ['year', ['y', 'yr', 'yrs', 'jahr', 'jahre', 'jahren', 'an', 'ans', 'année', 'années', 'a']],
]);

/** So many of one of our units. */
type Span = readonly [amount: number, unit: string];

/** Units that are several of ours. */
export const longUnits: ReadonlyMap<string, Span> = new Map<string, Span>([
  ['fortnight', [2, 'week']],
  ['fortnights', [2, 'week']],
  ['quarter', [3, 'month']],
  ['quarters', [3, 'month']],
  ['q', [3, 'month']],
  ['quartal', [3, 'month']],
  ['quartale', [3, 'month']],
  ['quartalen', [3, 'month']],
  ['trimestre', [3, 'month']],
  ['trimestres', [3, 'month']],
]);

/** Words for a span between two times. */
export const rhythmWords: ReadonlyMap<string, Span> = new Map<string, Span>([
  ['daily', [1, 'day']],
  ['täglich', [1, 'day']],
  ['quotidien', [1, 'day']],
  ['weekly', [1, 'week']],
  ['wöchentlich', [1, 'week']],
  ['hebdomadaire', [1, 'week']],
  ['fortnightly', [2, 'week']],
  ['monthly', [1, 'month']],
  ['monatlich', [1, 'month']],
  ['mensuel', [1, 'month']],
  ['quarterly', [3, 'month']],
  ['vierteljährlich', [3, 'month']],
  ['quartalsweise', [3, 'month']],
  ['trimestriel', [3, 'month']],
  ['half-yearly', [6, 'month']],
  ['semiannually', [6, 'month']],
  ['semi-annually', [6, 'month']],
  ['halbjährlich', [6, 'month']],
  ['semestriel', [6, 'month']],
  ['yearly', [12, 'month']],
  ['annually', [12, 'month']],
  ['jährlich', [12, 'month']],
  ['annuel', [12, 'month']],
]);

/** Small numbers, as words. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ...['zwei', 'drei', 'vier', 'fünf', 'sechs'].map((word, index) => [word, index + 2] as const),
  ...['deux', 'trois', 'quatre', 'cinq'].map((word, index) => [word, index + 2] as const),
  ...['a', 'an', 'ein', 'eine', 'einer', 'un', 'une'].map((word) => [word, 1] as const),
]);

/** The months, by the beginnings of their names in English, German and French that tell them apart. */
export const monthWords: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'fév'],
  ['mar', 'mär', 'mrz'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aoû'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'déc'],
];
