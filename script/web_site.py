"""A built site as a browser meets it: its pages by kind, language and script, and a server that compresses."""

import contextlib
import functools
import gzip
import http.server
import re
import unicodedata
from pathlib import Path

COMPRESSED = {".html", ".css", ".js", ".xml", ".svg", ".txt"}


class Site:
    """What `build` has written."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        not_found = (self.folder / "404.html").read_text(encoding="utf-8")
        # The addresses of that page begin at the root of the server, where the site may stand in a folder.
        self.root = re.search(r'rel="stylesheet" href="(/[^"]*?)assets/', not_found).group(1)
        chooser = (self.folder / "index.html").read_text(encoding="utf-8")
        self.languages = {
            tag: unicodedata.name(own_name[0]).split()[0]
            for tag, own_name in re.findall(r'<a href="[^"]*"[^>]* hreflang="([^"]+)"[^>]*><span class="own-name">([^<]+)', chooser)
        }

    def pages(self):
        """Every page but those that only lead on, by their paths."""
        paths = sorted(self.folder.rglob("*.html"))
        return [str(path.relative_to(self.folder)) for path in paths if b'http-equiv="refresh"' not in path.read_bytes()]

    def text(self, page):
        return (self.folder / page).read_text(encoding="utf-8")

    def language(self, page):
        first = page.split("/")[0]
        return first if first in self.languages else None

    def kind(self, page):
        """Pages of one layout are written by one function: the first of a document, the others, both beside the source."""
        layout = re.search(r'<body class="([^"]*)"', self.text(page)).group(1)
        is_first = page.count("/") == 2 and page.split("/")[-1].split(".")[0] == "index"
        if page.endswith(".yksi.html"):
            return layout + ", as one file"
        return layout + (", first page" if is_first and layout.startswith("chapters") else "")

    def sample(self):
        """Of each kind the largest page in each script: most of what can be on such a page is on it."""
        chosen = {}
        for page in self.pages():
            language = self.language(page)
            place = (self.kind(page), self.languages.get(language))
            size = (self.folder / page).stat().st_size
            if size > chosen.get(place, (0, ""))[0]:
                chosen[place] = (size, page)
        return sorted(page for _, page in chosen.values())

    def server(self):
        """A server of the site on the loopback, gzipped, as a town's would send it; it waits to be started."""
        return http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(CompressingHandler, site=self))

    def address(self, server):
        return f"http://127.0.0.1:{server.server_address[1]}{self.root}"


class CompressingHandler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, site):
        self.site = site
        super().__init__(*arguments)

    def log_message(self, *_):
        pass

    def handle(self):
        # A browser that goes on to the next page hangs up in the middle.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            super().handle()

    def do_GET(self):
        address = self.path.split("?")[0]
        path = (self.site.folder / address.removeprefix(self.site.root)).resolve()
        if not address.startswith(self.site.root) or self.site.folder not in path.parents or not path.is_file():
            self.send_response(404)
            # Without a type a browser takes it for a file to be saved, and without words it shows its own page.
            self.send_header("Content-Type", "text/plain")
            self.send_header("Content-Length", "3")
            self.end_headers()
            self.wfile.write(b"404")
            return
        body = path.read_bytes()
        kinds = http.server.SimpleHTTPRequestHandler.extensions_map
        types = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2"}
        self.send_response(200)
        self.send_header("Content-Type", types.get(path.suffix, kinds.get(path.suffix, "application/octet-stream")))
        if path.suffix in COMPRESSED:
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
