import pytest

from checker.config import Settings
from checker.errors import ConfigError
from checker.model import Severity


def test_shows_everything_unless_told_otherwise():
    assert Settings().severity is Severity.NOTE


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        pytest.param({"model": " "}, "the model needs a name", id="blank model"),
    ],
)
def test_impossible_values(given, reason):
    with pytest.raises(ConfigError) as error:
        Settings(**given)
    assert str(error.value) == reason
