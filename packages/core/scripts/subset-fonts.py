"""Cuts the report fonts down to French and Latin text and adds the two glyphs that the originals lack.

    pip install fonttools
    python scripts/subset-fonts.py ORIGINAL.ttf assets/fonts/NAME.ttf

Added: U+202F (narrow no-break space, between thousands and before the euro sign) and U+25AE (the bar that stands
for a masked word). The result is the same bytes for the same input.
"""

import sys

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

LATIN = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
EUROPEAN = {0x192, 0x218, 0x219, 0x21A, 0x21B}
SIGNS = {
    0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2020, 0x2022, 0x2026, 0x2030, 0x2039, 0x203A,
    0x2044, 0x20AC, 0x2116, 0x2122, 0x2190, 0x2192, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265,
}


def add_glyph(font, name, code, glyph, advance, left_bearing):
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"].glyphs[name] = glyph
    font["hmtx"].metrics[name] = (advance, left_bearing)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name
    font["maxp"].numGlyphs = len(font.getGlyphOrder())


def main(source, target):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(layout_features=["kern", "ccmp"], hinting=False, notdef_outline=True)
    options.name_IDs = ["*"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LATIN | EUROPEAN | SIGNS)
    cutter.subset(font)

    units = font["head"].unitsPerEm
    no_break_space = font["hmtx"].metrics[font.getBestCmap()[0xA0]][0]
    add_glyph(font, "uni202F", 0x202F, TTGlyphPen(None).glyph(), round(no_break_space * 0.62), 0)

    bar_width, gap, height = units // 2, round(units * 0.03), font["OS/2"].sCapHeight
    pen = TTGlyphPen(None)
    pen.moveTo((gap, 0))
    for point in ((gap, height), (bar_width - gap, height), (bar_width - gap, 0)):
        pen.lineTo(point)
    pen.closePath()
    add_glyph(font, "uni25AE", 0x25AE, pen.glyph(), bar_width, gap)
    font.save(target)


main(*sys.argv[1:3])
