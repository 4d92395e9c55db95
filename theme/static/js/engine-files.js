/* The files of the search: loads those that are asked for, once, and reads them; docs/search-index.md says what they
 * hold. Each is a classic script, which works from disk too, and calls `readout.search.loaded(name, …)`.
 *
 * Sets `readout.search`, and `readout.files`, whose functions give promises; `base` is what that of `root` gives:
 *   root()                   {documents, kinds, each, k1, b, fields, lengths, means, files, names: those of the fields}
 *   terms(base, terms)       Map of those of the terms that any document holds to
 *                            {index, count: of documents, fields: {field: {docs, often}}}
 *   termsBeginning(base, beginning), vocabulary(base)   terms that begin so; all that words have
 *   names(base, term)        [[name that begins with the term, its other names]]
 *   words(base, beginning)   [{word, often}]: the words that begin so, `often` as a power of 2
 *   places(base, word)       Map of `field/document` to the places of a word there
 *   facet(base, name)        Map of value to {label, docs}
 *   order(base)              by document its rank by date, newest first
 *   row(base, doc)           [kind, id, title, url, date, outlet, excerpt]; empty ends are left out
 */
(function () {
  'use strict';

  const readout = window.readout;
  const {numbers, fronts, term: termOf} = readout;
  const handed = new Map(), asked = new Map();

  const search = readout.search = {
    loaded: (name, ...values) => { handed.set(name, values); },
    load: (name) => new Promise((resolve, reject) => { // may be replaced where there is no document
      const script = document.createElement('script');
      script.src = 'search/' + name + '.js';
      script.onload = () => { script.remove(); resolve(); };
      script.onerror = () => { script.remove(); reject(new Error('search/' + name + '.js is missing')); };
      document.head.append(script);
    })
  };

  function once(name, make) {
    if (!asked.has(name)) {
      const made = make();
      made.catch(() => asked.delete(name)); // so that it can be tried again
      asked.set(name, made);
    }
    return asked.get(name);
  }

  /* What `decode` makes of a file's values. */
  const file = (name, decode) => once(name, () => Promise.resolve(search.load(name)).then(() => {
    const values = handed.get(name);
    handed.delete(name);
    return decode(...values);
  }));

  const parts = (text) => text.split(' ').filter(Boolean);

  const root = () => file('root', (found) => {
    const names = Object.keys(found.fields), files = {};
    const {sizes: lengths, means} = numbers(found.lengths).sizes(names, found.documents);
    Object.keys(found.files).forEach((kind) => { files[kind] = parts(found.files[kind]); });
    return Object.assign(found, {lengths, means, files, names});
  });

  /* The number of the file that holds a word, if any does, among files that begin with `firsts`. */
  const numberOf = (firsts, word) => Math.max(firsts.filter((first) => first <= word).length - 1, 0);

  const termFile = (base, term) => file('terms/' + numberOf(base.files.terms, term), (written, coded, names) => {
    const bits = numbers(coded), held = new Map();
    fronts(written, true).forEach(({word}) => {
      const index = bits.below(base.terms), fields = {}, counts = base.names.map(() => bits.gamma() - 1);
      base.names.forEach((field, place) => { fields[field] = bits.stars(base.documents, counts[place]); });
      held.set(word, {index, fields, count: base.names.reduce((sum, field) => sum + fields[field].docs.length, 0)});
    });
    return {terms: held, names: new Map(names)};
  });

  async function terms(base, wanted) {
    if (!base.terms) { return new Map(); }
    const files = await Promise.all(wanted.map((term) => termFile(base, term)));
    return new Map(wanted.map((term, place) => [term, files[place].terms.get(term)]).filter(([, held]) => held));
  }

  const names = async (base, term) => base.terms && (await termFile(base, term)).names.get(term) || [];

  /* What all files that may hold words with this beginning hold, if they begin with `firsts`. */
  async function beginning(firsts, start, load) {
    const from = numberOf(firsts, start);
    const touched = firsts.filter((first, number) => number === from || first.startsWith(start));
    return (await Promise.all(touched.map(load))).flat().filter((one) => (one.word || one).startsWith(start));
  }

  const wordFile = (base, word) => file('words/' + numberOf(base.files.words, word), (written) =>
    fronts(written).map(({word, mark}) => ({word, often: mark})));

  const words = (base, start) => beginning(base.files.words, start, (first) => wordFile(base, first));

  const termsBeginning = (base, start) => beginning(base.files.terms, start, async (first) =>
    Array.from((await termFile(base, first)).terms.keys()));

  /* From the files of words, which are smaller than those of terms. */
  const vocabulary = (base) => once('', async () =>
    Array.from(new Set((await words(base, '')).map(({word}) => termOf(word)))).sort());

  /* How many places each field of a document has, and the first term of each file of positions. */
  const placing = (base) => file('places', (written, firsts) => ({
    rooms: numbers(written).sizes(base.names, base.documents).sizes, firsts: parts(firsts)
  }));

  /* Of the terms of a file their words, the commonest first, and numbers: [{words, written}]. */
  async function positions(base, term) {
    const {firsts} = await placing(base);
    return !firsts.length ? [] : file('positions/' + numberOf(firsts, term), (written, coded) => {
      const each = coded.split(' '), held = [];
      fronts(written).forEach(({word, mark}) => {
        if (!mark) { held.push({words: [], written: each[held.length]}); }
        held[held.length - 1].words.push(word);
      });
      return held;
    });
  }

  /* A stop word is listed after a full stop. */
  async function places(base, word) {
    const term = termOf(word) || '.' + word, places = new Map();
    const [found, {rooms}, held] = await Promise.all([terms(base, [term]), placing(base), positions(base, term)]);
    const listed = held.find(({words}) => words.includes(word));
    if (!found.has(term) || !listed) { return places; }
    const bits = numbers(listed.written), form = listed.words.indexOf(word), several = listed.words.length > 1;
    base.names.filter((field) => field !== 'withheld').forEach((field) => {
      const {docs, often} = found.get(term).fields[field];
      docs.forEach((doc, at) => {
        const all = bits.ascending(rooms[field][doc], often[at]);
        const here = several ? all.filter(() => bits.rice(0) === form) : all;
        if (here.length) { places.set(field + '/' + doc, here); }
      });
    });
    return places;
  }

  const facet = (base, name) => file('facets/' + name, (rows) => new Map(rows.map(([value, label, written]) => {
    const bits = numbers(written);
    return [value, {label, docs: bits.ascending(base.documents, bits.gamma() - 1)}];
  })));

  const order = (base) => file('order', (written) => {
    const bits = numbers(written);
    return Int32Array.from({length: base.documents}, () => bits.below(base.documents));
  });

  /* 0 is what the row before has there. */
  const decodeRows = (rows, row = []) => rows.map((next) =>
    row = next.map((value, column) => value === 0 ? row[column] : value));

  const row = async (base, doc) =>
    (await file('documents/' + Math.floor(doc / base.each), decodeRows))[doc % base.each];

  readout.files = {root, terms, termsBeginning, vocabulary, names, words, places, facet, order, row};
})();
