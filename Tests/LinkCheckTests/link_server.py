"""A server for the tests of links: says its port on the first line, then each request as it was made.

Ends when the process whose id it is given, and which started it, is gone."""
import http.server
import os
import sys
import threading
import time


class Answers(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        print(self.command, self.path, self.headers.get("User-Agent"), flush=True)
        status, location = 200, None
        match self.path:
            case "/works" | "/end":
                pass
            case "/gone":
                status = 410
            case "/no-head":
                status = 405 if self.command == "HEAD" else 200
            case "/head-lies":
                status = 404 if self.command == "HEAD" else 200
            case "/refused":
                status = 403
            case "/busy":
                status = 503
            case "/moved":
                status, location = 301, "/moved-again"
            case "/moved-again":
                status, location = 308, "/end"
            case "/for-now":
                status, location = 302, "/end"
            case "/round":
                status, location = 301, "/round"
            case "/to-a-file":
                status, location = 301, "file:///etc/passwd"
            case "/silent":
                time.sleep(30)
            case _:
                status = 404
        body = b"x" * 1_000_000 if self.command == "GET" else b""
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass

    do_HEAD = do_GET = answer

    def log_message(self, *_):
        pass


def end_with(parent):
    """A test run that is killed ends nothing that it started."""
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(0)


threading.Thread(target=end_with, args=(int(sys.argv[1]),), daemon=True).start()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
server.daemon_threads = True
print(server.server_address[1], flush=True)
sys.stdout.flush()
server.serve_forever()
