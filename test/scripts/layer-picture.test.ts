/** The README's picture joins each layer to what it imports, and to nothing that it reaches through another. */
import assert from 'node:assert/strict';
import { withLayers } from '../../scripts/layer-picture.ts';

const marks = '<!-- layers: drawn by npm run generate -->\nold\n<!-- /layers -->';

describe('layer picture', () => {
  it('takes the place of the old one and leaves the rest', () => {
    const drawn = withLayers(`above\n${marks}\nbelow`);
    assert.match(drawn, /^above\n<!-- layers[^]*<!-- \/layers -->\nbelow$/);
    assert.doesNotMatch(drawn, /old/);
    assert.equal(withLayers(drawn), drawn);
  });

  it('draws an arrow only to the nearest layers', () => {
    const drawn = withLayers(marks);
    assert.match(drawn, /grammar --- catalogs\n/);
    assert.match(drawn, /protocol --- client\n/);
    assert.doesNotMatch(drawn, /grammar --- rules\n/);
  });

  it('refuses a README without its marks', () => {
    assert.throws(() => withLayers('# Secplan'), /lost the marks/);
  });
});
