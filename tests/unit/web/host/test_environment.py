"""A host's settings are read once, and what cannot be read is refused in one sentence."""

import pytest

from unknot.web.host.environment import read_settings

SECRET = {"UNKNOT_SECRET_KEY": "x" * 32}


def test_only_a_secret_is_needed() -> None:
    """Everything else has a value that suits one machine."""
    settings = read_settings(SECRET)
    assert settings.hosts == ("localhost", "127.0.0.1", "[::1]")
    assert settings.requests_a_minute == 240
    assert (settings.debug, settings.https, settings.emergency_number) == (False, False, None)


def test_every_setting_is_taken() -> None:
    """As the reference says."""
    said = {
        **SECRET,
        "UNKNOT_ALLOWED_HOSTS": "unknot.example, home",
        "UNKNOT_EMERGENCY_NUMBER": "112",
        "UNKNOT_REQUESTS_A_MINUTE": "0",
        "UNKNOT_DEBUG": "yes",
        "UNKNOT_HTTPS": "yes",
    }
    settings = read_settings(said)
    assert settings.hosts == ("unknot.example", "home")
    assert settings.emergency_number == "112"
    assert settings.requests_a_minute == 0
    assert (settings.debug, settings.https) == (True, True)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("UNKNOT_SECRET_KEY", "short"),
        ("UNKNOT_ALLOWED_HOSTS", " , "),
        ("UNKNOT_REQUESTS_A_MINUTE", "-1"),
        ("UNKNOT_REQUESTS_A_MINUTE", "many"),
        ("UNKNOT_REQUESTS_A_MINUTE", "1000000"),
        ("UNKNOT_DEBUG", "true"),
        ("UNKNOT_HTTPS", "1"),
        ("UNKNOT_KEEPING", "maybe"),
        ("UNKNOT_KEEP_DAYS", "-1"),
        ("UNKNOT_BACKUP_DAYS", "0"),
    ],
)
def test_a_setting_that_cannot_be_read_is_refused_by_its_name(name: str, said: str) -> None:
    """Failing at the start, in one sentence, beats failing in the night."""
    with pytest.raises(ValueError, match=name):
        read_settings({**SECRET, name: said})


@pytest.mark.parametrize(("said", "https", "proxy"), [("no", False, False), ("yes", True, True), ("own", True, False)])
def test_a_proxy_is_believed_only_where_there_is_one(said: str, https: bool, proxy: bool) -> None:
    """Who speaks HTTPS itself takes nobody's word for it."""
    settings = read_settings({**SECRET, "UNKNOT_HTTPS": said})
    assert (settings.https, settings.proxy) == (https, proxy)
