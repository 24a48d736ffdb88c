"""Times printing; see script/bench-print.

bench-print.py PROJECT PROGRAM ENGINE [WHAT IS PRINTED…]; with `--between ENGINE FOLDER` it is a worker that hands everything on to that of
the engine, and keeps what was asked and answered.
"""

import concurrent.futures
import json
import os
import pathlib
import resource
import shutil
import struct
import subprocess
import sys
import tempfile
import time


def stand_between(engine, folder, arguments):
    """Between the program and a worker of the engine."""
    worker = subprocess.Popen([f"{engine}/bin/python3", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    answers, requests = os.fdopen(os.dup(1), "wb"), sys.stdin.buffer

    def frame(stream, onto):
        length = stream.read(4)
        if len(length) < 4:
            sys.exit()
        body = stream.read(struct.unpack(">I", length)[0])
        onto.write(length + body)
        onto.flush()
        return body

    frame(worker.stdout, answers)
    number = 0
    while True:
        request = json.loads(frame(requests, worker.stdin))
        # Pages on sheets: the pages come with the request, and are no document of their own.
        is_imposition = "imposition" in request
        if is_imposition:
            frame(requests, worker.stdin)
        answer = json.loads(frame(worker.stdout, answers))
        if answer["outcome"] != "made":
            continue
        frame(worker.stdout, answers)
        if not is_imposition:
            base = pathlib.Path(folder) / f"{os.getpid()}-{number}"
            base.with_suffix(".html").write_text(request["html"], encoding="utf-8")
            size = f"\nhtml {{ font-size: {answer['size']}pt }}\n"
            base.with_suffix(".css").write_text(request["style"] + size, encoding="utf-8")
            number += 1


def timed(what, run):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    run()
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{what:<58} {wall:8.2f} s {processor:8.2f} s processor", flush=True)
    return wall, processor


def main():
    project, program, engine = (pathlib.Path(path).resolve() for path in sys.argv[1:4])
    chosen = sys.argv[4:]
    work = pathlib.Path(tempfile.mkdtemp())
    try:
        copy, requests, between = work / "project", work / "requests", work / "between"
        for name in ("content", "locales"):
            shutil.copytree(project / name, copy / name)
        requests.mkdir()
        (between / "bin").mkdir(parents=True)
        (between / "fonts").symlink_to(engine / "fonts")
        shutil.copy(engine / "installed", between / "installed")
        shim = between / "bin/python3"
        # The program hands over -I -c, the text of the worker, the engine's folder and the memory that is allowed.
        shim.write_text(f'#!/bin/sh\nexec {engine}/bin/python3 {pathlib.Path(__file__).resolve()} --between '
                        f'{engine} {requests} -I -c "$3" {engine} "$5" "$6"\n')
        shim.chmod(0o755)

        def printed(engine):
            environment = {**os.environ, "SELKOPAJA_PRINT_ENGINE": str(engine)}
            subprocess.run([program, "print", *chosen, "--project", copy], check=True, env=environment,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def forget():
            for name in ("print", "runs", "print-manifest"):
                path = copy / ".selkopaja" / name
                shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
            shutil.rmtree(copy / "site-out", ignore_errors=True)

        printed(between)
        documents = sorted(requests.glob("*.html"))
        files = len(list((copy / "site-out/tulosta").glob("*/*.pdf")))
        forget()
        print(f"{files} files, {files - len(documents)} of them booklets of the pages of others, {os.cpu_count()} cores, "
              f"load {os.getloadavg()[0]:.1f}", flush=True)
        cold = timed("print, cold", lambda: printed(engine))
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        timed("print, nothing changed", lambda: printed(engine))

        settings = {**os.environ, "FONTCONFIG_FILE": str(engine / "fonts.conf"), "SOURCE_DATE_EPOCH": "0"}

        def one(html):
            subprocess.run([engine / "bin/weasyprint", "--quiet", "--pdf-variant", "pdf/ua-1", "--stylesheet",
                            html.with_suffix(".css"), html, html.with_suffix(".pdf")],
                           check=True, env=settings, stderr=subprocess.DEVNULL)

        alone = timed("one process a document, one after the other", lambda: [one(html) for html in documents])

        def side_by_side():
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                list(pool.map(one, documents))

        together = timed("one process a document, as many at once as cores", side_by_side)
        print(f"cold print is {cold[0] / alone[0]:.2f} and {cold[0] / together[0]:.2f} of these by the clock, "
              f"{cold[1] / alone[1]:.2f} by the processor")
        print(f"most memory of a process of print: {most / 1000:.0f} MB")
    finally:
        shutil.rmtree(work)


if sys.argv[1] == "--between":
    stand_between(sys.argv[2], sys.argv[3], sys.argv[4:])
else:
    main()
