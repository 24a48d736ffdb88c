// Two buttons beside the address of a page that Selkopaja makes: one copies it, one opens the sharing of the telephone.
// Each stands there only where the browser can do it. Nothing is sent and nothing is kept. Where this does not run, the
// address itself can be pressed for long and copied. Written for old browsers too (ECMAScript 5).
(function () {
  'use strict';

  var row = document.querySelector('.share');
  var link = row && row.querySelector('.page-address');
  // From disk neither works.
  if (!link || !/^https?:$/.test(location.protocol)) { return; }

  var said = document.createElement('span');
  said.setAttribute('role', 'status');

  function button(words, press) {
    var made = document.createElement('button');
    made.type = 'button';
    made.appendChild(document.createTextNode(words));
    made.addEventListener('click', press);
    buttons.appendChild(made);
  }

  var buttons = document.createElement('p');
  buttons.className = 'share-buttons';

  if (navigator.share) {
    button(row.getAttribute('data-share'), function () {
      // Whoever closes the list of ways to share has changed their mind.
      var promise = navigator.share({ title: document.title, url: link.href });
      if (promise) { promise.then(null, function () {}); }
    });
  }
  if (navigator.clipboard && navigator.clipboard.writeText) {
    button(row.getAttribute('data-copy'), function () {
      said.textContent = '';
      navigator.clipboard.writeText(link.href).then(function () {
        said.textContent = row.getAttribute('data-copied');
      }, function () {
        // Not allowed here: the address is marked, to be copied by hand.
        window.getSelection().selectAllChildren(link);
        said.textContent = row.getAttribute('data-marked');
      });
    });
  }
  if (!buttons.firstChild) { return; }
  buttons.appendChild(said);
  link.parentNode.parentNode.insertBefore(buttons, link.parentNode.nextSibling);
}());
