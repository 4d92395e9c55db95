/* Previews: what a link to an actor, an event, a note or a passage leads to is shown beside it while it has the mouse
 * or the keyboard's focus. Escape closes it. Words are put in as text, never as markup. */
(function () {
  'use strict';

  const own = document.currentScript, files = own.dataset.previews;
  const box = document.createElement('div');
  const known = Object.create(null);
  let shown, wanted, timer;

  box.id = 'preview_';
  box.className = 'preview';
  box.setAttribute('role', 'tooltip');
  box.hidden = true;
  document.querySelector('main').append(box);

  /* Called by the files of previews. */
  self.readoutPreviews = (records) => Object.assign(known, records);

  /* The sentence of a passage, or its words where they stand nowhere else on the page; may be undefined. */
  function quote(passage) {
    let next = passage;
    do {
      next = next.nextElementSibling;
    } while (next && !next.matches('.passage, .sentence'));
    return passage.dataset.quote || (next && next.matches('.sentence') && next.textContent);
  }

  /* Finds the lines of a link's preview and gives them to `then`: a title, a line about it, and paragraphs. */
  function lines(link, then) {
    const record = /\/(actors|events)\/([a-z0-9-]+)\.html$/.exec(link.pathname);
    const note = link.matches('.cite') && document.getElementById(link.hash.slice(1));
    if (note) {
      const from = (passage) => [quote(passage), passage.textContent].filter(Boolean).join(' — ');
      then([note.firstElementChild.textContent, '', ...Array.from(note.querySelectorAll('.passage'), from)]);
    } else if (link.matches('.cite, .rests')) {
      then([link.getAttribute('aria-label').replace(/^.*?: /, '')]);
    } else if (link.matches('.passage')) {
      then(quote(link) && ['', '', quote(link)]);
    } else if (record && files && link.pathname !== location.pathname && !link.closest('h1, .row-title, nav')) {
      const id = record[2];
      if (id in known) {
        then(known[id]);
        return;
      }
      let number = 0;
      for (const letter of id) {
        number = (number * 31 + letter.charCodeAt(0)) % 65521;
      }
      const script = document.createElement('script');
      script.src = new URL('../../previews/' + number % files + '.js', own.src);
      script.onload = () => then(known[id]);
      document.head.append(script);
    }
  }

  function hide() {
    if (shown) {
      shown.removeAttribute('aria-describedby');
      box.hidden = true;
    }
    shown = wanted = null;
  }

  /* Below the line that the link stands in, or above it where there is no room; a link that breaks has several. */
  function place(link, x) {
    const parts = Array.from(link.getClientRects());
    const at = parts.find((part) => part.left <= x && x <= part.right) || parts[0];
    const apart = parseFloat(getComputedStyle(link.parentNode).lineHeight) / 2;
    const below = at.bottom + apart, above = at.top - apart - box.offsetHeight;
    const right = document.documentElement.clientWidth - box.offsetWidth - 8;
    box.style.left = Math.max(8, Math.min(at.left, right)) + scrollX + 'px';
    box.style.top = (below + box.offsetHeight > innerHeight && above > 0 ? above : below) + scrollY + 'px';
  }

  function show(link, x) {
    lines(link, (found) => {
      if (found && wanted === link) {
        hide();
        box.replaceChildren(...found.map((text, number) => {
          const line = document.createElement('p');
          line.textContent = text;
          line.dir = 'auto';
          line.className = ['preview-title', 'line'][number] || '';
          return line;
        }));
        link.removeAttribute('title');
        link.setAttribute('aria-describedby', box.id);
        shown = wanted = link;
        box.hidden = false;
        place(link, x);
      }
    });
  }

  /* Shows the preview of a link, or none, unless something else is wanted before. */
  function want(link, after, x) {
    clearTimeout(timer);
    wanted = link;
    if (link !== shown) {
      timer = setTimeout(() => {
        hide();
        wanted = link;
        link && show(link, x);
      }, after);
    }
  }

  const link = (event) => event.target.closest('main a[href]');

  addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') {
      want(box.contains(event.target) ? shown : link(event), 250, event.clientX);
    }
  });
  addEventListener('focusin', (event) => {
    want(event.target.matches(':focus-visible') && link(event), 0);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      hide();
    }
  });
}());
