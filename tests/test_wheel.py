"""What an installation gets: the data files, licences and sample, and the command."""

import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGES = ("checker", "sources", "rules", "reports")
JUNK = frozenset({".pyc", ".pyo"})


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> zipfile.ZipFile:
    """The wheel of this checkout, built in this process: pip's isolated build would need the network."""
    builders = pytest.importorskip("hatchling.builders.wheel", reason="hatchling is not installed")
    built = next(builders.WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("dist"))))
    with zipfile.ZipFile(built) as archive:
        yield archive


@pytest.mark.parametrize("package", PACKAGES)
def test_wheel_has_every_file_of_the_package(wheel, package):
    here = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix not in JUNK and not path.name.startswith(".")
    }
    assert here - set(wheel.namelist()) == set()


@pytest.mark.parametrize(
    "pattern",
    [
        "checker/values/*.tsv",
        "checker/values/*.txt",
        "checker/values/*.gz",
        "sources/samples/*/*.txt",
        "reports/page/*",
    ],
)
def test_wheel_has_data(wheel, pattern):
    assert [name for name in wheel.namelist() if Path(name).match(pattern)] != []


def test_wheel_has_nothing_but_the_packages(wheel):
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert tops == {*PACKAGES, f"twosource-{PROJECT['version']}.dist-info"}


@pytest.mark.parametrize(
    "path", [ROOT / "LICENSE", *sorted((ROOT / "checker").rglob("*LICENSE*"))], ids=lambda path: path.name
)
def test_wheel_declares_the_licence(wheel, path):
    info = f"twosource-{PROJECT['version']}.dist-info"
    assert f"{info}/licenses/{path.relative_to(ROOT).as_posix()}" in wheel.namelist()
    assert f"License-File: {path.relative_to(ROOT).as_posix()}" in wheel.read(f"{info}/METADATA").decode()


def test_script_is_declared():
    assert PROJECT["scripts"] == {"twosource": "checker.__main__:run"}


def test_script_runs():
    try:
        installed = metadata.version("twosource")
    except metadata.PackageNotFoundError:
        pytest.skip("twosource is not installed: run pip install -e .")
    name = "twosource.exe" if sys.platform == "win32" else "twosource"
    done = subprocess.run(
        [Path(sys.executable).with_name(name), "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"twosource {installed}\n"


def test_every_dependency_is_imported():
    """A dependency that nothing imports is left behind from an earlier design."""
    modules = {"charset-normalizer": "charset_normalizer", "python-dateutil": "dateutil", "pyyaml": "yaml"}
    code = "\n".join(
        path.read_text(encoding="utf-8") for name in PACKAGES for path in (ROOT / name).rglob("*.py")
    )
    names = [line.partition(">=")[0] for line in PROJECT["dependencies"]]
    idle = [name for name in names if modules.get(name, name.replace("-", "_")) not in code]
    assert idle == []
