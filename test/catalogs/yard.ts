/** A made-up OSCAL catalog with groups, parameters, parts and a control that was withdrawn. */

export const label = (value: string, type?: string) => ({
  name: 'label',
  value,
  ...(type !== undefined && { class: type }),
});

/** The rules of a yard, as OSCAL. */
export const yard = {
  catalog: {
    uuid: '5c1f3c8e-0000-4000-8000-000000000000',
    metadata: { title: 'Yard rules', version: '3', 'oscal-version': '1.1.2' },
    params: [{ id: 'yard-hours', label: 'working hours' }],
    groups: [
      {
        id: 'gt',
        title: 'Gates',
        controls: [
          {
            id: 'gt-1',
            title: 'Locked gates',
            params: [
              { id: 'gt-1_prm_1', values: ['two', 'three'] },
              {
                id: 'gt-1_prm_2',
                select: { 'how-many': 'one-or-more', choice: ['at night', 'outside {{ insert: param, yard-hours }}'] },
              },
            ],
            props: [label('GT-01', 'zero-padded'), label('GT-1')],
            parts: [
              {
                name: 'statement',
                prose: 'Gates have {{ insert: param, gt-1_prm_1 }} locks:',
                parts: [
                  {
                    name: 'item',
                    props: [label('a.')],
                    prose: 'closed {{ insert: param, gt-1_prm_2 }};',
                    parts: [{ name: 'item', props: [label('1.')], prose: 'both wings.' }],
                  },
                  { name: 'item', props: [label('b.')], prose: 'and {{ insert: param, nowhere }}.' },
                ],
              },
              { name: 'guidance', prose: 'Not part of the demand.' },
            ],
            controls: [{ id: 'gt-1.1', title: 'Spare keys', props: [label('GT-1(1)')] }],
          },
        ],
        groups: [
          {
            id: 'gt-w',
            title: 'Water gates',
            controls: [{ id: 'w7', title: 'Sluices', props: [label('7'), { name: 'status', value: 'withdrawn' }] }],
          },
        ],
      },
    ],
    controls: [{ id: 'misc-1', title: 'Lamps' }],
  },
};
