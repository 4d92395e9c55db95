/* The words of the search page: what it says, and its results with the words of the query marked.
 *
 * Sets on the global `readout`, for search-facets.js and search.js:
 *   say(name, values)     a sentence of the page's `<template id="search-words_">`, its braces filled in
 *   digits(number)        a number as the page's language writes it
 *   make(name, classes, ...children)   an element
 *   quoted(query)         the query as a sentence repeats it
 *   result(shown, terms, withheld)  an item of the list:
 *     <li class="result" data-ref="article:<id>">
 *       <h2 class="result-title"><a href="…">…</a></h2>
 *       <p class="result-meta"><span class="result-kind">…</span> <span class="result-outlet">…</span>
 *         <span class="result-date">…</span></p>
 *       <p class="result-excerpt">… <mark>…</mark> …</p>
 *     </li>
 *   Parts without a value are absent. All text of others becomes text nodes, never markup.
 */
(function () {
  'use strict';

  const QUOTED_AT_MOST = 60; // characters of the query that a sentence repeats
  const readout = window.readout = window.readout || {};
  const sentences = {};

  document.getElementById('search-words_').content.querySelectorAll('[data-word]').forEach((one) => {
    sentences[one.dataset.word] = one.textContent;
  });

  function digits(number) {
    return number.toLocaleString(document.documentElement.lang);
  }

  function say(name, values) {
    // Made with a function, so that "$&" in a value stays what it is.
    return (sentences[name] || '').replace(/\{(\w+)\}/g, (all, key) => {
      const value = (values || {})[key];
      return typeof value === 'number' ? readout.digits(value) : value;
    });
  }

  function make(name, classes, ...children) {
    const made = document.createElement(name);
    if (classes) {
      made.className = classes;
    }
    made.append(...children);
    return made;
  }

  function quoted(query) {
    const characters = Array.from(query.trim());
    const cut = characters.length > QUOTED_AT_MOST;
    return say('quoted', { words: characters.slice(0, QUOTED_AT_MOST).join('') + (cut ? '…' : '') });
  }

  /* A text's nodes, those words marked whose term is one of `terms`. */
  function marked(text, terms) {
    const cleaned = readout.clean(text);
    const nodes = [];
    let from = 0;
    readout.scan(cleaned).forEach((found) => {
      if (terms.has(readout.term(found.word))) {
        const start = Math.max(from, found.start); // pairs of letters overlap
        nodes.push(cleaned.slice(from, start), make('mark', '', cleaned.slice(start, found.end)));
        from = found.end;
      }
    });
    nodes.push(cleaned.slice(from));
    return nodes;
  }

  /* `withheld`: the words were found in text that may not be shown. */
  function result(shown, terms, withheld) {
    const item = make('li', 'result');
    const link = make('a', '', ...marked(shown.title, terms));
    const meta = make('p', 'result-meta');
    const kind = say('kind-' + shown.kind) || shown.kind;
    const marks = say('quoted', { words: '\n' }).split('\n');
    const title = shown.kind === 'quote' ? [marks[0], link, marks[1]] : [link];
    item.dataset.ref = shown.ref;
    item.dataset.kind = shown.kind;
    link.setAttribute('href', shown.url);
    const parts = {kind, outlet: shown.outlet, date: shown.date, withheld: withheld ? say('withheld') : ''};
    Object.entries(parts).forEach(([part, value]) => {
      if (value) {
        meta.append(meta.hasChildNodes() ? ' ' : '', make('span', 'result-' + part, value));
      }
    });
    item.append(make('h2', 'result-title', ...title), meta);
    if (shown.excerpt) {
      item.append(make('p', 'result-excerpt', ...marked(shown.excerpt, terms)));
    }
    return item;
  }

  Object.assign(readout, {digits, say, make, quoted, result});
})();
