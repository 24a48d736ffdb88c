// The search of a site that Selkopaja makes. It asks no server, loads nothing but the index beside it, and keeps nothing:
// what somebody looks for stays on their device. Written for old browsers too (ECMAScript 5).
(function () {
  'use strict';

  var mostShown = 20;
  // How much a word weighs by where it stands (`SearchClass`): a part of a word in the text, in the text, often in the
  // text, in its first sentences, a part in a heading, in a heading, a part in the title, in the title.
  var weights = [0.5, 1, 2, 2, 3, 5, 4, 9], inHeadingClass = 4, inTitleClass = 7;
  // A word of fewer letters is too like many others to be a misspelling of one.
  var leastMisspelt = 5;
  // Letters of Arabic script that differ by their dots alone.
  var alike = ['جحخچ', 'دذڎ', 'رزژ', 'سش', 'صض', 'طظ', 'عغ', 'فق', 'بتثنيپ'];
  var index = null;

  // Marks that readers leave out (as ICU's `searchFolded`), and characters that nobody sees.
  var marks = new RegExp('[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7' +
    '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed' +
    '\\u08d3-\\u08e1\\u08e3-\\u08ff\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20dc\\ufe20-\\ufe2f]', 'g');
  var unseen = /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/g;
  var apostrophes = /['\u2018\u2019\u02bc\u02bb\u00b4`]/g;
  var between = new RegExp('[\\u0000-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4' +
    '\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7\\u060c\\u060d\\u061b\\u061e\\u061f\\u066a-\\u066d\\u06d4' +
    '\\u104a\\u104b\\u1361-\\u1368\\u2000-\\u206f\\u20a0-\\u20bf\\u2190-\\u2bff\\u3000-\\u303f]+');
  // Scripts that put no space between words.
  var unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uaa60-\uaa7f]/;

  function form(text, name) { return text.normalize ? text.normalize(name) : text; }

  function fold(text) {
    var plain = form(form(form(text, 'NFKC').toLowerCase(), 'NFD').replace(marks, ''), 'NFC');
    plain = plain.replace(unseen, '').replace(apostrophes, '');
    var folded = '';
    for (var i = 0; i < plain.length; i++) {
      var letter = plain.charAt(i);
      folded += index.letters.hasOwnProperty(letter) ? index.letters[letter] : letter;
    }
    return folded;
  }

  function startsWith(text, beginning) { return text.lastIndexOf(beginning, 0) === 0; }

  function endsWith(text, end) {
    return text.length >= end.length && text.indexOf(end, text.length - end.length) >= 0;
  }

  // What a word can be a form of: itself, and what is left without prefix and endings, the longest first. Words of the
  // source language stand in the index of every other, and no word has the endings of both.
  function stems(word) {
    var found = [word];
    function add(stem) { if (stem.length >= index.stem && found.indexOf(stem) < 0) { found.push(stem); } }
    function strip(rows, from) {
      for (var row = 0; row < rows.length; row++) {
        var known = from.length;
        for (var s = 0; s < known; s++) {
          for (var e = 0; e < rows[row].length; e++) {
            var ending = rows[row][e], rest = from[s].slice(0, from[s].length - ending.length);
            if (endsWith(from[s], ending) && rest.length >= index.stem && from.indexOf(rest) < 0) { from.push(rest); }
          }
        }
      }
      return from;
    }
    for (var p = 0; p < index.prefixes.length; p++) {
      if (startsWith(word, index.prefixes[p])) { add(word.slice(index.prefixes[p].length)); }
    }
    var inSource = strip(index.sourceEndings, [word]);
    strip(index.endings, found);
    for (var i = 0; i < found.length; i++) {
      if (index.irregular.hasOwnProperty(found[i])) { add(index.irregular[found[i]]); }
    }
    for (i = 0; i < inSource.length; i++) {
      // So few letters are soon the beginning of another word: English *taxi* is not what Finnish makes of *tax*.
      if (inSource[i].length > index.stem || isOfSource(inSource[i])) { add(inSource[i]); }
    }
    return found.sort(function (a, b) { return b.length - a.length; });
  }

  // Words of the source language stand first.
  function isOfSource(stem) { return index.keys.hasOwnProperty(stem) && index.keys[stem][0] < index.sourceWords; }

  function words(text) {
    var found = [];
    var pieces = fold(text).replace(/[+]?[0-9]+(?:[ -]+[0-9]+)*/g, joined).split(between);
    for (var i = 0; i < pieces.length; i++) {
      if (!pieces[i]) { continue; }
      if (unspaced.test(pieces[i])) { cut(pieces[i], found); } else { found.push(pieces[i]); }
    }
    return found;
  }

  // A number is one word, however it is parted, where the site has it; one of Finland with and without its country.
  function joined(figures) {
    var number = figures.replace(/[+ -]/g, '');
    var shapes = [number, number.replace(/^(00)?358/, '0'), number.replace(/^0/, '358')];
    for (var i = 0; i < shapes.length; i++) {
      if (index.keys.hasOwnProperty(shapes[i])) { return shapes[i]; }
    }
    return figures;
  }

  // Without spaces a word ends where the longest known one does. What is left between is a word that is nowhere, unless
  // it is so short that it may be a particle.
  function cut(text, found) {
    var at = 0, unknown = '';
    function end() {
      if (unknown.length >= 3) { found.push(unknown); }
      unknown = '';
    }
    while (at < text.length) {
      var length = Math.min(index.longest, text.length - at);
      while (length > 0 && !index.keys.hasOwnProperty(text.substr(at, length))) { length--; }
      if (length > 0) {
        end();
        found.push(text.substr(at, length));
      } else {
        unknown += text.charAt(at);
      }
      at += length || 1;
    }
    end();
  }

  // Whether one letter put in, left out, changed or swapped with the next makes one word of the other.
  function isOneLetterOff(a, b) {
    if (Math.abs(a.length - b.length) > 1) { return false; }
    var start = 0;
    while (start < a.length && start < b.length && a.charAt(start) === b.charAt(start)) { start++; }
    var restA = a.slice(start), restB = b.slice(start);
    return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) ||
      restA.length > 1 && restA.charAt(0) === restB.charAt(1) && restA.charAt(1) === restB.charAt(0) &&
      restA.slice(2) === restB.slice(2);
  }

  function isAlike(a, b) {
    for (var g = 0; g < alike.length; g++) {
      if (alike[g].indexOf(a) >= 0 && alike[g].indexOf(b) >= 0) { return true; }
    }
    return false;
  }

  // Whether two words of one length differ by the dots of one letter alone.
  function differsByDots(a, b) {
    var at = 0;
    while (at < a.length && a.charAt(at) === b.charAt(at)) { at++; }
    return a.length === b.length && at < a.length && a.slice(at + 1) === b.slice(at + 1) &&
      isAlike(a.charAt(at), b.charAt(at));
  }

  function isMisspelt(typed, key) {
    if (typed.length >= leastMisspelt && key.length >= leastMisspelt) { return isOneLetterOff(typed, key); }
    return typed.length === leastMisspelt - 1 && differsByDots(typed, key);
  }

  function each(table, act) {
    for (var key in table) { if (table.hasOwnProperty(key)) { act(key, table[key]); } }
  }

  function addAll(found, key, sureness) {
    var list = index.keys[key];
    for (var n = 0; n < list.length; n++) { found[list[n]] = Math.max(found[list[n]] || 0, sureness); }
  }

  // The words of the index of which a word of the question is a form, each with how sure that is (0 to 1); null where
  // there is none.
  function forms(word) {
    var found = {}, any = false, candidates = stems(word);
    for (var i = 0; i < candidates.length; i++) {
      if (index.keys.hasOwnProperty(candidates[i])) {
        addAll(found, candidates[i], any ? 0.6 : 1);
        any = true;
      }
    }
    return any ? found : null;
  }

  // Those too of which it is the beginning: it may not be typed to its end, or be the first part of a compound.
  function meanings(word, isLast) {
    var exact = forms(word), found = exact || {}, any = exact !== null;
    if (word.length >= (isLast ? 3 : 4)) {
      each(index.keys, function (key) {
        if (key.length > word.length && startsWith(key, word)) {
          addAll(found, key, exact ? 0.4 : 0.8);
          any = true;
        }
      });
    }
    return any ? found : null;
  }

  // The words of the index that differ from it by one letter; null where there is none.
  function misspelt(word) {
    if (/^[0-9]+$/.test(word)) { return null; }
    var best = 0, close = [], found = {}, candidates = stems(bare(word));
    for (var i = 0; i < candidates.length && candidates[i].length >= best; i++) {
      for (var key in index.keys) {
        if (index.keys.hasOwnProperty(key) && isMisspelt(candidates[i], key)) {
          close.push(key);
          best = candidates[i].length;
        }
      }
    }
    for (i = 0; i < close.length; i++) { addAll(found, close[i], 0.6); }
    return close.length ? found : null;
  }

  // A word that is nowhere may begin with one of one letter that is written together with it: *to my family* in Arabic.
  function withoutJoined(word) {
    return word.length > leastMisspelt && index.joined.indexOf(word.charAt(0)) >= 0 ? forms(word.slice(1)) : null;
  }

  // Without the article and what is written together with it: they are letters, but say nothing of the word.
  function bare(word) {
    var longest = '';
    for (var p = 0; p < index.prefixes.length; p++) {
      var prefix = index.prefixes[p];
      if (prefix.length > longest.length && startsWith(word, prefix) && word.length - prefix.length >= index.stem) {
        longest = prefix;
      }
    }
    return longest.length > 1 ? word.slice(longest.length) : word;
  }

  // Two words written as one, which the site has in one place; null where it has not.
  function halves(word) {
    for (var middle = word.length - 4; middle >= 4; middle--) {
      var first = forms(word.slice(0, middle)), second = first && forms(word.slice(middle));
      if (second && meet(first, second)) { return [first, second]; }
    }
    return null;
  }

  function meet(first, second) {
    var places = {}, together = false;
    function eachPlace(meanings, act) {
      each(meanings, function (lexeme) {
        for (var h = 0; h < index.hits[lexeme].length; h++) { act(index.hits[lexeme][h] >> 3); }
      });
    }
    eachPlace(first, function (place) { places[place] = true; });
    eachPlace(second, function (place) { together = together || places[place] === true; });
    return together;
  }

  // What each word of the question may mean. It is a guess where a word is nowhere as it was typed.
  function understood(told) {
    var meant = [], isGuess = false;
    for (var i = 0; i < told.length; i++) {
      var sure = meanings(told[i], i === told.length - 1);
      if (sure) {
        meant.push(sure);
      } else {
        isGuess = true;
        var near = withoutJoined(told[i]) || misspelt(told[i]);
        meant = meant.concat(near ? [near] : halves(told[i]) || []);
      }
    }
    return { meant: meant, isGuess: isGuess, lacks: told.length - meant.length };
  }

  // A place is a heading with its text, or the beginning of a page; after the places stand the words of the glossary.
  function find(question) {
    var asked = words(question), told = [], i;
    for (i = 0; i < asked.length; i++) {
      if (!index.stop.hasOwnProperty(asked[i])) { told.push(asked[i]); }
    }
    if (!told.length) { told = asked; }
    var known = understood(told), meant = known.meant, score = [], count = [], named = [], pageScore = {}, lexemes = {};
    // One word of several says little alone: only a heading answers to it.
    var least = known.lacks > 0 && meant.length === 1 ? inHeadingClass : 0;
    for (i = 0; i < meant.length; i++) { weigh(meant[i], i); }

    function weigh(meanings, number) {
      var best = {}, inTitle = {}, inName = {}, onPage = {}, reached = 0;
      each(meanings, function (lexeme, sureness) {
        lexemes[lexeme] = true;
        var hits = index.hits[lexeme];
        for (var h = 0; h < hits.length; h++) {
          var place = hits[h] >> 3, kind = hits[h] & 7;
          if (kind < least) { continue; }
          if (!best[place]) {
            reached++;
            if (place < index.places.length) { onPage[pageOf(place)] = (onPage[pageOf(place)] || 0) + 1; }
          }
          var weight = weights[kind] * sureness * (kind < inHeadingClass ? density(place) : 1);
          best[place] = Math.max(best[place] || 0, weight);
          if (kind === inTitleClass) { inTitle[pageOf(place)] = true; }
          if (kind >= inHeadingClass) { inName[place] = true; }
        }
      });
      var rareness = Math.log(1 + (index.places.length + index.terms.length) / (reached || 1));
      each(best, function (place, weight) {
        // A page that speaks of it again and again is about it.
        var share = place < index.places.length ? onPage[pageOf(place)] / (index.placeCounts[pageOf(place)] + 1) : 0;
        score[place] = (score[place] || 0) + weight * (1 + share) * rareness;
        count[place] = (count[place] || 0) + 1;
        if (inName[place]) { named[place] = (named[place] || 0) + 1; }
      });
      each(inTitle, function (page) { (pageScore[page] = pageScore[page] || []).push([number, rareness, best]); });
    }

    var results = [], answers = [], explained = [];
    each(score, function (at) {
      var number = +at, isPartial = known.isGuess && count[number] < meant.length;
      if (number >= index.places.length) {
        if (isPartial) { return; }
        if (named[number] >= Math.min(index.terms[number - index.places.length][4], told.length)) {
          answers.push([number, score[number] * named[number]]);
        } else if (count[number] >= told.length) {
          explained.push([number, score[number]]);
        }
        return;
      }
      // What the page is about need not be said again under each heading.
      var said = pageScore[pageOf(number)] || [];
      for (var n = 0; n < said.length; n++) {
        if (!said[n][2].hasOwnProperty(at)) { score[number] += 2 * said[n][1]; count[number]++; }
      }
      if (known.isGuess && count[number] < meant.length) { return; }
      var share = count[number] / meant.length;
      results.push([number, score[number] * share * share]);
    });
    function byScore(a, b) { return b[1] - a[1] || a[0] - b[0]; }
    results.sort(byScore);
    // Where no page has it, an explanation may.
    if (!results.length && !answers.length) { answers = explained; }
    answers.sort(byScore);
    // What has next to nothing of it only hides the rest.
    var enough = results.length ? results[0][1] / 8 : 0;
    results = results.filter(function (result) { return result[1] >= enough; });
    return { answers: answers.slice(0, results.length ? 2 : 4), places: results, lexemes: lexemes, told: told, isGuess: known.isGuess };
  }

  function pageOf(place) { return index.places[place][0]; }

  // In few words one weighs more than in many.
  function density(place) {
    if (place >= index.places.length) { return 1; }
    return 2 / (1 + Math.max(index.places[place][3].length, 80) / index.usualLength);
  }

  // What stands on the page.

  function element(name, parent, text, kind) {
    var made = document.createElement(name);
    if (text) { made.appendChild(document.createTextNode(text)); }
    if (kind) { made.className = kind; }
    if (parent) { parent.appendChild(made); }
    return made;
  }

  function link(parent, address, text, language) {
    var made = element('a', parent, text);
    made.setAttribute('href', address);
    if (language) { speak(made, language); }
  }

  function speak(made, language) {
    made.setAttribute('lang', language[0]);
    made.setAttribute('dir', language[1]);
  }

  // Where the words that were asked for stand in a text.
  function marked(text, found) {
    var places = [], match;
    if (unspaced.test(text)) {
      for (var w = 0; w < found.told.length; w++) {
        for (var from = text.indexOf(found.told[w]); from >= 0; from = text.indexOf(found.told[w], from + 1)) {
          places.push([from, from + found.told[w].length]);
        }
      }
      return places.sort(function (a, b) { return a[0] - b[0]; });
    }
    var word = new RegExp('[^' + between.source.slice(1, -2) + ']+', 'g');
    while ((match = word.exec(text))) {
      var candidates = stems(fold(match[0])), isFound = false;
      for (var c = 0; c < candidates.length && !isFound; c++) {
        var list = index.keys.hasOwnProperty(candidates[c]) ? index.keys[candidates[c]] : [];
        for (var n = 0; n < list.length; n++) { isFound = isFound || found.lexemes[list[n]] === true; }
      }
      if (isFound) { places.push([match.index, match.index + match[0].length]); }
    }
    return places;
  }

  // A piece of the text round the first word that was asked for, at most so many letters, whole words, isolates closed.
  function excerpt(parent, text, found) {
    var size = 170, places = marked(text, found), start = 0, end = text.length;
    if (text.length > size) {
      start = Math.max(0, (places.length ? places[0][0] : 0) - 50);
      if (start > 0) { start = text.indexOf(' ', start) + 1; }
      if (places.length && start > places[0][0]) { start = places[0][0]; }
      end = Math.min(text.length, start + size);
      if (end < text.length) { end = Math.max(text.lastIndexOf(' ', end), Math.min(start + 40, end)); }
      while (isOpen(text.slice(0, start))) { start = text.indexOf('\u2069', start) + 1; }
      if (isOpen(text.slice(start, end))) { end = text.indexOf('\u2069', end) + 1; }
    }
    var line = element('p', parent, start > 0 ? '… ' : '', 'excerpt'), at = start;
    for (var i = 0; i < places.length; i++) {
      if (places[i][0] < at || places[i][1] > end) { continue; }
      line.appendChild(document.createTextNode(text.slice(at, places[i][0])));
      element('mark', line, text.slice(places[i][0], places[i][1]));
      at = places[i][1];
    }
    line.appendChild(document.createTextNode(text.slice(at, end) + (end < text.length ? ' …' : '')));
  }

  function isOpen(text) { return text.split('\u2066').length > text.split('\u2069').length; }

  function showAnswer(list, term) {
    var item = element('li', list, '', 'answer');
    element('p', item, index.says.answer, 'label');
    link(element('h2', item), index.glossary + '#' + term[0], term[1], term[5]);
    if (term[2]) {
      var original = element('p', item, '', 'original');
      element('bdi', original, term[2]).setAttribute('lang', index.source);
    }
    var explanation = element('p', item, term[3]);
    if (term[6]) { speak(explanation, term[6]); }
  }

  function showPlace(list, place, found) {
    var page = index.pages[place[0]], item = element('li', list);
    link(element('h2', item), page[0] + (place[1] ? '#' + place[1] : ''), place[1] ? place[2] : page[1],
      place[1] ? place[4] : page[3]);
    var above = element('p', item, '', 'where');
    if (place[1]) { element('bdi', above, page[1]); }
    if (page[2]) {
      if (place[1]) { element('span', above, ' · '); }
      element('bdi', above, page[2]);
    }
    if (!above.firstChild) { item.removeChild(above); }
    if (place[3]) { excerpt(item, place[3], found); }
  }

  function show(question) {
    var results = document.getElementById('Results'), status = document.getElementById('Status');
    var all = document.getElementById('All'), ask = document.getElementById('Ask');
    while (results.firstChild) { results.removeChild(results.firstChild); }
    if (!question.replace(/\s/g, '')) {
      status.textContent = '';
      all.hidden = false;
      ask.hidden = true;
      return;
    }
    var found = find(question), shown = Math.min(found.answers.length + found.places.length, mostShown);
    all.hidden = shown > 0;
    ask.hidden = shown > 0;
    status.textContent = shown && found.isGuess ? index.says.guess :
      found.answers.length + found.places.length > mostShown ? index.says.many : index.says.found[shown];
    if (!shown) { return; }
    var list = element('ol', results);
    list.setAttribute('role', 'list');
    for (var a = 0; a < found.answers.length; a++) {
      showAnswer(list, index.terms[found.answers[a][0] - index.places.length]);
    }
    for (var i = 0; i < shown - found.answers.length; i++) { showPlace(list, index.places[found.places[i][0]], found); }
  }

  function asked() {
    var match = /[?&]q=([^&#]*)/.exec(location.search);
    try {
      return match ? decodeURIComponent(match[1].replace(/\+/g, ' ')) : '';
    } catch (broken) {
      return '';
    }
  }

  function begin() {
    var search = document.getElementById('Search'), field = document.getElementById('Query'), wait = null;
    if (!search || !field) { return; }
    search.hidden = false;
    field.value = asked();
    show(field.value);
    field.addEventListener('input', function () {
      clearTimeout(wait);
      wait = setTimeout(function () { show(field.value); }, 250);
    });
    search.addEventListener('submit', function (event) {
      event.preventDefault();
      clearTimeout(wait);
      show(field.value);
      // So that the way back from a result leads to the results. Some browsers refuse it from disk.
      try {
        history.replaceState(null, '', '?q=' + encodeURIComponent(field.value));
      } catch (refused) { /* the results are shown all the same */ }
    });
  }

  // The index is a script that calls this, because from disk a browser reads no other file.
  window.selkopajaSearch = function (data) {
    var lexemes = data.words ? data.words.split(',') : [], hits = data.hits ? data.hits.split(',') : [];
    data.keys = {};
    data.longest = 0;
    data.hits = [];
    for (var i = 0; i < lexemes.length; i++) {
      var keys = lexemes[i].split(' '), numbers = hits[i].split(' '), last = 0, list = [], k;
      for (k = 0; k < keys.length; k++) {
        if (!data.keys.hasOwnProperty(keys[k])) { data.keys[keys[k]] = []; }
        data.keys[keys[k]].push(i);
        data.longest = Math.max(data.longest, keys[k].length);
      }
      for (k = 0; k < numbers.length; k++) { list.push(last += parseInt(numbers[k], 36)); }
      data.hits.push(list);
    }
    function rows(text) {
      var found = text ? text.split('|') : [];
      for (var r = 0; r < found.length; r++) { found[r] = found[r].split(' '); }
      return found;
    }
    function set(list) {
      var made = {};
      for (var s = 0; s < list.length; s++) { made[list[s]] = true; }
      return made;
    }
    var pairs = data.letters.split(' ');
    data.letters = {};
    for (i = 0; i < pairs.length; i++) { data.letters[pairs[i].charAt(0)] = pairs[i].slice(1); }
    data.prefixes = data.prefixes ? data.prefixes.split(' ') : [];
    data.endings = rows(data.endings);
    data.sourceEndings = rows(data.sourceEndings);
    data.stop = set(data.stop.split(' '));
    pairs = data.irregular ? data.irregular.split(' ') : [];
    data.irregular = {};
    for (i = 0; i + 1 < pairs.length; i += 2) { data.irregular[pairs[i]] = pairs[i + 1]; }
    var letters = 0;
    data.placeCounts = {};
    for (i = 0; i < data.places.length; i++) {
      letters += data.places[i][3].length;
      data.placeCounts[data.places[i][0]] = (data.placeCounts[data.places[i][0]] || 0) + 1;
    }
    data.usualLength = letters / data.places.length || 1;
    index = data;
    begin();
  };

  window.selkopajaSearch.find = function (question) { return find(question); };
  window.selkopajaSearch.guess = function () { return index.says.guess; };
  window.selkopajaSearch.fold = function (text) { return fold(text); };
})();
