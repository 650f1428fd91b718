import pytest

from sources.captions import is_caption, is_sign_off


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee meets Bo Chan in Rome on July 10, 2025. — X@Embassy of Freedonia",
        "Ann Lee meets Bo Chan in Rome. — AFP/File",
        "Ann Lee meets Bo Chan in Rome. —Photo by author",
        "Workers leave the mill on Monday. (AP Photo/Bo Chan)",
        "Workers leave the mill on Monday. (AP Photo/Bo Chan, File)",
        "Workers leave the mill. (Photo by Bo Chan/Getty Images)",
        "Workers leave the mill. [Photo/Agencies]",
        "Workers leave the mill (Bo Chan/The Courier via AP)",
        "(Image: Getty Images)",
        "Workers leave the mill. Photograph: Bo Chan for the Courier",
        "Workers leave the mill. Photo: AP",
        "Workers leave the mill. Bo Chan / Getty Images",
        "Workers leave the mill. REUTERS/Bo Chan",
        "File photo",
        "Workers leave the mill in a file photo",
        "Photo: workers leave the mill.",
        "Pictured: the mill before the fire.",
        "FILE - Ann Lee speaks in Rome, July 29, 2016.",
        "FILE Ann Lee speaks in Rome, July 29, 2016.",
        "In this Feb. 3, 2020, file photo provided by the mill, Ann Lee speaks.",
        "Image caption Workers leave the mill",
        "Image copyright Getty Images Image caption Workers leave the mill",
        "Getty Images Workers leave the mill",
        "A worker leaves the mill. Hide Caption 3 of 12",
    ],
)
def test_recognises_a_caption(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "He held up the file photo.",
        "The photo: a worker who weeps.",
        "Getty Images said on Monday that it would pay.",
        "Reuters President Ann Lee said so on Monday.",
        "In this picture of decline the mill stands out.",
        "He posted it (a photo of the mill).",
        "The mill made steel, cable — and files.",
        "Ann Lee left the mill",
        "Media sources named the man.",
    ],
)
def test_leaves_sentences(line: str) -> None:
    assert not is_caption(line)


def test_a_signed_sentence_may_be_either() -> None:
    assert is_sign_off("Nobody was hurt, he said. — AFP")
    assert not is_sign_off("Nobody was hurt, he said.")
