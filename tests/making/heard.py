"""What a person would hear: a player's tracks, read sample by sample and told as phrases and their times."""

from dataclasses import dataclass
from typing import Any

from making.player_page import PlayerPage

LISTEN = """async () => {
  const [{ linesOf }, { recordings }, { TONES }] = await Promise.all(
    ["guiding", "recordings", "tones"].map((name) => import(`/static/js/session/audio/${name}.js`)),
  );
  const script = JSON.parse(document.querySelector("#script").textContent);
  const spoken = recordings();
  await spoken.load(linesOf(script));
  const known = [["tone.calm", TONES.calm], ["tone.press", TONES.press]];
  for (const line of linesOf(script)) {
    const clip = spoken.clipOf(line);
    if (clip && !known.some(([id, text]) => id === line.id && text === line.text)) known.push([line.id, clip]);
  }
  window.known = known.map(([id, clip]) => ({ id, clip, first: clip.findIndex((one) => one !== 0) }));
  window.tracks = [];
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    window.sound = this;
    return play.call(this);
  };
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    window.tracks.push({ blob, made: window.now ?? Date.now() });
    return make.call(URL, blob);
  };
}"""
"""Learn every recording by its samples, and keep each track from now on."""

READ = """async ({ rate, fade }) => {
  const { blob, made } = window.tracks.at(-1);
  const samples = new Int16Array(await blob.slice(44).arrayBuffer());
  const same = ({ clip, first }, at) => {
    let n = 0;
    while (first + n < clip.length && samples[at + n] === clip[first + n]) n++;
    return n;
  };
  const heard = [];
  let strange = 0;
  for (let at = 0; at < samples.length; ) {
    if (samples[at] === 0) { at++; continue; }
    const best = window.known.map((each) => ({ each, n: same(each, at) })).reduce((a, b) => (b.n > a.n ? b : a));
    if (best.n < 200) { strange++; at++; continue; }
    const { id, clip, first } = best.each;
    const whole = first + best.n === clip.length;
    heard.push({ id, at: ((at - first) * 1000) / rate, lasts: ((first + best.n) * 1000) / rate, whole });
    at += best.n + (whole ? 0 : fade);
  }
  return { made, heard, strange, seconds: samples.length / rate, bytes: blob.size, tracks: window.tracks.length };
}"""


@dataclass(frozen=True, slots=True)
class Sound:
    """A phrase or a tone, when it begins (milliseconds since 1970), how long it lasts, and whether to its end."""

    id: str
    at: float
    lasts: float
    whole: bool


@dataclass(frozen=True, slots=True)
class Track:
    """The track that is being played."""

    sounds: tuple[Sound, ...]
    made: float
    seconds: float
    size: int
    strange: int

    def at(self, id_: str) -> list[float]:
        """When this is heard, in seconds after the track was made."""
        return [round((sound.at - self.made) / 1000, 3) for sound in self.sounds if sound.id == id_]

    @property
    def said(self) -> list[str]:
        """The phrases in order, no tones."""
        return [sound.id for sound in self.sounds if not sound.id.startswith("tone.")]


STARTS_MS, RATE, FADE = 40, 16_000, 128


def listen(at: PlayerPage) -> None:
    """Before anything is played."""
    at.page.evaluate(LISTEN)


def begin_heard(at: PlayerPage) -> None:
    """Up to the lead-in, and until the recordings are there."""
    listen(at)
    at.to_lead_in()
    for _ in range(200):
        if "player.ready" in read(at).said:
            return
        at.page.wait_for_timeout(50)
        at.page.evaluate("window.pass(1)")
    raise TimeoutError("The recordings never came.")


def read(at: PlayerPage) -> Track:
    """The newest track."""
    told: dict[str, Any] = at.page.evaluate(READ, {"rate": RATE, "fade": FADE})
    begins = told["made"] + STARTS_MS
    sounds = (Sound(one["id"], begins + one["at"], one["lasts"], one["whole"]) for one in told["heard"])
    return Track(tuple(sounds), told["made"], told["seconds"], told["bytes"], told["strange"])
