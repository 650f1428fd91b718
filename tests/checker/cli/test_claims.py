import json

TABLE = """\
agency.txt

place    slot    subject     value     words
-------  ------  ----------  --------  --------
1:13     place   hit: storm  Tern Bay  Tern Bay

herald.txt

place    slot    subject     value     words
-------  ------  ----------  --------  --------
2:1      place   hit: storm  Gull Bay  Gull Bay
"""


def test_table(newsroom, twosource):
    assert twosource("claims agency.txt herald.txt") == (
        0,
        TABLE,
        "2 articles, 2 claims, 0 pairs, 0 discrepancies\n",
    )


def test_article_without_claims(newsroom, twosource):
    assert twosource("claims quiet.txt -q") == (0, "quiet.txt: no claims found\n", "")


def test_nothing_read(newsroom, twosource):
    newsroom.unreadable = {"photo.jpg": "not text"}
    code, printed, _ = twosource("claims photo.jpg")
    assert (code, printed) == (2, "Nothing could be read, so there are no claims.\n")


def test_json(newsroom, twosource):
    newsroom.unreadable = {"photo.jpg": "not text"}
    code, printed, _ = twosource("claims herald.txt photo.jpg --format json")
    assert code == 2
    assert json.loads(printed) == {
        "schema": 1,
        "version": "1.0",
        "claims": [
            {
                "article": "herald",
                "outlet": "",
                "subject": "hit: storm",
                "slot": "place",
                "value": "Gull Bay",
                "start": 12,
                "end": 20,
                "line": 2,
                "column": 1,
                "text": "Gull Bay",
                "field": "text",
                "sentence": "A storm hit\nGull Bay.",
                "sentence_start": 0,
                "sentence_end": 21,
                "attribution": None,
                "modality": "asserted",
            }
        ],
        "skipped": [{"location": "photo.jpg", "reason": "not text"}],
        "not_checked": [],
        "counts": {"articles": 1, "claims": 1},
    }


def test_no_rule_is_run(newsroom, twosource):
    twosource("claims agency.txt")
    assert newsroom.asked["rules"] == ()


def test_output(newsroom, twosource, tmp_path):
    twosource("claims agency.txt -f json -o", str(tmp_path / "claims.json"))
    assert json.loads((tmp_path / "claims.json").read_text())["counts"] == {"articles": 1, "claims": 1}


def test_unknown_format(newsroom, twosource):
    assert twosource("claims agency.txt --format csv") == (
        2,
        "",
        "twosource: Invalid value for '--format' / '-f': 'csv' is not one of 'table', 'json'."
        " (see twosource claims --help)\n".replace("'.", "'"),
    )
