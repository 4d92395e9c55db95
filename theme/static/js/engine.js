/* The search engine. Sets `readout.engine`, whose functions give promises:
 *   open()                  {documents, kinds}: how many there are
 *   find(query, {typing, filters, sort})   what a query finds; `typing`: the last word may go on
 *   show(docs)              what is shown of documents
 *   facet(name, docs)       [{value, label, count}]: how many of the documents have each value, the commonest first
 * Documents are numbered. After all other engine-*.js.
 */
(function () {
  'use strict';

  const readout = window.readout;
  const {clauses, files, rank} = readout;
  const {OPTIONAL, REQUIRED, PROHIBITED} = window.lunr.Query.presence;

  /* `withheld`: all words that lunr found stand in what may not be shown. */
  const listed = (results) => results.map(({ref, score, matchData: {metadata}}) => ({
    doc: Number(ref), score,
    withheld: Object.keys(metadata).every((term) => Object.keys(metadata[term]).join() === 'withheld')
  }));

  /* The documents in which the words stand one after another. */
  async function findPhrase(base, words) {
    const places = await Promise.all(words.map((word) => files.places(base, word))), found = new Set();
    places[0].forEach((starts, key) => {
      const here = places.map((held) => held.get(key));
      if (here.every(Boolean) && starts.some((start) => here.every((held, at) => held.includes(start + at)))) {
        found.add(Number(key.slice(key.indexOf('/') + 1)));
      }
    });
    return found;
  }

  /* Only what holds all phrases, and none of the forbidden ones. A query of phrases alone, be it of stop words,
   * finds all that hold them. */
  async function withPhrases(base, {words, phrases}, results) {
    if (!phrases.length) { return results; }
    const sets = await Promise.all(phrases.map((phrase) => findPhrase(base, phrase.words)));
    if (words.every(({presence}) => presence === OPTIONAL)) {
      const known = new Set(results.map(({doc}) => doc));
      const wanted = phrases.findIndex(({forbidden}) => !forbidden);
      const every = wanted < 0 && !words.length ? Array.from({length: base.documents}, (_, doc) => doc) : [];
      Array.from(wanted < 0 ? every : sets[wanted]).sort((a, b) => a - b)
        .forEach((doc) => { if (!known.has(doc)) { results.push({doc, score: 0}); } });
    }
    return results.filter(({doc}) => sets.every((docs, place) => docs.has(doc) !== phrases[place].forbidden));
  }

  /* What only these words find, which begin like the typed one. */
  async function findBeginning(base, words, typed, longer, known, seen) {
    const terms = Array.from(new Set(longer.map(readout.term))).filter(Boolean).sort();
    if (!terms.length) { return []; }
    terms.forEach((term) => seen.add(term));
    const each = terms.map((term) => ({...typed, terms: [term], presence: OPTIONAL}));
    const results = await rank(base, clauses(words.slice(0, -1)).concat(each));
    return listed(results.filter(({ref, matchData}) =>
      !known.has(Number(ref)) && terms.some((term) => term in matchData.metadata)));
  }

  /* What the other names of actors in the query find. */
  async function findExpanded(base, words, known) {
    const single = words.map(({terms, open, field}) => open || field ? '' : terms[0]), wanted = [];
    const names = await Promise.all(single.map((term) => term ? files.names(base, term) : []));
    names.forEach((held, place) => held.forEach(([key, others]) => {
      const end = place + key.split(' ').length, named = words.slice(place, end);
      if (single.slice(place, end).join(' ') === key && named.every((one) => one.presence !== PROHIBITED)) {
        const rest = words.filter((one) => !named.includes(one));
        others.forEach((as) => wanted.push({as, clauses: clauses(rest.concat(
          readout.terms(as).map((term) => ({terms: [term], presence: REQUIRED, boost: 1}))))}));
      }
    }));
    const lists = await Promise.all(wanted.map(async ({as, clauses}) =>
      (await rank(base, clauses)).map(({ref, score}) => ({doc: Number(ref), score, as}))));
    const seen = new Set(known);
    return lists.flat().sort((a, b) => b.score - a.score).filter(({doc}) => !seen.has(doc) && seen.add(doc));
  }

  /* Whether a document has one of the chosen values of each facet. */
  async function allowed(base, filters) {
    const chosen = Object.entries(filters).filter(([, values]) => values && values.length);
    const sets = await Promise.all(chosen.map(async ([name, values]) => {
      const facet = await files.facet(base, name);
      return new Set(values.flatMap((value) => facet.has(value) ? facet.get(value).docs : []));
    }));
    return ({doc}) => sets.every((docs) => docs.has(doc));
  }

  async function find(query, {typing, filters = {}, sort} = {}) {
    const base = await files.root(), {words: asked, phrases, typed} = readout.parse(base, query);
    const words = await Promise.all(asked.map((one) => readout.widened(base, one)));
    const terms = new Set(words.flatMap((one) => one.terms)), known = new Set();
    const [results, within, ranks] = await Promise.all([
      rank(base, clauses(words)), allowed(base, filters), sort === 'date' ? files.order(base) : null
    ]);
    const chosen = (list) => {
      const kept = list.filter(within);
      return ranks ? kept.sort((a, b) => ranks[a.doc] - ranks[b.doc]) : kept;
    };
    const direct = await withPhrases(base, {words, phrases}, listed(results));
    direct.forEach(({doc}) => known.add(doc));
    const longer = typing && typed ? await readout.beginning(base, typed.word) : [];
    const [beginning, expanded, {unknown, meant}] = await Promise.all([
      phrases.length ? [] : findBeginning(base, words, typed, longer, known, terms),
      phrases.length ? [] : findExpanded(base, words, known),
      readout.meant(base, query, longer.length ? words.filter((one) => one !== typed) : words, typing)
    ]);
    return {
      words: words.map(({word}) => word), direct: chosen(direct), beginning: chosen(beginning),
      expanded: chosen(expanded), unknown, meant, phrases: phrases.length > 0, terms
    };
  }

  async function show(docs) {
    const base = await files.root();
    return Promise.all(docs.map(async (doc) => {
      const [kind, id, title = '', url, date = '', outlet = '', excerpt = ''] = await files.row(base, doc);
      return {ref: kind + ':' + id, kind, title, url: url || kind + 's/' + id + '.html', date, outlet, excerpt};
    }));
  }

  async function facet(name, docs) {
    const among = new Set(docs), values = await files.facet(await files.root(), name);
    return Array.from(values, ([value, {label, docs: held}]) =>
      ({value, label, count: held.filter((doc) => among.has(doc)).length})).sort((a, b) => b.count - a.count);
  }

  const open = async () => {
    const {documents, kinds} = await files.root();
    return {documents, kinds};
  };

  readout.engine = {open, find, show, facet};
})();
