/* A button at each note of a briefing copies it with its outlets, the briefing and the address. */
(function () {
  'use strict';

  const briefing = document.querySelector('[data-copy]');
  if (!briefing) {
    return;
  }
  const { copy, copied, as } = briefing.dataset;
  const canonical = document.querySelector('[rel=canonical]');
  const said = document.createElement('p');
  said.className = 'aside';
  said.setAttribute('role', 'status');
  briefing.append(said);

  const sentence = (words) => words.trim().replace(/\s+/g, ' ').replace(/[^.?!]$/, '$&.');

  /* Outlet and day of a passage's article, from the list of articles. */
  function outlet(passage) {
    const file = passage.getAttribute('href').split('#')[0];
    const [name, day] = briefing.querySelectorAll('.used [href="' + file + '"] ~ .line > span');
    return name.textContent + ', ' + day.textContent;
  }

  /* Where there is no clipboard, as in a page from disk in some browsers, what is selected is copied. */
  function put(text) {
    const area = document.createElement('textarea');
    area.value = text;
    briefing.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }

  for (const note of briefing.querySelectorAll('.noted > .notes > li')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.setAttribute('aria-label', copy + ' ' + note.id.slice(1));
    button.onclick = async () => {
      const outlets = new Set(Array.from(note.querySelectorAll('.passage'), outlet));
      const statement = sentence(note.querySelector('.note-text').textContent);
      const address = (canonical || location).href.split('#')[0] + '#' + note.id;
      const text = [statement, sentence([...outlets].join('; ')), sentence(as), address].join(' ');
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        put(text);
      }
      button.focus();
      said.textContent = button.textContent = copied;
      setTimeout(() => {
        said.textContent = '';
        button.textContent = copy;
      }, 2000);
    };
    note.querySelector('.from').append(button);
  }
}());
