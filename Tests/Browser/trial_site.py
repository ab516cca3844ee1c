"""Builds the site that the browser tests use: the sample reports, and what they alone do not show.

Every kind of page must be in it. Who adds a template whose page the sample reports do not make adds to the
content here what makes it.
"""

import csv
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "Templates"

# Filed under a name of its own, so that its former address leads on to the new one.
AGENCIES = """\
name,aliases,place,parent,type,note,files
阳谷县公安局交通警察大队,聊城市公安局交通巡逻警察支队阳谷大队,371521,,,,
"""


def add_years(reports):
    """Gives one agency reports on four years, alike but for some figures."""
    first = reports / "聊城市公安局-2023.txt"
    text = first.read_text(encoding="utf-8")
    for year in (2021, 2022, 2024):
        other = text.replace("2023", str(year)).replace("重点领域", "重要领域", year - 2021)
        (reports / f"聊城市公安局-{year}.txt").write_text(other, encoding="utf-8")


def add_peer(reports):
    """Gives that agency a peer: the police of another city, with the same report on the same year."""
    text = (reports / "聊城市公安局-2023.txt").read_text(encoding="utf-8")
    other = text.replace("聊城", "淄博")
    (reports / "淄博市公安局-2023.txt").write_text(other, encoding="utf-8")


def review(content, site):
    """Decides about some findings of a site, one of them of a report that is not there any more."""
    with open(site / "data/findings.csv", encoding="utf-8-sig", newline="") as file:
        ids = [row["finding_id"] for row in csv.DictReader(file) if row["severity"] != "notice"]
    states = ["explained", "dismissed", "confirmed"]
    rows = [
        [name, status, "复核员", "2024-05-01", "已电话核实。", "系填报笔误。", ""]
        for name, status in zip([*ids[:2], "fzzzzzzzzzzzzz"], states)
    ]
    with open(content / "reviews.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [["finding_id", "status", "reviewer", "date", "note", "reply", "evidence"], *rows]
        )


def run(gouji, folder, codes=(0,)):
    """Builds the site of the content in `folder`, which must end with one of `codes`, and returns it."""
    done = subprocess.run(
        [gouji, "build", "--quiet", "--content", folder / "Content", "--templates", TEMPLATES,
         "--output", folder / "Public", "--base-url", "https://gouji.example/"],
        env={**os.environ, "SOURCE_DATE_EPOCH": "1717200000"}, stderr=subprocess.PIPE, text=True,
    )
    assert done.returncode in codes, done.stderr[-2000:]
    return folder / "Public"


def build_sample(gouji, folder):
    """Makes the site of the sample reports alone in `folder`, which must not be there yet."""
    shutil.copytree(ROOT / "Content", folder / "Content")
    return run(gouji, folder)


def build(gouji, folder):
    """Makes the site with all kinds of pages in `folder`, which must not be there yet.

    It is built twice, so that the page of changes has something to say.
    """
    content, site = folder / "Content", build_sample(gouji, folder)
    (content / "agencies.csv").write_text(AGENCIES, encoding="utf-8")
    add_years(content / "reports")
    add_peer(content / "reports")
    review(content, site)
    return run(gouji, folder)
