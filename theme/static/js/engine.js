/* The search engine: loads what a query touches, assembles a small lunr index of it and lets lunr rank.
 *
 * Every file of search/ is a classic script that calls `readout.search.loaded(name, …)`; docs/search-index.md.
 * lunr's score of a document needs the weights of the matched terms alone, so that the small index gives the same
 * documents, scores and order as an index of everything. After lunr and tokenise.js.
 */
(function () {
  'use strict';

  const lunr = window.lunr;
  const readout = window.readout = window.readout || {};
  const VALUES = new Uint8Array(128); // by character, of 91
  const WORDS_AT_MOST = 64; // of a query
  const BEGINNINGS_AT_MOST = 100; // words that a typed beginning stands for
  const MEANT_AT_MOST = 3;
  const STARS_AT_MOST = 3, LETTERS_AT_MOST = 40; // of a word with `*` or `~`
  const LIKE_AT_MOST = 2000; // terms that such a word stands for
  const RARE = 1; // documents
  const {OPTIONAL, REQUIRED, PROHIBITED} = lunr.Query.presence;
  const QUOTES = /[“”„‟«»＂]/g;
  const SIGNS = {'+': REQUIRED, '-': PROHIBITED};
  const PART = /^[+-]?(?:(\w+):)?(.+?)(?:~([12]))?(?:\^(\d{1,3}))?$/s; // a field, words, slips, a boost

  for (let code = 33, value = 0; code < 127; code += 1) {
    if (!'"<\\'.includes(String.fromCharCode(code))) { VALUES[code] = value++; }
  }

  /* Reads the numbers that generator/publish/search/codes.py writes. */
  function reader(text) {
    let at = 0, pair = 0, left = 0;
    function bit() {
      if (left === 0) {
        pair = VALUES[text.charCodeAt(at)] * 91 + VALUES[text.charCodeAt(at + 1)];
        at += 2;
        left = 13;
      }
      left -= 1;
      return pair >> left & 1;
    }
    function zeros() {
      let count = 0;
      while (!bit()) { if ((count += 1) > 1e6) { throw new Error('broken numbers'); } }
      return count;
    }
    function rest(high, width) {
      for (; width > 0; width -= 1) { high = high * 2 + bit(); }
      return high;
    }
    const read = {
      rice: (width) => rest(zeros(), width),
      gamma: () => { const width = zeros(); return rest(1, width); },
      below: (room) => {
        const width = widthOf(room), short = (2 << width) - room, value = rest(0, width);
        return value < short ? value : value * 2 + bit() - short;
      },
      ascending: (room, count) => {
        const found = [];
        for (let left = count, next = 0; left > 0; left -= 1) {
          const free = room - next;
          next += left > 1 ? read.rice(widthOf(Math.floor((2 * free - left) / (2 * left + 2)))) : read.below(free);
          found.push(next);
          next += 1;
        }
        return found;
      },
      /* Of rows of numbers by field, one a document, their values and their means. */
      sizes: (fields, count) => {
        const sizes = {}, means = {};
        fields.forEach((field) => {
          if (!count) { return; }
          const mean = read.gamma() - 1, width = read.gamma() - 1, each = sizes[field] = new Int32Array(count);
          let sum = 0;
          for (let doc = 0; doc < count; doc += 1) {
            const folded = read.rice(width);
            sum += each[doc] = mean + (folded % 2 ? -(folded + 1) / 2 : folded / 2);
          }
          means[field] = sum / count;
        });
        return {sizes, means};
      },
      /* A row of stars between bars, as its shorter half: [documents, how many stars each has]. */
      stars: (size, count) => {
        const docs = [], often = [];
        const add = (doc, many) => {
          if (doc === docs[docs.length - 1]) { often[often.length - 1] += many; }
          else if (many) { docs.push(doc); often.push(many); }
        };
        if (count < size) {
          read.ascending(size + count - 1, count).forEach((star, at) => add(star - at, 1));
        } else {
          let before = 0;
          read.ascending(size + count - 1, size - 1).concat(size + count - 1).forEach((bar, doc) => {
            add(doc, bar - doc - before);
            before = bar - doc;
          });
        }
        return {docs, often};
      }
    };
    return read;
  }

  /* Words that lack what they share with the one before: [{word, mark}], after a digit each or, unmarked, none. */
  function wordsOf(fronts, unmarked) {
    let word = '';
    return (fronts.match(/[A-Z][^A-Z]*/g) || []).map((part) => {
      word = word.slice(0, part.charCodeAt(0) - 65) + part.slice(unmarked ? 1 : 2);
      return {word, mark: Number(part[1])};
    });
  }

  function widthOf(number) { return Math.max(31 - Math.clz32(number), 0); }

  /* Loading. `load` may be replaced where there is no document. */
  const handed = new Map(), asked = new Map();
  const search = readout.search = {
    loaded: (name, ...values) => { handed.set(name, values); },
    load: (name) => new Promise((resolve, reject) => {
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
  function file(name, decode) {
    return once(name, () => Promise.resolve(search.load(name)).then(() => {
      const values = handed.get(name);
      handed.delete(name);
      return decode(...values);
    }));
  }

  const root = () => file('root', (found) => {
    const names = Object.keys(found.fields), files = {};
    const {sizes, means} = reader(found.lengths).sizes(names, found.documents);
    Object.keys(found.files).forEach((name) => { files[name] = found.files[name].split(' ').filter(Boolean); });
    return Object.assign(found, {lengths: sizes, means, files, names});
  });

  /* The number of the file that holds a word, if any does, among files that begin with `firsts`. */
  function numberOf(firsts, word) {
    let low = 0, high = firsts.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (firsts[middle] <= word) { low = middle + 1; } else { high = middle; }
    }
    return Math.max(low - 1, 0);
  }

  /* All files that may hold words with this beginning, decoded. */
  function filesOf(kind, firsts, beginning, decode) {
    const found = [];
    for (let number = numberOf(firsts, beginning); number < firsts.length; number += 1) {
      if (number > 0 && firsts[number] > beginning && !firsts[number].startsWith(beginning)) { break; }
      found.push(file(kind + '/' + number, decode));
    }
    return Promise.all(found);
  }

  /* {terms: Map of term to {index, df, fields: {field: [docs, counts]}}, names: Map of first term to other names} */
  const decodeTerms = (base) => (terms, written, names) => {
    const bits = reader(written), held = new Map();
    wordsOf(terms, true).forEach(({word}) => {
      const index = bits.below(base.terms), fields = {};
      const counts = base.names.map(() => bits.gamma() - 1);
      base.names.forEach((field, place) => { fields[field] = bits.stars(base.documents, counts[place]); });
      held.set(word, {index, fields, count: base.names.reduce((sum, field) => sum + fields[field].docs.length, 0)});
    });
    return {terms: held, names: new Map(names)};
  };

  function termFile(base, term) {
    const firsts = base.files.terms;
    const empty = {terms: new Map(), names: new Map()};
    return firsts.length ? file('terms/' + numberOf(firsts, term), decodeTerms(base)) : Promise.resolve(empty);
  }

  /* Map of those of the terms that any document holds. */
  function lookUp(base, terms) {
    return Promise.all(terms.map((term) => termFile(base, term))).then((files) => {
      const found = new Map();
      terms.forEach((term, place) => {
        const held = files[place].terms.get(term);
        if (held) { found.set(term, held); }
      });
      return found;
    });
  }

  /* A lunr.Index of these terms. `everything`: with an empty vector for every document, which lunr walks for
   * queries that only forbid. `meaning` of a clause's word gives its terms. */
  function assemble(base, found, everything, meaning) {
    const invertedIndex = Object.create(null), fieldVectors = Object.create(null), no = {};
    const {documents: size, k1, b} = base;
    if (everything) {
      for (let doc = 0; doc < size; doc += 1) {
        base.names.forEach((field) => { fieldVectors[field + '/' + doc] = new lunr.Vector(); });
      }
    }
    Array.from(found).sort((a, b) => a[1].index - b[1].index).forEach(([term, {index, fields, count}]) => {
      const posting = invertedIndex[term] = {_index: index};
      const idf = Math.log(1 + Math.abs((size - count + 0.5) / (count + 0.5)));
      base.names.forEach((field) => {
        const {docs, often} = fields[field], matching = posting[field] = Object.create(null);
        docs.forEach((doc, at) => {
          const key = field + '/' + doc, tf = often[at];
          const long = base.lengths[field][doc] / base.means[field];
          const weight = idf * ((k1 + 1) * tf) / (k1 * (1 - b + b * long) + tf) * base.fields[field];
          matching[doc] = no;
          (fieldVectors[key] = fieldVectors[key] || new lunr.Vector()).elements
            .push(index, Math.round(weight * 1000) / 1000);
        });
      });
    });
    return new lunr.Index({
      invertedIndex, fieldVectors, fields: base.names,
      tokenSet: {intersect: (one) => one}, // as a meaning's terms are all here
      pipeline: {runString: (word) => meaning(word).filter((term) => found.has(term))}
    });
  }

  /* lunr's results for clauses [{terms, presence, boost, field}]; a clause's terms are alternatives. */
  function rank(base, clauses) {
    const terms = Array.from(new Set([].concat(...clauses.map((clause) => clause.terms))));
    const everything = clauses.every((clause) => clause.presence === PROHIBITED);
    if (!clauses.length) { return Promise.resolve([]); }
    return lookUp(base, terms).then((found) => {
      const index = assemble(base, found, everything, (place) => clauses[place].terms);
      // A demanded word that no document holds must stay a clause: no term is left of it, and nothing is found.
      const missing = (clause) => !clause.terms.some((term) => found.has(term));
      if (clauses.some((clause) => clause.presence === REQUIRED && missing(clause))) { return []; }
      return index.query((query) => clauses.forEach(({presence, boost, field}, place) => {
        query.term(String(place), {presence, boost, fields: field ? [field] : base.names});
      }));
    });
  }

  /* The parts of a query: words [{word, terms, presence, boost, field, slips, open}], phrases [{words, forbidden}], and
   * `typed`, the last word if it may go on. The words of a phrase that is not forbidden are words too, so that lunr
   * ranks by them. The terms of an open word are those that are like its own; see `widened`. */
  function parse(base, query) {
    const cleaned = readout.clean(query), words = [], phrases = [];
    (cleaned.replace(QUOTES, '"').match(/[+-]?"[^"]*"|[+-]?"?[^\s"]+/g) || []).forEach((part) => {
      const quoted = /^([+-]?)"(.*)"$/s.exec(part), sign = SIGNS[part[0]] || OPTIONAL;
      const {stars, text, field, slips, boost} = quoted ? {text: quoted[2], boost: 1} : signsOf(base, part);
      const found = stars ? [stars] : wordsIn(text);
      if (quoted && found.length) {
        phrases.push({words: found.slice(0, WORDS_AT_MOST), forbidden: sign === PROHIBITED});
      }
      if (quoted && sign === PROHIBITED) { return; }
      found.forEach((word) => {
        const terms = stars ? found : termsOf(word, quoted);
        const open = Boolean(stars || slips && word.length <= LETTERS_AT_MOST);
        if (terms.length && words.length < WORDS_AT_MOST) {
          words.push({word, terms, presence: quoted ? OPTIONAL : sign, boost, field, slips, open});
        }
      });
    });
    const last = readout.scan(cleaned).pop(), final = words[words.length - 1];
    const goes = final && last.end === cleaned.length && last.word === final.word && last.word.length > 1;
    return {words, phrases, typed: goes && !final.open && final.presence !== PROHIBITED ? final : null};
  }

  const wordsIn = (text) => readout.scan(text).map(({word}) => word);

  /* What lunr's signs say in a part of a query. Where they do not fit, it is words, and signs that say nothing. */
  function signsOf(base, part) {
    const [, field, text, slips, boost] = PART.exec(part);
    const pieces = text.split('*').map(wordsIn);
    const stars = pieces.map(([word]) => word || '').join('*').replace(/\*+/g, '*');
    if (field && !base.names.includes(field) || !pieces.some(({length}) => length)) { return {text: part, boost: 1}; }
    const fit = !slips && pieces.every(({length}) => length < 2) && stars.length <= LETTERS_AT_MOST;
    return {
      text, field, slips: Number(slips || 0), boost: Number(boost || 1),
      stars: fit && stars.includes('*') && stars.split('*').length <= STARS_AT_MOST + 1 ? stars : ''
    };
  }

  /* A word of a query with the terms that it stands for. */
  function widened(base, asked) {
    return asked.open ? Promise.all(asked.terms.map((term) => like(base, term, asked.slips)))
      .then((lists) => Object.assign(asked, {terms: [].concat(...lists)})) : asked;
  }

  /* The terms that lunr takes for this one, in which `*` is any letters and `slips` letters may differ; only the
   * words themselves where these are too many. */
  function like(base, term, slips) {
    const pieces = term.split('*');
    const candidates = slips || !pieces[0] ? vocabulary(base)
      : filesOf('terms', base.files.terms, pieces[0], decodeTerms(base))
        .then((files) => [].concat(...files.map(({terms}) => Array.from(terms.keys()))));
    return candidates.then((terms) => {
      const known = new lunr.TokenSet(), asked = lunr.TokenSet[slips ? 'fromFuzzyString' : 'fromString'](term, slips);
      terms.filter((one) => slips ? Math.abs(one.length - term.length) <= slips
        : one.length <= LETTERS_AT_MOST && pieces.every((piece) => one.includes(piece))).forEach((one) => {
        one.split('').reduce((node, unit) => {
          node.edges[unit] = node.edges[unit] || new lunr.TokenSet();
          return node.edges[unit];
        }, known).final = true;
      });
      const found = known.intersect(asked).toArray();
      return found.length > LIKE_AT_MOST ? pieces.map(readout.term).filter(Boolean) : found;
    });
  }

  /* All terms, from the files of words, which are smaller than those of terms. */
  const vocabulary = (base) => once('', () => filesOf('words', base.files.words, '', decodeWords).then((files) =>
    Array.from(new Set([].concat(...files).map(({word}) => readout.term(word)))).sort()));

  /* Lower-case "us" is the word and the state. */
  function termsOf(word, quoted) {
    return word === 'us' && !quoted ? ['us', 'u.s.'] : [readout.term(word)].filter(Boolean);
  }

  const places = (base) => file('places', (written, firsts) => ({
    rooms: reader(written).sizes(base.names, base.documents).sizes, firsts: firsts.split(' ')
  }));

  /* Of each term its words and their numbers. */
  function decodePositions(fronts, written) {
    const numbers = written.split(' '), held = [];
    wordsOf(fronts).forEach(({word, mark}) => {
      if (!mark) { held.push({words: [], written: numbers[held.length]}); }
      held[held.length - 1].words.push(word);
    });
    return held;
  }

  /* Map of `field/document` to the places of a word there; a stop word is listed after a full stop. */
  function placesOf(base, word) {
    const term = readout.term(word) || '.' + word;
    return Promise.all([lookUp(base, [term]), places(base).then(({rooms, firsts}) =>
      file('positions/' + numberOf(firsts, term), decodePositions).then((held) => ({rooms, held})))
    ]).then(([found, {rooms, held}]) => {
      const places = new Map(), listed = held.find(({words}) => words.includes(word));
      if (!found.has(term) || !listed) { return places; }
      const bits = reader(listed.written), form = listed.words.indexOf(word), several = listed.words.length > 1;
      base.names.filter((field) => field !== 'withheld').forEach((field) => {
        const {docs, often} = found.get(term).fields[field];
        docs.forEach((doc, at) => {
          const all = bits.ascending(rooms[field][doc], often[at]);
          const here = several ? all.filter(() => bits.rice(0) === form) : all;
          if (here.length) { places.set(field + '/' + doc, here); }
        });
      });
      return places;
    });
  }

  /* The documents in which the words stand one after another. */
  function findPhrase(base, words) {
    if (!base.documents) { return Promise.resolve(new Set()); }
    return Promise.all(words.map((word) => placesOf(base, word))).then((places) => {
      const found = new Set();
      places[0].forEach((starts, key) => {
        const here = places.map((held) => held.get(key));
        if (here.every(Boolean) && starts.some((start) => here.every((held, at) => held.includes(start + at)))) {
          found.add(Number(key.slice(key.indexOf('/') + 1)));
        }
      });
      return found;
    });
  }

  /* Only what holds all phrases, and none of the forbidden ones. A query of phrases alone, be it of stop words,
   * finds all that hold them. */
  function withPhrases(base, {words, phrases}, results) {
    return Promise.all(phrases.map((phrase) => findPhrase(base, phrase.words))).then((sets) => {
      const holds = (doc) => sets.every((docs, place) => docs.has(doc) !== phrases[place].forbidden);
      if (!phrases.length) { return results; }
      if (words.every(({presence}) => presence === OPTIONAL)) {
        const known = new Set(results.map(({doc}) => doc));
        const wanted = phrases.findIndex(({forbidden}) => !forbidden);
        const all = words.length && wanted < 0 ? [] :
          wanted < 0 ? Array.from({length: base.documents}, (_, doc) => doc) : Array.from(sets[wanted]);
        all.sort((a, b) => a - b).forEach((doc) => { if (!known.has(doc)) { results.push({doc, score: 0}); } });
      }
      return results.filter(({doc}) => holds(doc));
    });
  }

  /* A word asked for twice counts twice, as in lunr, in one clause. */
  function clausesOf(words) {
    const clauses = new Map();
    words.forEach(({terms, presence, boost, field}) => {
      const key = [presence, field, ...terms].join(' ');
      const clause = clauses.get(key) || {terms, presence, boost: 0, field};
      clause.boost += boost;
      clauses.set(key, clause);
    });
    return Array.from(clauses.values());
  }

  const decodeWords = (fronts) => wordsOf(fronts).map(({word, mark}) => ({word, often: mark}));

  /* The commonest words that begin like this. */
  function wordsBeginning(base, beginning) {
    return filesOf('words', base.files.words, beginning, decodeWords).then((files) => [].concat(...files)
      .filter(({word}) => word.startsWith(beginning))
      .sort((a, b) => b.often - a.often).slice(0, BEGINNINGS_AT_MOST).map(({word}) => word));
  }

  /* What only these words find, which begin like the typed one. */
  function findBeginning(base, parsed, words, known, seen) {
    const terms = Array.from(new Set(words.map(readout.term))).filter(Boolean).sort();
    if (!terms.length) { return Promise.resolve([]); }
    const typed = terms.map((term) => ({...parsed.typed, terms: [term], presence: OPTIONAL}));
    terms.forEach((term) => seen.add(term));
    return rank(base, clausesOf(parsed.words.slice(0, -1)).concat(typed)).then((results) =>
      results.filter(({ref, matchData}) =>
        !known.has(Number(ref)) && terms.some((term) => term in matchData.metadata)));
  }

  /* What the other names of actors in the query find. */
  function findExpanded(base, words, known) {
    const single = words.map(({terms, open, field}) => open || field ? '' : terms[0]);
    return Promise.all(single.map((term) => termFile(base, term))).then((files) => {
      const wanted = [];
      words.forEach((asked, place) => (files[place].names.get(single[place]) || []).forEach(([key, others]) => {
        const length = key.split(' ').length;
        const named = words.slice(place, place + length);
        if (single.slice(place, place + length).join(' ') === key && named.every((one) => one.presence !== PROHIBITED)) {
          others.forEach((name) => wanted.push({name, rest: words.filter((one) => !named.includes(one))}));
        }
      }));
      return Promise.all(wanted.map(({name, rest}) => {
        const named = readout.terms(name).map((term) => ({terms: [term], presence: REQUIRED, boost: 1}));
        return rank(base, clausesOf(rest.concat(named))).then((results) => results.map(({ref, score}) =>
          ({doc: Number(ref), score, as: name})));
      }));
    }).then((lists) => {
      const seen = new Set(known);
      return [].concat(...lists).sort((a, b) => b.score - a.score).filter(({doc}) => !seen.has(doc) && seen.add(doc));
    });
  }

  /* The number of letters to change, add, leave out or exchange with a neighbour; more than `most` is most + 1. */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) { return most + 1; }
    let before = [], last = Array.from({length: b.length + 1}, (_, place) => place);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
      if (Math.min(...row) > most) { return most + 1; }
    }
    return last[b.length];
  }

  /* Words that may be meant by one that is written nearly alike: those that begin like it, or if none of them is one
   * edit away and `everywhere` holds, those among all; if there are none, those that it is the beginning of. Each
   * occurs at least 2 ** `often` times. */
  function near(base, {word, terms}, often, everywhere) {
    const most = word.length > 7 ? 2 : 1;
    const among = (beginning) => filesOf('words', base.files.words, beginning, decodeWords).then((files) =>
      [].concat(...files).map((one) => ({...one, apart: distance(word, one.word, most), same: one.word[0] === word[0]}))
        .filter((one) => one.apart > 0 && one.apart <= most && one.often >= often &&
          one.word.startsWith(beginning) && readout.term(one.word) !== terms[0])
        .sort((a, b) => a.apart - b.apart || b.same - a.same || b.often - a.often));
    return among(word.slice(0, 2)).then((found) =>
      everywhere && !(found.length && found[0].apart === 1) ? among('') : found).then((found) =>
      everywhere && !found.length ? wordsBeginning(base, word).then((longer) => longer.map((one) => ({word: one}))) : found);
  }

  /* {unknown: words that no document holds, meant: queries with common words for unknown and rare ones}. */
  function findMeant(base, query, words, typing) {
    return lookUp(base, [].concat(...words.map(({terms}) => terms))).then((found) => {
      const most = ({terms}) => Math.max(...terms.map((term) => found.has(term) ? found.get(term).count : 0));
      const asked = words.filter(({presence, open}) => !open && presence !== PROHIBITED);
      const unknown = Array.from(new Set(asked.filter((one) => !most(one)).map(({word}) => word)));
      const rare = asked.filter((one, place) => most(one) <= RARE && /^[^0-9]{4,39}$/.test(one.word) &&
        asked.findIndex(({word}) => word === one.word) === place);
      return Promise.all(rare.map((one) => near(base, one, most(one) ? 2 : 0, !typing && !most(one)))).then((offers) => {
        const wrong = rare.map(({word}, place) => ({word, offer: offers[place]})).filter(({offer}) => offer.length);
        const written = (rank) => wrong.reduce((text, {word, offer}) =>
          replaced(text, word, (offer[rank] || offer[0]).word), query);
        const count = wrong.length === 1 ? Math.min(wrong[0].offer.length, MEANT_AT_MOST) : Math.min(wrong.length, 1);
        return {unknown, meant: Array.from({length: count}, (_, rank) => written(rank))};
      });
    });
  }

  function replaced(query, word, by) {
    const cleaned = readout.clean(query);
    return readout.scan(cleaned).filter((one) => one.word === word).reverse()
      .reduce((text, {start, end}) => text.slice(0, start) + by + text.slice(end), cleaned);
  }

  /* A facet: Map of value to {label, docs}. */
  const facetFile = (base, name) => file('facets/' + name, (rows) => new Map(rows.map(([value, label, written]) => {
    const bits = reader(written);
    return [value, {label, docs: bits.ascending(base.documents, bits.gamma() - 1)}];
  })));

  /* The documents that one value of each filter has; null for all. */
  function allowed(base, filters) {
    const names = Object.keys(filters || {}).filter((name) => filters[name] && filters[name].length);
    return Promise.all(names.map((name) => facetFile(base, name))).then((facets) => names.length === 0 ? null :
      facets.map((facet, place) => new Set([].concat(...filters[names[place]].map((value) =>
        facet.has(value) ? facet.get(value).docs : []))))
        .reduce((some, others) => new Set(Array.from(some).filter((doc) => others.has(doc)))));
  }

  /* By document its rank by date, newest first. */
  const order = (base) => file('order', (written) => {
    const bits = reader(written);
    return Int32Array.from({length: base.documents}, () => bits.below(base.documents));
  });

  /* `withheld`: all words that lunr found stand in what may not be shown. */
  const listed = (results) => results.map(({ref, score, matchData: {metadata}}) => ({
    doc: Number(ref), score,
    withheld: Object.keys(metadata).every((term) => Object.keys(metadata[term]).join() === 'withheld')
  }));

  function find(query, options) {
    return root().then((base) => {
      const parsed = parse(base, query);
      return Promise.all(parsed.words.map((asked) => widened(base, asked)))
        .then(() => answer(base, query, parsed, options || {}));
    });
  }

  function answer(base, query, parsed, {typing, filters, sort}) {
    const words = parsed.words, terms = new Set([].concat(...words.map((asked) => asked.terms)));
    return Promise.all([
      rank(base, clausesOf(words)), allowed(base, filters), sort === 'date' ? order(base) : null
    ]).then(([results, within, ranks]) => withPhrases(base, parsed, listed(results)).then((direct) => {
      const chosen = (list) => {
        const kept = within ? list.filter(({doc}) => within.has(doc)) : list;
        return ranks ? kept.sort((a, b) => ranks[a.doc] - ranks[b.doc]) : kept;
      };
      const known = new Set(direct.map(({doc}) => doc));
      const goesOn = typing && parsed.typed ? wordsBeginning(base, parsed.typed.word) : Promise.resolve([]);
      return goesOn.then((longer) => Promise.all([
        parsed.phrases.length ? [] : findBeginning(base, parsed, longer, known, terms),
        parsed.phrases.length ? [] : findExpanded(base, words, known),
        findMeant(base, query, longer.length ? words.filter((one) => one !== parsed.typed) : words, typing)
      ])).then(([beginning, expanded, {unknown, meant}]) => ({
        words: words.map(({word}) => word), direct: chosen(direct), beginning: chosen(listed(beginning)),
        expanded: chosen(expanded), unknown, meant, phrases: parsed.phrases.length > 0, terms
      }));
    }));
  }

  /* 0 is what the row before has there. */
  const decodeRows = (rows, row = []) => rows.map((next) =>
    row = next.map((value, column) => value === 0 ? row[column] : value));

  function show(docs) {
    return root().then((base) => Promise.all(docs.map((doc) => {
      const number = Math.floor(doc / base.each);
      return file('documents/' + number, decodeRows).then((rows) => {
        const [kind, id, title = '', url, date = '', outlet = '', excerpt = ''] = rows[doc % base.each];
        return {ref: kind + ':' + id, kind, title, url: url || kind + 's/' + id + '.html', date, outlet, excerpt};
      });
    })));
  }

  /* The values of a facet and how many of these documents have each, the commonest first. */
  function facet(name, docs) {
    const among = new Set(docs);
    return root().then((base) => facetFile(base, name)).then((values) => Array.from(values, ([value, held]) =>
      ({value, label: held.label, count: held.docs.filter((doc) => among.has(doc)).length})).sort((a, b) => b.count - a.count));
  }

  const open = () => root().then(({documents, kinds}) => ({documents, kinds}));

  readout.engine = {open, find, show, facet};
})();
