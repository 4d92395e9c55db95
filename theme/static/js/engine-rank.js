/* Ranking: assembles a small lunr index of what a query touches, and lets lunr rank.
 *
 * lunr's score of a document needs the weights of the matched terms alone, so that the small index gives the same
 * documents, scores and order as an index of everything.
 * Sets `readout.rank(base, clauses)`, which promises lunr's results for clauses [{terms, presence, boost, field}]; a
 * clause's terms are alternatives.
 */
(function () {
  'use strict';

  const {Index, Query, Vector} = window.lunr;
  const {OPTIONAL, REQUIRED, PROHIBITED} = Query.presence;

  /* A lunr.Index of the found terms, of which the place of a clause stands for those of the clause. */
  function assemble(base, found, clauses) {
    const invertedIndex = Object.create(null), fieldVectors = Object.create(null), no = {};
    const vector = (field, doc) => fieldVectors[field + '/' + doc] = fieldVectors[field + '/' + doc] || new Vector();
    const {documents: size, k1, b} = base;
    if (clauses.every(({presence}) => presence === PROHIBITED)) { // then lunr walks all documents
      for (let doc = 0; doc < size; doc += 1) { base.names.forEach((field) => vector(field, doc)); }
    }
    Array.from(found).sort(([, a], [, b]) => a.index - b.index).forEach(([term, {index, fields, count}]) => {
      const posting = invertedIndex[term] = {_index: index};
      const idf = Math.log(1 + Math.abs((size - count + 0.5) / (count + 0.5)));
      base.names.forEach((field) => {
        const {docs, often} = fields[field], matching = posting[field] = Object.create(null);
        docs.forEach((doc, at) => {
          const tf = often[at], long = base.lengths[field][doc] / base.means[field];
          const weight = idf * ((k1 + 1) * tf) / (k1 * (1 - b + b * long) + tf) * base.fields[field];
          vector(field, doc).elements.push(index, Math.round(weight * 1000) / 1000);
          matching[doc] = no;
        });
      });
    });
    return new Index({
      invertedIndex, fieldVectors, fields: base.names,
      tokenSet: {intersect: (one) => one}, // as all terms are here
      pipeline: {runString: (place) => clauses[place].terms.filter((term) => found.has(term))}
    });
  }

  readout.rank = async (base, clauses) => {
    const found = await readout.files.terms(base, clauses.flatMap(({terms}) => terms));
    const missing = ({terms}) => !terms.some((term) => found.has(term));
    // A demanded word that no document holds must stay a clause: no term is left of it, and nothing is found.
    if (!clauses.length || clauses.some((clause) => clause.presence === REQUIRED && missing(clause))) { return []; }
    return assemble(base, found, clauses).query((query) => clauses.forEach(({presence, boost, field}, place) => {
      query.term(place, {presence, boost, fields: field ? [field] : base.names});
    }));
  };
})();
