// The whole of lunr.js with Readout's words and terms registered: what the engine's answers are compared with.
// After tokenise.js; lunr.js then takes the global's place of the parts that the engine has already taken up.
(function () {
  'use strict';

  // A tokenizer in lunr's sense: the words of one text, or of each of a list of texts.
  readout.tokeniser = (value, metadata) => [].concat(value === null || value === undefined ? [] : value)
    .flatMap((text) => readout.scan(readout.clean(text)))
    .map((found) => new lunr.Token(found.word, lunr.utils.clone(metadata)));

  lunr.Pipeline.registerFunction((token) => {
    const found = readout.term(token.toString());
    return found ? token.update(() => found) : null;
  }, 'readout-term');

  // lunr 2.3.9 names a node of its word graph by its edges and their targets' numbers run together, so that words
  // with digits share names, and then terms get lost and others appear. A separator keeps them apart.
  lunr.TokenSet.prototype.toString = function () {
    const name = (label) => `${label}${this.edges[label].id};`;
    return this._str || (this.final ? '1' : '0') + Object.keys(this.edges).sort().map(name).join('');
  };
})();
