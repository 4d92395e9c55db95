/* The one tokeniser, in JavaScript; generator/publish/search/tokenise.py is the same in Python.
 *
 * The specification is docs/search-tokeniser.md. A test compares the tables and the results of both.
 * Loaded after lunr, whose stemmer it uses. Sets on the global `readout`:
 *   clean(text)   the text without ignored characters, in NFC: what offsets count in
 *   scan(clean)   its words in order: [{start, end, word}], `word` folded; stop words are among them
 *   term(word)    the term of a folded word; '' for a stop word
 *   terms(text)   the terms of a text, in order
 */
(function () {
  'use strict';

  const {stemmer, Token} = window.lunr;

  const IGNORED =
    '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
  const APOSTROPHES =
    '`\\u00b4\\u02b9-\\u02bd\\u2018\\u2019\\u201b\\u2032\\uff07';
  const SEPARATORS =
    '\\u0000-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf' +
    '\\u00d7\\u00f7\\u02c2-\\u02c5\\u02d2-\\u02df\\u02e5-\\u02eb\\u037e\\u0387\\u055a-\\u055f\\u0589\\u058a' +
    '\\u05be\\u05c0\\u05c3\\u05c6\\u05f3\\u05f4\\u0606-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u06dd' +
    '\\u0700-\\u070d\\u0964\\u0965\\u0970\\u0e2f\\u0e3f\\u0e4f\\u0e5a\\u0e5b\\u0f01-\\u0f17\\u0f3a-\\u0f3d' +
    '\\u104a-\\u104f\\u10fb\\u1360-\\u1368\\u1400\\u1680\\u17d4-\\u17db\\u1800-\\u180a\\u1fbd-\\u1fc1' +
    '\\u1fcd-\\u1fcf\\u1fdd-\\u1fdf\\u1fed-\\u1fef\\u1ffd\\u1ffe\\u2000-\\u2bff\\u2e00-\\u2e7f\\u2ff0-\\u3004' +
    '\\u3008-\\u3020\\u3030\\u303d-\\u303f\\u309b\\u309c\\u30a0\\u30fb\\ud800-\\uf8ff\\ufd3e\\ufd3f' +
    '\\ufdfc-\\ufdff\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65' +
    '\\uffe0-\\uffff\\u{1f000}-\\u{1ffff}\\u{e0000}-\\u{10ffff}';
  const MARKS =
    '\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a' +
    '\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\ufe20-\\ufe2f';
  const BIGRAMS =
    '\\u3005\\u3007\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3' +
    '\\uf900-\\ufaff\\uff66-\\uff9d\\u{20000}-\\u{3ffff}';
  const LETTERS = {
    'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ħ': 'h', 'ı': 'i',
    'ŋ': 'n', 'ŧ': 't', 'ƒ': 'f', 'ə': 'e', 'ς': 'σ'
  };
  const STOP_WORDS = new Set((
    'a an the and or but nor if as at by for from in into of off on onto to up with than then so too very ' +
    'i me my we our ours you your yours he him his she her hers it its they them their theirs ' +
    'this that these those there here which whom whose what when where while how why ' +
    'am is are was were be been being has have had having do does did will would shall should can could ' +
    'not no about also just'
  ).split(' '));

  const WORD = '[^' + SEPARATORS + ']';
  const LETTER = '[^' + SEPARATORS + '0-9]';
  const INITIALS = LETTER + '(?:\\.' + LETTER + ')+';
  const pattern = (source) => new RegExp(source, 'gu');
  const TOKEN = pattern(
    '(?:' + INITIALS + '(?!' + WORD + ')' +
    '|[0-9]+(?:,[0-9]{3}(?![0-9])|[.:][0-9]+)+' + WORD + '*' +
    '|' + WORD + '+(?:[\'&]' + WORD + '+)*)' +
    '(?:\\.?\'[sS](?!' + WORD + '))?');
  const ALL_INITIALS = new RegExp('^' + INITIALS + '$', 'u');
  const IGNORED_ALL = pattern('[' + IGNORED + ']');
  const APOSTROPHE = pattern('[' + APOSTROPHES + ']');
  const MARK = pattern('[' + MARKS + ']');
  const PIECE = pattern('[' + BIGRAMS + '](?=([' + BIGRAMS + '])?)|[^' + BIGRAMS + ']+');
  const FOLDED_LETTER = pattern('[' + Object.keys(LETTERS).join('') + ']');

  const clean = (text) => String(text).replace(IGNORED_ALL, '').normalize('NFC');

  function scan(cleaned) {
    const found = [];
    // An apostrophe takes the place of one code unit, so that the offsets stay those of `cleaned`.
    for (const token of cleaned.replace(APOSTROPHE, "'").matchAll(TOKEN)) {
      // A run of Chinese, Japanese or Korean letters is cut to overlapping pairs; its last begins none, unless alone.
      let paired = false;
      for (const {0: letters, 1: next, index} of token[0].matchAll(PIECE)) {
        const piece = letters + (next || ''), start = token.index + index, word = fold(piece);
        if (word && (next || !paired)) {
          found.push({start, end: start + piece.length, word});
        }
        paired = next;
      }
    }
    return found;
  }

  function fold(token) {
    const bare = token.replace(/\.?'[sS]$/, '');
    const word = ALL_INITIALS.test(bare) ? bare.replace(/\./g, '') : bare;
    if (word === 'US' || word !== bare && /^[uU]s$/.test(word)) {
      return 'u.s.';
    }
    return word.replace(/([0-9]),(?=[0-9]{3})/g, '$1').toLowerCase().normalize('NFD').replace(MARK, '')
      .replace(FOLDED_LETTER, (letter) => LETTERS[letter]).normalize('NFC');
  }

  function term(word) {
    if (STOP_WORDS.has(word)) {
      return '';
    }
    return /^[a-z]+$/.test(word) ? stemmer(new Token(word)).toString() : word;
  }

  const terms = (text) => scan(clean(text)).map(({word}) => term(word)).filter(Boolean);

  const tables = {
    ignored: IGNORED, apostrophes: APOSTROPHES, separators: SEPARATORS, marks: MARKS, bigrams: BIGRAMS,
    letters: LETTERS, stopWords: Array.from(STOP_WORDS)
  };
  window.readout = Object.assign(window.readout || {}, {clean, scan, term, terms, tables});
})();
