// One large button in place of each player of a page that Selkopaja makes. Nothing is loaded before the button is
// pressed, and nothing is kept. Where this does not run, the browser's own players stand there. Written for old browsers
// too (ECMAScript 5).
(function () {
  'use strict';

  var drawing = 'http://www.w3.org/2000/svg';
  var playing = null;

  // A triangle to start, a square to stop: a sign for those who do not read.
  function sign() {
    var svg = document.createElementNS(drawing, 'svg');
    svg.setAttribute('viewBox', '0 0 40 40');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
    [['go', 'M15 10v20l17-10z'], ['stop', 'M12 12h16v16H12z']].forEach(function (shape) {
      var path = document.createElementNS(drawing, 'path');
      path.setAttribute('class', shape[0]);
      path.setAttribute('d', shape[1]);
      svg.appendChild(path);
    });
    return svg;
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
    var button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'false');
    button.appendChild(sign());
    button.appendChild(document.createTextNode(audio.getAttribute('aria-label')));

    function show(isPlaying) {
      button.setAttribute('aria-pressed', String(isPlaying));
      text.className = text.className.replace(/ ?\bspoken-now\b/, '') + (isPlaying ? ' spoken-now' : '');
      if (!text.className) { text.removeAttribute('class'); }
    }
    function stop() {
      if (playing === stop) { playing = null; }
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
      if (playing) { playing(); }
      playing = stop;
      show(true);
      var promise = audio.play();
      // A press that stops it at once is no fault.
      if (promise) { promise.then(null, function (fault) { if (fault.name !== 'AbortError') { giveUp(); } }); }
    }

    button.addEventListener('click', function () { if (playing === stop) { stop(); } else { start(); } });
    audio.addEventListener('ended', stop);
    audio.addEventListener('error', giveUp);
    audio.hidden = true;
    place.insertBefore(button, audio);
  }

  var players = document.querySelectorAll('.listen > audio');
  if (!players.length || !players[0].play) { return; }
  for (var i = 0; i < players.length; i++) { player(players[i]); }
  // Whoever leaves the page and comes back to it begins in silence.
  window.addEventListener('pagehide', function () { if (playing) { playing(); } });
}());
