// Whoever picks another language stays at the heading where they were: it has the same address in every language. The
// languages stand at the top, so it is the last place where the reader stopped before scrolling up to them. Where this
// does not run, the other page is shown from its beginning. Written for old browsers too (ECMAScript 5).
(function () {
  'use strict';

  var languages = document.querySelector('nav.languages');
  if (!languages || !languages.contains) { return; }
  var last = location.hash;
  var timer;

  // The last heading that has come to the upper third of the window; none where the reader is still at the beginning.
  function heading() {
    var all = document.querySelectorAll('main h2[id], main h3[id]');
    var found = '';
    for (var i = 0; i < all.length && all[i].getBoundingClientRect().top < window.innerHeight / 3; i += 1) {
      found = '#' + all[i].id;
    }
    return found;
  }

  window.addEventListener('scroll', function () {
    clearTimeout(timer);
    timer = setTimeout(function () { last = heading() || last; }, 700);
  });
  languages.addEventListener('click', function (event) {
    var link = event.target;
    while (link !== languages && link.nodeName !== 'A') { link = link.parentNode; }
    if (link !== languages) { link.hash = heading() || last; }
  });
}());
