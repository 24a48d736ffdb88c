// Reads a guide without a network: the service worker of a site that Selkopaja makes. It runs on telephones whose reader
// has pressed the button of `talteen.js`, and goes when the last guide is taken away.
//
// With a network every page is the server's: a page that is kept never hides a newer one. A guide has a cache of its own,
// by the address of its list (`talteen.json`), which says what belongs to it, each file with the beginning of its digest.
// Under the same address the cache has what is known of the guide: its list, the day on which it was last the newest, and
// the digests of what is kept. Nothing else is kept, and nobody is told of it.
'use strict';

const scope = self.registration.scope;
// All sites of a server share its caches.
const prefix = 'selkopaja ' + scope + ' ';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

// MARK: What is kept

// The addresses of the lists of the guides that are kept.
async function guides() {
  const names = await caches.keys();
  return names.filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length));
}

function stored(guide, address) { return caches.match(address, { cacheName: prefix + guide, ignoreVary: true }); }

// What is known of a guide; nothing where it is not kept.
async function record(guide) {
  const found = await stored(guide, guide);
  return found && found.json();
}

async function digest(bytes) {
  const whole = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(whole.subarray(0, 8), byte => byte.toString(16).padStart(2, '0')).join('');
}

// The day of the telephone (ISO 8601), and as the language writes it: with the patterns that the build made of CLDR.
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

function written(day, list) {
  const [year, month, date] = day.split('-').map(Number);
  const figures = number => String(number).replace(/\d/g, digit =>
    String.fromCharCode(list.zero.charCodeAt(0) + Number(digit)));
  return list.months[month - 1].replace('%d', figures(date)).replace('%y', figures(year));
}

function state(known) { return known ? { day: written(known.day, known.list) } : {}; }

// MARK: Keeping

// Of the parts of a page's answer those that are still true when it comes from a cache.
function copied(answer, bytes) {
  const headers = new Headers(answer.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary', 'Set-Cookie']) { headers.delete(name); }
  return new Response(bytes, { headers });
}

const running = new Map();

// One at a time of each guide.
function keep(guide) {
  if (!running.has(guide)) {
    const stop = new AbortController();
    running.set(guide, { stop, work: bring(guide, stop.signal).finally(() => running.delete(guide)) });
  }
  return running.get(guide).work;
}

// What is just being brought must not come after it was taken away.
async function takeAway(guide) {
  const one = running.get(guide);
  if (one) {
    one.stop.abort();
    await one.work.catch(() => {});
  }
  await remove(guide);
}

// Brings what is new and what has changed, and takes away what is gone. What stops on the way is done again the next
// time; a guide of which not all came the first time is not kept.
async function bring(guide, signal) {
  const old = await record(guide);
  const answer = await fetch(guide, { cache: 'no-cache', signal });
  if (old && (answer.status === 404 || answer.status === 410)) { await remove(guide); }
  if (!answer.ok) { throw new Error(answer.status); }
  const list = await answer.json();
  const wanted = Object.keys(list.files).map(name => [new URL(name, guide).href, list.files[name]]);
  const held = Object.assign({}, old && old.held);
  const cache = await caches.open(prefix + guide);
  try {
    const missing = wanted.filter(([address, mark]) => held[address] !== mark);
    // A server that writes something into its pages gives none of them the digest of the list: those are the newest for
    // a day.
    const isSame = old && old.day === today() && old.mark === list.mark;
    // Few at a time: whoever reads on meanwhile goes before.
    for (let first = 0; first < missing.length && !isSame; first += 4) {
      await Promise.all(missing.slice(first, first + 4).map(async ([address]) => {
        const file = await fetch(address, { cache: 'no-cache', signal });
        if (!file.ok) { throw new Error(file.status); }
        const bytes = await file.arrayBuffer();
        held[address] = await digest(bytes);
        await cache.put(address, copied(file, bytes));
      }));
    }
    const kept = new Set(wanted.map(([address]) => address));
    for (const request of await cache.keys()) {
      if (kept.has(request.url) || request.url === guide) { continue; }
      await cache.delete(request);
      delete held[request.url];
    }
    const known = { list, held, mark: list.mark, day: today() };
    await cache.put(guide, new Response(JSON.stringify(known), { headers: { 'Content-Type': 'application/json' } }));
    return known;
  } catch (fault) {
    if (!old) { await remove(guide); }
    throw fault;
  }
}

// With the last guide the worker goes too.
async function remove(guide) {
  await caches.delete(prefix + guide);
  if (!(await guides()).length) { await self.registration.unregister(); }
}

self.addEventListener('message', event => {
  const { task, guide } = event.data;
  if (!guide.startsWith(scope)) { return; }
  const work = task === 'keep' ? keep(guide).then(state)
    : task === 'remove' ? takeAway(guide).then(() => ({}))
    : record(guide).then(known => Object.assign(state(known), { isBusy: running.has(guide) }));
  event.waitUntil(work.catch(async () => {
    if (!(await guides()).length) { await self.registration.unregister(); }
    return { failed: true };
  }).then(answer => event.ports[0].postMessage(answer)));
});

// MARK: Reading

self.addEventListener('fetch', event => {
  const request = event.request;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) { return; }
  event.respondWith(request.mode === 'navigate' ? page(event) : file(request));
});

// What the server says; an answer of the type "error" where there is none. One without a status leads on to another
// address, and what is gone is gone: a telephone knows better only where nobody answers or the server is not well.
async function asked(request) {
  try {
    const answer = await fetch(request);
    return { answer, isGood: answer.status < 500 };
  } catch (noNetwork) {
    return { answer: Response.error(), isGood: false };
  }
}

async function file(request) {
  const { answer, isGood } = await asked(request);
  const found = isGood ? null : await find(request.url);
  return found ? found.answer : answer;
}

async function page(event) {
  // The server's own word: what the browser has put aside by itself would be shown without its day. Where it leads on to
  // is the browser's business, as with any page.
  const { url, headers } = event.request;
  const { answer, isGood } = await asked(new Request(url, { headers, cache: 'no-cache', redirect: 'manual' }));
  if (isGood) {
    if (answer.ok) { event.waitUntil(renew(event.request.url)); }
    return answer;
  }
  const found = await find(event.request.url);
  if (found) { return withNotice(found); }
  return await missing(event.request.url) || answer;
}

// A guide that is read with a network is brought up to date: one small question where nothing has changed.
async function renew(address) {
  const guide = (await guides()).find(guide => address.startsWith(new URL('.', guide).href));
  if (guide) { await keep(guide).catch(() => {}); }
}

// A page is asked for with a question or a fragment, and from servers that leave out the end of its name.
async function find(address) {
  const plain = address.replace(/[?#].*/, '');
  const names = plain.endsWith('/') ? [plain + 'index.html'] : [plain, plain + '.html', plain + '/index.html'];
  const all = await Promise.all((await guides()).map(async guide => ({ guide, known: await record(guide) })));
  // A telephone may stop the worker at any time: what came before the day was written down has no day. Of what several
  // guides have, the newest.
  const whole = all.filter(one => one.known).sort((a, b) => (a.known.day < b.known.day ? 1 : -1));
  for (const { guide, known } of whole) {
    for (const name of names) {
      const answer = name !== guide && await stored(guide, name);
      if (answer) { return { answer, known }; }
    }
  }
}

// Says above the text of when the page is.
async function withNotice({ answer, known }) {
  const html = await answer.text();
  const main = html.indexOf('<main ');
  const place = main < 0 ? -1 : html.indexOf('>', main) + 1;
  if (place < 0) { return copied(answer, html); }
  return copied(answer, html.slice(0, place) + known.list.notice.replace('%day%', state(known).day) + html.slice(place));
}

// In place of a page of a language of which something is kept, but not this: what is.
async function missing(address) {
  const language = new RegExp('^[^/]*/').exec(address.slice(scope.length));
  const those = (await guides()).filter(guide => language && guide.startsWith(scope + language[0]));
  const known = (await Promise.all(those.map(record))).filter(Boolean);
  if (!known.length) { return null; }
  const list = known[0].list;
  const links = known.map((one, place) => `<li><a href="${new URL(one.list.first, those[place]).href}">${one.list.title}</a></li>`);
  const html = `<!DOCTYPE html><html lang="${list.lang}" dir="${list.dir}"><head><meta charset="utf-8">` +
    '<meta http-equiv="content-security-policy" content="default-src \'none\'; style-src \'self\'">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">' +
    `<title>${list.site}</title><link rel="stylesheet" href="${scope}assets/selkopaja.css"></head>` +
    `<body><main id="Main"><h1>${list.site}</h1>${list.missing}<ul>${links.join('')}</ul></main></body></html>`;
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
