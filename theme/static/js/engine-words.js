/* Words that a reader may mean. Sets on the global `readout`:
 *   widened(base, asked)     promises a word of a query with the terms that it stands for
 *   beginning(base, word)    promises the commonest words that begin so
 *   meant(base, query, words, typing)    promises {unknown: words that no document holds, meant: queries with common
 *                                        words for unknown and rare ones}
 */
(function () {
  'use strict';

  const BEGINNINGS_AT_MOST = 100;
  const MEANT_AT_MOST = 3;
  const RARE = 1; // documents
  const LETTERS_AT_MOST = 40, LIKE_AT_MOST = 2000; // of a term like a word with `*` or `~`, and of such terms
  const {TokenSet} = window.lunr;
  const {PROHIBITED} = window.lunr.Query.presence;
  const {files, replaced, term} = window.readout;

  const beginning = async (base, typed) => (await files.words(base, typed))
    .sort((a, b) => b.often - a.often).slice(0, BEGINNINGS_AT_MOST).map(({word}) => word);

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
  async function near(base, {word, terms}, often, everywhere) {
    const most = word.length > 7 ? 2 : 1;
    const among = async (start) => (await files.words(base, start))
      .map((one) => ({...one, apart: distance(word, one.word, most), same: one.word[0] === word[0]}))
      .filter((one) => one.apart > 0 && one.apart <= most && one.often >= often && term(one.word) !== terms[0])
      .sort((a, b) => a.apart - b.apart || b.same - a.same || b.often - a.often);
    let found = await among(word.slice(0, 2));
    if (everywhere && !(found.length && found[0].apart === 1)) { found = await among(''); }
    return found.length || !everywhere ? found.map((one) => one.word) : beginning(base, word);
  }

  async function meant(base, query, words, typing) {
    const found = await files.terms(base, words.flatMap(({terms}) => terms));
    const most = ({terms}) => Math.max(...terms.map((one) => found.has(one) ? found.get(one).count : 0));
    const asked = words.filter(({presence, open}) => !open && presence !== PROHIBITED);
    const unknown = Array.from(new Set(asked.filter((one) => !most(one)).map(({word}) => word)));
    const rare = asked.filter((one, place) => most(one) <= RARE && /^[^0-9]{4,39}$/.test(one.word) &&
      asked.findIndex(({word}) => word === one.word) === place);
    const offers = await Promise.all(rare.map((one) => near(base, one, most(one) ? 2 : 0, !typing && !most(one))));
    const wrong = rare.map(({word}, place) => ({word, offer: offers[place]})).filter(({offer}) => offer.length);
    const written = (rank) => wrong.reduce((text, {word, offer}) =>
      replaced(text, word, offer[rank] || offer[0]), query);
    const count = wrong.length === 1 ? Math.min(wrong[0].offer.length, MEANT_AT_MOST) : wrong.length && 1;
    return {unknown, meant: Array.from({length: count}, (_, rank) => written(rank))};
  }

  /* The terms that lunr takes for this one, in which `*` is any letters and `slips` letters may differ; only the
   * words themselves where these are too many. */
  async function like(base, wanted, slips) {
    const pieces = wanted.split('*'), known = new TokenSet();
    const asked = TokenSet[slips ? 'fromFuzzyString' : 'fromString'](wanted, slips);
    const terms = await (slips || !pieces[0] ? files.vocabulary(base) : files.termsBeginning(base, pieces[0]));
    terms.filter((one) => slips ? Math.abs(one.length - wanted.length) <= slips
      : one.length <= LETTERS_AT_MOST && pieces.every((piece) => one.includes(piece))).forEach((one) => {
      one.split('').reduce((node, unit) => node.edges[unit] = node.edges[unit] || new TokenSet(), known).final = true;
    });
    const found = known.intersect(asked).toArray();
    return found.length > LIKE_AT_MOST ? pieces.map(term).filter(Boolean) : found;
  }

  const widened = async (base, asked) => !asked.open ? asked :
    {...asked, terms: (await Promise.all(asked.terms.map((one) => like(base, one, asked.slips)))).flat()};

  Object.assign(window.readout, {beginning, meant, widened});
})();
