#!/usr/bin/env python3
"""Makes files of the corpus and the examples with the programs that people write CVs with.

    python3 src/test/files/make.py OUT [COUNT [FIRST]]

It takes every example and COUNT documents of the corpus, evenly spread from the first one on; from
another FIRST on it leaves the examples out and takes documents that it takes from no other, as long
as FIRST is below the number of documents divided by COUNT.

It needs LibreOffice, Chromium, pdfLaTeX and Pandoc. For each text it writes OUT/NAME.txt and

    NAME.odt NAME.docx NAME.rtf NAME.office.pdf   LibreOffice
    NAME.print.pdf                                a web page, printed by Chromium
    NAME.columns.pdf                              two justified columns with hyphens, Chromium
    NAME.table.docx NAME.table.pdf                a table for the layout, LibreOffice
    NAME.html                                     the web page itself
    NAME.latex.pdf                                two columns of an article, pdfLaTeX
    NAME.pandoc.docx NAME.pandoc.odt              the web page, turned by Pandoc
"""
import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BULLET = re.compile(r"^\s*[-–—*•·▪►+~>o○●■□✓✔◦‣⁃]\s+")
SIMPLE = "body{font:11pt/1.3 serif;margin:0} h2{font-size:13pt} p{margin:.3em 0}"
LATEX = r"""\documentclass[10pt,twocolumn,a4paper]{article}
\usepackage[T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{textcomp}
\begin{document}
%s
\end{document}
"""
TEX = str.maketrans({
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "\t": r"\quad{}", "\u2192": r"$\rightarrow$", "\u2756": r"$\diamond$", "\xa0": "~",
    **{sign: "\\" + sign for sign in "&%$#_{}"},
    **{sign: "{%s}" % sign for sign in "-'`\"<>"},
})
COLUMNS = (
    "@page{size:A4;margin:18mm} body{font:10pt/1.25 serif;columns:2;column-gap:9mm;"
    "text-align:justify;hyphens:auto} h2{font-size:11pt} p{margin:.2em 0} ul{padding-left:1em}"
)


def lines(text):
    """Lines with those that were wrapped by hand made whole."""
    whole = []
    for line in text.split("\n"):
        wrapped = (
            whole
            and len(whole[-1].strip()) >= 45
            and line.strip()
            and not BULLET.match(line)
            and ((line[0] in " \t" and BULLET.match(whole[-1]))
                 or (line.strip()[0].islower() and whole[-1].rstrip()[-1] not in ".!?:;"))
        )
        if wrapped:
            whole[-1] += " " + line.strip()
        else:
            whole.append(line)
    return whole


def escaped(words):
    """HTML in which a tab stays one: pages and office programs take a bare one for a space."""
    return html.escape(words).replace("\t", '<span style="white-space:pre">&#9;</span>')


def blocks(text):
    out, items = [], []

    def close():
        if items:
            out.append("<ul>" + "".join(f"<li>{escaped(i)}</li>" for i in items) + "</ul>")
            items.clear()

    for line in lines(text):
        bullet = BULLET.match(line)
        if bullet:
            items.append(line[bullet.end():].strip())
            continue
        close()
        words = line.strip()
        if words.isupper() and len(words) < 40 or words.startswith("#"):
            out.append(f"<h2>{escaped(words.lstrip('# '))}</h2>")
        elif words:
            out.append(f"<p>{escaped(words)}</p>")
    close()
    return out


def page(text, style):
    return (f'<!doctype html><html lang="en"><meta charset="utf-8"><title>CV</title>'
            f"<style>{style}</style><body>{''.join(blocks(text))}</body></html>")


def table(text):
    rows, head, cell = [], "", []
    for block in blocks(text) + ["<h2></h2>"]:
        if block.startswith("<h2>"):
            rows.append(f'<tr><td width="22%" valign="top">{head}</td><td>{"".join(cell)}</td></tr>')
            head, cell = block[4:-5], []
        else:
            cell.append(block)
    return (f'<!doctype html><html lang="en"><meta charset="utf-8"><title>CV</title><body>'
            f"<table>{''.join(rows)}</table></body></html>")


def latex(text):
    """An article; what is a list, a heading or a paragraph on the web page is one here."""
    def tex(block):
        return html.unescape(re.sub("<[^>]+>", "", block)).translate(TEX)

    out = []
    for block in blocks(text):
        if block.startswith("<ul>"):
            items = "".join(rf"\item {tex(item)}" "\n" for item in block.split("<li>")[1:])
            out.append("\\begin{itemize}\n" + items + "\\end{itemize}")
        else:
            out.append(rf"\section*{{{tex(block)}}}" if block.startswith("<h2>") else tex(block))
    return LATEX % "\n\n".join(out)


def typeset(text, pdf):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cv.tex").write_text(latex(text))
        subprocess.run(
            ["pdflatex", "-interaction=nonstopmode", "cv.tex"],
            cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.move(Path(folder) / "cv.pdf", pdf)


def office(files, form, out):
    with tempfile.TemporaryDirectory() as home:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{home}", "--headless",
             "--infilter=HTML (StarWriter)" if files[0].suffix == ".html" else "--norestore",
             "--convert-to", form, "--outdir", str(out), *map(str, files)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def printed(file, pdf, *options):
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", *options,
         f"--print-to-pdf={pdf}", file.as_uri()],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def texts(count, first):
    for file in sorted(Path("examples").glob("*.txt")) if first == 0 else ():
        yield file.stem, file.read_text()
    with open("models/corpus/25-4031.00/documents.jsonl") as corpus:
        documents = [json.loads(line) for line in corpus]
    for document in documents[first :: max(1, len(documents) // count)][:count]:
        yield document["id"], document["text"]


def main():
    out = Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    out.mkdir(parents=True, exist_ok=True)
    names = []
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        for name, text in texts(count, first):
            names.append(name)
            (out / f"{name}.txt").write_text(text)
            (out / f"{name}.html").write_text(page(text, SIMPLE))
            (work / f"{name}.html").write_text(page(text, SIMPLE))
            (work / f"{name}.table.html").write_text(table(text))
            (work / f"{name}.columns.html").write_text(page(text, COLUMNS))
            typeset(text, out / f"{name}.latex.pdf")
            for form in ("docx", "odt"):
                subprocess.run(
                    ["pandoc", work / f"{name}.html", "-o", out / f"{name}.pandoc.{form}"],
                    check=True)
            printed(work / f"{name}.html", out / f"{name}.print.pdf")
            printed(work / f"{name}.columns.html", out / f"{name}.columns.pdf",
                    "--no-pdf-header-footer")
        plain = [work / f"{name}.html" for name in names]
        tables = [work / f"{name}.table.html" for name in names]
        office(plain, "odt:writer8", out)
        written = [out / f"{name}.odt" for name in names]
        office(written, "docx:MS Word 2007 XML", out)
        office(written, "rtf:Rich Text Format", out)
        office(written, "pdf:writer_pdf_Export", work)
        office(tables, "odt:writer8", work)
        laid = [work / f"{name}.table.odt" for name in names]
        office(laid, "docx:MS Word 2007 XML", out)
        office(laid, "pdf:writer_pdf_Export", out)
        for name in names:
            (work / f"{name}.pdf").rename(out / f"{name}.office.pdf")


if __name__ == "__main__":
    main()
