/* The list of contents beside a briefing tells which section is being read: that which crosses a line near the top. */
(function () {
  'use strict';

  const links = new Map();
  for (const link of document.querySelectorAll('nav.contents a')) {
    links.set(document.querySelector(link.hash).closest('section'), link);
  }
  let current;
  const reading = new IntersectionObserver((sections) => {
    for (const section of sections) {
      if (section.isIntersecting) {
        current && current.removeAttribute('aria-current');
        current = links.get(section.target);
        current.setAttribute('aria-current', 'location');
      }
    }
  }, { rootMargin: '-20% 0px -79% 0px' });
  links.forEach((_, section) => reading.observe(section));
}());
