"""How long the server of the preview takes from the save of a file to the new page: without what a browser takes.

  bench-preview.py SELKOPAJA PROJECT PAGE FILE [SAVES]
    PAGE   its address in the site, fi-simple/opas/sivu.html
    FILE   that is saved, with a text put in: a page's Markdown, or facts.yml (a phone number of the shipped guide)

Prints the median by the clock, and the processor time of the server for each save. Leaves the file as it was.
"""
import http.client
import os
import re
import socket
import statistics
import subprocess
import sys
import time

program, project, page, file = sys.argv[1:5]
saves = int(sys.argv[5]) if len(sys.argv) > 5 else 15
source = open(file, encoding="utf-8").read()


def edited(number):
    """The file with something new in it, and what the page then says."""
    if file.endswith("facts.yml"):
        return source.replace('"116 117"', f'"116 {200 + number}"'), f"tel:116{200 + number}"
    body = source.index("\n\n", source.index("---", 4))
    return f"{source[:body]}\n\nKoesana{number} on uusi.{source[body:]}", f"Koesana{number} "


def listener(port):
    """The socket by which a browser is told of changes, with the first message read."""
    client = socket.create_connection(("127.0.0.1", port))
    client.sendall((
        f"GET /__preview/changes?page=/{page} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
    time.sleep(0.5)
    client.recv(4096)
    return client


server = subprocess.Popen(
    [program, "preview", "--project", project, "--messages", "en"], stdout=subprocess.PIPE, text=True)
try:
    port = int(re.search(r"127\.0\.0\.1:(\d+)", server.stdout.readline()).group(1))

    def processor():
        fields = open(f"/proc/{server.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") * 1_000

    browser = http.client.HTTPConnection("127.0.0.1", port)

    def asked():
        browser.request("GET", f"/{page}")
        return browser.getresponse().read().decode()

    asked()
    told = listener(port)
    times, costs = [], []
    for number in range(saves + 2):
        text, word = edited(number)
        spent, start = processor(), time.monotonic()
        with open(file, "w", encoding="utf-8") as out:
            out.write(text)
        told.recv(64)
        if word not in asked():
            raise SystemExit(f"{page} does not show what was saved in {file}")
        times.append((time.monotonic() - start) * 1_000)
        time.sleep(0.3)
        costs.append(processor() - spent)
    # The first ones read what the others find in memory.
    print(f"{statistics.median(times[2:]):.0f} ms, {statistics.median(costs[2:]):.0f} ms of processor time")
finally:
    with open(file, "w", encoding="utf-8") as out:
        out.write(source)
    server.terminate()
    server.wait()
