"""The work of the analysis' two outer stages, done by what the Python services were made of.

`read`    pdfminer.six: every text line of the bill with its box, and every word with its own.
`render`  ReportLab (platypus): the same two reports, from the same content, with the same embedded fonts.

As a command it does both once (`peers.py once BILL CONTENT`); with `serve` it answers one JSON line per request on
standard input with the milliseconds that the work took, imports and start-up excluded.
"""

import json
import sys
import time
from io import BytesIO


def read(bill):
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams, LTChar, LTTextContainer, LTTextLine

    words = []
    for page in extract_pages(BytesIO(bill), laparams=LAParams()):
        for container in page:
            if not isinstance(container, LTTextContainer):
                continue
            for line in container:
                if isinstance(line, LTTextLine):
                    words.extend(words_of(line, LTChar))
    return words


def words_of(line, character_class):
    word, left = "", None
    for item in line:
        if isinstance(item, character_class) and not item.get_text().isspace():
            if left is None:
                left, bottom, top = item.x0, item.y0, item.y1
            word, right = word + item.get_text(), item.x1
        elif word:
            yield word, left, bottom, right, top
            word, left = "", None
    if word:
        yield word, left, bottom, right, top


FONTS = {}


def register_fonts(regular, bold):
    """Once per process: ReportLab then keeps the parsed fonts, as a service would."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if FONTS:
        return
    pdfmetrics.registerFont(TTFont("Report", regular))
    pdfmetrics.registerFont(TTFont("ReportBold", bold))
    FONTS.update(regular="Report", bold="ReportBold")


def render(content):
    return [render_report(report, content["fonts"]) for report in content["reports"]]


def render_report(report, fonts):
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    register_fonts(fonts["regular"], fonts["bold"])
    output = BytesIO()
    document = SimpleDocTemplate(output, pagesize=A4, title=report["title"], leftMargin=42, rightMargin=42)
    document.build([flowable(block) for block in report["blocks"]])
    return output.getvalue()


def flowable(block):
    from reportlab.platypus import PageBreak, Paragraph

    kind = block["kind"]
    if kind == "heading":
        return Paragraph(escape(block["text"]), style("ReportBold", 15))
    if kind == "paragraph":
        return Paragraph(escape(block["text"]), style("Report", 9))
    if kind == "table":
        return table(block["rows"])
    if kind == "chart":
        return chart(block["bars"])
    if kind == "page-break":
        return PageBreak()
    raise ValueError(kind)


STYLES = {}


def style(font, size):
    from reportlab.lib.styles import ParagraphStyle

    key = (font, size)
    if key not in STYLES:
        STYLES[key] = ParagraphStyle(font, fontName=font, fontSize=size, leading=size * 1.35, spaceAfter=size * 0.5)
    return STYLES[key]


def table(rows):
    from reportlab.lib import colors
    from reportlab.platypus import Paragraph, Table

    cells = [[Paragraph(escape(cell), style("Report", 8)) for cell in row] for row in rows]
    return Table(
        cells,
        repeatRows=1,
        style=[("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.lightgrey), ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke)],
    )


def chart(bars):
    from reportlab.graphics.shapes import Drawing, Rect, String
    from reportlab.lib import colors

    drawing = Drawing(500, 18 * len(bars) + 6)
    longest = max((abs(bar["value"]) for bar in bars), default=1) or 1
    for index, bar in enumerate(bars):
        y = 18 * (len(bars) - 1 - index)
        drawing.add(String(0, y + 4, bar["label"], fontName="Report", fontSize=8))
        drawing.add(Rect(180, y, 240 * abs(bar["value"]) / longest, 12, fillColor=colors.teal, strokeColor=None))
        drawing.add(String(430, y + 4, bar["text"], fontName="Report", fontSize=8))
    return drawing


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def timed(work, argument):
    started = time.perf_counter_ns()
    result = work(argument)
    return (time.perf_counter_ns() - started) / 1e6, result


def serve():
    for line in sys.stdin:
        request = json.loads(line)
        if request["work"] == "read":
            with open(request["bill"], "rb") as file:
                bill = file.read()
            milliseconds, words = timed(read, bill)
            answer = {"milliseconds": milliseconds, "words": len(words)}
        else:
            with open(request["content"], encoding="utf-8") as file:
                content = json.load(file)
            milliseconds, reports = timed(render, content)
            answer = {"milliseconds": milliseconds, "bytes": [len(report) for report in reports]}
            if "save" in request:
                save(reports, request["save"])
        print(json.dumps(answer), flush=True)


def save(reports, folder):
    for index, report in enumerate(reports):
        with open(f"{folder}/reportlab-{index + 1}.pdf", "wb") as file:
            file.write(report)


def once(bill, content):
    with open(bill, "rb") as file:
        words = read(file.read())
    with open(content, encoding="utf-8") as file:
        reports = render(json.load(file))
    print(len(words), [len(report) for report in reports])


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve()
    else:
        once(sys.argv[2], sys.argv[3])
