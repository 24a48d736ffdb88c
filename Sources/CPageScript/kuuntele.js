// One large button in place of each player of a page that Selkopaja makes. Nothing is loaded before the button is
// pressed, and nothing is kept. Where this does not run, the browser's own players stand there. Written for old browsers
// too (ECMAScript 5). `lue-sivu.js` follows in the same file and shares the signs, and that one thing sounds at a time.
var selkopajaListen = (function () {
  'use strict';

  var drawing = 'http://www.w3.org/2000/svg';
  var shapes = { go: 'M15 10v20l17-10z', stop: 'M12 12h16v16H12z', pause: 'M12 11h6v18h-6zM22 11h6v18h-6z' };
  var quiet = null;

  // Signs for those who do not read: a triangle to start, a square to stop, two bars to pause.
  function sign(names) {
    var svg = document.createElementNS(drawing, 'svg');
    svg.setAttribute('viewBox', '0 0 40 40');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
    names.forEach(function (name) {
      var path = document.createElementNS(drawing, 'path');
      path.setAttribute('class', name);
      path.setAttribute('d', shapes[name]);
      svg.appendChild(path);
    });
    return svg;
  }

  // Whoever begins to sound makes silent what sounded before, by that one's own way to stop.
  function begin(stop) {
    if (quiet && quiet !== stop) { quiet(); }
    quiet = stop;
  }
  function end(stop) { if (quiet === stop) { quiet = null; } }

  function mark(part, isSpoken) {
    part.className = part.className.replace(/ ?\bspoken-now\b/, '') + (isSpoken ? ' spoken-now' : '');
    if (!part.className) { part.removeAttribute('class'); }
  }

  // What the recording says: the text that the player stands in or below.
  function spoken(place) {
    var part = place.parentNode;
    if (/\bunder-heading\b/.test(part.className)) {
      while (part && !/^H[1-6]$/.test(part.nodeName)) { part = part.previousElementSibling; }
    }
    return part || place.parentNode;
  }

  function player(audio) {
    var place = audio.parentNode;
    var text = spoken(place);
    var words = audio.getAttribute('aria-label');
    var button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'false');
    button.appendChild(sign(['go', 'stop']));
    // Beside the name of a language there is room for the sign alone.
    if (/\bbeside-name\b/.test(place.className)) {
      button.setAttribute('aria-label', words);
    } else {
      button.appendChild(document.createTextNode(words));
    }

    function show(isPlaying) {
      button.setAttribute('aria-pressed', String(isPlaying));
      mark(text, isPlaying);
    }
    function stop() {
      end(stop);
      audio.pause();
      try { audio.currentTime = 0; } catch (nothingLoaded) { /* it is at its beginning */ }
      show(false);
    }
    // The browser's own player says what is wrong, and may let the file be saved.
    function giveUp() {
      if (!button.parentNode) { return; }
      stop();
      place.removeChild(button);
      audio.hidden = false;
      audio.focus();
    }
    function start() {
      begin(stop);
      show(true);
      var promise = audio.play();
      // A press that stops it at once is no fault.
      if (promise) { promise.then(null, function (fault) { if (fault.name !== 'AbortError') { giveUp(); } }); }
    }

    button.addEventListener('click', function () { if (quiet === stop) { stop(); } else { start(); } });
    audio.addEventListener('ended', stop);
    audio.addEventListener('error', giveUp);
    audio.hidden = true;
    place.insertBefore(button, audio);
  }

  var players = document.querySelectorAll('.listen > audio');
  if (players.length && players[0].play) {
    for (var i = 0; i < players.length; i++) { player(players[i]); }
  }
  // Whoever leaves the page and comes back to it begins in silence.
  window.addEventListener('pagehide', function () { if (quiet) { quiet(); } });

  return { sign: sign, begin: begin, end: end, mark: mark };
}());
