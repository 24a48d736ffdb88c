(function () {
'use strict';
var languages = document.querySelector('nav.languages');
if (!languages || !languages.contains) { return; }
var last = location.hash;
var timer;
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
(function () {
'use strict';
var row = document.querySelector('.share');
var link = row && row.querySelector('.page-address');
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
window.getSelection().selectAllChildren(link);
said.textContent = row.getAttribute('data-marked');
});
});
}
if (!buttons.firstChild) { return; }
buttons.appendChild(said);
link.parentNode.parentNode.insertBefore(buttons, link.parentNode.nextSibling);
}());
var selkopajaListen = (function () {
'use strict';
var drawing = 'http://www.w3.org/2000/svg';
var shapes = { go: 'M15 10v20l17-10z', stop: 'M12 12h16v16H12z', pause: 'M12 11h6v18h-6zM22 11h6v18h-6z' };
var quiet = null;
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
function begin(stop) {
if (quiet && quiet !== stop) { quiet(); }
quiet = stop;
}
function end(stop) { if (quiet === stop) { quiet = null; } }
function mark(part, isSpoken) {
part.className = part.className.replace(/ ?\bspoken-now\b/, '') + (isSpoken ? ' spoken-now' : '');
if (!part.className) { part.removeAttribute('class'); }
}
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
window.addEventListener('pagehide', function () { if (quiet) { quiet(); } });
return { sign: sign, begin: begin, end: end, mark: mark };
}());
(function (listen) {
'use strict';
var article = document.querySelector('article');
var bar = document.querySelector('.aloud');
if (!article || !bar || !Array.prototype.forEach) { return; }
var voices = window.speechSynthesis && window.SpeechSynthesisUtterance ? window.speechSynthesis : null;
var language = document.documentElement.lang;
var each = Array.prototype.forEach;
var inWords = /^(?:A|ABBR|B|BDI|BDO|BR|CODE|DFN|EM|I|SMALL|SPAN|STRONG|TIME|SVG)$/;
var unsaid = /^(?:NAV|BUTTON|INPUT|AUDIO|SCRIPT|SVG)$/;
var unsaidClass = /(?:^|\s)(?:listen|aloud|other-form)(?:\s|$)/;
var ownLine = /(?:^|\s)mark(?:\s|$)/;
function name(node) { return node.nodeName.toUpperCase(); }
function classes(element) { return element.getAttribute('class') || ''; }
function isUnsaid(element) {
if (element.getAttribute('role') === 'img') { return false; }
return unsaid.test(name(element)) || unsaidClass.test(classes(element)) || element.hidden ||
element.getAttribute('aria-hidden') === 'true';
}
function languageOf(node) {
while (node && !(node.getAttribute && node.getAttribute('lang'))) { node = node.parentNode; }
return node ? node.getAttribute('lang') : language;
}
function dialled(text) {
return text.replace(/([0-9٠-٩۰-۹၀-၉])[\s\u00A0\u202F-]*(?=[0-9٠-٩۰-۹၀-၉])/g, function (found, digit) {
return digit + (found.length > 1 ? ', ' : ' ');
});
}
function collectWords(node, within, isDialled, found) {
if (node.nodeType === 3) {
var text = node.data.replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '');
add(isDialled ? dialled(text) : text, within, found);
} else if (node.nodeType === 1 && !isUnsaid(node)) {
var own = node.getAttribute('lang') || within;
if (name(node) === 'BR') { add(' ', own, found); return; }
if (node.getAttribute('role') === 'img') {
add(' ' + node.getAttribute('aria-label') + '. ', own, found);
return;
}
var numbers = isDialled || /(?:^|\s)phone(?:\s|$)/.test(classes(node));
each.call(node.childNodes, function (child) { collectWords(child, own, numbers, found); });
if (/^T[HD]$/.test(name(node))) { add(', ', own, found); }
}
}
function add(text, own, found) {
var last = found[found.length - 1];
if (last && last.language === own) { last.text += text; } else { found.push({ language: own, text: text }); }
}
function sentences(text) {
var ends = /[.!?…؟۔]+["'”»)\]]*\s+|[။።]\s*/g;
var found = [];
var start = 0;
for (var end = ends.exec(text); end; end = ends.exec(text)) {
var before = text.charAt(end.index - 1);
var after = text.charAt(ends.lastIndex);
if (/[0-9]/.test(before) || after !== after.toUpperCase()) { continue; }
found.push(text.slice(start, ends.lastIndex));
start = ends.lastIndex;
}
found.push(text.slice(start));
return found;
}
var hasWords = /[0-9A-Za-z\u00AA-\u02AF\u0370-\u1FFF\u2C00-\u2DFF\u3040-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC]/;
function sayings(nodes, within) {
var words = [];
nodes.forEach(function (node) { collectWords(node, within, false, words); });
var said = [];
words.forEach(function (piece) {
sentences(piece.text.replace(/\s+/g, ' ')).forEach(function (text) {
text = text.replace(/^[\s,]+|[\s,]+$/g, '');
if (hasWords.test(text)) { said.push({ language: piece.language, text: text }); }
});
});
return said;
}
function recording(block) {
var found = null;
function look(element) {
var kinds = classes(element).split(/\s+/);
if (kinds.indexOf('listen') < 0 || kinds.indexOf('old') >= 0 || kinds.indexOf('of-picture') >= 0) { return; }
found = found || element.querySelector('audio');
}
each.call(block.children, look);
if (/^H[1-6]$/.test(name(block))) {
var next = block.nextElementSibling;
while (next && /\bunder-heading\b/.test(classes(next))) {
each.call(next.children, look);
next = next.nextElementSibling;
}
}
return found && found.getAttribute('src');
}
function part(block, nodes, isMixed) {
var said = sayings(nodes, languageOf(block));
return said.length ? [{ block: block, nodes: isMixed ? nodes : null, said: said, sound: recording(block) }] : [];
}
function parts(block) {
if (isUnsaid(block)) { return []; }
if (name(block) === 'TR') { return part(block, [block], false); }
var isMixed = false;
each.call(block.children, function (child) {
if (!inWords.test(name(child)) && !isUnsaid(child)) { isMixed = true; }
});
var found = [];
var line = [];
function endLine() { found = found.concat(part(block, line, isMixed)); line = []; }
each.call(block.childNodes, function (child) {
if (child.nodeType !== 1) { line.push(child); return; }
if (inWords.test(name(child)) && !ownLine.test(classes(child))) { line.push(child); return; }
endLine();
found = found.concat(parts(child));
});
endLine();
return found;
}
var otherNames = { kmr: ['kmr', 'ku'], ckb: ['ckb', 'ku-arab'], nb: ['nb', 'no'], prs: ['fa'], fil: ['fil', 'tl'] };
var broken = [];
function voice(tag) {
tag = tag.toLowerCase();
var primary = tag.split('-')[0];
var names = otherNames[primary] || [primary];
var best = null;
var rank = 0;
each.call(voices ? voices.getVoices() : [], function (one) {
if (one.localService !== true || !one.lang || broken.indexOf(one.voiceURI) >= 0) { return; }
var own = one.lang.toLowerCase().replace(/_/g, '-');
var place = -1;
names.forEach(function (known, index) {
if (place < 0 && (own === known || own.indexOf(known + '-') === 0)) { place = index; }
});
var script = /-([a-z]{4})(?:-|$)/.exec(own);
if (place < 0 || script && names[place].indexOf(script[1]) < 0 && tag.indexOf('-' + script[1]) < 0) { return; }
var value = 10 - 2 * place + (own === tag ? 5 : 0) + (/-fi$/.test(own) ? 1 : 0) + (one.default ? 1 : 0);
if (value > rank) { best = one; rank = value; }
});
return best;
}
function isOfPage(tag) { return tag.split('-')[0] === language.split('-')[0]; }
var all = parts(article);
var own = all.filter(function (part) { return isOfPage(languageOf(part.block)); });
var speaker = null;
var sound = document.createElement('audio');
var at = 0;
var saying = 0;
var end = 0;
var turn = 0;
var state = 'silent';
var shown = null;
var section = null;
function isLabel(part) {
return name(part.block) === 'DT' || /(?:^|\s)(?:mark|box-label|word-note)(?:\s|$)/.test(classes(part.block));
}
function canRead() {
var texts = own.filter(function (part) { return !isLabel(part); });
return texts.length > 0 && (voice(language) !== null || texts.every(function (part) { return part.sound; }));
}
function place(part) {
if (part.nodes && part.nodes.length === 1 && part.nodes[0].nodeType === 1) {
part.block = part.nodes[0];
part.nodes = null;
} else if (part.nodes) {
var words = document.createElement('span');
words.className = 'read-part';
part.nodes[0].parentNode.insertBefore(words, part.nodes[0]);
part.nodes.forEach(function (node) { words.appendChild(node); });
part.block = words;
part.nodes = null;
}
return part.block;
}
function isOnScreen(element) {
var box = element.getBoundingClientRect();
return box.bottom > 0 && box.top < window.innerHeight - buttons.offsetHeight;
}
function isWholeOnScreen(element) {
var box = element.getBoundingClientRect();
return box.top >= 0 && box.bottom <= window.innerHeight - buttons.offsetHeight;
}
function showPart(part) {
var element = part && place(part);
if (element === shown) { return; }
var follows = !shown || isOnScreen(shown);
if (shown) { listen.mark(shown, false); }
shown = element;
if (!element) { return; }
listen.mark(element, true);
if (!follows || isWholeOnScreen(element)) { return; }
var calm = window.matchMedia && window.matchMedia('(prefers-reduced-motion: reduce)').matches;
var isTall = element.offsetHeight > window.innerHeight / 2;
element.scrollIntoView({ block: isTall ? 'start' : 'center', behavior: calm ? 'auto' : 'smooth' });
}
function speak() {
var now = ++turn;
while (at < end) {
var part = all[at];
if (part.sound && saying === 0) { showPart(part); play(part, now); return; }
for (; saying < part.said.length; saying++) {
var piece = part.said[saying];
var one = voice(piece.language);
if (one) { showPart(part); say(piece, one, now); return; }
}
next();
}
stop();
}
function next() { at += 1; saying = 0; }
function say(piece, one, now) {
speaker = new window.SpeechSynthesisUtterance(piece.text);
speaker.voice = one;
speaker.lang = one.lang;
speaker.onend = function () { if (now === turn) { saying += 1; speak(); } };
speaker.onerror = function (fault) {
if (now !== turn) { return; }
if (fault.error === 'interrupted' || fault.error === 'canceled') { turn += 1; show('paused'); return; }
broken.push(one.voiceURI);
if (canRead()) { speak(); } else { stop(); }
refresh();
};
voices.speak(speaker);
}
function play(part, now) {
function fail(fault) {
if (now !== turn || fault && fault.name === 'AbortError') { return; }
part.sound = null;
if (canRead()) { speak(); } else { stop(); }
refresh();
}
sound.onended = function () { if (now === turn) { next(); speak(); } };
sound.onerror = function () { fail(null); };
sound.src = part.sound;
var promise = sound.play();
if (promise) { promise.then(null, fail); }
}
function hush() {
turn += 1;
sound.pause();
if (!voices || !voices.speaking && !voices.pending) { return false; }
voices.cancel();
return true;
}
function start(from, to, button) {
listen.begin(stop);
var wasSpeaking = hush();
if (state === 'silent') {
sound.removeAttribute('src');
sound.load();
}
at = from;
saying = 0;
end = to;
section = button;
show('reading');
var now = turn;
if (wasSpeaking) { window.setTimeout(function () { if (now === turn) { speak(); } }, 100); } else { speak(); }
}
function pause() {
hush();
show('paused');
}
function goOn() {
listen.begin(stop);
show('reading');
speak();
}
function stop() {
hush();
listen.end(stop);
showPart(null);
var hadFocus = document.activeElement === stopButton;
section = null;
show('silent');
if (hadFocus) { main.focus(); }
}
var buttons = bar.querySelector('.aloud-bar');
var main = bar.querySelector('.to-read');
var stopButton = bar.querySelector('.to-stop');
var partLabel = bar.querySelector('.to-read-part');
var partButtons = [];
function show(now) {
state = now;
main.setAttribute('aria-pressed', String(now === 'reading'));
stopButton.hidden = now === 'silent';
var page = document.documentElement;
page.className = page.className.replace(/ ?\bis-read\b/, '') + (now === 'silent' ? '' : ' is-read');
partButtons.forEach(function (button) {
button.setAttribute('aria-pressed', String(now === 'reading' && button === section));
});
}
function addPartButton(heading, from, to) {
var button = document.createElement('button');
button.type = 'button';
button.className = 'aloud-part';
button.id = 'Aloud-' + from;
button.setAttribute('aria-pressed', 'false');
button.setAttribute('aria-label', partLabel.textContent);
if (!heading.querySelector('[lang]')) { heading.setAttribute('aria-label', heading.textContent); }
if (heading.id) { button.setAttribute('aria-labelledby', button.id + ' ' + heading.id); }
button.appendChild(listen.sign(['go', 'pause']));
button.addEventListener('click', function () {
if (section !== button) { start(from, to, button); } else if (state === 'reading') { pause(); } else { goOn(); }
});
heading.appendChild(button);
partButtons.push(button);
}
function addPartButtons() {
var starts = [];
all.forEach(function (part, index) { if (name(part.block) === 'H2') { starts.push(index); } });
if (starts.length < 2) { return; }
starts.forEach(function (from, index) {
addPartButton(all[from].block, from, index + 1 < starts.length ? starts[index + 1] : all.length);
});
}
function refresh() {
var can = canRead();
if (can && !partButtons.length) { addPartButtons(); }
bar.hidden = !can;
partButtons.forEach(function (button) { button.hidden = !can; });
}
main.insertBefore(listen.sign(['go', 'pause']), main.firstChild);
stopButton.insertBefore(listen.sign(['stop']), stopButton.firstChild);
main.addEventListener('click', function () {
if (state === 'reading') { pause(); } else if (state === 'paused') { goOn(); } else { start(0, all.length, null); }
});
stopButton.addEventListener('click', stop);
if (voices) {
voices.onvoiceschanged = function () { if (state === 'silent') { refresh(); } };
window.setTimeout(function () { if (state === 'silent') { refresh(); } }, 1500);
}
refresh();
}(selkopajaListen));
