"""Whoever should not press is told so at once, and is offered what may still be done."""

from collections.abc import Callable

from making.walker import Walker


def _first_emergency(guest: Walker) -> str:
    return str(guest.page.locator("[name=tick]").first.get_attribute("value"))


def test_an_emergency_shows_the_number_to_call_at_once(guest: Walker) -> None:
    """Given a gravest sign, when it is ticked, then the care card and nothing else, also on coming back."""
    guest.start().mark("neck", "neck-angle:right").describe().say_who()
    guest.answer({_first_emergency(guest): "yes"})
    assert guest.at == "What to do now"
    assert guest.page.get_by_role("heading", name="Immediate action required: Call your local emergency").is_visible()
    assert guest.page.locator("[data-player]").count() == 0
    assert guest.page.get_by_role("button", name="Print this card").is_visible()
    guest.open().send("Go on")
    assert guest.at == "What to do now"
    guest.send("Change my answers")
    assert guest.at == "Is any of this true for you?"


def test_not_sure_of_a_grave_sign_is_asked_once_more(guest: Walker) -> None:
    """Given a doubt, when it is still there after plainer words, then it counts as yes."""
    guest.start().mark("neck", "neck-angle:right").describe().say_who()
    guest.answer({(sign := _first_emergency(guest)): "unsure"})
    assert guest.at == "You were not sure"
    guest.choose(f"[name='again:{sign}'][value=unsure]").send("Continue")
    assert guest.at == "What to do now"


def test_a_blood_thinner_stops_pressing_and_not_moving(guest: Walker) -> None:
    """Given a blood thinner, when fingers are chosen, then no pressing is guided, and movement still is."""
    guest.to_muscles("neck", "neck-angle:right").pick("levator-scapulae.2:right")
    guest.choose("input[name=tool][value=fingers]").send("Continue")
    guest.answer({"g-medicine/g-medicine": "yes", "c-anticoagulant/thinner": "yes"})
    assert guest.at == "Your session"
    steps = guest.page.locator("[data-player] script").first.text_content() or ""
    assert '"kind": "press"' not in steps
    assert '"kind": "move"' in steps


def test_thumb_pain_that_leads_to_the_neck_asks_the_necks_signs(guest: Walker) -> None:
    """Given a sore thumb, when a muscle of the neck is chosen, then nothing is guided before the neck's signs."""
    guest.to_muscles("hand", "thumb:right")
    guest.press(guest.page.locator("summary", has_text="Show"))
    guest.pick("scalene-anterior.1:right").choose("[name=tool][value=move]").send("Continue").answer()
    assert guest.at == "Your session"
    assert {"rf-n-dissection", "rf-n-drop", "rf-n-horner"} <= _asked(guest)


def _asked(guest: Walker) -> set[str]:
    return {rule for entry in guest.kept() if entry["kind"] == "answers" for rule in entry["body"]["answers"]}


def test_a_spot_for_trained_hands_is_never_guided(guest: Walker) -> None:
    """Given a spot close to what can be hurt, when it is looked at, then only moving can be chosen, and why is said."""
    guest.to_muscles("lower-leg", "achilles:right").pick("tibialis-posterior.1:right")
    assert [one.get_attribute("value") for one in guest.page.locator("[name=tool]").all()] == ["move"]
    assert guest.page.get_by_text("another trained person").is_visible()
    assert guest.send("Continue").answer().at == "Your session"


def test_somebody_under_16_is_told_to_have_a_grown_up_beside_them(guest_with: Callable[..., Walker]) -> None:
    """Given a child, when a spot and a session are shown, then the sentence stands beside them."""
    guest = guest_with()
    guest.start().mark("lower-leg", "calf:right").describe().say_who(age="14").answer()
    if guest.at == "Check your answers":
        guest.send("These are right")
    if guest.at == "What it may be":
        guest.send(guest.page.locator("[name=candidate]").first)
        assert guest.page.get_by_text("Let a grown-up sit beside you").is_visible()
