/* The search page. Nothing else on the site needs this script.
 *
 * search.html, at the site's root, holds
 *   <form id="search-form" role="search" action="search.html" method="get">
 *     <label for="q">…</label> <input id="q" name="q" type="search">
 *   </form>
 *   <p id="search-status" role="status"></p>
 *   <ol id="results"></ol>
 *   <script defer src="theme/js/vendor/lunr.min.js"></script>, then tokenise.js, then search.js
 * This script fetches search/index.js and search/documents.js, both relative to the page, as classic scripts,
 * so that it works from disk and under `default-src 'self'`. It writes, in rank order,
 *   <li class="result" data-ref="article:<id>" [data-match="beginning"]>
 *     <h2 class="result-title"><a href="…">…</a></h2>
 *     <p class="result-meta"><span class="result-kind">…</span> <span class="result-outlet">…</span>
 *       <span class="result-date">…</span></p>
 *     <p class="result-excerpt">… <mark>…</mark> …</p>
 *   </li>
 * Parts without a value are absent. `data-match="beginning"` marks what is found only by the beginning of the
 * word being typed.
 *
 * Words are alternatives; `+word` demands, `-word` forbids. Queries are built clause by clause: lunr's query
 * parser, which fails on `Re: talks`, is never used.
 */
(function () {
  'use strict';

  var SHOWN_AT_MOST = 200;
  var PAUSE = 120; // milliseconds without a key before a search
  var QUOTED_AT_MOST = 60; // characters of the query that the status repeats
  var KINDS = {
    article: 'Article', actor: 'Actor', event: 'Event', outlet: 'Outlet', briefing: 'Briefing', claim: 'Claim'
  };

  var readout = window.readout = window.readout || {};

  /* The words of a query: [{word, presence, typed}]; `typed` is true of a last word that may go on. */
  function parse(query) {
    var presence = window.lunr.Query.presence;
    var cleaned = readout.clean(query);
    var words = [];
    cleaned.split(/\s+/).forEach(function (part) {
      var asked = {'+': presence.REQUIRED, '-': presence.PROHIBITED}[part[0]] || presence.OPTIONAL;
      readout.scan(part).forEach(function (found) {
        if (readout.term(found.word)) {
          words.push({word: found.word, presence: asked, typed: false});
        }
      });
    });
    var scanned = readout.scan(cleaned);
    var last = scanned[scanned.length - 1];
    if (words.length && last.end === cleaned.length && last.word === words[words.length - 1].word) {
      words[words.length - 1].typed = words[words.length - 1].presence !== presence.PROHIBITED;
    }
    return words;
  }

  /* What lunr finds for [{term, presence}]. A term asked for twice counts twice, as in lunr, in one clause. */
  function lookUp(index, clauses) {
    var boosts = new Map();
    clauses.forEach(function (clause) {
      var key = clause.presence + clause.term;
      boosts.set(key, (boosts.get(key) || 0) + 1);
    });
    return clauses.length === 0 ? [] : index.query(function (query) {
      boosts.forEach(function (boost, key) {
        query.term(key.slice(1), {presence: Number(key[0]), boost: boost, usePipeline: false});
      });
    });
  }

  function clauseOf(asked) {
    return {term: readout.term(asked.word), presence: asked.presence};
  }

  /* The terms of all words in a sorted vocabulary that begin with `beginning`. */
  function termsBeginning(vocabulary, beginning) {
    var low = 0, high = vocabulary.length, middle;
    var terms = new Set();
    while (low < high) {
      middle = (low + high) >> 1;
      if (vocabulary[middle] < beginning) { low = middle + 1; } else { high = middle; }
    }
    for (; low < vocabulary.length && vocabulary[low].startsWith(beginning); low += 1) {
      terms.add(readout.term(vocabulary[low]));
    }
    return terms;
  }

  /* Documents that only the beginning of the typed word finds. */
  function findBeginning(index, vocabulary, words, whole) {
    var typed = words[words.length - 1];
    var known = new Set(whole.map(function (result) { return result.ref; }));
    if (!typed || !typed.typed || typed.word.length < 2) {
      return {results: [], terms: []};
    }
    var terms = Array.from(termsBeginning(vocabulary, typed.word));
    var clauses = words.slice(0, -1).map(clauseOf).concat(terms.map(function (term) {
      return {term: term, presence: window.lunr.Query.presence.OPTIONAL};
    }));
    var results = (terms.length ? lookUp(index, clauses) : []).filter(function (result) {
      var metadata = result.matchData.metadata;
      return !known.has(result.ref) && terms.some(function (term) { return term in metadata; });
    });
    return {results: results, terms: terms};
  }

  /* What a query finds: {words, whole, beginning, terms}. `whole` are lunr's results for the whole words;
   * `beginning`, only while typing, those that the beginning of the last word adds; `terms` are to be marked. */
  function find(index, vocabulary, query, typing) {
    var words = parse(query);
    var whole = lookUp(index, words.map(clauseOf));
    var more = typing ? findBeginning(index, vocabulary, words, whole) : {results: [], terms: []};
    var terms = new Set(words.map(function (asked) { return readout.term(asked.word); }).concat(more.terms));
    return {words: words, whole: whole, beginning: more.results, terms: terms};
  }

  function quoted(query) {
    var characters = Array.from(query.trim());
    var cut = characters.length > QUOTED_AT_MOST;
    return '“' + characters.slice(0, QUOTED_AT_MOST).join('') + (cut ? '…' : '') + '”';
  }

  function counted(number) {
    return number + (number === 1 ? ' result' : ' results');
  }

  /* What the live region says. */
  function statusOf(found, query) {
    var whole = found.whole.length, beginning = found.beginning.length;
    var said;
    if (query.trim() === '') {
      return '';
    }
    if (found.words.length === 0) {
      return 'Nothing to search for in ' + quoted(query) + ': very common words and signs are left out.';
    }
    if (whole + beginning === 0) {
      return 'No results for ' + quoted(query) + '.';
    }
    if (whole === 0) {
      said = counted(beginning) + ' for words that begin like ' + quoted(query) + '.';
    } else {
      said = counted(whole) + ' for ' + quoted(query) +
        (beginning ? ', and ' + beginning + ' more for words that begin like it.' : '.');
    }
    return said + (whole + beginning > SHOWN_AT_MOST ? ' The first ' + SHOWN_AT_MOST + ' are shown.' : '');
  }

  readout.find = find;
  readout.statusOf = statusOf;

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  /* A paragraph of text with the words of the query marked. */
  function marked(text, terms) {
    var cleaned = readout.clean(text);
    var paragraph = element('p', 'result-excerpt');
    var from = 0;
    readout.scan(cleaned).forEach(function (found) {
      if (terms.has(readout.term(found.word))) {
        paragraph.append(cleaned.slice(from, found.start));
        paragraph.append(element('mark', '', cleaned.slice(found.start, found.end)));
        from = found.end;
      }
    });
    paragraph.append(cleaned.slice(from));
    return paragraph;
  }

  function metaOf(shown) {
    var meta = element('p', 'result-meta');
    [['kind', KINDS[shown.kind] || shown.kind], ['outlet', shown.outlet], ['date', shown.date]]
      .forEach(function (part) {
        if (part[1]) {
          meta.append(meta.hasChildNodes() ? ' ' : '', element('span', 'result-' + part[0], part[1]));
        }
      });
    return meta;
  }

  function itemOf(shown, terms, match) {
    var item = element('li', 'result');
    var title = element('h2', 'result-title');
    var link = element('a', '', shown.title);
    item.dataset.ref = shown.ref;
    if (match) {
      item.dataset.match = match;
    }
    link.setAttribute('href', shown.url);
    title.append(link);
    item.append(title, metaOf(shown));
    if (shown.excerpt) {
      item.append(marked(shown.excerpt, terms));
    }
    return item;
  }

  function show(list, found) {
    var items = document.createDocumentFragment();
    found.whole.concat(found.beginning).slice(0, SHOWN_AT_MOST).forEach(function (result, place) {
      var match = place < found.whole.length ? '' : 'beginning';
      items.append(itemOf(readout.documents[Number(result.ref)], found.terms, match));
    });
    list.replaceChildren(items);
  }

  function loadScript(path) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = path;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  function load() {
    return Promise.all(['search/index.js', 'search/documents.js'].map(loadScript)).then(function () {
      var vocabulary = readout.words.split(' ').filter(Boolean);
      return {lunr: window.lunr.Index.load(readout.index), vocabulary: vocabulary};
    });
  }

  /* The address keeps the query, so that it can be shared, and the history whether its last word was being
   * typed, so that Back shows the same results; a browser may refuse that from disk. */
  function keepInAddress(query, typing) {
    var asked = new URLSearchParams(location.search);
    if (query.trim()) { asked.set('q', query); } else { asked.delete('q'); }
    try {
      history.replaceState({typing: typing}, '', (String(asked) ? '?' + asked : location.pathname) + location.hash);
    } catch (refused) {
      return;
    }
  }

  function start() {
    var form = document.getElementById('search-form');
    var input = document.getElementById('q');
    var list = document.getElementById('results');
    var status = document.getElementById('search-status');
    var asked = new URLSearchParams(location.search).get('q');
    var index = null, waiting = 0, typing = Boolean(history.state && history.state.typing);

    function search() {
      var found;
      if (index) {
        found = find(index.lunr, index.vocabulary, input.value, typing);
        show(list, found);
        status.textContent = statusOf(found, input.value);
      }
    }

    if (!form || !input || !list || !status) {
      return;
    }
    if (asked !== null) {
      input.value = asked;
    }
    input.addEventListener('input', function () {
      typing = true;
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        keepInAddress(input.value, typing);
        search();
      }, PAUSE);
    });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      typing = false;
      clearTimeout(waiting);
      keepInAddress(input.value, typing);
      search();
    });
    list.setAttribute('aria-busy', 'true');
    load().then(function (loaded) {
      index = loaded;
      search();
    }).catch(function () {
      status.textContent = 'Search could not be loaded.';
    }).then(function () {
      list.removeAttribute('aria-busy');
    });
  }

  if (window.document) {
    start();
  }
})();
