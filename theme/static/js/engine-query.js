/* What a query asks for.
 *
 * Sets on the global `readout`:
 *   parse(base, query)   its parts: words [{word, terms, presence, boost, field, slips, open}], phrases
 *                        [{words, forbidden}], and `typed`, the last word if it may go on. The words of a phrase that
 *                        is not forbidden are words too, so that lunr ranks by them. The terms of an open word are
 *                        those that are like its own
 *   clauses(words)       the clauses [{terms, presence, boost, field}] of such words
 *   replaced(query, word, by)    the query with another word in the place of one
 */
(function () {
  'use strict';

  const WORDS_AT_MOST = 64;
  const STARS_AT_MOST = 3, LETTERS_AT_MOST = 40; // of a word with `*` or `~`
  const QUOTES = /[“”„‟«»＂]/g;
  const PART = /^[+-]?(?:(\w+):)?(.+?)(?:~([12]))?(?:\^(\d{1,3}))?$/s; // a field, words, slips, a boost
  const readout = window.readout;
  const {OPTIONAL, REQUIRED, PROHIBITED} = window.lunr.Query.presence;
  const SIGNS = {'+': REQUIRED, '-': PROHIBITED};

  /* Lower-case "us" is the word and the state. */
  const termsOf = (word, quoted) => word === 'us' && !quoted ? ['us', 'u.s.'] : [readout.term(word)].filter(Boolean);

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

  function parse(base, query) {
    const cleaned = readout.clean(query), words = [], phrases = [];
    for (const part of cleaned.replace(QUOTES, '"').match(/[+-]?"[^"]*"|[+-]?"?[^\s"]+/g) || []) {
      const quoted = /^[+-]?"(.*)"$/s.exec(part), sign = SIGNS[part[0]] || OPTIONAL;
      const forbidden = quoted && sign === PROHIBITED, presence = quoted ? OPTIONAL : sign;
      const {stars, text, field, slips, boost} = quoted ? {text: quoted[1], boost: 1} : signsOf(base, part);
      const found = stars ? [stars] : wordsIn(text);
      if (quoted && found.length) { phrases.push({words: found.slice(0, WORDS_AT_MOST), forbidden}); }
      for (const word of forbidden ? [] : found) {
        const terms = stars ? found : termsOf(word, quoted);
        const open = Boolean(stars || slips && word.length <= LETTERS_AT_MOST);
        if (terms.length) { words.push({word, terms, presence, boost, field, slips, open}); }
      }
    }
    const kept = words.slice(0, WORDS_AT_MOST), final = kept[kept.length - 1], last = readout.scan(cleaned).pop();
    const goes = final && last.end === cleaned.length && last.word === final.word && last.word.length > 1;
    return {words: kept, phrases, typed: goes && !final.open && final.presence !== PROHIBITED ? final : null};
  }

  /* A word asked for twice counts twice, as in lunr, in one clause. */
  function clauses(words) {
    const found = new Map();
    words.forEach(({terms, presence, boost, field}) => {
      const key = [presence, field, ...terms].join(' ');
      const clause = found.get(key) || {terms, presence, boost: 0, field};
      clause.boost += boost;
      found.set(key, clause);
    });
    return Array.from(found.values());
  }

  function replaced(query, word, by) {
    const cleaned = readout.clean(query);
    return readout.scan(cleaned).filter((one) => one.word === word).reverse()
      .reduce((text, {start, end}) => text.slice(0, start) + by + text.slice(end), cleaned);
  }

  Object.assign(readout, {parse, clauses, replaced});
})();
