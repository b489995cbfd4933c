"""Where the sheets lie: the marks on the mesh beside this file, the regions among the facts."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
LANDMARKS = Path(__file__).with_name("landmarks.yaml")
FACTS = ROOT / "src" / "unknot" / "knowledge" / "facts" / "regions.yaml"
PICTURES = ROOT / "src" / "unknot" / "web" / "static" / "body"
