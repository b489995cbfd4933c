"""JSON is read strictly, and refused in one sentence that names the field."""

import pytest

from unknot.doors.json_form import fields, known, one_of, read_json, truth, whole


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "not JSON: line 1"),
        (b"{", "not JSON: line 1"),
        (b"[]", "one JSON object"),
        (b"\xff", "not UTF-8"),
        (b'{"a": NaN}', "NaN is not a number"),
        (b'{"a": 1, "a": 2}', "a: this field is given twice"),
        (b'{"a": ' + b"9" * 5_000 + b"}", "a number of 5000 digits"),
        (b'{"a": ' + b"[" * 200_000, "nested too deeply"),
    ],
)
def test_what_is_not_one_json_object_is_refused(raw: bytes, says: str) -> None:
    """Broken, doubled or bottomless input is refused with a sentence."""
    with pytest.raises(ValueError, match=says):
        read_json(raw)


def test_a_byte_order_mark_does_no_harm() -> None:
    """Some editors put one in front."""
    assert read_json(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


def test_an_unknown_field_is_refused_by_its_path() -> None:
    """The sentence names the field and what is allowed."""
    with pytest.raises(ValueError, match=r"^pain\[0\]\.colour: there is no such field; allowed: region, side\.$"):
        fields({"colour": 1}, "pain[0]", ("region", "side"))


def test_a_needed_field_is_asked_for_by_its_path() -> None:
    """The sentence names the field that is missing."""
    with pytest.raises(ValueError, match=r"^pain: this field is needed\.$"):
        fields({}, "", ("pain",), needed=("pain",))


def test_a_near_miss_is_named() -> None:
    """A mistyped id gets a hint."""
    with pytest.raises(ValueError, match='"templ" is not a known region; did you mean "temple"'):
        known("templ", "pain[0].region", ("temple", "jaw"), "region")


@pytest.mark.parametrize("said", [True, 1.0, "3", None, -1, 11])
def test_a_whole_number_is_nothing_else(said: object) -> None:
    """No words, fractions, yes or no pass for a number, and none outside its limits."""
    with pytest.raises(ValueError, match="whole number from 0 to 10"):
        whole(said, "pain[0].intensity", 0, 10)


@pytest.mark.parametrize("said", [0, 1, "true", None])
def test_truth_is_true_or_false(said: object) -> None:
    """Nothing else is taken for it."""
    with pytest.raises(ValueError, match="true or false"):
        truth(said, "new_injury")


@pytest.mark.parametrize("said", ["LEFT", ["left"], None, 1])
def test_a_word_is_one_of_its_list(said: object) -> None:
    """Case matters and lists are no words."""
    with pytest.raises(ValueError, match="allowed: left, right"):
        one_of(said, "side", ("left", "right"))
