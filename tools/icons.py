"""Make the icons that a phone needs from icon.svg: Chromium draws it in each size.

Writes src/unknot/web/static/icons/*.png:

    PYTHONPATH=tests .venv/bin/python tools/icons.py
"""

import sys
from pathlib import Path

from making.browser import chromium

STATIC = Path(__file__).parents[1] / "src" / "unknot" / "web" / "static"
BACKGROUND = "#1f5f5b"
SAFE = 0.8
"""A mask may cut off all but the middle: a circle of 0.8 of the width."""
ICONS = {"icon-192": (192, False), "icon-512": (512, False), "maskable-512": (512, True)}


def main() -> int:
    """Draw each icon."""
    drawing = (STATIC / "icon.svg").read_text(encoding="utf-8")
    (STATIC / "icons").mkdir(exist_ok=True)
    with chromium() as browser:
        for name, (size, masked) in ICONS.items():
            page = browser.new_page(viewport={"width": size, "height": size})
            inner = round(size * SAFE) if masked else size
            around = BACKGROUND if masked else "none"
            style = f"margin:0;display:grid;place-items:center;height:{size}px;background:{around}"
            page.set_content(f'<body style="{style}">{drawing.replace("<svg ", f"<svg width={inner} ", 1)}</body>')
            page.screenshot(path=STATIC / "icons" / f"{name}.png", omit_background=not masked)
            page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
