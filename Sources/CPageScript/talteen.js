// A button on the first page of a guide: it keeps the guide on this telephone, to be read without a network, or takes it
// away again. It stands there only where the browser can do it. Before it is pressed nothing is kept and nothing of
// `ilman-verkkoa.js` runs, which does the keeping. What it says of itself is ECMAScript 5, for old browsers read it too.
(function () {
  'use strict';

  var place = document.querySelector('.keep-guide');
  var workers = navigator.serviceWorker;
  // From disk there is no server to keep pages of; a preview shows what is written now, and nothing that is kept.
  if (!place || !workers || !window.isSecureContext || !window.caches || !/^https?:$/.test(location.protocol) ||
      document.getElementById('selkopaja-preview')) { return; }

  var button = place.querySelector('button');
  var said = place.querySelector('[role="status"]');
  var keep = button.textContent;
  var worker = new URL(place.getAttribute('data-worker'), location.href).href;
  var guide = new URL(place.getAttribute('data-guide'), location.href).href;
  var isKept = false;
  var isBusy = false;

  function words(name) { return place.getAttribute('data-' + name); }

  function show(state) {
    isBusy = false;
    isKept = Boolean(state.day);
    said.textContent = state.failed ? words('failed') : isKept ? words('kept').replace('%day%', state.day) : '';
    button.textContent = isKept ? words('remove') : keep;
  }

  // The worker's answer to one question.
  function ask(registration, task) {
    return new Promise(function (done) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function (event) { done(event.data); };
      registration.active.postMessage({ task: task, guide: guide }, [channel.port2]);
    });
  }

  // Not `workers.ready`: that stays with the first worker of the page, also when that is gone.
  function whenActive(registration) {
    return new Promise(function (done, fail) {
      var coming = registration.installing || registration.waiting;
      if (registration.active || !coming) { done(registration); return; }
      coming.addEventListener('statechange', function () {
        if (registration.active) { done(registration); } else if (coming.state === 'redundant') { fail(); }
      });
    });
  }

  // A telephone may stop the worker in the midst of its work, which then never answers: a new one knows of no work.
  function askUntilDone(registration, task) {
    var asking;
    function end() { clearInterval(asking); }
    var answer = new Promise(function (done, fail) {
      ask(registration, task).then(done, fail);
      asking = setInterval(function () {
        ask(registration, 'look').then(function (state) {
          if (!state.isBusy) { done(task === 'keep' && !state.day ? { failed: true } : state); }
        }, fail);
      }, 5000);
    });
    answer.then(end, end);
    return answer;
  }

  button.addEventListener('click', function () {
    if (isBusy) { return; }
    var task = isKept ? 'remove' : 'keep';
    isBusy = true;
    if (!isKept) { said.textContent = words('busy'); }
    workers.register(worker).then(whenActive)
      .then(function (registration) { return askUntilDone(registration, task); })
      .then(show, function () { show({ failed: true }); });
  });

  workers.getRegistration(worker).then(function (registration) {
    return registration && registration.active ? ask(registration, 'look') : {};
  }).then(show).then(function () { place.hidden = false; }, function () {});
}());
